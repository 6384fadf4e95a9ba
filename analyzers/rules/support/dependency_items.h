// The dependencies of a file's components with what they resolve to, and edits that take one out. Pure functions.
#pragma once

#include <vector>

#include "rules/rule.h"

namespace infraspec::rules {

/// One dependency of one component of the file.
struct DependencyItem {
    workspace::EntityRef owner;
    const spec::Component* component = nullptr;
    const spec::Dependency* dependency = nullptr;
    const workspace::ResolvedDependency* resolved = nullptr;

    text::Range range() const { return resolved->range; }
};

/// All of them, in document order.
std::vector<DependencyItem> dependency_items(const RuleContext& context);

/// Every target is the component itself.
bool is_self(const workspace::DependencyGraph& graph, const DependencyItem& item);

/// Takes the item out, or makes it "None" when `only` it is left. Nothing when it is a part of a list on one line.
std::vector<text::TextEdit> without_item(const text::Source& source, const DependencyItem& item, bool only);

}  // namespace infraspec::rules
