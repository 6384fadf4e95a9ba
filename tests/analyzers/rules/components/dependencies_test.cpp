// What components depend on: names that exist, once, not themselves, in no loop.
#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

namespace infraspec::testing {

TEST_CASE("a dependency that names nothing is reported at its text, without marker") {
    check_rule("dependency-unresolved", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

**Dependencies:**
- None

### Worker

- Dependencies:
  1. Queue: jobs
  2. é Device Registry (for names)
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dependency-unresolved: "é Device Registry" is no component, layer or term of this specification: name one that is, or write "External: …"
  3. [ ] External: mail provider
  4. Payments (external)
  5. Network layer
  6. Secret
//- infra-specs/architecture.md
# Architecture

## Network Layer

- Components: None
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Secret

What nobody may read.
)");
}

TEST_CASE("the nearest component, a new one or an external is meant") {
    constexpr std::string_view before = R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

**Dependencies:**
- None

### Worker

**Dependencies:**
- Quueue: jobs
)";
    CHECK(fix_titles("dependency-unresolved", before) == std::vector<std::string>{"Replace by \"Queue\"",
                                                                                  "Add a component \"Quueue\"",
                                                                                  "Mark \"Quueue\" as external"});
    check_fix("dependency-unresolved", "Replace by \"Queue\"", before, R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

**Dependencies:**
- None

### Worker

**Dependencies:**
- Queue: jobs
)");
    check_fix("dependency-unresolved", "Mark \"Quueue\" as external", before, R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

**Dependencies:**
- None

### Worker

**Dependencies:**
- External: Quueue: jobs
)");
    check_fix("dependency-unresolved", "Add a component \"Quueue\"", before, R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

**Dependencies:**
- None

### Worker

**Dependencies:**
- Quueue: jobs

### Quueue

**Responsibilities:**
- Manages: to be decided
- Provides: to be decided

**Dependencies:**
- None

**Lifecycle:**
- Provisioner: to be decided
- Update strategy: to be decided
- Destruction: to be decided
)");
}

TEST_CASE("a component that depends on itself is reported, and nothing else about that item") {
    constexpr std::string_view fixture = R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue Infrastructure

**Dependencies:**
- Queue
  ^^^^^ dependency-self: "Queue Infrastructure" depends on itself: remove the item or name what was meant
- queues: again
  ^^^^^^^^^^^^^ dependency-self
)";
    check_rule("dependency-self", fixture);
    for (const auto* rule : {"dependency-cycle", "dependency-duplicate", "dependency-unresolved"}) {
        CHECK(fix_titles(rule, fixture).empty());
    }
}

TEST_CASE("a dependency on itself is taken out, the only one becomes None") {
    check_fix("dependency-self", "Remove the dependency of \"Queue\" on itself", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

**Dependencies:**
- External: mail
- Queue
  - with a nested explanation

**Lifecycle:**
)",
              R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

**Dependencies:**
- External: mail

**Lifecycle:**
)");
    check_fix("dependency-self", "Remove the dependency of \"Queue\" on itself", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

**Dependencies:**
- Queue: itself
)",
              R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

**Dependencies:**
- None
)");
}

TEST_CASE("a dependency that is named twice is reported at the second place") {
    check_rule("dependency-duplicate", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

**Dependencies:**
- External: mail provider
  ^^^^^^^^^^^^^^^^^^^^^^^ related: the first one
- external: Mail Providers
  ^^^^^^^^^^^^^^^^^^^^^^^^ dependency-duplicate: "external: Mail Providers" is a dependency of "Queue" already: remove one of the two

### Worker

**Dependencies:**
- Queue
  ^^^^^ related: the first one
- **queues** (jobs)
  ^^^^^^^^^^^^^^^^^ dependency-duplicate
- Unheard of
- Unheard of
)");
}

TEST_CASE("the second of two equal dependencies is taken out") {
    check_fix("dependency-duplicate", "Remove the second one", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

**Dependencies:**
- None

### Worker

**Dependencies:**
- Queue
- Queue: jobs)",
              R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

**Dependencies:**
- None

### Worker

**Dependencies:**
- Queue)");
}

TEST_CASE("a loop is reported on the item that closes it, with the whole path") {
    check_rule("dependency-cycle", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### A Service

**Dependencies:**
- B Service: 漢
  ^^^^^^^^^^^^ related: "A Service" depends on "B Service"

### B Service

**Dependencies:**
- C Service
  ^^^^^^^^^ related: "B Service" depends on "C Service"
//- infra-specs/responsibilities/more.md
# More

### C Service

**Dependencies:**
- External: mail
- A Service
  ^^^^^^^^^ dependency-cycle: Dependencies form a loop: A Service → B Service → C Service → A Service; take one of them out
  ^^^^^^^^^ related: "C Service" depends on "A Service"

### D Service

**Dependencies:**
- A Service
- C Service
)");
}

TEST_CASE("the nearest name may leave out Infrastructure") {
    CHECK(fix_titles("dependency-unresolved", R"(
//- infra-specs/responsibilities.md
# Responsibilities

## Order Store Infrastructure

**Dependencies:**
- None

## Shop

**Dependencies:**
- Order Stroe
)")
              .front() == "Replace by \"Order Store\"");
}

TEST_CASE("a label says by its nested items what is meant, and external things are told in several ways") {
    check_rule("dependency-unresolved", R"(
//- infra-specs/responsibilities.md
# Responsibilities

## Store

**Dependencies:**
- External service: card network
- Card network (external, by contract)
- Card network (external service)
- External – card network

## Shop

**Dependencies:**
- Internal:
  - Store
- **Others:**
  ^^^^^^^^^^^ dependency-unresolved: "Others" is no component, layer or term of this specification: name one that is, or write "External: …"
  - Warehouse
- Externalised state
  ^^^^^^^^^^^^^^^^^^ dependency-unresolved
)");
}

}  // namespace infraspec::testing
