#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

namespace infraspec::testing {

TEST_CASE("a vague word in Then, in a constraint or a responsibility is reported at the word") {
    check_rule("vague-language", R"(
//- infra-specs/assertions.md
# Assertions

## Kapazität größer

**Given**: A fast network
**When**: Traffic grows quickly
**Then**: The service is scalable
                         ^^^^^^^^ vague-language: "scalable" cannot be tested: say how much, how often or how fast, with a unit
**And**: Requests are answered in a timely manner
                               ^^^^^^^^^^^^^^^^^^ vague-language
//- infra-specs/constraints.md
# Constraints

## Images

- Images are rebuilt as *needed*
                     ^^^^^^^^^^ vague-language
- Keep logs, metrics, etc. in one place
                      ^^^^ vague-language
- Backups are best-effort
              ^^^^^^^^^^^ vague-language
//- infra-specs/responsibilities.md
# Responsibilities

### Cache

**Responsibilities:**
- Manages: Sufficient memory
           ^^^^^^^^^^ vague-language
- Provides: User-friendly errors
            ^^^^^^^^^^^^^ vague-language

**Dependencies:**
- None, if possible
)");
}

TEST_CASE("a quantity in the same item says what the word leaves open") {
    check_rule("vague-language", R"(
//- infra-specs/constraints.md
# Constraints

## Speed

- Fast: at most 200 ms
- Robust against the loss of two zones
- Scalable to 10,000 requests a second
- Sufficient headroom (< 70% of memory)
- Answers quickly:
  - 99.9% within 1 s
- Fast in 3 of 4 rooms
)");
}

TEST_CASE("a number alone is no quantity") {
    check_rule("vague-language", R"(
//- infra-specs/constraints.md
# Constraints

## Speed

- Fast on S3
  ^^^^ vague-language
- Fast, see chapter 4.
  ^^^^ vague-language
)");
}

TEST_CASE("other places, code, paths and harmless phrases are left alone") {
    check_rule("vague-language", R"(
//- infra-specs/overview.md
# Overview

The shop is fast, robust and scalable.
//- infra-specs/constraints.md
# Constraints

## Speed

- Alarms ring as soon as the queue is full
- Never edit /etc/hosts or `fast` mode
- Services fail fast
- The Fast Lane has a lane of its own
- Breakfast and steadfast are no matches
- See [the page](https://fast.example.org/soon)
//- infra-specs/vocabulary.md
# Vocabulary

## Lanes

### Fast Lane

The lane of paid orders.
)");
}

TEST_CASE("the configuration adds words to the list") {
    check_rule("vague-language", R"(
//- infra-specs/infraspec.toml
[prose]
vague = ["blazingly", "World-Class"]
//- infra-specs/constraints.md
# Constraints

## Speed

- Blazingly quick
  ^^^^^^^^^ vague-language
- World-class support, soon
  ^^^^^^^^^^^ vague-language
                       ^^^^ vague-language
)");
}

TEST_CASE("a number before a verb or a conjunction has no unit") {
    check_rule("vague-language", R"(
//- infra-specs/constraints.md
# Constraints

## Speed

- Phase 2 is fast
             ^^^^ vague-language
- Port 443 must be robust
                   ^^^^^^ vague-language
- Fast on 3 nodes
)");
}

}  // namespace infraspec::testing
