// Constraints that are repeated, and names that follow no format.
#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

namespace infraspec::testing {

TEST_CASE("a constraint that stands there twice is reported at the second one") {
    check_rule("constraint-duplicate", R"(
//- infra-specs/constraints.md
# Constraints

## Security

- All data *must* be encrypted (é)
- Backups
- all data must be  encrypted (É)
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ constraint-duplicate: This constraint stands here already: remove one of the two
- Backup
  ^^^^^^ constraint-duplicate

## Storage

- All data must be encrypted (é)
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ constraint-duplicate
)");
}

TEST_CASE("what a heading limits, what is nested and what names are called is no duplicate") {
    check_rule("constraint-duplicate", R"(
//- infra-specs/constraints.md
# Constraints

## Development

- Log retention: 30 days
- All logs must be kept for 30 days
  - in every region
  - in every region

## Production

- Log retention: 30 days
- All logs must be kept for 30 days

## Buckets

- Encryption

## Tables

- Encryption

## Naming

- Format: `{a}-{b}`
- Example: `x-y`
- Format: `{a}-{b}`
- Example: `x-y`
)");
}

TEST_CASE("the second constraint is taken out") {
    check_fix("constraint-duplicate", "Remove the second one", R"(
//- infra-specs/constraints.md
# Constraints

## Security

- Buckets must be private
- Keys must rotate
- Buckets must be private
- Logs must stay
)",
              R"(
//- infra-specs/constraints.md
# Constraints

## Security

- Buckets must be private
- Keys must rotate
- Logs must stay
)");
}

TEST_CASE("an example that its format does not generate is reported at the example") {
    check_rule("naming-example-invalid", R"(
//- infra-specs/constraints.md
# Constraints

## Naming Conventions

- **Format**: `{project}-{environment}-{type}-{name}`
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: the format
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: the format
- **Example**: `shop-prod-orders`
                ^^^^^^^^^^^^^^^^ naming-example-invalid: "shop-prod-orders" does not follow the format "{project}-{environment}-{type}-{name}": correct one of the two
- Example: `shop-prod-db-main`, `shop-prod-db-main-replica` and `shop_prod`
                                                                 ^^^^^^^^^ naming-example-invalid
- Example: `shop-Prod-db-main`
            ^^^^^^^^^^^^^^^^^ naming-example-invalid: "shop-Prod-db-main" breaks the rule "Lowercase only": correct one of the two
- Lowercase only, hyphens as separators
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: the rule
- Must be consistent across all resources
)");
}

TEST_CASE("code spans that explain, counterexamples and formats that are not understood are left alone") {
    check_rule("naming-example-invalid", R"(
//- infra-specs/constraints.md
# Constraints

## Naming Conventions

- Format: `{project}-{environment}-{name}`
- Example: `shop-prod-db` for the bucket in `eu-west-1`, see `README.md`
- Example (wrong): `ShopDb`
- Example: not `shop_db`
- Example: `shop-{environment}-db`, `shop-*`
- Examples:
  - `shop-prod-queue`
  - `shop-prod-cache` of `redis`
- Format: `{project}[-{suffix}]`
- Example: `Shop`
- Format: PascalCase
- Example: `ShopDb`
- Format: `/{team}/{name}`
- Example: `/Core/Db_Main`
)");
}

TEST_CASE("a name that begins like an example and follows no format is reported") {
    check_rule("naming-violation", R"(
//- infra-specs/constraints.md
# Constraints

## Naming Conventions

- Format: `{project}-{environment}-{name}`
- Format: `{project}/{name}`
- Example: `shop/api`
- Format: `{project}-{environment}-{type}-{name}`
- Example: `shop-prod-db-main`
- Example: `shop-wrong`
- `shop-prod` is too short

## Storage

- The table is `shop-orders`
                ^^^^^^^^^^^ naming-violation: "shop-orders" begins like the names of the naming format and does not follow it: name it like "shop/api"
//- infra-specs/overview.md
# Übersicht

Data in `shop-prod-db-main`, `shop-prod-db-replica-2`, `shop-prod-logs` and `shop/web`; logs in **`shop-x`**.
                                                                                                   ^^^^^^ naming-violation
The tool `shopctl`, `shop`, `shop-*`, `shop-prod.tf`, `shop-cli deploy`, `Shop-x`, `{shop}-x`, `shop-{name}`; shop-x in prose.

```
shop-x
```
)");
}

TEST_CASE("an environment as first segment tells nothing") {
    check_rule("naming-violation", R"(
//- infra-specs/constraints.md
# Constraints

## Naming

- Format: `{environment}-{type}-{name}`
- Example: `prod-db-main`
- See `prod-readers`
//- infra-specs/security.md
# Security

Only `prod-readers` may read.
)");
}

TEST_CASE("the nearest valid name is offered") {
    check_fix("naming-violation", "Replace by \"shop-prod-db-main\"", R"(
//- infra-specs/constraints.md
# Constraints

## Naming

- Format: `{project}-{environment}-{type}-{name}`
- Example: `shop-prod-db-main`
//- infra-specs/overview.md
# Overview

Data in `shop-prod-main`.
)",
              R"(
//- infra-specs/overview.md
# Overview

Data in `shop-prod-db-main`.
)");
}

TEST_CASE("an example that breaks a rule beside it is no model for a name") {
    check_rule("naming-violation", R"(
//- infra-specs/constraints.md
# Constraints

## Naming

- Format: `{project}-{environment}-{kind}-{name}`
- Example: `Farm-prod-db-main`
- Example: `farm-prod-db-main`
- Lowercase only
//- infra-specs/overview.md
# Overview

Data in `farm-prod-main`.
         ^^^^^^^^^^^^^^ naming-violation: "farm-prod-main" begins like the names of the naming format and does not follow it: name it like "farm-prod-db-main"
)");
}

TEST_CASE("formats and examples may be labelled paragraphs") {
    check_rule("naming-example-invalid", R"(
//- infra-specs/constraints.md
# Constraints

## Naming Conventions

**Format:** `{project}-{env}-api`
**Example:** `shop-prod-ap`
              ^^^^^^^^^^^^ naming-example-invalid

**Format**: `s3-{name}`

**Examples**:
- `s4-logs`
   ^^^^^^^ naming-example-invalid
- `s3-logs`
)");
}

TEST_CASE("a full stop makes no other constraint of it") {
    check_rule("constraint-duplicate", R"(
//- infra-specs/constraints.md
# Constraints

## Network

- One VPC per environment
1. One VPC per environment.
   ^^^^^^^^^^^^^^^^^^^^^^^^ constraint-duplicate
)");
}

TEST_CASE("the configuration accepts other formats, and names that are none") {
    check_rule("naming-violation", R"(
//- infra-specs/infraspec.toml
[naming]
accept = ["{project}.{name}"]
ignore = ["shop-cli", "shop-dev*"]
//- infra-specs/constraints.md
# Constraints

## Naming Conventions

- Format: `{project}-{environment}-{resource}`
- Example: `shop-prod-queue`
//- infra-specs/overview.md
# Overview

Accounts `shop-dev` and `shop-development`, `shop-cli`, `shop.orders`, but `shop-staging`.
                                                                            ^^^^^^^^^^^^ naming-violation
)");
}

}  // namespace infraspec::testing
