#include <algorithm>

#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/vocabulary_entry.h"
#include "rules/support/wording.h"
#include "workspace/diagrams.h"

namespace infraspec::rules {
namespace {

/// A chart of steps or of people, in a document about something else, is no picture of components.
bool is_about_components(const RuleContext& context, const workspace::DrawnDiagram& diagram) {
    return context.facts().kind == spec::DocumentKind::architecture ||
           std::any_of(diagram.nodes().begin(), diagram.nodes().end(),
                       [](const workspace::DrawnNode& node) { return node.component != spec::no_index; });
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    // Where nothing is described, nodes have nothing to be.
    if (context.facts().diagrams.empty() || context.root.names().entries().empty()) return findings;
    for (const auto& diagram : workspace::drawn_diagrams(context.root, context.index)) {
        if (!is_about_components(context, diagram)) continue;
        for (std::uint32_t node = 0; node < diagram.nodes().size(); ++node) {
            if (diagram.nodes()[node].known) continue;
            Finding finding;
            finding.range = diagram.label(node);
            const auto text = context.source().slice(finding.range);
            finding.message = quoted(one_line(text)) +
                              " is no component, term, layer or environment of this specification: name one that is, "
                              "or describe it";
            finding.fixes = nearest_fixes(context.file(), finding.range, text, known_names(context.root));
            if (auto entry = vocabulary_entry(context.root, one_line(text))) finding.fixes.push_back(std::move(*entry));
            findings.push_back(std::move(finding));
        }
    }
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.range.begin < b.range.begin; });
    return findings;
}

}  // namespace

constinit const Rule diagram_node_unknown{
    .name = "diagram-node-unknown",
    .severity = workspace::Severity::information,
    .family = "Architecture",
    .summary = "A diagram shows something that the specification does not know",
    .why = "Readers look for it in vain. Often it is a component under its old name, or one that nobody described.",
    .at = "the label of the node",
    .fix = "replaces it by the name that was probably meant, or defines it in the vocabulary",
    .bad = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Dependencies:**
- None

### Parcel Packer

**Dependencies:**
- Order Queue
//- infra-specs/architecture.md
# Architecture

```mermaid
flowchart LR
    packer[Parcel Paker] --> queue[Order Queue]
```
)",
    .good = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Dependencies:**
- None

### Parcel Packer

**Dependencies:**
- Order Queue
//- infra-specs/architecture.md
# Architecture

```mermaid
flowchart LR
    packer[Parcel Packer] --> queue[Order Queue]
```
)",
    .check = check,
};

}  // namespace infraspec::rules
