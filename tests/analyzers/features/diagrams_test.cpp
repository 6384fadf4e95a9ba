#include <doctest/doctest.h>

#include "features/completion.h"
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

TEST_CASE("the id of a node leads where its text does") {
    const Scene scene(R"(//- infra-specs/responsibilities.md
# Responsibilities
### «Order Queue»
**Dependencies:**
- None
//- infra-specs/architecture.md
# Architecture
```mermaid
flowchart LR
    q[Order Queue]
    w --> q$0
```
)");
    const auto targets = features::definition(scene.context(), scene.cursor());
    REQUIRE(targets.size() == 1);
    CHECK(scene.cut(targets[0].path, targets[0].name) == "Order Queue");
    CHECK(features::hover(scene.context(), scene.cursor(), {}));
}

const std::string described = R"(//- infra-specs/responsibilities.md
# Responsibilities
### Order Queue
**Dependencies:**
- None
### Order Worker
**Dependencies:**
- Order Queue
//- infra-specs/architecture.md
# Architecture
### Data Layer
- Components: Order Queue

)";

std::string offered(const std::string& line) {
    const Scene scene(described + "```mermaid\nflowchart LR\n    q[Order Queue]\n    " + line + "\n```\n");
    return testing::labels(features::complete(scene.context(), scene.cursor(), {}));
}

TEST_CASE("the texts of a diagram take names, other places the ids of its nodes") {
    CHECK(offered("w[Order Wo$0]") == "Order Worker");
    CHECK(offered("w[\"$0\"]") == "Order Queue, Order Worker, Data Layer");
    CHECK(offered("w[$0]") == "Order Queue, Order Worker, Data Layer");
    CHECK(offered("w --> |an order q$0|") == "Order Queue");
    CHECK(offered("subgraph Da$0") == "Data Layer");
    CHECK(offered("x[Order Worker] --> $0") == "q");
    CHECK(testing::line_with(Scene(described + "```mermaid\ngraph LR\n    queue[Order Queue]\n    a --> qu$0eu\n```\n"),
                             "queue") == "    a --> queue");
}

TEST_CASE("other diagrams and the first line of a flowchart get no offers") {
    CHECK(testing::labels(features::complete(Scene(described + "```mermaid\nsequenceDiagram\n  Or$0\n```\n").context(),
                                             Scene(described + "```mermaid\nsequenceDiagram\n  Or$0\n```\n").cursor(),
                                             {})) == "");
    CHECK(testing::labels(features::complete(Scene(described + "```mermaid\ngra$0\n```\n").context(),
                                             Scene(described + "```mermaid\ngra$0\n```\n").cursor(), {})) == "");
}

}  // namespace
}  // namespace infraspec
