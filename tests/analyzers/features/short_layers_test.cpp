// `Dependencies: Network` names the Network Layer as well as its full name does.
#include <doctest/doctest.h>

#include "features/definition.h"
#include "features/references.h"
#include "tests/analyzers/features/renamed.h"
#include "tests/analyzers/features/scene.h"

namespace infraspec {
namespace {

using testing::renamed;
using testing::Scene;

constexpr std::string_view layers = R"(//- infra-specs/architecture.md
# Architecture
## «Network Layer»
- Components: Router
## Data Layer
- Components: Store
- Dependencies: «Network»
//- infra-specs/responsibilities.md
# Responsibilities
### Store
**Dependencies:**
- «Net$0work»: private subnets
- «network layer»
### Router
**Dependencies:** «Network»
)";

TEST_CASE("a layer is found where Dependencies leave the word out") {
    const Scene scene(layers);
    CHECK(scene.marked(features::references(scene.context(), scene.cursor(), true)) == scene.expected_marks());
    const auto targets = features::definition(scene.context(), scene.cursor());
    REQUIRE(targets.size() == 1);
    CHECK(scene.cut(targets[0].path, targets[0].name) == "Network Layer");
}

TEST_CASE("a layer is renamed there too, in layers and components") {
    CHECK(renamed(layers, "Edge Layer") == R"(//- infra-specs/architecture.md
# Architecture
## Edge Layer
- Components: Router
## Data Layer
- Components: Store
- Dependencies: Edge
//- infra-specs/responsibilities.md
# Responsibilities
### Store
**Dependencies:**
- Edge: private subnets
- edge layer
### Router
**Dependencies:** Edge
)");
}

}  // namespace
}  // namespace infraspec
