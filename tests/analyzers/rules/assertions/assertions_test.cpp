// assertion-incomplete, assertion-step-order, assertion-step-empty, assertion-duplicate.
#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

namespace infraspec::testing {

TEST_CASE("an assertion without a step is reported once, at its title") {
    check_rule("assertion-incomplete", R"(
//- infra-specs/assertions.md
# Assertions

### NET-001: Zone 漢 failure
             ^^^^^^^^^^^^^^ assertion-incomplete: "Zone 漢 failure" has no When and no Then: say the state before, what happens, and what can be observed then

- Given: production
- And: load

1. **Secrets**
     ^^^^^^^ assertion-incomplete
   - **When** an application starts
   - **Then** it reads its secrets

**Paragraphs**
  ^^^^^^^^^^ assertion-incomplete: "Paragraphs" has no When: say the state before, what happens, and what can be observed then
**Given**: a zone
**Then**: nothing happens

### Complete

Given a zone
When it fails
Then nothing happens
)");
}

TEST_CASE("missing steps are inserted where they belong, spelled like the others") {
    check_fix("assertion-incomplete", "Insert When", R"(
//- infra-specs/assertions.md
# Assertions

1. **Zone failure**
   * **Given:** production
   * **And:** load
   * **Then:** nothing
)",
              R"(
//- infra-specs/assertions.md
# Assertions

1. **Zone failure**
   * **Given:** production
   * **And:** load
   * **When:** to be decided
   * **Then:** nothing
)");
    check_fix("assertion-incomplete", "Insert Given and Then", R"(
//- infra-specs/assertions.md
# Assertions

### Zone failure

**When** a zone fails
**But** not two

### Next
)",
              R"(
//- infra-specs/assertions.md
# Assertions

### Zone failure

**Given** to be decided
**When** a zone fails
**But** not two
**Then** to be decided

### Next
)");
    check_fix("assertion-incomplete", "Insert Given and Then", R"(
//- infra-specs/assertions.md
# Assertions

### Zone failure

#### When

A zone fails.
)",
              R"(
//- infra-specs/assertions.md
# Assertions

### Zone failure

#### Given

to be decided

#### When

A zone fails.

#### Then

to be decided
)");
}

TEST_CASE("the step whose successor belongs before it is out of order") {
    check_rule("assertion-step-order", R"(
//- infra-specs/assertions.md
# Assertions

### Then before When

- Given: é
- **Then**: nothing
    ^^^^ assertion-step-order: Then stands before When: the order is Given, When, Then
- And: no alarm
- When: a zone fails
  ^^^^ related: belongs before it

### And before anything

- And: a zone
  ^^^ assertion-step-order: And continues nothing: begin with Given
- Given: two zones
- When: one fails
- Then: nothing

### In order

- Given: a
- Given: b
- But: c
- When: d
- Then: e
- And: f
)");
}

TEST_CASE("steps are put in order with what continues them") {
    check_fix("assertion-step-order", "Put the steps in order", R"(
//- infra-specs/assertions.md
# Assertions

1. **Zone failure**
   - Then: nothing
     - at all
   - And: no alarm
   - Given: production
   - When: a zone fails

2. **Next**
)",
              R"(
//- infra-specs/assertions.md
# Assertions

1. **Zone failure**
   - Given: production
   - When: a zone fails
   - Then: nothing
     - at all
   - And: no alarm

2. **Next**
)");
    check_fix("assertion-step-order", "Put the steps in order", R"(
//- infra-specs/assertions.md
# Assertions

### Zone failure

**When**: a zone fails
**Given**: production
**Then**: nothing)",
              R"(
//- infra-specs/assertions.md
# Assertions

### Zone failure

**Given**: production
**When**: a zone fails
**Then**: nothing)");
}

TEST_CASE("a story in several parts and numbered steps are not reordered") {
    CHECK(fix_titles("assertion-step-order", R"(
//- infra-specs/assertions.md
# A

### Two parts

- Given: a
- When: b
- Then: c
- When: d
- Then: e
)")
              .empty());
    CHECK(fix_titles("assertion-step-order", R"(
//- infra-specs/assertions.md
# A

### Numbers

1. When: b
2. Given: a
3. Then: c
)")
              .empty());
}

TEST_CASE("a step without text is reported at its keyword, and not as missing") {
    constexpr std::string_view fixture = R"(
//- infra-specs/assertions.md
# Assertions

### Zone failure

- Given: production
- **When:**
    ^^^^ assertion-step-empty: When says nothing: fill it in or remove it
- Then:
  - nothing
  - at all
- And:
  ^^^ assertion-step-empty
)";
    check_rule("assertion-step-empty", fixture);
    CHECK(fix_titles("assertion-incomplete", fixture).empty());
}

TEST_CASE("assertions with one id, one title or the same steps are reported at the later title") {
    check_rule("assertion-duplicate", R"(
//- infra-specs/assertions.md
# Assertions

### A-001: Zone failure
           ^^^^^^^^^^^^ related: the first one
           ^^^^^^^^^^^^ related: the first one
           ^^^^^^^^^^^^ related: the first one

- Given: a zone
- When: it fails
- Then: the other one answers within 5 seconds

### A-001: 漢字
           ^^ assertion-duplicate: This assertion has the id of "Zone failure": remove one of them or make it say something else

- Given: b
- When: c
- Then: d

### A-002: zone-failure
           ^^^^^^^^^^^^ assertion-duplicate: This assertion has the title of "Zone failure": remove one of them or make it say something else

- Given: e
- When: f
- Then: g
//- infra-specs/assertions/more.md
# More

### Something else
    ^^^^^^^^^^^^^^ assertion-duplicate: This assertion has the steps of "Zone failure": remove one of them or make it say something else

1. **Given** a `zone`
2. **When** it fails
3. **Then** the other one answers within 5 second
)");
}

TEST_CASE("a comment fills no step") {
    check_rule("assertion-step-empty", R"(
//- infra-specs/assertions.md
# Assertions

### Zone failure

- Given: Production
- When: <!-- which zone? -->
  ^^^^ assertion-step-empty
- Then: Nobody notices
)");
}

TEST_CASE("numbers are ids of their list only, and empty steps are equal to nothing") {
    check_rule("assertion-duplicate", R"(
//- infra-specs/assertions.md
# Assertions

## Network Assertions

1. **Zone failure**
   - Given:
   - When:
   - Then:

## Storage Assertions

1. **Disk failure**
   - Given:
   - When:
   - Then:
)");
}

}  // namespace infraspec::testing
