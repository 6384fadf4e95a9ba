// Environments that are named and not declared, declared and not described.
#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

namespace infraspec::testing {

TEST_CASE("an environment that is not declared is reported in assertions, constraints and lifecycles") {
    check_rule("environment-unknown", R"(
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Environment

A deployment. A demo environment is none.
- Types: development, staging, prod
//- infra-specs/assertions.md
# Assertions

The sandbox environment is prose.

### Rollback in the UAT environment
                    ^^^ environment-unknown: No environment is called "UAT": name development, staging or prod, or declare it

- Given: A release in the **sandbox** environment and in dev environments
                            ^^^^^^^ environment-unknown
- When: Staging and QA environments differ
                    ^^ environment-unknown
- Then: The production environment stays, the pre-production environment goes
                                              ^^^^^^^^^^^^^^ environment-unknown
//- infra-specs/constraints.md
# Constraints

## Cost

- Überall, sandbox/demo environments: Schedule shutdown
           ^^^^^^^ environment-unknown
                   ^^^^ environment-unknown
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

**Dependencies:**
- The sandbox environment

**Lifecycle:**
- Destruction: First in the test environment
                            ^^^^ environment-unknown
)");
}

TEST_CASE("words before environment that name none are left alone") {
    check_rule("environment-unknown", R"(
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Environment

A deployment.
- Types: development, staging, production, load test
//- infra-specs/assertions.md
# Assertions

### Isolation

- Given: The cardholder data environment, each environment, non-production environments
- When: A test environment is made, every other environment is not, sandbox environment variables are set
- Then: `sandbox environment` and the load test environment stay; under test, environments do as well
)");
}

TEST_CASE("where no environment is declared none is unknown") {
    check_rule("environment-unknown", R"(
//- infra-specs/assertions.md
# Assertions

### Isolation

- Given: The sandbox environment
- When: It is deleted
- Then: Nothing happens
)");
}

TEST_CASE("sections and the configuration declare environments, a chapter beside them does not") {
    check_rule("environment-unknown", R"(
//- infra-specs/infraspec.toml
[environments]
names = ["pilot"]
//- infra-specs/environments.md
# Environments

## Production (Live)

## Sandbox Environment

## Promotion
//- infra-specs/assertions.md
# Assertions

### Isolation

- Given: The sandbox environment, the pilot environment
- When: The preview environment is deleted
            ^^^^^^^ environment-unknown: No environment is called "preview": name pilot, Production, Live or Sandbox, or declare it
- Then: Nothing happens
)");
}

TEST_CASE("the nearest environment is offered") {
    check_fix("environment-unknown", "Replace by \"acceptence\"", R"(
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Environment

A deployment.
- Types: development, acceptence
//- infra-specs/assertions.md
# Assertions

### Isolation

- Given: The acceptance environment
- When: It is deleted
- Then: Nothing happens
)",
              R"(
//- infra-specs/assertions.md
# Assertions

### Isolation

- Given: The acceptence environment
- When: It is deleted
- Then: Nothing happens
)");
}

TEST_CASE("an environment of the vocabulary without a section is reported at its value") {
    check_rule("environment-undocumented", R"(
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Environment

A deployment.
- Types: dev, staging, Prüfung, production
                       ^^^^^^^ environment-undocumented: The environment "Prüfung" has no section in environments.md: describe it there

### Subnet

A part of a network.
- Types: public, private
//- infra-specs/environments.md
# Environments

## Development and staging

## Production Environment
)");
}

TEST_CASE("without an environments document no section is missing") {
    check_rule("environment-undocumented", R"(
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Environment

A deployment.
- Types: development, staging
)");
}

TEST_CASE("a section is written below the last environment") {
    check_fix("environment-undocumented", "Insert a section \"Staging\"", R"(
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Environment

A deployment.
- Types: staging, production
//- infra-specs/environments.md
# Environments

## Production

- Zones: 3

## Promotion

From one to the next.
)",
              R"(
//- infra-specs/environments.md
# Environments

## Production

- Zones: 3

## Staging

to be decided

## Promotion

From one to the next.
)");
}

TEST_CASE("a declared name but for a letter is meant for it") {
    const auto* fixture = R"(
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Environment

A deployment of the whole system.
- Types: development, staging, production
//- infra-specs/constraints.md
# Constraints

## Access

- The stagng environment is closed
      ^^^^^^ environment-unknown: No environment is called "stagng": name development, staging or production, or declare it
- The deployment environment, the computing environment and the developent environments
                                                                ^^^^^^^^^^ environment-unknown
)";
    check_rule("environment-unknown", fixture);
    CHECK(fix_titles("environment-unknown", fixture) == std::vector<std::string>{"Replace by \"staging\""});
}

TEST_CASE("the types of an environment may be listed below the label") {
    check_rule("environment-unknown", R"(
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Environment

A deployment of the whole system.
- **Types**:
  - development: for changes, not for people
  - `staging` - like production
//- infra-specs/constraints.md
# Constraints

## Access

- The sandbox environment is closed
      ^^^^^^^ environment-unknown: No environment is called "sandbox": name development or staging, or declare it
)");
}

}  // namespace infraspec::testing
