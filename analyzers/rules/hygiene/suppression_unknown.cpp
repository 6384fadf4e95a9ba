#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"
#include "spec/suppressions.h"

namespace infraspec::rules {
namespace {

std::vector<std::string> names_of_rules() {
    std::vector<std::string> names;
    for (const auto& rule : all_rules()) names.emplace_back(rule.name);
    return names;
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (const auto& suppression : spec::read_suppressions(context.source(), context.facts())) {
        for (const auto& named : suppression.rules) {
            if (find_rule(named.name) != nullptr) continue;
            Finding finding;
            finding.range = named.range;
            finding.message =
                "There is no rule " + quoted(named.name) + ": name one of the catalogue; a reason stands after a colon";
            finding.fixes = nearest_fixes(context.file(), named.range, named.name, names_of_rules());
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

}  // namespace

constinit const Rule suppression_unknown{
    .name = "suppression-unknown",
    .severity = workspace::Severity::warning,
    .family = "Handoff and hygiene",
    .summary = "A suppression names no rule",
    .why = "It keeps nothing silent, and whoever wrote it believes that it does.",
    .at = "the name in the suppression",
    .fix = "replaces it by the rule that was probably meant",
    .bad = R"(//- infra-specs/overview.md
# Overview

The shop is open to <your customers>. <!-- infraspec-disable-line placeholder-lft -->
)",
    .good = R"(//- infra-specs/overview.md
# Overview

The shop is open to <your customers>. <!-- infraspec-disable-line placeholder-left -->
)",
    .check = check,
};

}  // namespace infraspec::rules
