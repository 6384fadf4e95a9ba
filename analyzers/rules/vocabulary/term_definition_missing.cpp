#include <algorithm>

#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

/// The whole text of the heading, `(X)` included; of a bold line the name.
text::Range heading_text(const spec::FileFacts& facts, const spec::Term& term) {
    for (const auto& heading : facts.headings) {
        if (heading.range == term.heading) return heading.text;
    }
    return term.name.range;
}

/// A paragraph below the name, with a blank line where the author leaves one.
text::TextEdit stub(const text::Source& source, const spec::Term& term) {
    const auto line = source.line_of(content_end(source, term.heading) - 1);
    const auto next = source.line(line + 1);
    const bool close = line + 1 < source.line_count() && !trimmed(source.slice(next)).empty();
    return insertion(source, source.line(line).end,
                     (close ? "\n" : "\n\n") + ("Definition " + std::string(to_fill_in) + "."));
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (const auto& term : context.facts().terms) {
        if (!term.definition.empty()) continue;
        Finding finding;
        finding.range = heading_text(context.facts(), term);
        finding.message = quoted(term.name.text) + " has no definition: say in a sentence below it what it means";
        finding.fixes.push_back(
            fix_of(context.file(), "Insert a definition to fill in", {stub(context.source(), term)}));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule term_definition_missing{
    .name = "term-definition-missing",
    .severity = workspace::Severity::warning,
    .family = "Vocabulary",
    .summary = "A term has no definition",
    .why = "A word in the vocabulary looks agreed on. Without a definition everybody keeps their own meaning of it.",
    .at = "the name of the term",
    .fix = "inserts a definition to fill in",
    .bad = R"(//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Settlement Window

- Owner: Finance

### Order

A request of a customer to buy goods.
)",
    .good = R"(//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Settlement Window

The time in which the payments of one day are booked.
- Owner: Finance

### Order

A request of a customer to buy goods.
)",
    .check = check,
};

}  // namespace infraspec::rules
