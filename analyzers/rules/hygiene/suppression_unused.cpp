#include "rules/catalogue.h"

namespace infraspec::rules {
namespace {

/// What was suppressed is known after every other rule has run: see unused_suppressions.h.
std::vector<Finding> check(const RuleContext& /*context*/) {
    return {};
}

}  // namespace

constinit const Rule suppression_unused{
    .name = "suppression-unused",
    .severity = workspace::Severity::hint,
    .family = "Handoff and hygiene",
    .summary = "A suppression suppresses nothing",
    .why = "It outlived what it was written for, and will hide the next mistake at its place.",
    .at = "the comment",
    .fix = "removes the suppression",
    .fix_is_safe = true,
    .bad = R"(//- infra-specs/overview.md
# Overview

The shop is open to everybody. <!-- infraspec-disable-line placeholder-left -->
)",
    .good = R"(//- infra-specs/overview.md
# Overview

The shop is open to everybody.
)",
    .check = check,
};

}  // namespace infraspec::rules
