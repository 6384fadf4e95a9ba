// What is written as a block of addresses, and what is wrong with it.
#include "spec/cidr.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/facts.h"

using namespace infraspec;
using spec::CidrFault;
using spec::CidrRole;
using spec::DocumentKind;

namespace {

/// `10.0.0.0/16 vpc`, one for each block.
std::string blocks_in(std::string_view text) {
    const auto document = testing::read_document(text, DocumentKind::environments);
    std::string blocks;
    for (const spec::CidrBlock& block : document.facts.cidrs) {
        constexpr std::string_view roles[] = {"unclear", "vpc", "subnet", "other"};
        constexpr std::string_view faults[] = {"", " malformed", " host bits"};
        if (!blocks.empty()) blocks += "; ";
        blocks += document.cut(block.range) + " " + std::string(roles[static_cast<std::size_t>(block.role)]) +
                  std::string(faults[static_cast<std::size_t>(block.cidr.fault)]);
    }
    return blocks;
}

}  // namespace

TEST_CASE("a block is read as its first and last address") {
    const spec::Cidr cidr = spec::parse_cidr("10.20.16.0/22");
    CHECK(cidr.fault == CidrFault::none);
    CHECK(cidr.first == 0x0A141000);
    CHECK(cidr.last == 0x0A1413FF);
    CHECK(spec::parse_cidr("0.0.0.0/0").everything());
    CHECK(spec::parse_cidr("10.0.0.0/32").first == spec::parse_cidr("10.0.0.0/32").last);
}

TEST_CASE("host bits are a fault with a remedy, other faults have none") {
    const spec::Cidr cidr = spec::parse_cidr("10.0.1.5/16");
    CHECK(cidr.fault == CidrFault::host_bits);
    CHECK(cidr.network == "10.0.0.0/16");
    for (const std::string_view text :
         {"10.0.0.0/33", "10.0.300.0/24", "10.0.0/16", "10.0.0.0.0/16", "10.0.0.0/", "/24", "", "a/b",
          "10.0.0.0/999999999999", "2001:db8::/129", "dead::beef::1/64"}) {
        CAPTURE(text);
        CHECK(spec::parse_cidr(text).fault == CidrFault::malformed);
        CHECK(spec::parse_cidr(text).network.empty());
    }
}

TEST_CASE("IPv6 is checked for its form only") {
    for (const std::string_view text : {"2001:db8::/32", "::/0", "2001:db8::1/33", "fe80::1/10"}) {
        CAPTURE(text);
        CHECK(spec::parse_cidr(text).v6);
        CHECK(spec::parse_cidr(text).fault == CidrFault::none);
    }
}

TEST_CASE("the words around a block say whether it is a network, a subnet or something foreign") {
    CHECK(blocks_in("- VPC: 10.0.0.0/16") == "10.0.0.0/16 vpc");
    CHECK(blocks_in("- VPC: `10.0.0.0/16`") == "10.0.0.0/16 vpc");
    CHECK(blocks_in("The VPC 10.0.0.0/16 holds the subnet 10.0.1.0/24.") == "10.0.0.0/16 vpc; 10.0.1.0/24 subnet");
    CHECK(blocks_in("Subnets of the production VPC: 10.0.1.0/24") == "10.0.1.0/24 subnet");
    CHECK(blocks_in("10.0.0.0/16 is the VPC") == "10.0.0.0/16 vpc");
    CHECK(blocks_in("## Subnets\n\n- Public: 10.0.1.0/24") == "10.0.1.0/24 subnet");
    CHECK(
        blocks_in(
            "| Environment | VPC CIDR | Public subnet |\n|---|---|---|\n| Production | 10.0.0.0/16 | 10.0.1.0/24 |") ==
        "10.0.0.0/16 vpc; 10.0.1.0/24 subnet");
    CHECK(blocks_in("- Production: 10.0.0.0/16") == "10.0.0.0/16 unclear");
    CHECK(blocks_in("- VPC peering with 10.9.0.0/16") == "10.9.0.0/16 other");
    CHECK(blocks_in("The on-premises network is 10.0.0.0/8.") == "10.0.0.0/8 other");
    CHECK(blocks_in("- CIDR: Non-overlapping address space (e.g., 10.0.0.0/16)") == "10.0.0.0/16 other");
    CHECK(blocks_in("The VPCs of all environments are cut from 10.0.0.0/8.") == "10.0.0.0/8 other");
    CHECK(blocks_in("Ingress to the subnet from 10.0.0.0/8") == "10.0.0.0/8 other");
}

TEST_CASE("a broken block is found where networks are spoken of") {
    CHECK(blocks_in("- VPC: 10.0.0.0/33") == "10.0.0.0/33 vpc malformed");
    CHECK(blocks_in("- VPC CIDR: 10.0.0/16") == "10.0.0/16 vpc malformed");
    CHECK(blocks_in("- Subnet: 10.0.1.5/24") == "10.0.1.5/24 subnet host bits");
    CHECK(blocks_in("Peers reach 2001:db8::/129.") == "2001:db8::/129 other malformed");
}

TEST_CASE("prefixes, versions, dates, paths and code are no blocks") {
    for (const std::string_view text :
         {"Public subnets: /24, Private subnets: /22", "One VPC with a prefix of /16", "nginx 1.25.3/1.26", "1.2.3/4",
          "24/7", "2024.01.02/3", "https://10.0.0.1/24", "[list](10.0.0.0/99)", "`cidr = \"10.0.0.0/99\"`",
          "```\nVPC 10.0.0.0/99\n```", "10.0.0.1", "path/10.0.0.0/24/x", "at 19:00:00/5", "ratio 3/4",
          "std::vector/1"}) {
        CAPTURE(text);
        CHECK(blocks_in(text) == "");
    }
}
