#include <algorithm>
#include <array>

#include "rules/catalogue.h"

namespace infraspec::rules {
namespace {

using spec::DocumentKind;

/// Interfaces and conventions are told in code; of documents that are no part of the format nothing is asked.
constexpr std::array may_hold_code{DocumentKind::module, DocumentKind::conventions, DocumentKind::module_registry,
                                   DocumentKind::other};

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    if (std::ranges::find(may_hold_code, context.facts().kind) != may_hold_code.end()) return findings;
    for (const auto& fence : context.facts().fences) {
        if (!spec::is_hcl(fence.language)) continue;
        Finding finding;
        finding.range = fence.info;
        finding.message =
            "Terraform code in a specification: say what must hold here, and leave the code to the module";
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule implementation_in_spec{
    .name = "implementation-in-spec",
    .severity = workspace::Severity::warning,
    .family = "Spec folder",
    .summary = "A specification holds Terraform code",
    .why =
        "Code beside the specification is not the code that runs. The two part ways, and readers trust the wrong "
        "one.",
    .at = "the info string of the code block",
    .bad = R"(//- infra-specs/security.md
# Security

```hcl
resource "aws_s3_bucket" "logs" {}
```
)",
    .good = R"(//- infra-specs/security.md
# Security

Logs lie in an encrypted bucket that nobody can delete from.
)",
    .check = check,
};

}  // namespace infraspec::rules
