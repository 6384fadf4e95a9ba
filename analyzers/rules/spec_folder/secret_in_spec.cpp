#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/secrets.h"

namespace infraspec::rules {
namespace {

/// The message does not repeat the secret: it ends up in logs.
std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (const auto& secret : find_secrets(context.source().bytes())) {
        const auto reference = "${" + secret.variable + "}";
        Finding finding;
        finding.range = secret.range;
        finding.message = "This is " + std::string(secret.what) +
                          ": revoke it, keep the new one in a secret store, and only name it here";
        finding.fixes.push_back(
            safe_fix_of(context.file(), "Replace by the reference " + reference, {{secret.range, reference}}));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule secret_in_spec{
    .name = "secret-in-spec",
    .severity = workspace::Severity::error,
    .family = "Spec folder",
    .summary = "A specification holds a secret",
    .why =
        "Specifications are copied, mailed and read by machines. A secret that stood in one is known, also after it "
        "was removed.",
    .at = "the secret, a key block as a whole",
    .fix = "replaces the secret by a reference to one",
    .fix_is_safe = true,
    .bad = R"(//- infra-specs/environments.md
# Environments

## Production

- Database: orders
- Password: Wal7nut!Tree
)",
    .good = R"(//- infra-specs/environments.md
# Environments

## Production

- Database: orders
- Password: ${ORDERS_DB_PASSWORD}
)",
    .check = check,
};

}  // namespace infraspec::rules
