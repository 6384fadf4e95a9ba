// What a component has to say: responsibilities, dependencies, lifecycle, and none of them empty.
#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

namespace infraspec::testing {

TEST_CASE("a component without a section is reported at its name") {
    constexpr std::string_view fixture = R"(
//- infra-specs/responsibilities.md
# Responsibilities

### 漢 Payment API (PAPI)
    ^^^^^^^^^^^^^ RULE

**Dependencies:**
- None

### Complete

**Responsibilities:**
- Manages: a

**Collaborators:**
- None

#### Lifecycle

- Provisioner: Terraform

### No component
)";
    std::string text(fixture);
    const auto with = [&](std::string_view label) {
        auto copy = text;
        copy.replace(copy.find("RULE"), 4, label);
        return copy;
    };
    check_rule(
        "lifecycle-missing",
        with("lifecycle-missing: \"漢 Payment API\" has no Lifecycle section: say how it is provisioned, updated and "
             "destroyed"));
    check_rule(
        "responsibilities-missing",
        with("responsibilities-missing: \"漢 Payment API\" has no Responsibilities section: say what it manages, "
             "provides and exposes"));
}

TEST_CASE("a component without Dependencies is reported at its name") {
    check_rule("dependencies-missing", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue
    ^^^^^ dependencies-missing: "Queue" has no Dependencies section: say what it requires of others, or "None"
**Lifecycle:**
- Provisioner: Terraform

## Store
- Dependencies: None
)");
}

TEST_CASE("headings of other documents are no components") {
    check_rule("lifecycle-missing", R"(
//- infra-specs/modules/queue.md
# Queue

## Queue

**Dependencies:**
- None
)");
}

TEST_CASE("a missing section is inserted in its usual place and spelling") {
    check_fix("dependencies-missing", "Insert a Dependencies section", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue
**Responsibilities:**
- Manages: queue

**Lifecycle:**
- Provisioner: Terraform
)",
              R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue
**Responsibilities:**
- Manages: queue

**Dependencies:**
- None

**Lifecycle:**
- Provisioner: Terraform
)");
    check_fix("lifecycle-missing", "Insert a Lifecycle section", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

#### Dependencies

- None

Text that belongs to them.

### Store

#### Lifecycle

- Provisioner: Terraform
)",
              R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

#### Dependencies

- None

Text that belongs to them.

#### Lifecycle

- Provisioner: to be decided
- Update strategy: to be decided
- Destruction: to be decided

### Store

#### Lifecycle

- Provisioner: Terraform
)");
    check_fix("responsibilities-missing", "Insert a Responsibilities section", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

* **Dependencies**:
  * None
* **Lifecycle**: Terraform
)",
              R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

* **Responsibilities**:
  - Manages: to be decided
  - Provides: to be decided
  - Exposes: to be decided
* **Dependencies**:
  * None
* **Lifecycle**: Terraform
)");
}

TEST_CASE("a lifecycle that leaves something out is reported once, at its label") {
    check_rule("lifecycle-incomplete", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

- **Lifecycle**:
    ^^^^^^^^^ lifecycle-incomplete: The lifecycle of "Queue" lacks Update strategy and Destruction: add them
  - Provisioner: Terraform

### Store

#### Lifecycle é
- Provisioned: Terraform

### Cache

#### Lifecycle
     ^^^^^^^^^ lifecycle-incomplete: The lifecycle of "Cache" lacks Destruction: add it
- Provisioned: Terraform
- Updates: in place
)");
}

TEST_CASE("a lifecycle in other words or in prose is complete") {
    check_rule("lifecycle-incomplete", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

**Lifecycle:**
- **Provisioned**: Terraform
- Update: in place
- Deletion: by hand

### Store

**Lifecycle:** Provisioned by Terraform, updated in place, destroyed by hand.

### Cache

**Lifecycle:**
Provisioner: Terraform
Updates: in place
Destroyed: by hand
)");
}

TEST_CASE("missing keys of a lifecycle are added below the others, spelled like them") {
    check_fix("lifecycle-incomplete", "Insert Update strategy and Destruction", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

- Lifecycle:
  * **Provisioner:** Terraform
    with a module

### Store
)",
              R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

- Lifecycle:
  * **Provisioner:** Terraform
    with a module
  * **Update strategy:** to be decided
  * **Destruction:** to be decided

### Store
)");
    check_fix("lifecycle-incomplete", "Insert Destruction", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

**Lifecycle:**
**Provisioner**: Terraform
**Updates**: in place
)",
              R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

**Lifecycle:**
**Provisioner**: Terraform
**Updates**: in place
**Destruction**: to be decided
)");
}

TEST_CASE("responsibilities that leave out one side of the boundary are reported at the label") {
    check_rule("responsibility-incomplete", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### A

**Responsibilities:**
  ^^^^^^^^^^^^^^^^ responsibility-incomplete: The responsibilities of "A" do not say what it provides or exposes: add Provides
- Manages: queue

### B

**Responsibilities:**
  ^^^^^^^^^^^^^^^^ responsibility-incomplete: The responsibilities of "B" do not say what it manages: add Manages
- Exposes: endpoint

### C

**Responsibilities:**
  ^^^^^^^^^^^^^^^^ responsibility-incomplete: The responsibilities of "C" say neither what it manages nor what it provides or exposes: add Manages and Provides
- Owner: Platform
)");
}

TEST_CASE("Does, Knows and sentences that begin with the verb are as good") {
    check_rule("responsibility-incomplete", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### A

**Responsibilities:**
- Does: queueing
- Knows: the order of jobs

### B

**Responsibilities:**
- Manages the queue
- Provides delivery

### C

**Responsibilities:** Manages the queue and exposes its address.
)");
}

TEST_CASE("missing responsibilities are added") {
    check_fix("responsibility-incomplete", "Insert Provides", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

**Responsibilities:**
1. Manages: queue

**Dependencies:**
- None
)",
              R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

**Responsibilities:**
1. Manages: queue
1. Provides: to be decided

**Dependencies:**
- None
)");
}

TEST_CASE("an empty section is reported at its label, and by no other rule") {
    check_all_rules(R"(
//- infra-specs/infraspec.toml
[rules]
spec-file-missing = "off"
//- infra-specs/responsibilities.md
# Responsibilities

### 漢

**Responsibilities:**
  ^^^^^^^^^^^^^^^^ section-empty: The section "Responsibilities" of "漢" is empty: fill it in or remove it

**Dependencies:**
  ^^^^^^^^^^^^ section-empty

#### Lifecycle
     ^^^^^^^^^ section-empty
//- infra-specs/README.md
# Shop

- [Responsibilities](responsibilities.md)
)");
}

TEST_CASE("two components of one name are reported at the second") {
    check_rule("component-duplicate", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue Infrastructure
    ^^^^^^^^^^^^^^^^^^^^ related: the first description

**Dependencies:**
- None
//- infra-specs/responsibilities/more.md
# More

## queues (Q)
   ^^^^^^ component-duplicate: A component "queues" is described already: join the two or rename one of them

**Dependencies:**
- None

## Queue Worker

**Dependencies:**
- None
)");
}

TEST_CASE("the keys of a section may be the cells of a table") {
    const auto* fixture = R"(
//- infra-specs/responsibilities.md
# Responsibilities

## Shop

**Responsibilities:**

| What | How |
|---|---|
| **Manages** | carts |
| Provides | a page |

**Dependencies:** None yet

**Lifecycle:**

| Provisioner | Update strategy |
|---|---|
| Pulumi | blue and green |
)";
    check_rule("responsibility-incomplete", fixture);
    CHECK(fix_titles("lifecycle-incomplete", fixture) == std::vector<std::string>{"*Insert Destruction"});
    check_rule("dependency-unresolved", fixture);
}

TEST_CASE("keys are inserted below a label that is a list item") {
    check_fix("responsibility-incomplete", "Insert Provides", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue
* **Responsibilities:** Manages things
* **Dependencies:** None
)",
              R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue
* **Responsibilities:** Manages things
  * Provides: to be decided
* **Dependencies:** None
)");
}

}  // namespace infraspec::testing
