#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

namespace infraspec::testing {

TEST_CASE("names between double brackets have to be defined") {
    check_rule("term-undefined", R"(
//- infra-specs/overview.md
# Overview [[Ordre]]
             ^^^^^ term-undefined: "Ordre" is no term or component of this specification: define it in the vocabulary or name one that is defined

漢😀 [[orders]], [[purchase]], [[Order Queue]], [[order-queue]], [[Network Layer]], [[overview]] and
- **[[Customer]]**
      ^^^^^^^^ term-undefined

`[[Code]]` and

```
[[Code]]
```
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Order

A request.
- Aliases: purchase
//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue Infrastructure

**Dependencies:**
- None
//- infra-specs/architecture.md
# Architecture

## Network Layer

- Components: None
)");
}

TEST_CASE("an anchor of the vocabulary has to be there") {
    check_rule("term-undefined", R"(
//- infra-specs/overview.md
# Overview

[a](vocabulary.md#order), [b](vocabulary.md#concepts), [c](vocabulary.md#ordre) and [d][r].
                                                                         ^^^^^ term-undefined: vocabulary.md defines no "ordre": define the term there or link to one that is defined

[r]: vocabulary.md#gone
                   ^^^^ term-undefined
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Order

A request. See [basket](#basket).
                         ^^^^^^ term-undefined
)");
}

TEST_CASE("entries under See also have to be terms or components") {
    check_rule("term-undefined", R"(
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Order

A request.
- See also: Basket, Customer, the Basket of a visitor
                    ^^^^^^^^ term-undefined
- Related: [handbook](https://example.com), [[Baskt]]
                                              ^^^^^ term-undefined

### Basket

What a customer picked.
- Contains: Anything
)");
}

TEST_CASE("without a vocabulary its absence is the complaint") {
    check_rule("term-undefined", R"(
//- infra-specs/overview.md
# Overview

[[Order]] and [order](vocabulary.md#order)
)");
}

TEST_CASE("the nearest name is offered, then a new entry") {
    CHECK(fix_titles("term-undefined", R"(
//- infra-specs/overview.md
[[Ordre]]
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Order

A request.
)") == std::vector<std::string>{"Replace by \"Order\"", "Add \"Ordre\" to vocabulary.md"});
}

TEST_CASE("a name is replaced by the nearest one") {
    check_fix("term-undefined", "Replace by \"Order\"", R"(
//- infra-specs/overview.md
# Overview

An [[Ordre]].
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Order

A request.
)",
              R"(
//- infra-specs/overview.md
# Overview

An [[Order]].
)");
}

TEST_CASE("a new entry goes behind the last term and looks like it") {
    check_fix("term-undefined", "Add \"Basket\" to vocabulary.md", R"(
//- infra-specs/overview.md
# Overview

A [[basket]].
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

#### Order

A request.

More about it.

## Notes
)",
              R"(
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

#### Order

A request.

More about it.

#### Basket

Definition to be decided.

## Notes
)");
    check_fix("term-undefined", "Add \"Order Store\" to vocabulary.md", R"(
//- infra-specs/overview.md
# Overview

The [store](vocabulary.md#order-store).
//- infra-specs/vocabulary.md
# Vocabulary
)",
              R"(
//- infra-specs/vocabulary.md
# Vocabulary

### Order Store

Definition to be decided.
)");
}

TEST_CASE("a bold term has no anchor of its own, and a link may name it all the same") {
    check_rule("term-undefined", R"(
//- infra-specs/overview.md
[one](vocabulary.md#work-queue) [two](vocabulary.md#jobs) [three](vocabulary.md#work-queu)
                                                                                ^^^^^^^^^ term-undefined
//- infra-specs/vocabulary.md
# Vocabulary

## Work

**Work Queue**

Holds jobs.
- Aliases: Jobs
)");
    CHECK(fix_titles("term-undefined", R"(
//- infra-specs/overview.md
[three](vocabulary.md#work-queu)
//- infra-specs/vocabulary.md
# Vocabulary

## Work

**Work Queue**

Holds jobs.
)")
              .front() == "Replace by \"work-queue\"");
}

TEST_CASE("an anchor that leaves out the alias of its heading is completed") {
    const auto* fixture = R"(
//- infra-specs/overview.md
[net](vocabulary.md#vpc)
//- infra-specs/vocabulary.md
# Vocabulary

## Network

### VPC (Virtual Private Cloud)

An isolated network.
)";
    CHECK(fix_titles("term-undefined", fixture) ==
          std::vector<std::string>{"Replace by \"vpc-virtual-private-cloud\""});
}

TEST_CASE("a name to avoid gives way to its term") {
    CHECK(fix_titles("term-undefined", R"(
//- infra-specs/overview.md
[[Trolley]]
//- infra-specs/vocabulary.md
# Vocabulary

## Shop

### Basket

What a customer is about to buy.
- Avoid: trolley
)")
              .front() == "Replace by \"Basket\"");
}

TEST_CASE("of a wiki link that shows another text, the name is at fault") {
    check_rule("term-undefined", R"(
//- infra-specs/overview.md
# Overview

See [[API Gateway|the gateway]] and [[ Queue#limits ]].
      ^^^^^^^^^^^ term-undefined
                                       ^^^^^ term-undefined
//- infra-specs/vocabulary.md
# Vocabulary
)");
}

}  // namespace infraspec::testing
