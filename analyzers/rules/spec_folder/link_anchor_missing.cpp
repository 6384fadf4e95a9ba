#include "rules/catalogue.h"
#include "rules/support/anchors.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (const auto& broken : broken_anchors(context)) {
        if (broken.in_vocabulary) continue;
        const auto& link = *broken.link;
        const bool here = broken.file == context.index;
        Finding finding;
        finding.range = link.fragment;
        finding.message = (here ? std::string("This document") : quoted(link.target)) + " has no heading or anchor " +
                          quoted("#" + link.anchor) + ": correct the link or add the heading";
        if (broken.file) {
            finding.fixes = nearest_fixes(context.file(), link.fragment, link.anchor,
                                          anchors_of(*context.root.file(*broken.file).facts));
        }
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule link_anchor_missing{
    .name = "link-anchor-missing",
    .severity = workspace::Severity::error,
    .family = "Spec folder",
    .summary = "A link leads to a place in a document that does not exist",
    .why = "The link still opens the document, at its top, so nobody notices that the section was renamed or removed.",
    .at = "the fragment, without `#`",
    .fix = "replaces the fragment by the anchor that was probably meant",
    .bad = R"(//- infra-specs/overview.md
# Overview

Attacks are listed under [threats](security.md#treats).
//- infra-specs/security.md
# Security

## Threats
)",
    .good = R"(//- infra-specs/overview.md
# Overview

Attacks are listed under [threats](security.md#threats).
//- infra-specs/security.md
# Security

## Threats
)",
    .check = check,
};

}  // namespace infraspec::rules
