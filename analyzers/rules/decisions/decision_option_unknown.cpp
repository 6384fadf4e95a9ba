#include <algorithm>

#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/options.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

/// The first line of what the Decision says.
text::Range range_of(const text::Source& source, const spec::Section& decision) {
    auto range = decision.text;
    if (range.empty() && !decision.items.empty()) range = decision.items.front().text;
    if (range.empty()) return decision.label;
    range.end = std::min(content_end(source, range), std::max(range.begin, line_at(source, range.begin).end));
    return range;
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (const auto& decision : context.facts().decisions) {
        const auto* outcome = decision.section(spec::DecisionSection::decision);
        if (outcome == nullptr || outcome->empty || decision.options.empty()) continue;
        const auto text = text_of(context.source(), decision, *outcome);
        const bool any = std::any_of(decision.options.begin(), decision.options.end(),
                                     [&](const spec::Option& option) { return hints_at_option(text, option, {}); });
        if (any || leaves_open(text)) continue;
        Finding finding;
        finding.range = range_of(context.source(), *outcome);
        std::vector<std::string> names;
        for (const auto& option : decision.options) {
            names.push_back(quoted(option.name.text));
            finding.related.push_back(related_place(context.file(), option.name.range, "an option"));
        }
        finding.message = "The Decision is for none of the options " + listed(names) +
                          ": name one of them or describe the one that is meant";
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule decision_option_unknown{
    .name = "decision-option-unknown",
    .severity = workspace::Severity::warning,
    .family = "Decisions",
    .summary = "A Decision is for none of the options",
    .why = "What was taken was never weighed, or the option was renamed and the decision speaks of nothing.",
    .at = "the text of the Decision",
    .bad = R"(//- infra-specs/tradeoffs.md
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

**Decision:** MongoDB

**Rationale:** The team knows it.
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

**Decision:** PostgreSQL

**Rationale:** The team knows it.
)",
    .check = check,
};

}  // namespace infraspec::rules
