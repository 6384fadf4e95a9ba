#include <algorithm>

#include "rules/catalogue.h"
#include "rules/support/documents.h"

namespace infraspec::rules {
namespace {

std::vector<Finding> check(const RuleContext& context) {
    const auto& facts = context.facts();
    if (!has_known_kind(context.file())) return {};
    const bool begins_with_text =
        facts.first_block && (facts.headings.empty() || facts.first_block->begin < facts.headings[0].range.begin);
    const bool has_text =
        begins_with_text || std::any_of(facts.headings.begin(), facts.headings.end(),
                                        [](const spec::Heading& heading) { return heading.has_content; });
    if (has_text) return {};
    Finding finding;
    finding.range = title_range(context.file());
    finding.message = facts.headings.empty() ? "The document is empty: write it or remove it"
                                             : "The document has headings but no text: write it or remove it";
    return {finding};
}

}  // namespace

constinit const Rule document_empty{
    .name = "document-empty",
    .severity = workspace::Severity::warning,
    .family = "Spec folder",
    .summary = "A document holds nothing but headings",
    .why = "An outline looks like a decision to tools and to hasty readers, and nothing is decided.",
    .at = "the title",
    .bad = R"(//- infra-specs/security.md
# Security

## Threats
)",
    .good = R"(//- infra-specs/security.md
# Security

## Threats

Nobody may read a secret but its owner.
)",
    .check = check,
};

}  // namespace infraspec::rules
