#include <algorithm>

#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/options.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

/// Decides for the option that is marked, if one is; brings a Rationale along where there is none.
text::TextEdit decision_inserted(const text::Source& source, const spec::Decision& decision, text::Offset end) {
    const auto marked = std::find_if(decision.options.begin(), decision.options.end(),
                                     [](const spec::Option& option) { return !option.mark.empty(); });
    std::string text =
        "**Decision:** " + (marked == decision.options.end() ? std::string(to_fill_in) : marked->name.text);
    const auto* rationale = decision.section(spec::DecisionSection::rationale);
    if (rationale != nullptr && !rationale->heading && rationale->label.begin >= end) {
        return insertion(source, line_at(source, rationale->label.begin).begin, text + "\n\n");
    }
    if (rationale == nullptr) text += "\n\n**Rationale:** " + std::string(to_fill_in);
    return insertion(source, end, "\n\n" + text);
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (const auto& decision : context.facts().decisions) {
        if (decision.options.empty() || decision.section(spec::DecisionSection::decision) != nullptr) continue;
        Finding finding;
        finding.range = context.facts().headings[decision.heading].text;
        finding.message = quoted(decision.name.text) + " weighs options and has no Decision: say which one was taken";
        if (const auto end = options_end(context.source(), decision)) {
            finding.fixes.push_back(
                fix_of(context.file(), "Insert a Decision", {decision_inserted(context.source(), decision, *end)}));
        }
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule decision_missing{
    .name = "decision-missing",
    .severity = workspace::Severity::warning,
    .family = "Decisions",
    .summary = "Options were weighed, and there is no Decision",
    .why = "Everybody builds on the option that they like best.",
    .at = "the text of the decision's heading",
    .fix = "inserts a Decision to fill in",
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
