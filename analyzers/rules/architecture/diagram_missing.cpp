#include <algorithm>

#include "rules/catalogue.h"
#include "rules/support/diagram_edits.h"
#include "rules/support/documents.h"
#include "rules/support/edits.h"

namespace infraspec::rules {
namespace {

/// Above the first section below the title, else at the end.
text::TextEdit diagram_inserted(const workspace::File& file, const std::string& chart) {
    const auto& source = *file.source;
    for (const auto& heading : file.facts->headings) {
        if (heading.level == 1 || heading.nested) continue;
        return insertion(source, line_at(source, heading.range.begin).begin, chart + "\n\n");
    }
    return block_after(source, {body_begin(file), source.size()}, chart);
}

std::vector<Finding> check(const RuleContext& context) {
    const auto documents = files_of_kind(context.root, spec::DocumentKind::architecture);
    if (documents.empty() || documents.front() != context.index) return {};
    const bool drawn = std::any_of(documents.begin(), documents.end(), [&](std::uint32_t file) {
        return !context.root.file(file).facts->diagrams.empty();
    });
    if (drawn) return {};
    Finding finding;
    finding.range = title_range(context.file());
    finding.message = "The architecture has no diagram: draw the components and what they depend on in a mermaid block";
    const auto chart = chart_of_dependencies(context.root);
    if (!chart.empty()) {
        finding.fixes.push_back(fix_of(context.file(), "Insert a diagram made from the dependencies",
                                       {diagram_inserted(context.file(), chart)}));
    }
    return {std::move(finding)};
}

}  // namespace

constinit const Rule diagram_missing{
    .name = "diagram-missing",
    .severity = workspace::Severity::information,
    .family = "Architecture",
    .summary = "The architecture has no diagram",
    .why =
        "A picture shows at a glance what is connected and what is not. Drawn as mermaid, it is checked against the "
        "dependencies and stays true.",
    .at = "the title of architecture.md",
    .fix = "inserts a diagram made from the dependencies",
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

Orders are queued, then packed.
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

Orders are queued, then packed.

```mermaid
flowchart LR
    worker["Order Worker"] --> queue["Order Queue"]
```
)",
    .check = check,
};

}  // namespace infraspec::rules
