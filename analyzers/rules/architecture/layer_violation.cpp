#include "rules/catalogue.h"
#include "rules/support/dependency_items.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"
#include "workspace/layers.h"

namespace infraspec::rules {
namespace {

using workspace::LayerGraph;

/// Where the upper layer says what it rests on.
std::vector<Related> declared_at(const workspace::Root& root, const LayerGraph& graph, std::uint32_t upper,
                                 std::uint32_t lower) {
    std::vector<Related> related;
    for (const auto& edge : graph.edges()) {
        if (edge.from != upper || (edge.to != lower && !graph.reaches(edge.to, lower))) continue;
        related.push_back(related_place(root.file(edge.layer.file), edge.words,
                                        quoted(root.layer(graph.nodes()[upper]).name.text) + " depends on " +
                                            quoted(root.layer(graph.nodes()[edge.to]).name.text)));
        break;
    }
    return related;
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    if (context.facts().components.empty()) return findings;
    const auto& root = context.root;
    const auto& dependencies = root.dependencies();
    const LayerGraph graph(root);
    if (graph.edges().empty() || !graph.holds_any()) return findings;
    for (const auto& item : dependency_items(context)) {
        if (item.resolved->outcome != workspace::DependencyOutcome::components) continue;
        const auto from = dependencies.node_of(item.owner);
        for (const auto& target : item.resolved->targets) {
            const auto to = dependencies.node_of(target);
            if (from == to) continue;
            const auto found = graph.violation(from, to);
            if (!found) continue;
            const auto& lower = root.layer(graph.nodes()[found->lower]).name.text;
            const auto& upper = root.layer(graph.nodes()[found->upper]).name.text;
            Finding finding;
            finding.range = item.range();
            finding.message = quoted(item.component->name.text) + " of the " + lower + " depends on " +
                              quoted(root.component(target).name.text) + " of the " + upper +
                              ", a layer that rests on its own: turn the dependency round or move one of the two";
            finding.related = declared_at(root, graph, found->upper, found->lower);
            findings.push_back(std::move(finding));
            break;
        }
    }
    return findings;
}

}  // namespace

constinit const Rule layer_violation{
    .name = "layer-violation",
    .severity = workspace::Severity::warning,
    .family = "Architecture",
    .summary = "A component depends on one in a layer that rests on its own layer",
    .why = "A failure above then travels down, and the lower layer can no longer be built or restored first.",
    .at = "the dependency item",
    .bad = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Store

**Dependencies:**
- Order Service

### Order Service

**Dependencies:**
- None
//- infra-specs/architecture.md
# Architecture

### Data Layer

- Components: Order Store
- Dependencies: None

### Compute Layer

- Components: Order Service
- Dependencies: Data Layer
)",
    .good = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Store

**Dependencies:**
- None

### Order Service

**Dependencies:**
- Order Store
//- infra-specs/architecture.md
# Architecture

### Data Layer

- Components: Order Store
- Dependencies: None

### Compute Layer

- Components: Order Service
- Dependencies: Data Layer
)",
    .check = check,
};

}  // namespace infraspec::rules
