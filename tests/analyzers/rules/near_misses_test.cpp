// What looks like the fault of a rule, and is none.
#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

namespace infraspec::testing {

TEST_CASE("a document of a list, a table or a diagram is not empty") {
    check_rule("document-empty", R"(
//- infra-specs/overview.md
# Overview

## Goals

- One
//- infra-specs/security.md
# Security

| Threat | Mitigation |
|--------|------------|
//- infra-specs/architecture.md
# Architecture

```mermaid
flowchart TD
```
)");
}

TEST_CASE("components that share a word, or a name with a term or a layer, are not the same") {
    check_rule("component-duplicate", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Order Store
**Dependencies:** None

### Order Store Replica
**Dependencies:** Order Store

### Network
**Dependencies:** None

## Order Store (how it is read)

Prose, and no component.
//- infra-specs/architecture.md
# Architecture

## Network Layer
- Components: Network
//- infra-specs/vocabulary.md
# Vocabulary

## Order Store
Where orders lie.
)");
}

TEST_CASE("sections are there in whatever shape they are written") {
    const std::string_view shapes = R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Queue
- Responsibilities: Manages queues, provides delivery
- Collaborators: N/A
- Lifecycle: see the module

### Store
#### RESPONSIBILITIES
- Knows: rows
#### Dependencies
Nothing but the disk.
#### Life cycle
| Provisioner | Terraform |
|---|---|

### Cache
1. **Responsibilities:** keeps rows
2. **Dependencies:** None
3. **Lifecycle:** none to speak of
)";
    check_rule("responsibilities-missing", shapes);
    check_rule("dependencies-missing", shapes);
    check_rule("section-empty", shapes);
}

TEST_CASE("a component may speak of itself in its dependencies") {
    const std::string_view text = R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Order API
**Dependencies:**
- Order Store (read by the Order API only)
- Order Queue: filled by Order API
- External: Order API of the supplier

### Order Store
**Dependencies:**
- None; the Order API depends on it

### Order Queue
**Dependencies:**
- Order Store, for the archive
)";
    check_rule("dependency-self", text);
    check_rule("dependency-duplicate", text);
    check_rule("dependency-cycle", text);
}

TEST_CASE("a layer is isolated in whatever shape it is written") {
    check_rule("layer-isolation-missing", R"(
//- infra-specs/architecture.md
# Architecture

## Network Layer
**Components:** VPC
**Isolation:** one each

### Data Layer
#### Components
- Tables
#### Isolation
A database for each environment.

## Layers of defence
Text about the layer model.
)");
}

TEST_CASE("options and decisions are whole in whatever shape they are written") {
    const std::string_view text = R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Queue

1. **SQS** (chosen)
   - Advantages: managed
   - Disadvantages: small messages
2. **Kafka**
   - Pros: known
   - Cons: operated by us

**Decision:** SQS

**Reason:** Nobody wants to operate a queue.

## Region

| | Dublin | Paris |
|---|---|---|
| Latency | low | high |

### Decision: Dublin
### Rationale
Most readers are there.
)";
    check_rule("option-incomplete", text);
    check_rule("decision-rationale-missing", text);
}

TEST_CASE("assertions are whole and in order in whatever shape they are written") {
    const std::string_view text = R"(
//- infra-specs/assertions.md
# Assertions

## How to read this

Given a state, when something happens, then something holds.

### A-1: In bare words
- Given a zone
- And another one
- When one fails
- Then nothing is lost
- But an alarm is raised

**On lines**
**Given:** a
**When:**
- b
- c
**Then:** d

1. In a list
   1. *Given*: a
   2. *When*: b
   3. *Then*: c
   4. *And*: d
)";
    check_rule("assertion-incomplete", text);
    check_rule("assertion-step-order", text);
    check_rule("assertion-step-empty", text);
}

TEST_CASE("what has a slash and a number need not be a block of addresses") {
    check_rule("cidr-invalid", R"(
//- infra-specs/constraints.md
# Constraints

## Network

- Public subnets: /24, private ones: /22
- The VPC is 10.20.0.0/16, open to 0.0.0.0/0 on port 443/tcp
- Engine 14.2.1/15.0.0 side by side, since 2026/07/01, 24/7
- IPv6: 2001:db8::/32 and ::/0
- A gateway at 10.20.0.1

```
10.0.0.1/8
```
)");
}

}  // namespace infraspec::testing
