// term-duplicate, term-definition-missing, term-unused.
#include <doctest/doctest.h>

#include "rules/rule.h"
#include "tests/support/rule_check.h"

namespace infraspec::testing {

TEST_CASE("a name that is taken is reported where it is defined again, in any file") {
    check_rule("term-duplicate", R"(
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Recovery Time Objective (RTO)
                             ^^^ related: the first definition

The longest standstill.

### Order
    ^^^^^ related: the first definition

A request.
- Aliases: purchase, buying-order
                     ^^^^^^^^^^^^ related: the first definition
//- infra-specs/vocabulary/more.md
# More

## Concepts

### Orders
    ^^^^^^ term-duplicate: "Orders" is defined twice: join the two definitions or rename one of them

Several requests.

### 漢 Time

The time a restore takes.
- Abbreviation: rto
                ^^^ term-duplicate: "rto" is defined twice: join the two definitions or rename one of them

### Buying Order
    ^^^^^^^^^^^^ term-duplicate

An order to buy.
)");
}

TEST_CASE("a term may bear the name of a component, repeat its own name and be defined in another specification") {
    check_rule("term-duplicate", R"(
//- infra-specs/infraspec.toml
extends = ["../platform/infra-specs"]
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Queue (queue)

A line of jobs.
- Aliases: Queues
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

**Dependencies:**
- None
//- platform/infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Queue

A line of anything.
)");
}

TEST_CASE("a pair of terms is reported once, however many names they share") {
    check_rule("term-duplicate", R"(
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Recovery Point (RPO)

One.

### Recovery Point (RPO)
    ^^^^^^^^^^^^^^ term-duplicate

Two.
)");
}

TEST_CASE("a term without a definition is reported at its heading's text") {
    check_rule("term-definition-missing", R"(
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Recovery Time Objective (RTO)
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term-definition-missing: "Recovery Time Objective" has no definition: say in a sentence below it what it means

- Owner: Platform

### 漢字
    ^^ term-definition-missing

### Order

A request.
)");
}

TEST_CASE("categories are no terms") {
    check_rule("term-definition-missing", R"(
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Kinds of orders

#### Purchase

A request to buy.

### Bold ones

**Refund**

A request to get money back.

## Empty Category
//- infra-specs/overview.md
# Overview

## Purpose

### Why
)");
}

TEST_CASE("a definition to fill in goes below the heading") {
    check_fix("term-definition-missing", "Insert a definition to fill in", R"(
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Order

- Owner: Sales

### Basket

What a customer picked.
)",
              R"(
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Order

Definition to be decided.

- Owner: Sales

### Basket

What a customer picked.
)");
    check_fix("term-definition-missing", "Insert a definition to fill in", R"(
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts
### Order
- Owner: Sales
)",
              R"(
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts
### Order
Definition to be decided.
- Owner: Sales
)");
}

TEST_CASE("a term that nothing mentions is reported at its name") {
    check_rule("term-unused", R"(
//- infra-specs/overview.md
# Overview

The shop takes purchases, keeps the `Basket` and follows [[Refund]]; see [there](vocabulary.md#parcel).
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Order

A request, also called order here.
- Aliases: purchase

### Settlement Window (SW)
    ^^^^^^^^^^^^^^^^^ term-unused: Nothing mentions "Settlement Window": use the term or remove it

The settlement window is when payments are booked.
- Length: one day per SW

### Basket

What a customer picked.

### Refund

Money that goes back.
- See also: Voucher

### Voucher

Money that stays.

### Parcel

What is shipped.
)");
}

TEST_CASE("an unused term is shown as unnecessary") {
    const auto snapshot = snapshot_of(parse_fixture(R"(
//- infra-specs/overview.md
# Overview
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Order

A request.
)"));
    const auto findings = rules::check(*snapshot, only_root(*snapshot), 1);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].tags == std::vector{rules::Tag::unnecessary});
    CHECK(findings[0].severity == workspace::Severity::hint);
}

TEST_CASE("a vocabulary alone has nobody who could mention its terms") {
    check_rule("term-unused", R"(
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Order

A request.
)");
}

}  // namespace infraspec::testing
