#include "rules/catalogue.h"
#include "rules/support/documents.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"
#include "workspace/environments.h"

namespace infraspec::rules {
namespace {

/// A section below the last environment of the first environments document.
Fix section_inserted(const workspace::File& file, const std::string& name) {
    const auto& facts = *file.facts;
    auto extent = text::Range{0, static_cast<text::Offset>(file.source->bytes().size())};
    for (const auto& section : facts.environments) {
        const auto& heading = facts.headings[section.heading];
        if (!spec::usual_environment(section.name.norm).empty()) extent = heading.section;
    }
    return fix_of(file, "Insert a section " + quoted(title_case(name)),
                  {block_after(*file.source, extent, "## " + title_case(name) + "\n\n" + std::string(to_fill_in))});
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    const auto& types = context.facts().environment_types;
    const auto documents = files_of_kind(context.root, spec::DocumentKind::environments);
    if (types.empty() || documents.empty()) return findings;
    for (const auto& type : types) {
        if (workspace::has_environment_section(context.root, {type.text, workspace::environment_norm(type.norm)}))
            continue;
        Finding finding;
        finding.range = type.range;
        finding.message = "The environment " + quoted(type.text) + " has no section in " +
                          context.root.file(documents.front()).name + ": describe it there";
        finding.fixes.push_back(section_inserted(context.root.file(documents.front()), type.text));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule environment_undocumented{
    .name = "environment-undocumented",
    .severity = workspace::Severity::information,
    .family = "Assertions",
    .summary = "The environments document has no section about an environment of the vocabulary",
    .why = "Its size, its access and its retention are whatever somebody set up first.",
    .at = "the value in the list of Types",
    .fix = "inserts a section to fill in",
    .bad = R"(//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Environment

A deployment of the whole system.
- Types: development, staging, production
//- infra-specs/environments.md
# Environments

## Development

For engineers to try changes.

## Production

For customers.
)",
    .good = R"(//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Environment

A deployment of the whole system.
- Types: development, staging, production
//- infra-specs/environments.md
# Environments

## Development

For engineers to try changes.

## Staging

For proof before release.

## Production

For customers.
)",
    .check = check,
};

}  // namespace infraspec::rules
