#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

namespace infraspec::testing {

TEST_CASE("a word that a term asks to avoid is reported where it stands, in any case and number") {
    check_rule("term-avoided", R"(
//- infra-specs/overview.md
# Overview of trolleys
              ^^^^^^^^ term-avoided: The vocabulary avoids "trolleys": say "Basket"

Größe: the *Shopping Cart* and [a trolley](vocabulary.md#basket) are the same.
            ^^^^^^^^^^^^^ term-avoided: The vocabulary avoids "Shopping Cart": say "Basket"
                                  ^^^^^^^ term-avoided
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Basket

What a customer is about to buy. A trolley is a basket here.
                                   ^^^^^^^ term-avoided
- Avoid: trolley, shopping cart
         ^^^^^^^ related: "Basket" asks to avoid it
         ^^^^^^^ related: "Basket" asks to avoid it
         ^^^^^^^ related: "Basket" asks to avoid it
                  ^^^^^^^^^^^^^ related: "Basket" asks to avoid it
)");
}

TEST_CASE("code, longer names, sentences and words that are names elsewhere are left alone") {
    check_rule("term-avoided", R"(
//- infra-specs/overview.md
# Overview

The `trolley` table, the Trolley Service and the bag; trolleybuses run. The store keeps orders: a thing to buy soon.
//- infra-specs/responsibilities.md
# Responsibilities

### Trolley Service

**Dependencies:**
- None
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Basket

What a customer is about to buy.
- Avoid: trolley, bag
- Not: a thing to buy soon

### Bag

What goods are carried in.
)");
}

TEST_CASE("the term takes the word's place in its number and case") {
    check_fix("term-avoided", "Replace by \"gauge stations\"", R"(
//- infra-specs/overview.md
# Overview

All measuring posts report.
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Gauge Station

It measures the sea.
- Avoid: measuring post
)",
              R"(
//- infra-specs/overview.md
# Overview

All gauge stations report.
)");
    check_fix("term-avoided", "Replace by \"Key policy\"", R"(
//- infra-specs/overview.md
# Overview

Rulebook first.
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Key Policy

It says who may use a key.
- Deprecated: rulebook
)",
              R"(
//- infra-specs/overview.md
# Overview

Key policy first.
)");
}

TEST_CASE("the fix is safe but in a heading, and when two terms ask for one word") {
    const std::string vocabulary = R"(
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Basket

What a customer is about to buy.
- Avoid: trolley
)";
    CHECK(fix_titles("term-avoided", "//- infra-specs/overview.md\n# Overview\n\nA trolley." + vocabulary) ==
          std::vector<std::string>{"*Replace by \"basket\""});
    CHECK(fix_titles("term-avoided", "//- infra-specs/overview.md\n# The trolley\n" + vocabulary) ==
          std::vector<std::string>{"Replace by \"basket\""});
    CHECK(fix_titles("term-avoided", "//- infra-specs/overview.md\n# Overview\n\nA trolley." + vocabulary +
                                         "\n### Cart\n\nA thing on wheels.\n- Avoid: trolley\n") ==
          std::vector<std::string>{"Replace by \"basket\"", "Replace by \"cart\""});
}

TEST_CASE("a product's name is not ours to change") {
    check_rule("term-avoided", R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

Azure Health Data Services keeps health data. Health Data of ours stays.
                                 ^^^^^^^^^^^ term-avoided
                                              ^^^^^^^^^^^ term-avoided
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Patient Record
What we know about a patient.
- Avoid: health data
)");
}

}  // namespace infraspec::testing
