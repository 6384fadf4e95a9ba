#include <doctest/doctest.h>

#include <string>

#include "tests/support/rule_check.h"

namespace infraspec {
namespace {

using testing::check_fix;
using testing::check_rule;

const std::string shop = R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Order Service

**Dependencies:**
- Order Queue
- External: identity provider

### Order Queue

**Dependencies:**
- None

### Order Worker

**Dependencies:**
- Order Queue
)";

void check_in_shop(std::string_view rule, const std::string& rest) {
    check_rule(rule, shop + rest);
}

TEST_CASE("an architecture without a diagram is reported at its title") {
    check_rule("diagram-missing", R"(
//- infra-specs/architecture.md
# Architecture
  ^^^^^^^^^^^^ diagram-missing

Orders are queued.
)");
    check_rule("diagram-missing", R"(
//- infra-specs/architecture.md
# Architecture

```mermaid
sequenceDiagram
A->>B: order
```
//- infra-specs/architecture/more.md
# More
)");
}

TEST_CASE("a diagram is made from the dependencies") {
    check_fix("diagram-missing", "Insert a diagram made from the dependencies", shop + R"(
//- infra-specs/architecture.md
# Architecture

Orders are queued.

## Layers

### Compute Layer

- Components: Order Service, Order Worker

### Data Layer

- Components: None
)",
              R"(
//- infra-specs/architecture.md
# Architecture

Orders are queued.

```mermaid
flowchart TD
    subgraph compute_layer["Compute Layer"]
        order_service["Order Service"]
        order_worker["Order Worker"]
    end
    order_queue["Order Queue"]
    order_service --> order_queue
    order_worker --> order_queue
```

## Layers

### Compute Layer

- Components: Order Service, Order Worker

### Data Layer

- Components: None
)");
}

TEST_CASE("a node that the specification does not know is reported at its text") {
    check_in_shop("diagram-node-unknown", R"(
//- infra-specs/architecture.md
# Architecture

```mermaid
flowchart LR
    client((Web Browser)) --> svc[Order Service]
            ^^^^^^^^^^^ diagram-node-unknown
    svc --> queue[("Order<br/>Queue")] --> compute[the data layer]
    svc --> prod{Production} & idp[Identity Provider] & icon[fa:fa-user]
    svc --> Order_Worker & Printer
                           ^^^^^^^ diagram-node-unknown
    Printer --> svc
```

### Data Layer

- Isolation: One network
)");
}

TEST_CASE("an unknown node is given the name that was probably meant") {
    const auto chart = [](const std::string& label) {
        return "//- infra-specs/architecture.md\n# Architecture\n\n```mermaid\nflowchart LR\n"
               "    svc[Order Service] --> queue[" +
               label + "]\n```\n";
    };
    check_fix("diagram-node-unknown", "Replace by \"Order Queue\"", shop + chart("Order Quee"), chart("Order Queue"));
}

TEST_CASE("charts of steps are no pictures of components") {
    check_in_shop("diagram-node-unknown", R"(
//- infra-specs/disaster-recovery.md
# Disaster Recovery

```mermaid
flowchart LR
    Detect --> Decide --> Act
```
)");
}

TEST_CASE("without components nodes have nothing to be") {
    check_rule("diagram-node-unknown", R"(
//- infra-specs/architecture.md
# Architecture

```mermaid
flowchart LR
    a[Anything] --> b[Else]
```
)");
}

TEST_CASE("an edge that no dependency declares is reported from node to node") {
    check_in_shop("diagram-edge-undeclared", R"(
//- infra-specs/architecture.md
# Architecture

```mermaid
flowchart LR
    svc[Order Service] --> worker[Order Worker]
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ diagram-edge-undeclared
    queue[Order Queue] -->|jobs| worker
    svc --> queue
    svc ~~~ worker
    svc --> other[Printer] --> worker
```
)");
}

TEST_CASE("each pair of an edge between several nodes is reported once") {
    check_in_shop("diagram-edge-undeclared", R"(
//- infra-specs/architecture.md
# Architecture

```mermaid
flowchart LR
    queue[Order Queue] & svc[Order Service] --> worker[Order Worker]
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ diagram-edge-undeclared
    worker --> svc
```
)");
}

TEST_CASE("a dependency on the layer that holds the other component declares the edge") {
    check_rule("diagram-edge-undeclared", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Order Service

**Dependencies:**
- Data Layer

### Order Store

**Dependencies:**
- None
//- infra-specs/architecture.md
# Architecture

```mermaid
flowchart LR
    svc[Order Service] --> db[(Order Store)]
```

### Data Layer

- Components: Order Store
)");
}

TEST_CASE("the dependency that the edge shows is added") {
    check_fix("diagram-edge-undeclared", "Add \"Order Worker\" to the dependencies of \"Order Service\"", shop + R"(
//- infra-specs/architecture.md
# Architecture

```mermaid
flowchart LR
    svc[Order Service] --> worker[Order Worker]
```
)",
              R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Order Service

**Dependencies:**
- Order Queue
- External: identity provider
- Order Worker

### Order Queue

**Dependencies:**
- None

### Order Worker

**Dependencies:**
- Order Queue

)");
}

TEST_CASE("a dependency that a diagram leaves out is reported at the dependency") {
    check_rule("diagram-edge-missing", R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Order Service

**Dependencies:**
- Order Queue
  ^^^^^^^^^^^ diagram-edge-missing: A diagram shows "Order Service" and "Order Queue" without an edge between them

### Order Queue

**Dependencies:**
- None

### Order Worker

**Dependencies:**
- Order Queue
//- infra-specs/architecture.md
# Architecture

```mermaid
flowchart LR
    svc[Order Service]
        ^^^^^^^^^^^^^ related: It is drawn here
    worker[Order Worker] --> queue[Order Queue]
```
)");
}

TEST_CASE("an edge in another diagram or between subgraphs is enough") {
    check_in_shop("diagram-edge-missing", R"(
//- infra-specs/architecture.md
# Architecture

```mermaid
flowchart LR
    svc[Order Service]
    queue[Order Queue]
```

```mermaid
flowchart LR
    queue[Order Queue] --> svc[Order Service]
```

```mermaid
flowchart LR
    subgraph A
      worker[Order Worker]
    end
    subgraph B
      queue[Order Queue]
    end
    A --> B
```
)");
}

TEST_CASE("the edge that is missing is added to the diagram") {
    check_fix("diagram-edge-missing", "Add the edge to the diagram", shop + R"(
//- infra-specs/architecture.md
# Architecture

- In a list

  ```mermaid
  flowchart LR
    svc[Order Service]
    worker[Order Worker] --> queue[Order Queue]
  ```
)",
              R"(
//- infra-specs/architecture.md
# Architecture

- In a list

  ```mermaid
  flowchart LR
    svc[Order Service]
    worker[Order Worker] --> queue[Order Queue]
    svc --> queue
  ```
)");
}

TEST_CASE("a component that is drawn in a layer that does not hold it is reported at the node") {
    check_in_shop("diagram-layer-mismatch", R"(
//- infra-specs/architecture.md
# Architecture

```mermaid
flowchart TD
    subgraph compute [Compute Layer]
        svc[Order Service]
        queue[Order Queue]
              ^^^^^^^^^^^ diagram-layer-mismatch
    end
    subgraph Production
        subgraph Data
            Order_Worker
        end
    end
    svc --> queue
```

### Compute Layer

- Components: Order Service

### Integration Layer
    ^^^^^^^^^^^^^^^^^ related: The layer that holds it

- Components: Order Queue

### Data Layer

- Components: Order Worker
)");
}

TEST_CASE("a node that is written in its own layer as well is drawn there") {
    check_in_shop("diagram-layer-mismatch", R"(
//- infra-specs/architecture.md
# Architecture

```mermaid
flowchart TD
    subgraph compute [Compute Layer]
        svc[Order Service] --> queue
    end
    subgraph integration [Integration Layer]
        queue[Order Queue]
    end
```

### Compute Layer

- Components: Order Service

### Integration Layer

- Components: Order Queue
)");
}

TEST_CASE("of a diagram that Mermaid does not draw nothing else is said") {
    for (const char* rule :
         {"diagram-node-unknown", "diagram-edge-undeclared", "diagram-edge-missing", "diagram-layer-mismatch"}) {
        check_in_shop(rule, R"(
//- infra-specs/architecture.md
# Architecture

```mermaid
flowchart LR
    printer[Printer] --> svc[Order Service] --> worker[Order Worker] end end
    queue[Order Queue]
```
)");
    }
}

}  // namespace
}  // namespace infraspec
