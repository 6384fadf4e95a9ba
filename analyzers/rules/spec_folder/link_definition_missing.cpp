#include "rules/catalogue.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (const auto& link : context.facts().links) {
        if (link.form != spec::LinkForm::reference || link.definition != spec::no_index) continue;
        const auto label = link.label.empty() ? link.text : link.label;
        const auto written = one_line(context.source().slice(label));
        Finding finding;
        finding.range = label;
        finding.message = "No definition of the link " + quoted(written) + ": add a line \"[" + written +
                          "]: target\" or correct the label";
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule link_definition_missing{
    .name = "link-definition-missing",
    .severity = workspace::Severity::warning,
    .family = "Spec folder",
    .summary = "A reference link has no definition",
    .why = "Without its definition `[text][label]` is no link: readers see the brackets.",
    .at = "the label of the reference",
    .bad = R"(//- infra-specs/overview.md
# Overview

Recovery follows the [runbook][runbok].

[runbook]: https://example.com/runbook
)",
    .good = R"(//- infra-specs/overview.md
# Overview

Recovery follows the [runbook][runbook].

[runbook]: https://example.com/runbook
)",
    .check = check,
};

}  // namespace infraspec::rules
