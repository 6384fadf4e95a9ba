#include "workspace/dependency_graph.h"

#include <doctest/doctest.h>

#include <utility>

#include "tests/support/fixture.h"

using namespace infraspec;
using namespace infraspec::testing;
using namespace infraspec::workspace;

namespace {

std::string_view word_for(DependencyOutcome outcome) {
    constexpr std::string_view words[]{"none", "external", "components", "layer", "concept", "unresolved"};
    return words[static_cast<std::size_t>(outcome)];
}

SnapshotPtr read(std::string_view files) {
    return snapshot_of(parse_fixture(files));
}

/// One line an entry: `text -> outcome: targets`, components told by their headings.
std::string resolved(const Root& root) {
    std::string result;
    for (std::uint32_t file = 0; file < root.own_count(); ++file) {
        const auto& components = root.file(file).facts->components;
        for (std::uint32_t i = 0; i < components.size(); ++i) {
            for (const auto& entry : root.dependencies().dependencies({EntityKind::component, file, i})) {
                result += std::string(root.file(file).source->slice(entry.range)) + " -> " +
                          std::string(word_for(entry.outcome));
                std::string separator = ": ";
                for (const EntityRef target : entry.targets) {
                    result += std::exchange(separator, ", ") + root.name(target).text;
                }
                result += "\n";
            }
        }
    }
    return result;
}

std::string cycles(const Root& root) {
    std::string result;
    const DependencyGraph& graph = root.dependencies();
    for (const Cycle& cycle : graph.cycles()) {
        for (const std::uint32_t edge : cycle.edges) {
            result += root.name(graph.nodes()[graph.edges()[edge].from]).text + " > ";
        }
        result += root.name(graph.nodes()[graph.edges()[cycle.edges.back()].to]).text + "\n";
    }
    return result;
}

constexpr std::string_view others = R"(
## Queue (MQ)
**Lifecycle:**
- Provisioner: Terraform
## Store Infrastructure
**Lifecycle:**
- Provisioner: Terraform
//- infra-specs/architecture.md
# Architecture
## Network Layer
**Components:** Queue
## Data Layer
**Components:** Store
//- infra-specs/vocabulary.md
## Core
### Queue
Also a term.
### Network
A concept.
### Subnet
A part of it.
)";

std::string entries(std::string_view dependencies) {
    const std::string text = "//- infra-specs/responsibilities.md\n# R\n## Worker\n" + std::string(dependencies);
    return resolved(only_root(*read(text + std::string(others))));
}

}  // namespace

TEST_CASE("an entry names components before anything else, by name, alias or short name") {
    CHECK(entries(R"(**Dependencies:**
- Queue
- the MQ and the `store`
- [Store](#store-infrastructure), for subnets
- queues
)") == R"(Queue -> components: Queue
the MQ and the `store` -> components: Queue, Store Infrastructure
[Store](#store-infrastructure), for subnets -> components: Store Infrastructure
queues -> components: Queue
)");
}

TEST_CASE("only what stands before the first colon, dash or bracket is meant") {
    CHECK(entries(R"(**Dependencies:**
- Queue: filled by the store
- Store - holds what the queue lost
- Store (not the queue)
- Backing services (the queue)
- Somebody else (Stripe)
)") == R"(Queue: filled by the store -> components: Queue
Store - holds what the queue lost -> components: Store Infrastructure
Store (not the queue) -> components: Store Infrastructure
Backing services (the queue) -> unresolved
Somebody else (Stripe) -> unresolved
)");
}

TEST_CASE("none and external name nothing here") {
    CHECK(entries("**Dependencies:**\n- None\n") == "None -> none\n");
    CHECK(entries("**Dependencies:** N/A\n") == "N/A -> none\n");
    CHECK(entries("**Dependencies:**\n- External: the queue of a partner\n- Stripe (external)\n") ==
          "External: the queue of a partner -> external\nStripe (external) -> external\n");
}

TEST_CASE("without a component an entry may name a layer, then a term") {
    CHECK(entries(R"(**Dependencies:**
- The network layer
- Data
- Security layer
- All other layers
- A subnet
- Whatever
)") == R"(The network layer -> layer: Network Layer
Data -> layer: Data Layer
Security layer -> layer
All other layers -> layer: Network Layer, Data Layer
A subnet -> concept: Subnet
Whatever -> unresolved
)");
}

TEST_CASE("an inline list is split where every part names something, and else is one entry") {
    CHECK(entries("**Dependencies:** Queue, Store (a, b), Stripe (external)\n") ==
          "Queue -> components: Queue\nStore (a, b) -> components: Store Infrastructure\nStripe (external) -> "
          "external\n");
    CHECK(entries("**Dependencies:** Queue, which is fast\n") == "Queue, which is fast -> components: Queue\n");
}

TEST_CASE("nested items belong to their parent") {
    CHECK(entries("**Dependencies:**\n- Queue\n  - the store fills it\n") == "Queue -> components: Queue\n");
}

TEST_CASE("a component that depends on itself is an edge and no loop") {
    const SnapshotPtr snapshot =
        read("//- infra-specs/responsibilities.md\n# R\n## Worker\n**Dependencies:**\n- Worker\n");
    const DependencyGraph& graph = only_root(*snapshot).dependencies();
    REQUIRE(graph.edges().size() == 1);
    CHECK(graph.edges()[0].from == graph.edges()[0].to);
    CHECK(graph.cycles().empty());
}

TEST_CASE("components that share a name are one node") {
    const SnapshotPtr snapshot = read(R"(//- infra-specs/responsibilities.md
# R
## Worker
**Dependencies:**
- Queue
## Queue
**Dependencies:**
- None
## Queue Infrastructure
**Dependencies:**
- Worker
)");
    const Root& root = only_root(*snapshot);
    const DependencyGraph& graph = root.dependencies();
    CHECK(graph.nodes().size() == 2);
    CHECK(graph.node_of({EntityKind::component, 0, 1}) == graph.node_of({EntityKind::component, 0, 2}));
    CHECK(cycles(root) == "Worker > Queue > Worker\n");
}

TEST_CASE("a loop over several files is closed by the entry that comes last, files in byte order") {
    CHECK(cycles(only_root(*read(R"(//- infra-specs/responsibilities/b.md
# R
## Beta
**Dependencies:**
- Alpha
//- infra-specs/responsibilities/C.md
# R
## Gamma
**Dependencies:**
- Beta
//- infra-specs/responsibilities/a.md
# R
## Alpha
**Dependencies:**
- Gamma
- Delta
## Delta
**Dependencies:**
- None
)"))) == "Alpha > Gamma > Beta > Alpha\n");
}
