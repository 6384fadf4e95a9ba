#include "rules/catalogue.h"

namespace infraspec::rules {
namespace {

/// `infraspec.toml` is no document: its faults are known once it is read, and reported under this rule's name by
/// whoever reads it.
std::vector<Finding> check(const RuleContext& /*context*/) {
    return {};
}

}  // namespace

constinit const Rule config_invalid{
    .name = "config-invalid",
    .severity = workspace::Severity::error,
    .family = "Handoff and hygiene",
    .summary = "`infraspec.toml` says something that is not understood",
    .why = "A key that is misspelled changes nothing, and everybody believes that it does.",
    .at = "the key or value; of a syntax error, the line",
    .fix = "replaces the key or value by the one that was probably meant",
    .bad = R"(//- infra-specs/infraspec.toml
[rules]
term-unussed = "off"
)",
    .good = R"(//- infra-specs/infraspec.toml
[rules]
term-unused = "off"
)",
    .check = check,
};

}  // namespace infraspec::rules
