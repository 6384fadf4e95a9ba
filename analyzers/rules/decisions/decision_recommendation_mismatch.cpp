#include <algorithm>

#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/options.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (const auto& decision : context.facts().decisions) {
        const auto* outcome = decision.section(spec::DecisionSection::decision);
        if (outcome == nullptr || outcome->empty) continue;
        const auto text = text_of(context.source(), decision, *outcome);
        const auto taken = std::find_if(decision.options.begin(), decision.options.end(),
                                        [&](const spec::Option& option) { return names_option(text, option); });
        // A decision for nothing that was weighed is what decision-option-unknown says.
        if (taken == decision.options.end() || leaves_open(text)) continue;
        for (const auto& option : decision.options) {
            if (option.mark.empty() || hints_at_option(text, option, decision.options)) continue;
            Finding finding;
            finding.range = option.mark;
            finding.message = quoted(option.name.text) + " is marked, and the Decision is for " +
                              quoted(taken->name.text) + ": move the mark or change the Decision";
            finding.related.push_back(related_place(context.file(), outcome->label, "the Decision"));
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

}  // namespace

constinit const Rule decision_recommendation_mismatch{
    .name = "decision-recommendation-mismatch",
    .severity = workspace::Severity::information,
    .family = "Decisions",
    .summary = "The option that is marked as recommended is not in the Decision",
    .why = "One of the two is out of date, and readers follow the one that they see first.",
    .at = "the mark, such as `(Recommended)`",
    .bad = R"(//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

### PostgreSQL

**Pros:**
- Transactions

**Cons:**
- One writer

### DynamoDB (Recommended)

**Pros:**
- No instance to patch

**Cons:**
- No joins

**Decision:** PostgreSQL

**Rationale:** The team knows it.
)",
    .good = R"(//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

### PostgreSQL (Recommended)

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
