#include "rules/catalogue.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

std::string message_of(std::string_view token, embedded::HclFault::Kind kind) {
    using Kind = embedded::HclFault::Kind;
    const auto shown = quoted(token);
    switch (kind) {
        case Kind::unclosed:
            return shown + " is never closed: Terraform cannot read this code";
        case Kind::unclosed_text:
            return "This text has no closing quote on its line: Terraform cannot read this code";
        case Kind::ends_early:
            return "Something is missing behind " + shown + ": Terraform cannot read this code";
        case Kind::unexpected:
            break;
    }
    return shown + " cannot stand here: Terraform cannot read this code";
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    if (context.facts().kind != spec::DocumentKind::module) return findings;
    for (const auto& code : context.facts().code) {
        const auto& fault = code.hcl->fault;
        if (!fault) continue;
        Finding finding;
        finding.range = code.place(fault->token);
        finding.message = message_of(context.source().slice(finding.range), fault->kind);
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule module_syntax{
    .name = "module-syntax",
    .severity = workspace::Severity::error,
    .family = "Constraints and consistency",
    .summary = "Terraform code in a module's document does not parse",
    .why =
        "Readers copy the code of an interface as it stands. What was left out on purpose may be written as `...` or "
        "as `<a placeholder>`.",
    .at = "the first bad token; what is open, where something is",
    .bad = R"(//- infra-specs/modules/queue.md
# Queue

```hcl
module "queue" {
  source = "./modules/queue"
  retention_days = [7, 14
}
```
)",
    .good = R"(//- infra-specs/modules/queue.md
# Queue

```hcl
module "queue" {
  source = "./modules/queue"
  retention_days = [7, 14]
  ...
}
```
)",
    .check = check,
};

}  // namespace infraspec::rules
