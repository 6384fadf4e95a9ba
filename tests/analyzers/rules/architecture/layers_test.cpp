// Layers: described, isolated, resting on each other in one direction, holding the components.
#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

namespace infraspec::testing {

TEST_CASE("missing standard layers are reported once, all by name, at the title") {
    check_rule("layer-missing", R"(
//- infra-specs/architecture.md
# Our Architecture
  ^^^^^^^^^^^^^^^^ layer-missing: No layer is described for Compute, Integration and Observability: describe what it holds and how it is isolated, if only that there is nothing

### Networking Layer

- Isolation: One VPC

### Data and Storage Layer

- Isolation: One database

### Security

Roles and keys.
)");
}

TEST_CASE("an architecture that is not told in layers lacks none") {
    check_rule("layer-missing", R"(
//- infra-specs/architecture.md
# Architecture

## Security

Everything is encrypted.
)");
}

TEST_CASE("missing layers are written below the last one, spelled like it") {
    check_fix("layer-missing", "Insert the missing layers", R"(
//- infra-specs/architecture.md
# Architecture

### Network Layer

**Components:** VPC

**Isolation:** One per environment

### Compute Layer

**Components:** Tasks

**Isolation:** One role each

### Data Layer

**Components:** Tables

**Isolation:** One per environment

### Security Layer

**Components:** Keys

**Isolation:** One set each

## Appendix

End.
)",
              R"(
//- infra-specs/architecture.md
# Architecture

### Network Layer

**Components:** VPC

**Isolation:** One per environment

### Compute Layer

**Components:** Tasks

**Isolation:** One role each

### Data Layer

**Components:** Tables

**Isolation:** One per environment

### Security Layer

**Components:** Keys

**Isolation:** One set each

### Integration Layer

**Components:** to be decided

**Isolation:** to be decided

### Observability Layer

**Components:** to be decided

**Isolation:** to be decided

## Appendix

End.
)");
}

TEST_CASE("a layer without Isolation is reported at its heading") {
    check_rule("layer-isolation-missing", R"(
//- infra-specs/architecture.md
# Architecture

### 1. Données Layer
    ^^^^^^^^^^^^^^^^ layer-isolation-missing: "Données Layer" has no Isolation: say what keeps a failure or an intruder inside

- Components: Tables

### Compute Layer

- Isolation:

### Network Layer

#### Isolation

One VPC per environment.
)");
}

TEST_CASE("Isolation is written below Components, in their spelling") {
    check_fix("layer-isolation-missing", "Insert Isolation", R"(
//- infra-specs/architecture.md
# Architecture

### Data Layer

* **Components**: Tables
  * and their indexes
* **Security**: Encryption
)",
              R"(
//- infra-specs/architecture.md
# Architecture

### Data Layer

* **Components**: Tables
  * and their indexes
* **Isolation**: to be decided
* **Security**: Encryption
)");
    check_fix("layer-isolation-missing", "Insert Isolation", R"(
//- infra-specs/architecture.md
# Architecture

### Data Layer

Where the tables are.
)",
              R"(
//- infra-specs/architecture.md
# Architecture

### Data Layer

- Isolation: to be decided

Where the tables are.
)");
}

TEST_CASE("Dependencies that name a layer which is not described are reported at the words") {
    check_rule("layer-dependency-unknown", R"(
//- infra-specs/architecture.md
# Architecture

### Network Layer

- Dependencies: None

### Data Layer

- Dependencies: Requires network layer (private subnets), edge layer (for clients)
                                                          ^^^^^^^^^^ layer-dependency-unknown: "edge layer" is not described: name a layer that is, or describe this one

### Compute Layer

**Dependencies:**
- Data layer
- Requires Edge Delivery layer for requests
           ^^^^^^^^^^^^^^^^^^^ layer-dependency-unknown
)");
}

TEST_CASE("words that only sound like a layer are left alone") {
    check_rule("layer-dependency-unknown", R"(
//- infra-specs/architecture.md
# Architecture

### Network Layer

- Dependencies: No edge layer

### Data Layer

- Dependencies: Network, transport layer security, all other layers, the underlying layer, two layers
- Connectivity: Through the edge layer

### Compute Layer

- Dependencies: Network and Data layers; used by the integration layer
- Scaling: At layer 7

### Shared Services Layer

- Dependencies: Private network layer, the physical link (bottom layer)
)");
}

TEST_CASE("the nearest layer is offered for an unknown one") {
    check_fix("layer-dependency-unknown", "Replace by \"Network Layer\"", R"(
//- infra-specs/architecture.md
# Architecture

### Network Layer

- Isolation: One VPC

### Data Layer

- Isolation: One each
- Dependencies: Requires netwerk layer (subnets)
)",
              R"(
//- infra-specs/architecture.md
# Architecture

### Network Layer

- Isolation: One VPC

### Data Layer

- Isolation: One each
- Dependencies: Requires Network Layer (subnets)
)");
}

TEST_CASE("a loop of layers is reported at the words that close it") {
    check_rule("layer-cycle", R"(
//- infra-specs/architecture.md
# Architecture

### Network Layer

- Dependencies: Security
                ^^^^^^^^ related: "Network Layer" depends on "Security Layer"

### Security Layer

- Dependencies: The **Data layer**, that is keys
                      ^^^^^^^^^^ related: "Security Layer" depends on "Data Layer"

### Data Layer

**Dependencies:**
- Requires network layer (private subnets)
           ^^^^^^^^^^^^^ layer-cycle: Layers depend on each other in a loop: Network Layer → Security Layer → Data Layer → Network Layer; take one of the dependencies out
           ^^^^^^^^^^^^^ related: "Data Layer" depends on "Network Layer"
- Data Layer

### Compute Layer

- Dependencies: Data Layer, Network Layer
)");
}

TEST_CASE("what a bracket explains and what is denied makes no loop") {
    check_rule("layer-cycle", R"(
//- infra-specs/architecture.md
# Architecture

### Network Layer

- Dependencies: None, used by the Data Layer, not on Compute Layer

### Data Layer

- Dependencies: network layer (data subnets), independent of the Compute Layer

### Compute Layer

- Dependencies: Network Layer (serves the data layer), Data Layer
)");
}

TEST_CASE("a dependency on a component of a layer above is reported at the item") {
    check_rule("layer-violation", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Store

**Dependencies:**
- External: disks
- API: for its health
  ^^^^^^^^^^^^^^^^^^^ layer-violation: "Store" of the Data Layer depends on "API" of the Integration Layer, a layer that rests on its own: turn the dependency round or move one of the two

### Worker

**Dependencies:**
- Store
- API
  ^^^ layer-violation

### API

**Dependencies:**
- Worker
- Store

### Clock

**Dependencies:**
- API
//- infra-specs/architecture.md
# Architecture

### Data Layer

- Components: Store
- Dependencies: None

### Compute Layer

- Components: Worker
- Dependencies: Data Layer

### Integration Layer

- Components: API
- Dependencies: Compute Layer
                ^^^^^^^^^^^^^ related: "Integration Layer" depends on "Compute Layer"
                ^^^^^^^^^^^^^ related: "Integration Layer" depends on "Compute Layer"
)");
}

TEST_CASE("layers of a loop and components that share a layer violate nothing") {
    check_rule("layer-violation", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Store

**Dependencies:**
- API

### API

**Dependencies:**
- Store

### Cache

**Dependencies:**
- Proxy

### Proxy

**Dependencies:**
- None
//- infra-specs/architecture.md
# Architecture

### Data Layer

- Components: Store
- Dependencies: Integration Layer

### Integration Layer

- Components: API
- Dependencies: Data Layer

### Edge Layer

- Components: Proxy, Cache
- Dependencies: Memory Layer

### Memory Layer

- Components: Cache
- Dependencies: None
)");
}

TEST_CASE("each unknown layer of one sentence is reported") {
    check_rule("layer-dependency-unknown", R"(
//- infra-specs/architecture.md
# Architecture

### Compute Layer

- Isolation: One group each

### Edge Layer

- Isolation: One address
- Dependencies: Requires compute layer and storage layer
                                           ^^^^^^^^^^^^^ layer-dependency-unknown
)");
}

}  // namespace infraspec::testing
