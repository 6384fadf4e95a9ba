#include <optional>

#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/naming.h"
#include "rules/support/naming_remarks.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

Finding finding_at(const spec::Name& example, std::string message, const RuleContext& context, text::Range because,
                   std::string related) {
    Finding finding;
    finding.range = example.range;
    finding.message = std::move(message);
    finding.related.push_back(related_place(context.file(), because, std::move(related)));
    return finding;
}

std::optional<Finding> fault_of(const RuleContext& context, const spec::NamingPattern& pattern,
                                const spec::Name& example) {
    const auto format = read_format(pattern.format.text);
    if (format && !generates(*format, example.text)) {
        return finding_at(example,
                          quoted(example.text) + " does not follow the format " + quoted(pattern.format.text) +
                              ": correct one of the two",
                          context, pattern.format.range, "the format");
    }
    const auto broken = broken_remark(context.source(), context.facts(), pattern, example.text);
    if (!broken) return std::nullopt;
    return finding_at(example,
                      quoted(example.text) + " breaks the rule " + quoted(broken->clause) + ": correct one of the two",
                      context, broken->remark, "the rule");
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (const auto& pattern : context.facts().naming) {
        for (const auto& example : examples_of(context.source(), pattern)) {
            if (auto fault = fault_of(context, pattern, example)) findings.push_back(std::move(*fault));
        }
    }
    return findings;
}

}  // namespace

constinit const Rule naming_example_invalid{
    .name = "naming-example-invalid",
    .severity = workspace::Severity::error,
    .family = "Constraints and consistency",
    .summary = "An example does not follow the naming format beside it",
    .why = "People copy the example, tools check the format. One of the two will be wrong everywhere.",
    .at = "the example",
    .bad = R"(//- infra-specs/constraints.md
# Constraints

## Naming Conventions

- Format: `{project}-{environment}-{component}-{name}`
- Example: `shop-prod-queue-orders`
- Example: `shop-prod-orders`
- Lowercase only, hyphens as separators
)",
    .good = R"(//- infra-specs/constraints.md
# Constraints

## Naming Conventions

- Format: `{project}-{environment}-{component}-{name}`
- Example: `shop-prod-queue-orders`
- Example: `shop-prod-store-orders`
- Lowercase only, hyphens as separators
)",
    .check = check,
};

}  // namespace infraspec::rules
