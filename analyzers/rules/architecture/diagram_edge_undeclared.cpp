#include <algorithm>
#include <set>

#include "rules/catalogue.h"
#include "rules/support/diagram_edits.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"
#include "workspace/diagrams.h"

namespace infraspec::rules {
namespace {

using workspace::EntityRef;

/// Whether `from` depends on `to`, directly or through others: the other way round they would depend in a loop.
bool depends(const workspace::DependencyGraph& graph, std::uint32_t from, std::uint32_t to) {
    std::vector<bool> seen(graph.nodes().size(), false);
    std::vector<std::uint32_t> open{from};
    while (!open.empty()) {
        const auto node = open.back();
        open.pop_back();
        if (node == to) return true;
        for (const auto& edge : graph.edges()) {
            if (edge.from != node || seen[edge.to]) continue;
            seen[edge.to] = true;
            open.push_back(edge.to);
        }
    }
    return false;
}

/// The arrow shows who depends on whom, or how data flow; where one of the two would close a loop or go up through the
/// layers only the other is offered.
std::vector<Fix> fixes_of(const workspace::Root& root, const workspace::LayerGraph& layers, std::uint32_t from,
                          std::uint32_t to) {
    std::vector<Fix> fixes;
    const auto& graph = root.dependencies();
    const auto offer = [&](std::uint32_t depending, std::uint32_t target) {
        if (depends(graph, target, depending) || layers.violation(depending, target)) return;
        const EntityRef owner = graph.nodes()[depending];
        const auto& file = root.file(owner.file);
        const auto& name = root.component(graph.nodes()[target]).name.text;
        const auto edit = dependency_added(*file.source, root.component(owner), name);
        if (!edit) return;
        fixes.push_back(
            fix_of(file, "Add " + quoted(name) + " to the dependencies of " + quoted(root.component(owner).name.text),
                   {*edit}));
    };
    offer(from, to);
    offer(to, from);
    if (!fixes.empty()) fixes.front().preferred = true;
    return fixes;
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    if (context.facts().diagrams.empty()) return findings;
    const auto& root = context.root;
    const auto& graph = root.dependencies();
    const workspace::LayerGraph layers(root);
    for (const auto& diagram : workspace::drawn_diagrams(root, context.index)) {
        if (!diagram.is_sound()) continue;
        std::set<workspace::Arc> seen;
        for (const auto& edge : diagram.chart().edges) {
            const auto from = diagram.component_at(edge.from);
            const auto to = diagram.component_at(edge.to);
            if (edge.invisible || from == to || from == spec::no_index || to == spec::no_index) continue;
            if (!seen.insert(std::minmax(from, to)).second) continue;
            const EntityRef one = graph.nodes()[from], other = graph.nodes()[to];
            // What components of an extended root depend on is not known here.
            if (one.file >= root.own_count() || other.file >= root.own_count()) continue;
            if (workspace::declares_either(root, layers, from, to)) continue;
            Finding finding;
            finding.range = diagram.diagram().place(edge.range);
            finding.message = "The diagram joins " + quoted(root.component(one).name.text) + " and " +
                              quoted(root.component(other).name.text) +
                              ", but neither declares a dependency on the other: declare it, or take the edge out";
            for (const EntityRef ref : {one, other}) {
                finding.related.push_back(related_place(root.file(ref.file), root.component(ref).name.range,
                                                        quoted(root.component(ref).name.text) + " is described here"));
            }
            finding.fixes = fixes_of(root, layers, from, to);
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

}  // namespace

constinit const Rule diagram_edge_undeclared{
    .name = "diagram-edge-undeclared",
    .severity = workspace::Severity::warning,
    .family = "Architecture",
    .summary = "A diagram joins two components that do not depend on each other",
    .why =
        "Either the picture or the list of dependencies is wrong. Whoever builds from the list leaves out a connection "
        "that everybody believes in.",
    .at = "the edge, from node to node",
    .fix = "adds the dependency, one way or the other",
    .bad = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Dependencies:**
- None

### Order Worker

**Dependencies:**
- None
//- infra-specs/architecture.md
# Architecture

```mermaid
flowchart LR
    worker[Order Worker] --> queue[Order Queue]
```
)",
    .good = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Dependencies:**
- None

### Order Worker

**Dependencies:**
- Order Queue
//- infra-specs/architecture.md
# Architecture

```mermaid
flowchart LR
    worker[Order Worker] --> queue[Order Queue]
```
)",
    .check = check,
};

}  // namespace infraspec::rules
