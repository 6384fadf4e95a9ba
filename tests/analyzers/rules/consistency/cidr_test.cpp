#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

using infraspec::testing::check_fix;
using infraspec::testing::check_rule;

TEST_CASE("a block with host bits or a wrong form is reported at itself") {
    check_rule("cidr-invalid", R"(
//- infra-specs/environments.md
## Production

- VPC: 10.0.1.0/16
       ^^^^^^^^^^^ cidr-invalid: "10.0.1.0/16" has host bits set: the network is "10.0.0.0/16"
- Staging VPC: `10.0.0.0/33`
                ^^^^^^^^^^^ cidr-invalid: "10.0.0.0/33" is no CIDR block: write four numbers from 0 to 255 and a prefix from 0 to 32
- IPv6: 2001:db8::/129 and 2001:db8::/32
        ^^^^^^^^^^^^^^ cidr-invalid: "2001:db8::/129" is no CIDR block: write an IPv6 address and a prefix from 0 to 128
- Everything: 0.0.0.0/0, ::/0, 192.168.4.0/24

| Überblick — Subnet | Zone a |
|---|---|
| Ünter | 10.0.300.0/24 |
          ^^^^^^^^^^^^^ cidr-invalid

```
10.0.0.0/99
```
)");
}

TEST_CASE("the network address takes the place of a block with host bits") {
    check_fix("cidr-invalid", "Use the network address 10.0.0.0/16", R"(
//- infra-specs/environments.md
- VPC: `10.0.1.5/16`, for all
)",
              R"(
//- infra-specs/environments.md
- VPC: `10.0.0.0/16`, for all
)");
}

TEST_CASE("the networks of two environments may not overlap") {
    check_rule("cidr-overlap", R"(
//- infra-specs/environments.md
## Development

- VPC: 10.0.0.0/16
       ^^^^^^^^^^^ related: the block that it overlaps
       ^^^^^^^^^^^ related: the block that it overlaps

## Staging

- VPC: 10.0.0.0/16
       ^^^^^^^^^^^ cidr-overlap

## Production

- VPC: 10.0.128.0/17
       ^^^^^^^^^^^^^ cidr-overlap: "10.0.128.0/17" overlaps "10.0.0.0/16": give each a block of its own
)");
    check_rule("cidr-overlap", R"(
//- infra-specs/architecture.md
| Environment | CIDR |
|---|---|
| Production | `10.1.0.0/16` |
| Staging | `10.1.4.0/24` |
             ^^^^^^^^^^^ cidr-overlap
)");
}

TEST_CASE("two subnets of one network may not overlap, and each lies in its network") {
    check_rule("cidr-overlap", R"(
//- infra-specs/environments.md
## Staging

- VPC: `10.21.0.0/16`

| Subnet | Zone a | Zone b |
|---|---|---|
| Public subnet | `10.21.0.0/24` | `10.21.1.0/24` |
| Application subnet | `10.21.16.0/22` | `10.21.20.0/22` |
| Data subnet | `10.21.32.0/24` | `10.21.23.0/24` |
                                   ^^^^^^^^^^^^^ cidr-overlap: "10.21.23.0/24" overlaps "10.21.20.0/22": give each a block of its own
| Cache subnet | `10.21.32.0/24` | `10.22.33.0/24` |
                  ^^^^^^^^^^^^^ cidr-overlap
                                    ^^^^^^^^^^^^^ cidr-overlap: The subnet "10.22.33.0/24" lies outside of its network "10.21.0.0/16": take a block inside of it
)");
}

TEST_CASE("a subnet in its network, a block said twice and foreign ranges do not overlap") {
    check_rule("cidr-overlap", R"(
//- infra-specs/architecture.md
- One VPC per environment; that of production is 10.22.0.0/16
- The VPCs of all environments are cut from 10.0.0.0/8
- On-premises networks use 10.0.0.0/8
- VPC peering reaches 10.22.128.0/17
- Security groups allow 10.0.0.0/8 into the subnet
- Public subnets: /24, Private subnets: /22
- The default route of a public subnet is 0.0.0.0/0
- The default route of a private subnet is 0.0.0.0/0
- Production subnets: 10.22.1.0/24, 10.22.2.0/24 and 10.22.1.0/24
//- infra-specs/environments.md
## Production

- VPC: `10.22.0.0/16`
- Public subnet: 10.22.1.0/24
- IPv6: 2001:db8::/32

## Staging

- VPC: `10.21.0.0/16`
- IPv6: 2001:db8::/32
- Public subnet: 10.21.1.0/24
//- infra-specs/vocabulary.md
### VPC

- CIDR: Non-overlapping address space (e.g., 10.22.0.0/15)
)");
}

TEST_CASE("the header of the first column says that the rows are subnets") {
    check_rule("cidr-overlap", R"(
//- infra-specs/architecture.md
# Architecture

- VPC: 10.0.0.0/16

| Subnet | CIDR |
|---|---|
| public | 10.0.0.0/24 |
| private | 10.0.0.128/25 |
            ^^^^^^^^^^^^^ cidr-overlap
| data | 10.9.0.0/24 |
         ^^^^^^^^^^^ cidr-overlap
)");
}
