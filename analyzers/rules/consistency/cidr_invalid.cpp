#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

Finding finding_of(const RuleContext& context, const spec::CidrBlock& block) {
    Finding finding;
    finding.range = block.range;
    const std::string text = quoted(context.source().slice(block.range));
    if (block.cidr.fault == spec::CidrFault::host_bits) {
        finding.message = text + " has host bits set: the network is " + quoted(block.cidr.network);
        Fix fix = safe_fix_of(context.file(), "Use the network address " + block.cidr.network,
                              {{block.range, block.cidr.network}});
        fix.preferred = true;
        finding.fixes.push_back(std::move(fix));
    } else {
        finding.message = text + " is no CIDR block: write " +
                          (block.cidr.v6 ? "an IPv6 address and a prefix from 0 to 128"
                                         : "four numbers from 0 to 255 and a prefix from 0 to 32");
    }
    return finding;
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (const spec::CidrBlock& block : context.facts().cidrs) {
        if (block.cidr.fault != spec::CidrFault::none) findings.push_back(finding_of(context, block));
    }
    return findings;
}

}  // namespace

constinit const Rule cidr_invalid{
    .name = "cidr-invalid",
    .severity = workspace::Severity::error,
    .family = "Constraints and consistency",
    .summary = "A CIDR block is malformed or has host bits set",
    .why =
        "The provider refuses such a block, or rounds it to a network that nobody has planned. IPv6 blocks are checked "
        "for their form only.",
    .at = "the address block",
    .fix = "uses the network address",
    .fix_is_safe = true,
    .bad = R"(//- infra-specs/environments.md
# Environments

## Production

- VPC: 10.0.1.0/16
)",
    .good = R"(//- infra-specs/environments.md
# Environments

## Production

- VPC: 10.0.0.0/16
)",
    .check = check,
};

}  // namespace infraspec::rules
