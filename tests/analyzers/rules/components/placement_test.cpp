// Components that no layer holds, and components that no assertion mentions.
#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

namespace infraspec::testing {

TEST_CASE("a component that no layer holds is reported at its name") {
    check_rule("component-unlayered", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Réseau Infrastructure

**Dependencies:**
- None

### Queue (jobs)
    ^^^^^ component-unlayered: No layer of the architecture holds "Queue": add it to the Components of one

**Dependencies:**
- None

### Worker

**Dependencies:**
- Queue
//- infra-specs/architecture.md
# Architecture

The Queue stands outside.

### Network Layer

- Components: the réseau, subnets
- Isolation: Apart from the Queue

### Compute Layer

**Components:**
- Some tasks
  - Workers
)");
}

TEST_CASE("without a layer that holds some component none is missing") {
    check_rule("component-unlayered", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

**Dependencies:**
- None
//- infra-specs/architecture.md
# Architecture

### Network Layer

- Components: VPC, subnets
- Isolation: From the Queue
)");
}

TEST_CASE("a component is added to a layer where its list ends") {
    constexpr std::string_view before = R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

**Dependencies:**
- None

### Worker

**Dependencies:**
- None
//- infra-specs/architecture.md
# Architecture

### Network Layer

- Components: None

### Data Layer

- Components: Worker, tables.

### Compute Layer

**Components:**
* Tasks
)";
    CHECK(fix_titles("component-unlayered", before) ==
          std::vector<std::string>{"Add to the Network Layer", "Add to the Data Layer", "Add to the Compute Layer"});
    check_fix("component-unlayered", "Add to the Data Layer", before, R"(
//- infra-specs/architecture.md
# Architecture

### Network Layer

- Components: None

### Data Layer

- Components: Worker, tables, Queue.

### Compute Layer

**Components:**
* Tasks
)");
    check_fix("component-unlayered", "Add to the Compute Layer", before, R"(
//- infra-specs/architecture.md
# Architecture

### Network Layer

- Components: None

### Data Layer

- Components: Worker, tables.

### Compute Layer

**Components:**
* Tasks
* Queue
)");
    check_fix("component-unlayered", "Add to the Network Layer", before, R"(
//- infra-specs/architecture.md
# Architecture

### Network Layer

- Components: Queue

### Data Layer

- Components: Worker, tables.

### Compute Layer

**Components:**
* Tasks
)");
}

TEST_CASE("a component that no assertion mentions is reported at its name") {
    check_rule("component-unasserted", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

**Dependencies:**
- None

### Worker Infrastructure

**Dependencies:**
- Queue

### Gate
    ^^^^ component-unasserted: No assertion mentions "Gate": say how one can tell that it works

**Dependencies:**
- None
//- infra-specs/assertions.md
# Assertions

The Gate is not asserted by this sentence.

### Queues under load

- Given: Two workers
- When: One stops
- Then: Nothing is lost
)");
    check_rule("component-unasserted", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

**Dependencies:**
- None
//- infra-specs/assertions.md
# Assertions

None yet.
)");
}

TEST_CASE("an assertion about the component is written below the last one") {
    check_fix("component-unasserted", "Insert an assertion about \"Gate\"", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Gate

**Dependencies:**
- None
//- infra-specs/assertions.md
# Assertions

## All

### Load

**Given**: Two zones
**When**: One stops
**Then**: Nothing is lost

## Notes

End.
)",
              R"(
//- infra-specs/assertions.md
# Assertions

## All

### Load

**Given**: Two zones
**When**: One stops
**Then**: Nothing is lost

### Gate

**Given**: to be decided

**When**: to be decided

**Then**: to be decided

## Notes

End.
)");
    check_fix("component-unasserted", "Insert an assertion about \"Gate\"", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Gate

**Dependencies:**
- None
//- infra-specs/assertions.md
# Assertions

1. **Load**
   - Given: Two zones
   - When: One stops
   - Then: Nothing is lost
)",
              R"(
//- infra-specs/assertions.md
# Assertions

1. **Load**
   - Given: Two zones
   - When: One stops
   - Then: Nothing is lost

**Gate**

- Given: to be decided
- When: to be decided
- Then: to be decided
)");
}

}  // namespace infraspec::testing
