#include <doctest/doctest.h>

#include "tests/analyzers/features/renamed.h"

namespace infraspec {
namespace {

using testing::renamed;

TEST_CASE("the id of a node that shows it is renamed with all that styles it, and stays an id") {
    CHECK(renamed(R"(//- infra-specs/responsibilities.md
# Responsibilities
### Order Qu$0eue
**Dependencies:**
- None
//- infra-specs/architecture.md
# Architecture
```mermaid
flowchart LR
    order_queue --> w; style order_queue fill:#f96
    class w,order_queue hot
    click order_queue "https://example.org/order_queue"
    style order_queue_2 fill:#000
```
)",
                  "Front Inbox") == R"(//- infra-specs/responsibilities.md
# Responsibilities
### Front Inbox
**Dependencies:**
- None
//- infra-specs/architecture.md
# Architecture
```mermaid
flowchart LR
    front_inbox --> w; style front_inbox fill:#f96
    class w,front_inbox hot
    click front_inbox "https://example.org/order_queue"
    style order_queue_2 fill:#000
```
)");
}

TEST_CASE("a name with brackets goes between quotes in a diagram") {
    CHECK(renamed(R"~(//- infra-specs/responsibilities.md
# Responsibilities
### Order Qu$0eue
**Dependencies:**
- None
//- infra-specs/architecture.md
# Architecture
```mermaid
flowchart LR
    q[(Order Queue)] -->|to the Order Queue again| w["Order Queue"]
```
)~",
                  "Order {In}") == R"~(//- infra-specs/responsibilities.md
# Responsibilities
### Order {In}
**Dependencies:**
- None
//- infra-specs/architecture.md
# Architecture
```mermaid
flowchart LR
    q[("Order {In}")] -->|"to the Order {In} again"| w["Order {In}"]
```
)~");
}

}  // namespace
}  // namespace infraspec
