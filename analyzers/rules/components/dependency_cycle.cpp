#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

using workspace::Cycle;
using workspace::Edge;

text::Range range_of(const workspace::DependencyGraph& graph, const Edge& edge) {
    return graph.dependencies(edge.component)[edge.resolved].range;
}

std::string name_of(const workspace::Root& root, std::uint32_t node) {
    return root.component(root.dependencies().nodes()[node]).name.text;
}

/// The last edge closes the loop, so the path begins where it leads.
std::string path_of(const workspace::Root& root, const Cycle& cycle) {
    const auto edges = root.dependencies().edges();
    std::string path = name_of(root, edges[cycle.edges.front()].from);
    for (const auto edge : cycle.edges) path += " → " + name_of(root, edges[edge].to);
    return path;
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    const auto& graph = context.root.dependencies();
    for (const auto& cycle : graph.cycles()) {
        const auto& closing = graph.edges()[cycle.edges.back()];
        if (closing.component.file != context.index) continue;
        Finding finding;
        finding.range = range_of(graph, closing);
        finding.message = "Dependencies form a loop: " + path_of(context.root, cycle) + "; take one of them out";
        for (const auto index : cycle.edges) {
            const auto& edge = graph.edges()[index];
            finding.related.push_back(related_place(
                context.root.file(edge.component.file), range_of(graph, edge),
                quoted(name_of(context.root, edge.from)) + " depends on " + quoted(name_of(context.root, edge.to))));
        }
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule dependency_cycle{
    .name = "dependency-cycle",
    .severity = workspace::Severity::error,
    .family = "Components",
    .summary = "Components depend on each other in a loop",
    .why = "None of them can be built first, replaced alone or destroyed last.",
    .at = "the item that closes the loop in document order",
    .bad = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Dependencies:**
- Order Worker

### Order Worker

**Dependencies:**
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
