#include <algorithm>

#include "rules/catalogue.h"
#include "rules/support/dependency_items.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

/// True for the first item of a component that has no others but such: taking out all of them would leave an empty
/// list.
bool stands_for_none(const workspace::DependencyGraph& graph, std::span<const DependencyItem> items,
                     const DependencyItem& item) {
    const auto of_component = [&](const DependencyItem& other) { return other.component == item.component; };
    const auto first = std::find_if(items.begin(), items.end(), of_component);
    return first->dependency == item.dependency &&
           std::all_of(items.begin(), items.end(),
                       [&](const DependencyItem& other) { return !of_component(other) || is_self(graph, other); });
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    const auto& graph = context.root.dependencies();
    const auto items = dependency_items(context);
    for (const auto& item : items) {
        if (!is_self(graph, item)) continue;
        const auto name = quoted(item.component->name.text);
        Finding finding;
        finding.range = item.range();
        finding.message = name + " depends on itself: remove the item or name what was meant";
        if (auto edits = without_item(context.source(), item, stands_for_none(graph, items, item)); !edits.empty()) {
            finding.fixes.push_back(
                safe_fix_of(context.file(), "Remove the dependency of " + name + " on itself", std::move(edits)));
        }
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule dependency_self{
    .name = "dependency-self",
    .severity = workspace::Severity::error,
    .family = "Components",
    .summary = "A component depends on itself",
    .why = "It could never be built, so something else was meant, and that is not written down.",
    .at = "the item",
    .fix = "removes the item",
    .fix_is_safe = true,
    .bad = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Dependencies:**
- Order Queue
)",
    .good = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Dependencies:**
- None
)",
    .check = check,
};

}  // namespace infraspec::rules
