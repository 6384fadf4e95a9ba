#include "rules/catalogue.h"
#include "rules/support/steps.h"
#include "rules/support/wording.h"
#include "spec/inline_text.h"

namespace infraspec::rules {
namespace {

/// Neither text beside the keyword nor a list below it.
bool is_empty(const text::Source& source, const spec::Step& step) {
    if (!trimmed(source.slice(step.text)).empty()) return false;
    const auto end = step.range.end < step.label.end ? step.label.end : step.range.end;
    return source.slice(spec::without_comments(source.bytes(), {step.label.end, end}))
               .find_first_not_of(":*_# \t\r\n") == std::string_view::npos;
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (const auto& assertion : context.facts().assertions) {
        for (const auto& step : assertion.steps) {
            if (!is_empty(context.source(), step)) continue;
            Finding finding;
            finding.range = step.label;
            finding.message = std::string(word_of(step.keyword)) + " says nothing: fill it in or remove it";
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

}  // namespace

constinit const Rule assertion_step_empty{
    .name = "assertion-step-empty",
    .severity = workspace::Severity::warning,
    .family = "Assertions",
    .summary = "A step of an assertion has no text",
    .why = "The assertion looks complete and cannot be tested.",
    .at = "the keyword",
    .bad = R"(//- infra-specs/assertions.md
# Assertions

### Zone failure

- Given: Production under load
- When:
- Then: Error rate stays below 1% for 5 minutes
)",
    .good = R"(//- infra-specs/assertions.md
# Assertions

### Zone failure

- Given: Production under load
- When: One availability zone fails
- Then: Error rate stays below 1% for 5 minutes
)",
    .check = check,
};

}  // namespace infraspec::rules
