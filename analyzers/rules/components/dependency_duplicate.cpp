#include <algorithm>
#include <map>

#include "rules/catalogue.h"
#include "rules/support/dependency_items.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

using workspace::DependencyOutcome;

/// What an item stands for: its targets as nodes, or the words of an external.
std::string subject_key(const RuleContext& context, const DependencyItem& item) {
    const auto& graph = context.root.dependencies();
    if (item.resolved->outcome == DependencyOutcome::external) return spec::norm(context.source().slice(item.range()));
    if (item.resolved->outcome != DependencyOutcome::components || is_self(graph, item)) return {};
    std::vector<std::uint32_t> nodes;
    for (const auto& target : item.resolved->targets) nodes.push_back(graph.node_of(target));
    std::sort(nodes.begin(), nodes.end());
    std::string key = "\n";
    for (const auto node : nodes) key += std::to_string(node) + " ";
    return key;
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    std::map<std::pair<const spec::Component*, std::string>, text::Range> first_of;
    for (const auto& item : dependency_items(context)) {
        auto key = subject_key(context, item);
        if (key.empty()) continue;
        const auto [first, is_first] = first_of.try_emplace({item.component, std::move(key)}, item.range());
        if (is_first) continue;
        Finding finding;
        finding.range = item.range();
        finding.message = quoted(context.source().slice(item.range())) + " is a dependency of " +
                          quoted(item.component->name.text) + " already: remove one of the two";
        finding.related.push_back(related_place(context.file(), first->second, "the first one"));
        if (auto edits = without_item(context.source(), item, false); !edits.empty()) {
            finding.fixes.push_back(safe_fix_of(context.file(), "Remove the second one", std::move(edits)));
        }
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule dependency_duplicate{
    .name = "dependency-duplicate",
    .severity = workspace::Severity::information,
    .family = "Components",
    .summary = "A component names the same dependency twice",
    .why = "One of the two is forgotten when the dependency changes.",
    .at = "the second item",
    .fix = "removes the second item",
    .fix_is_safe = true,
    .bad = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Dependencies:**
- None

### Order Worker

**Dependencies:**
- Order Queue
- Order Queue
)",
    .good = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Dependencies:**
- None

### Order Worker

**Dependencies:**
- Order Queue
)",
    .check = check,
};

}  // namespace infraspec::rules
