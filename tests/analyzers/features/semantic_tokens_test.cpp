#include "features/semantic_tokens.h"

#include <doctest/doctest.h>

#include <array>

#include "tests/analyzers/features/scene.h"

namespace infraspec {
namespace {

using testing::Scene;

/// One line a token: its words, its kind, what else is said of it.
std::string tokens(const Scene& scene, std::string_view path) {
    constexpr std::array<std::string_view, 12> kinds{"term",      "component",   "layer", "environment",
                                                     "assertion", "step",        "label", "metric",
                                                     "value",     "suppression", "link",  "comment"};
    const features::Context context = scene.context(path);
    std::string out;
    for (const auto& token : features::semantic_tokens(context)) {
        out += std::string(context.source().slice(token.range)) + " = " +
               std::string(kinds[static_cast<std::size_t>(token.kind)]) + (token.definition ? " definition" : "") +
               (token.deprecated ? " deprecated" : "") + "\n";
    }
    return out;
}

TEST_CASE("names have a kind, also where they are defined") {
    const Scene scene(R"(
//- infra-specs/vocabulary.md
# Vocabulary

### Job
What a Job API
does in the job
api, formerly task.
- Avoid: task
//- infra-specs/responsibilities.md
# Responsibilities

### Job API
**Dependencies:**
- None
//- infra-specs/architecture.md
# Architecture

### Network Layer
- Components: Job API
)");
    CHECK(tokens(scene, "infra-specs/vocabulary.md") ==
          "Job = term definition\n"
          "Job API = component\n"
          "job = component\n"
          "api = component\n"
          "task = term deprecated\n"
          "Avoid = label\n"
          "task = term deprecated\n");
    CHECK(tokens(scene, "infra-specs/responsibilities.md") ==
          "Job API = component definition\n"
          "Dependencies = label\n");
    CHECK(tokens(scene, "infra-specs/architecture.md") ==
          "Network Layer = layer definition\n"
          "Components = label\n"
          "Job API = component\n");
}

TEST_CASE("steps, ids, metrics with their values, environments and suppressions are told apart") {
    const Scene scene(R"(
//- infra-specs/environments.md
# Environments

## Production
It runs.
//- infra-specs/assertions.md
# Assertions

<!-- infraspec-disable-next-line vague-language -->
### NET-001: Failover
- Given: production in 10.0.0.0/16
- When: a zone fails
- Then: the RTO is <1 hour
)");
    CHECK(tokens(scene, "infra-specs/assertions.md") ==
          "infraspec-disable-next-line = suppression\n"
          "vague-language = suppression\n"
          "NET-001 = assertion definition\n"
          "Given = step\n"
          "production = environment\n"
          "10.0.0.0/16 = value\n"
          "When = step\n"
          "Then = step\n"
          "RTO = metric\n"
          "<1 hour = value\n");
}

TEST_CASE("diagrams have keywords, ids, arrows and comments beside the names in their texts") {
    const Scene scene(R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue
**Dependencies:**
- None
//- infra-specs/architecture.md
# Architecture

> ```mermaid
> flowchart LR
>   %% what is
>   %% behind the queue
>   api["The API"] -- writes --> queue[(Order Queue)]
>   subgraph data [Data]
>     direction TB
>     order_queue
>   end
>   style api fill:#fff
> ```

```mermaid
flowchart LR
    a --> b[Order (Queue)
    b --> c
    subgraph open
```
)");
    CHECK(tokens(scene, "infra-specs/architecture.md") ==
          "flowchart = step\n"
          "LR = step\n"
          "%% what is = comment\n"
          "%% behind the queue = comment\n"
          "api = metric\n"
          "-- = link\n"
          "--> = link\n"
          "queue = metric\n"
          "Order Queue = component\n"
          "subgraph = step\n"
          "data = layer\n"
          "direction TB = step\n"
          "order_queue = component\n"
          "end = step\n"
          "style = step\n"
          "api = metric\n"
          "flowchart = step\n"
          "LR = step\n"
          "b = metric\n"
          "--> = link\n"
          "c = metric\n"
          "subgraph = step\n"
          "open = layer\n");
}

}  // namespace
}  // namespace infraspec
