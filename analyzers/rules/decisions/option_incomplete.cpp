#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/labels.h"
#include "rules/support/options.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

/// Cons go behind Pros, Pros before Cons, spelled like them.
text::TextEdit side_inserted(const text::Source& source, const spec::Decision& decision, const spec::Option& option) {
    const auto& there = option.sections.front();
    const auto spelling = side_spelling(source, there);
    const bool one_line = spelling.form == LabelForm::list_item && there.items.empty();
    const std::string_view label = option.has_pros ? "Cons" : "Pros";
    const std::string item = "- " + std::string(to_fill_in);
    const auto text = one_line ? labelled(spelling, label, to_fill_in)
                               : labelled_list(spelling, label, {item}, spelling.form == LabelForm::heading);
    const std::string separator = spelling.form == LabelForm::list_item ? "\n" : "\n\n";
    if (option.has_pros) return insertion(source, end_of_side(source, decision, there), separator + text);
    return insertion(source, line_at(source, there.label.begin).begin, text + separator);
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (const auto& decision : context.facts().decisions) {
        for (const auto& option : decision.options) {
            if (option.in_table || (option.has_pros && option.has_cons) || option.sections.empty()) continue;
            const std::string missing = option.has_pros ? "Cons" : "Pros";
            Finding finding;
            finding.range = option.name.range;
            finding.message = "The option " + quoted(option.name.text) + " has no " + missing + ": say what speaks " +
                              (option.has_pros ? "against it" : "for it");
            finding.fixes.push_back(
                fix_of(context.file(), "Insert " + missing, {side_inserted(context.source(), decision, option)}));
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

}  // namespace

constinit const Rule option_incomplete{
    .name = "option-incomplete",
    .severity = workspace::Severity::warning,
    .family = "Decisions",
    .summary = "An option lacks Pros or Cons",
    .why = "An option with one side only was not weighed. Whoever opens the decision again starts from nothing.",
    .at = "the name of the option",
    .fix = "inserts what is missing of Pros and Cons",
    .bad = R"(//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

### PostgreSQL

**Pros:**
- Transactions

### DynamoDB

**Pros:**
- No instance to patch

**Cons:**
- No joins
)",
    .good = R"(//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

### PostgreSQL

**Pros:**
- Transactions

**Cons:**
- One writer

### DynamoDB

**Pros:**
- No instance to patch

**Cons:**
- No joins
)",
    .check = check,
};

}  // namespace infraspec::rules
