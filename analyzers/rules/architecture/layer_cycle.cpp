#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"
#include "workspace/layers.h"

namespace infraspec::rules {
namespace {

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    if (context.facts().layers.empty()) return findings;
    const auto& root = context.root;
    const workspace::LayerGraph graph(root);
    const auto name_of = [&](std::uint32_t node) { return root.layer(graph.nodes()[node]).name.text; };
    for (const auto& cycle : graph.cycles()) {
        const auto& closing = graph.edges()[cycle.back()];
        if (closing.layer.file != context.index) continue;
        Finding finding;
        finding.range = closing.words;
        std::string path = name_of(graph.edges()[cycle.front()].from);
        for (const auto index : cycle) {
            const auto& edge = graph.edges()[index];
            path += " → " + name_of(edge.to);
            finding.related.push_back(
                related_place(root.file(edge.layer.file), edge.words,
                              quoted(name_of(edge.from)) + " depends on " + quoted(name_of(edge.to))));
        }
        finding.message = "Layers depend on each other in a loop: " + path + "; take one of the dependencies out";
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule layer_cycle{
    .name = "layer-cycle",
    .severity = workspace::Severity::error,
    .family = "Architecture",
    .summary = "Layers depend on each other in a loop",
    .why = "Layers say what can be built and replaced before what. In a loop none of them comes first.",
    .at = "the words that close the loop in document order",
    .bad = R"(//- infra-specs/architecture.md
# Architecture

### Network Layer

- Isolation: One VPC per environment
- Dependencies: Data Layer

### Data Layer

- Isolation: One database per environment
- Dependencies: Requires network layer (private subnets)
)",
    .good = R"(//- infra-specs/architecture.md
# Architecture

### Network Layer

- Isolation: One VPC per environment
- Dependencies: None

### Data Layer

- Isolation: One database per environment
- Dependencies: Requires network layer (private subnets)
)",
    .check = check,
};

}  // namespace infraspec::rules
