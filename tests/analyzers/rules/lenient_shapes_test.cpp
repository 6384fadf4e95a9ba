// Shapes that the format does not name and people write all the same: nothing in them may be reported that is not so.
#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

namespace infraspec {
namespace {

using testing::check_rule;

TEST_CASE("a vocabulary may explain names in lists, lines and tables") {
    const std::string vocabulary = R"(
//- infra-specs/vocabulary.md
# Vocabulary

## Core

- **Edge (Outer Zone)**: Where the network begins
- Bastion: A host to jump from
- **WAL**:
  - the log that comes first

**Landing Zone:** An account that is ready to use

| Term | Meaning |
|------|---------|
| Runbook | What to do at night |
| `Golden Image` | What machines begin with |

| Letter | Meaning |
|--------|---------|
| Gauge  | Not a list of terms |
)";
    check_rule("term-undefined", vocabulary + R"(
//- infra-specs/overview.md
# Overview

[[Edge]], [[outer zones]], [[Bastion]], [[Landing Zone]], [[Runbook]], [[Golden Image]], [[Gauge]].
                                                                                           ^^^^^ term-undefined
)");
    check_rule("acronym-undefined", vocabulary + R"(
//- infra-specs/overview.md
# Overview

The WAL is read by the PQR.
                       ^^^ acronym-undefined
)");
    check_rule("dependency-unresolved", vocabulary + R"(
//- infra-specs/responsibilities.md
### Worker
**Dependencies:**
- Edge
- Bastion (as root)
- `Golden Image`
- Gauge
  ^^^^^ dependency-unresolved
)");
    check_rule("diagram-node-unknown", vocabulary + R"(
//- infra-specs/architecture.md
```mermaid
flowchart LR
    edge[Edge] --> b["Bastion"] --> g[Gauge]
                                      ^^^^^ diagram-node-unknown
```
//- infra-specs/responsibilities.md
### Worker
**Dependencies:**
- None
)");
    check_rule("term-unused", vocabulary);
}

TEST_CASE("a definition may be an attribute") {
    check_rule("term-definition-missing", R"(
//- infra-specs/vocabulary.md
## Core

### Subnet

- **Definition**: A part of a network
- **Types**: public, private

### Route

**Meaning**: Where packets go
)");
    check_rule("term-definition-missing", R"(
//- infra-specs/vocabulary.md
## Core

### Gateway
    ^^^^^^^ term-definition-missing

- Types: public
)");
}

TEST_CASE("that there is no dependency is said in many ways") {
    check_rule("dependency-unresolved", R"(
//- infra-specs/responsibilities.md
### Worker
**Dependencies:**
- (none)
### Queue
**Dependencies:**
- No upstream dependencies
### Store
**Dependencies:**
- No other components.
### Gateway
**Dependencies:**
- Nothing else
### Cache
**Dependencies:** *None* at all
### Mailer
**Dependencies:**
- [external] mail relay
- Pager `[external]`
- No-reply address
  ^^^^^^^^^^^^^^^^ dependency-unresolved
- No component of ours
  ^^^^^^^^^^^^^^^^^^^^ dependency-unresolved
- Nothingness
  ^^^^^^^^^^^ dependency-unresolved
)");
}

TEST_CASE("symbols at the ends of a heading are no part of its name") {
    const std::string gateway = R"(
//- infra-specs/responsibilities.md
### API Gateway 🚪
**Dependencies:**
- None
### 🚀 Worker ⚙️
**Dependencies:**
- API Gateway
- Queue
### Queue™
**Dependencies:**
- None
)";
    check_rule("dependency-unresolved", gateway);
    check_rule("component-unlayered", gateway + R"(
//- infra-specs/architecture.md
### 🌐 Network Layer 🌐
- Components: API Gateway, Worker, Queue
)");
    check_rule("responsibilities-missing", R"(
//- infra-specs/responsibilities.md
### API Gateway 🚪
    ^^^^^^^^^^^ responsibilities-missing: "API Gateway" has no Responsibilities section: say what it manages, provides and exposes
**Dependencies:**
- None
)");
}

TEST_CASE("a layer keeps its name with and without the word") {
    check_rule("layer-dependency-unknown", R"(
//- infra-specs/architecture.md
## Layers

### Network

- Components: None
- Isolation: One network each

### Compute

- Components: None
- Dependencies: Network Layer

### Data

- Components: None
- Dependencies: the Compute layer, networking layer
                                   ^^^^^^^^^^^^^^^^ layer-dependency-unknown
)");
}

TEST_CASE("formats of names stand in sections below Naming and in tables") {
    check_rule("naming-example-invalid", R"(
//- infra-specs/constraints.md
## Naming

### Queues

- Format: `{env}-{service}-queue`
- Example: `prod-orders-topic`
            ^^^^^^^^^^^^^^^^^ naming-example-invalid

### All the others

| Resource | Format | Examples |
|---|---|---|
| Bucket | `acme-{env}-{name}` | `acme-prod-logs`, `acme_prod_logs` |
                                                    ^^^^^^^^^^^^^^ naming-example-invalid
| Role | none | |

## Sizes

| Resource | Format |
|---|---|
| Disk | `gp3-{size}` |
)");
}

}  // namespace
}  // namespace infraspec
