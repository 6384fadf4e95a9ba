#include "rules/support/dependency_items.h"

#include <algorithm>

#include "rules/support/edits.h"

namespace infraspec::rules {

std::vector<DependencyItem> dependency_items(const RuleContext& context) {
    std::vector<DependencyItem> items;
    const auto& components = context.facts().components;
    for (std::uint32_t i = 0; i < components.size(); ++i) {
        const workspace::EntityRef owner{workspace::EntityKind::component, context.index, i};
        for (const auto& resolved : context.root.dependencies().dependencies(owner)) {
            items.push_back({owner, &components[i], &components[i].dependencies[resolved.dependency], &resolved});
        }
    }
    return items;
}

bool is_self(const workspace::DependencyGraph& graph, const DependencyItem& item) {
    if (item.resolved->outcome != workspace::DependencyOutcome::components || item.resolved->targets.empty())
        return false;
    const auto own = graph.node_of(item.owner);
    return std::all_of(item.resolved->targets.begin(), item.resolved->targets.end(),
                       [&](const workspace::EntityRef& target) { return graph.node_of(target) == own; });
}

std::vector<text::TextEdit> without_item(const text::Source& source, const DependencyItem& item, bool only) {
    const auto& dependency = *item.dependency;
    if (dependency.in_line) return {};
    if (only) return {{dependency.text, "None"}};
    return {without_lines(source, dependency.item)};
}

}  // namespace infraspec::rules
