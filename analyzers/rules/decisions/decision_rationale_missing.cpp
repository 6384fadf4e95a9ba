#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/labels.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

text::TextEdit rationale_inserted(const text::Source& source, const spec::Section& decision) {
    const auto spelling = spelling_of(source, decision.label);
    const auto end = content_end(source, decision.extent);
    if (spelling.form == LabelForm::list_item) {
        return insertion(source, end, "\n" + labelled(spelling, "Rationale", to_fill_in));
    }
    return insertion(source, end, "\n\n**Rationale:** " + std::string(to_fill_in));
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (const auto& decision : context.facts().decisions) {
        const auto* outcome = decision.section(spec::DecisionSection::decision);
        if (outcome == nullptr || decision.section(spec::DecisionSection::rationale) != nullptr) continue;
        Finding finding;
        finding.range = outcome->label;
        finding.message = "The decision " + quoted(decision.name.text) +
                          " has no Rationale: give the reason that would have to disappear before it is opened again";
        finding.fixes.push_back(
            fix_of(context.file(), "Insert a Rationale", {rationale_inserted(context.source(), *outcome)}));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule decision_rationale_missing{
    .name = "decision-rationale-missing",
    .severity = workspace::Severity::warning,
    .family = "Decisions",
    .summary = "A Decision has no Rationale",
    .why = "When circumstances change, nobody can tell whether the decision still holds.",
    .at = "the label Decision",
    .fix = "inserts a Rationale to fill in",
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

**Decision:** PostgreSQL
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
