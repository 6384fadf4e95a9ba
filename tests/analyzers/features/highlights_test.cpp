#include "features/highlights.h"

#include <doctest/doctest.h>

#include "features/implementation.h"
#include "tests/analyzers/features/scene.h"

namespace infraspec {
namespace {

using testing::Scene;

void check_highlights(std::string_view text, std::string_view definitions) {
    const Scene scene(text);
    const std::string path = scene.context().file().path;
    std::vector<features::Location> places;
    std::string defined;
    for (const features::Highlight& highlight : features::highlights(scene.context(), scene.cursor())) {
        places.push_back({path, highlight.range});
        if (highlight.definition) defined += scene.cut(path, highlight.range) + ";";
    }
    CHECK(scene.marked(places) == scene.expected_marks());
    CHECK(defined == definitions);
}

TEST_CASE("what means the same is highlighted in this document alone, its definition apart") {
    check_highlights(R"(//- infra-specs/vocabulary.md
## Words
### «Queue»
A «queue», [here](#«queue»), `«queue»`.
### Worker
Reads the [[«Que$0ue»]].
```mermaid
graph TD; A[«Queue»] --> B
```
//- infra-specs/overview.md
The queue.
)",
                     "Queue;");
    check_highlights(R"(//- infra-specs/vocabulary.md
## Words
### Queue
A line.
//- infra-specs/overview.md
The «qu$0eue», the «queues».
)",
                     "");
}

TEST_CASE("a heading is highlighted with the links to it") {
    check_highlights(R"(//- infra-specs/security.md
# Security
## «Thr$0eats»
See [above](#«threats»).
//- infra-specs/overview.md
[x](security.md#threats)
)",
                     "Threats;");
}

TEST_CASE("nothing is highlighted where nothing is named") {
    check_highlights("//- infra-specs/overview.md\nplain wor$0ds\n", "");
}

void check_implementation(std::string_view text) {
    const Scene scene(text);
    std::vector<features::Location> names;
    for (const features::Target& target : features::implementation(scene.context(), scene.cursor())) {
        CHECK(target.extent.contains(target.name));
        names.push_back({target.path, target.name});
    }
    CHECK(scene.marked(names) == scene.expected_marks());
}

TEST_CASE("a component is implemented by the modules that are called like it, or say so") {
    check_implementation(R"(//- infra-specs/responsibilities.md
### API Gateway Infrastructure
**Dependencies:**
- None
### Worker
**Dependencies:**
- API Gate$0way
//- infra-specs/modules/api-gateway.md
# «Routing»
//- infra-specs/modules/edge.md
# «Module of the API gateway»
//- infra-specs/modules/net.md
# «Net»
- **Implements:** API Gateway
//- infra-specs/modules/worker.md
# Worker
Needs the API Gateway.
## API Gateway access
//- infra-specs/overview.md
# API Gateway
)");
}

TEST_CASE("without such a module those count that have the component in a heading") {
    check_implementation(R"(//- infra-specs/responsibilities.md
### Work$0er
**Dependencies:**
- None
//- infra-specs/modules/all.md
# «All»
## Worker
)");
}

TEST_CASE("terms, layers and plain words are implemented nowhere") {
    check_implementation(
        "//- infra-specs/vocabulary.md\n## W\n### Que$0ue\nA line.\n//- infra-specs/modules/queue.md\n# Queue\n");
    check_implementation("//- infra-specs/overview.md\nplain $0words\n");
}

}  // namespace
}  // namespace infraspec
