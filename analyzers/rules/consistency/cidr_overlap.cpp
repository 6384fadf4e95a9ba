#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (const workspace::Clash& clash : context.root.quantities().clashes(context.index)) {
        const bool outside = clash.kind == workspace::ClashKind::outside;
        if (!outside && clash.kind != workspace::ClashKind::overlap) continue;
        const spec::CidrBlock& block = context.facts().cidrs[clash.index];
        const workspace::File& other = context.root.file(clash.other_file);
        const spec::CidrBlock& first = other.facts->cidrs[clash.other_index];
        const std::string text = quoted(context.source().slice(block.range));
        const std::string first_text = quoted(other.source->slice(first.range));
        Finding finding;
        finding.range = block.range;
        finding.message = outside ? "The subnet " + text + " lies outside of its network " + first_text +
                                        ": take a block inside of it"
                                  : text + " overlaps " + first_text + ": give each a block of its own";
        finding.related.push_back(
            related_place(other, first.range, outside ? "the network of the subnet" : "the block that it overlaps"));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule cidr_overlap{
    .name = "cidr-overlap",
    .severity = workspace::Severity::warning,
    .family = "Constraints and consistency",
    .summary = "Address blocks overlap, or a subnet lies outside of its VPC",
    .why =
        "Networks with common addresses can never be connected, and the provider refuses subnets that overlap. "
        "Compared are the VPCs of different environments, the subnets of one VPC, and each subnet with its VPC.",
    .at = "the second address block",
    .bad = R"(//- infra-specs/environments.md
# Environments

## Staging

- VPC: 10.0.0.0/16

## Production

- VPC: 10.0.128.0/17
)",
    .good = R"(//- infra-specs/environments.md
# Environments

## Staging

- VPC: 10.0.0.0/16

## Production

- VPC: 10.1.0.0/16
)",
    .check = check,
};

}  // namespace infraspec::rules
