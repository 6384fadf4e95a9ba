#include <algorithm>
#include <array>

#include "rules/catalogue.h"
#include "rules/support/documents.h"
#include "rules/support/edits.h"
#include "rules/support/labels.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

constexpr std::array<std::string_view, 6> standard_layers{"Network",     "Compute",       "Data",
                                                          "Integration", "Observability", "Security"};

/// "Networking Layer" and "Data and Storage Layer" are the standard ones as well.
bool names(std::string_view name, const std::string& standard) {
    const auto words = spec::words(name);
    return std::any_of(words.begin(), words.end(),
                       [&](const spec::Word& word) { return word.folded.starts_with(standard); });
}

/// A heading beside the layers that bears the name alone ("### Security") describes it in other words.
bool is_heading_beside_layers(const spec::FileFacts& facts, const std::string& standard) {
    return std::any_of(facts.layers.begin(), facts.layers.end(), [&](const spec::Layer& layer) {
        const auto& beside = facts.headings[layer.heading];
        return std::any_of(facts.headings.begin(), facts.headings.end(), [&](const spec::Heading& heading) {
            return heading.level == beside.level && heading.parent == beside.parent && names(heading.title, standard);
        });
    });
}

bool is_described(const workspace::Root& root, const std::string& standard) {
    return std::any_of(root.files().begin(), root.files().end(), [&](const workspace::FilePtr& file) {
        const auto& layers = file->facts->layers;
        return is_heading_beside_layers(*file->facts, standard) ||
               std::any_of(layers.begin(), layers.end(),
                           [&](const spec::Layer& layer) { return names(layer.short_norm, standard); });
    });
}

/// Below the last layer of the file, spelled like it; at the end of a file that has none.
Fix sections_inserted(const workspace::File& file, const std::vector<std::string>& missing) {
    const auto& source = *file.source;
    const auto& layers = file.facts->layers;
    const auto spelling = layers.empty() || layers.back().sections.empty()
                              ? plain_key()
                              : spelling_of(source, layers.back().sections.front().label);
    const auto level = layers.empty() ? std::size_t{2} : file.facts->headings[layers.back().heading].level;
    const std::string separator = spelling.form == LabelForm::list_item ? "\n" : "\n\n";
    std::string text;
    for (const auto& name : missing) {
        if (!text.empty()) text += "\n\n";
        text += std::string(level, '#') + " " + name + " Layer\n\n" + labelled(spelling, "Components", to_fill_in) +
                separator + labelled(spelling, "Isolation", to_fill_in);
    }
    const auto extent =
        layers.empty() ? text::Range{0, static_cast<text::Offset>(source.bytes().size())} : layers.back().extent;
    return fix_of(file, missing.size() == 1 ? "Insert the missing layer" : "Insert the missing layers",
                  {block_after(source, extent, text)});
}

std::vector<Finding> check(const RuleContext& context) {
    const auto documents = files_of_kind(context.root, spec::DocumentKind::architecture);
    if (documents.empty() || documents.front() != context.index) return {};
    const auto files = context.root.files();
    const bool any = std::any_of(files.begin(), files.end(),
                                 [](const workspace::FilePtr& file) { return !file->facts->layers.empty(); });
    if (!any) return {};  // an architecture that is not told in layers
    std::vector<std::string> missing;
    for (const auto standard : standard_layers) {
        if (!is_described(context.root, spec::fold_case(standard))) missing.emplace_back(standard);
    }
    if (missing.empty()) return {};
    Finding finding;
    finding.range = title_range(context.file());
    finding.message = "No layer is described for " + listed(missing) +
                      ": describe what it holds and how it is isolated, if only that there is nothing";
    finding.fixes.push_back(sections_inserted(context.file(), missing));
    return {std::move(finding)};
}

}  // namespace

constinit const Rule layer_missing{
    .name = "layer-missing",
    .severity = workspace::Severity::information,
    .family = "Architecture",
    .summary = "A standard layer is not described",
    .why =
        "Network, Compute, Data, Integration, Observability and Security are where every infrastructure has something "
        "to decide. A layer that is left out was decided by nobody.",
    .at = "the title of architecture.md",
    .fix = "inserts the missing layers",
    .bad = R"(//- infra-specs/architecture.md
# Architecture

### Network Layer

- Isolation: One VPC per environment

### Compute Layer

- Isolation: One security group per service
)",
    .good = R"(//- infra-specs/architecture.md
# Architecture

### Network Layer

- Isolation: One VPC per environment

### Compute Layer

- Isolation: One security group per service

### Data Layer

- Isolation: One database per environment

### Integration Layer

- Isolation: One certificate per entrance

### Observability Layer

- Isolation: One log group per environment

### Security Layer

- Isolation: One set of keys per environment
)",
    .check = check,
};

}  // namespace infraspec::rules
