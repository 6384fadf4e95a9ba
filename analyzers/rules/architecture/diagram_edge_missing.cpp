#include <algorithm>
#include <optional>

#include "rules/catalogue.h"
#include "rules/support/dependency_items.h"
#include "rules/support/diagram_edits.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"
#include "workspace/diagrams.h"

namespace infraspec::rules {
namespace {

struct DiagramOfFile {
    std::uint32_t file = 0;
    workspace::DrawnDiagram diagram;
};

std::vector<DiagramOfFile> all_diagrams(const workspace::Root& root) {
    std::vector<DiagramOfFile> all;
    for (std::uint32_t file = 0; file < root.own_count(); ++file) {
        for (auto& diagram : workspace::drawn_diagrams(root, file)) {
            if (diagram.is_sound()) all.push_back({file, std::move(diagram)});
        }
    }
    return all;
}

/// The first diagram that shows both, unless one joins them.
const DiagramOfFile* apart_in(const std::vector<DiagramOfFile>& diagrams, std::uint32_t from, std::uint32_t to) {
    const DiagramOfFile* apart = nullptr;
    for (const auto& each : diagrams) {
        if (!each.diagram.node_of(from) || !each.diagram.node_of(to)) continue;
        if (each.diagram.joins(from, to)) return nullptr;
        if (apart == nullptr) apart = &each;
    }
    return apart;
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    if (context.facts().components.empty()) return findings;
    const auto& root = context.root;
    const auto diagrams = all_diagrams(root);
    if (diagrams.empty()) return findings;
    for (const auto& item : dependency_items(context)) {
        if (item.resolved->outcome != workspace::DependencyOutcome::components) continue;
        const auto from = root.dependencies().node_of(item.owner);
        for (const auto& target : item.resolved->targets) {
            const auto to = root.dependencies().node_of(target);
            if (from == to) continue;
            const auto* apart = apart_in(diagrams, from, to);
            if (apart == nullptr) continue;
            const auto& file = root.file(apart->file);
            const auto& diagram = apart->diagram;
            const auto source_node = *diagram.node_of(from), target_node = *diagram.node_of(to);
            Finding finding;
            finding.range = item.range();
            finding.message = "A diagram shows " + quoted(item.component->name.text) + " and " +
                              quoted(root.component(target).name.text) + " without an edge between them";
            finding.related.push_back(related_place(file, diagram.label(source_node), "It is drawn here"));
            const auto& fence = file.facts->fences[diagram.diagram().fence];
            finding.fixes.push_back(
                fix_of(file, "Add the edge to the diagram",
                       {edge_added(*file.source, fence, diagram.diagram(), source_node, target_node)}));
            findings.push_back(std::move(finding));
            break;
        }
    }
    return findings;
}

}  // namespace

constinit const Rule diagram_edge_missing{
    .name = "diagram-edge-missing",
    .severity = workspace::Severity::hint,
    .family = "Architecture",
    .summary = "A diagram shows two components and not the dependency between them",
    .why = "Who reads the picture takes the two for independent of each other.",
    .at = "the dependency item",
    .fix = "adds the edge to the diagram",
    .bad = R"(//- infra-specs/responsibilities.md
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
    worker[Order Worker]
    queue[Order Queue]
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
