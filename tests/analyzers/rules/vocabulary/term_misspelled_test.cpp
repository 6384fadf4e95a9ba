#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

namespace infraspec::testing {

TEST_CASE("a capitalised phrase that is nearly a name is reported as a whole") {
    check_rule("term-misspelled", R"(
//- infra-specs/overview.md
# The Setlement Window
      ^^^^^^^^^^^^^^^^ term-misspelled: "Setlement Window" looks like "Settlement Window" misspelled: write the name as it is defined, or another one that differs

Größe: Settlement Widnow, and the Paymnet Gateways.
       ^^^^^^^^^^^^^^^^^ term-misspelled
                                  ^^^^^^^^^^^^^^^^ term-misspelled
//- infra-specs/responsibilities.md
# Responsibilities

### Payment Gateway
    ^^^^^^^^^^^^^^^ related: "Payment Gateway" is defined here

**Dependencies:**
- None
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Settlement Window
    ^^^^^^^^^^^^^^^^^ related: "Settlement Window" is defined here
    ^^^^^^^^^^^^^^^^^ related: "Settlement Window" is defined here

The time in which the payments of one day are booked.
)");
}

TEST_CASE("names, plurals, other words, numbers and lower case are no slips") {
    check_rule("term-misspelled", R"(
//- infra-specs/overview.md
# Overview

Settlement Windows, SETTLEMENT WINDOW, Settlement-Window, setlement window, Setlement window, `Setlement Window`.
Service B and Service 2 beside Service A. The Alarm Manager. Settlement's Window. Settlement. Window.
The Payment Job is no Payment Log. The Public Endpoint and the Private Endpoint.
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Settlement Window

The time.

### Service A

One.

### Alert Manager

It rings.

### Payment Log

It remembers.

### Private Endpoint

It hides.
)");
}

TEST_CASE("the name takes the place of its misspelling") {
    check_fix("term-misspelled", "Replace by \"Settlement Window\"", R"(
//- infra-specs/overview.md
# Overview

The Setlement Windw closes.
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Settlement Window

The time.
)",
              R"(
//- infra-specs/overview.md
# Overview

The Settlement Window closes.
)");
}

}  // namespace infraspec::testing
