#include <algorithm>

#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/labels.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

/// Below Components, else below what stands first, spelled like it.
text::TextEdit isolation_inserted(const text::Source& source, const spec::Layer& layer, const spec::Heading& heading) {
    const auto* neighbour = layer.section("component");
    if (neighbour == nullptr && !layer.sections.empty()) neighbour = &layer.sections.front();
    if (neighbour == nullptr) {
        return block_after(source, heading.range, labelled(plain_key(), "Isolation", to_fill_in));
    }
    const auto spelling = spelling_of(source, neighbour->label);
    const std::string separator = spelling.form == LabelForm::list_item ? "\n" : "\n\n";
    return insertion(source, content_end(source, neighbour->extent),
                     separator + labelled(spelling, "Isolation", to_fill_in));
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (const auto& layer : context.facts().layers) {
        if (layer.section("isolation") != nullptr) continue;
        const auto& heading = context.facts().headings[layer.heading];
        Finding finding;
        finding.range = heading.text;
        finding.message = quoted(layer.name.text) + " has no Isolation: say what keeps a failure or an intruder inside";
        finding.fixes.push_back(
            fix_of(context.file(), "Insert Isolation", {isolation_inserted(context.source(), layer, heading)}));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule layer_isolation_missing{
    .name = "layer-isolation-missing",
    .severity = workspace::Severity::information,
    .family = "Architecture",
    .summary = "A layer does not say how it is isolated",
    .why =
        "What shares a network, an account or a role fails together. Without a word on it, everybody assumes the best.",
    .at = "the text of the layer's heading",
    .fix = "inserts an Isolation item to fill in",
    .bad = R"(//- infra-specs/architecture.md
# Architecture

### Data Layer

- Components: Order Store
- Security: Encryption at rest
)",
    .good = R"(//- infra-specs/architecture.md
# Architecture

### Data Layer

- Components: Order Store
- Isolation: Separate databases per environment
- Security: Encryption at rest
)",
    .check = check,
};

}  // namespace infraspec::rules
