#include <doctest/doctest.h>

#include "features/definition.h"
#include "features/hover.h"
#include "features/references.h"
#include "tests/analyzers/features/scene.h"

namespace infraspec {
namespace {

using testing::Scene;

TEST_CASE("names in diagrams are mentions like all others") {
    const Scene scene(R"~(//- infra-specs/responsibilities.md
# Responsibilities
### Order Qu$0eue
**Dependencies:**
- None
### Worker
**Dependencies:**
- «Order Queue»
//- infra-specs/architecture.md
# Architecture
```mermaid
flowchart LR
    w["Worker (batch)"] --> q[("the «Order<br/>Queue»")]
    q --> «order_queue»
    subgraph g["«Order queues»"]
    end
```
)~");
    CHECK(scene.marked(features::references(scene.context(), scene.cursor(), false)) == scene.expected_marks());
}

TEST_CASE("a node leads to what its text names") {
    const Scene scene(R"~(//- infra-specs/responsibilities.md
# Responsibilities
### «Order Queue»
**Dependencies:**
- None
//- infra-specs/architecture.md
# Architecture
```mermaid
flowchart LR
    q[Order Qu$0eue]
```
)~");
    const auto targets = features::definition(scene.context(), scene.cursor());
    REQUIRE(targets.size() == 1);
    CHECK(scene.cut(targets[0].path, targets[0].name) == "Order Queue");
    const auto hover = features::hover(scene.context(), scene.cursor(), {});
    REQUIRE(hover);
    CHECK(hover->markdown.find("Order Queue") != std::string::npos);
}

}  // namespace
}  // namespace infraspec
