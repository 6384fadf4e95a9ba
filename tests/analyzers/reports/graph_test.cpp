// The graph of the components, and its drawings.
#include "reports/graph.h"

#include <doctest/doctest.h>

#include "tests/support/fixture.h"
#include "tests/support/rule_check.h"

namespace infraspec::testing {
namespace {

using namespace reports;

constexpr std::string_view shop = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order API
**Dependencies:**
- Order Store: for orders
- Order Queue
- External: the registrar

### Order Store Infrastructure
**Dependencies:**
- Core Network

### Order Queue
**Dependencies:**
- Core Network
- Order Queue

### Core Network (VPC)
**Dependencies:**
- None

### Mail "Relay" <1>
**Dependencies:**
- VPC
- Core Network
//- infra-specs/architecture.md
# Architecture

### Network Layer
- Components: Core Network

### Data Layer
- Components: Order Store, Order Queue
- Dependencies: Network Layer
)";

struct Drawn {
    workspace::SnapshotPtr snapshot;
    Graph graph;
};

Drawn draw(std::string_view text, std::string_view focus = "", std::size_t depth = 1) {
    const auto snapshot = snapshot_of(parse_fixture(text));
    const auto& root = only_root(*snapshot);
    if (focus.empty()) return {snapshot, graph_of(root)};
    const auto component = component_named(root, focus);
    REQUIRE(component.has_value());
    return {snapshot, graph_of(root, GraphFocus{*component, depth})};
}

std::string names(const Graph& graph) {
    std::string out;
    for (const auto& node : graph.nodes) out += (out.empty() ? "" : ", ") + node.name + (node.focus ? "!" : "");
    return out;
}

}  // namespace

TEST_CASE("a graph has each component and each dependency once") {
    const auto [snapshot, graph] = draw(shop);
    CHECK(to_mermaid(graph, false) == R"(flowchart TD
    order_api["Order API"]
    order_store_infrastructure["Order Store Infrastructure"]
    order_queue["Order Queue"]
    core_network["Core Network"]
    mail_relay_1["Mail #quot;Relay#quot; #lt;1#gt;"]
    order_api --> order_store_infrastructure
    order_api --> order_queue
    order_store_infrastructure --> core_network
    order_queue --> core_network
    mail_relay_1 --> core_network
)");
}

TEST_CASE("layers are drawn around their components when asked for") {
    const auto [snapshot, graph] = draw(shop);
    const auto drawing = to_mermaid(graph, true);
    CHECK(drawing.starts_with(R"(flowchart TD
    subgraph network_layer["Network Layer"]
        core_network["Core Network"]
    end
    subgraph data_layer["Data Layer"]
        order_store_infrastructure["Order Store Infrastructure"]
        order_queue["Order Queue"]
    end
    order_api["Order API"]
)"));
    REQUIRE(graph.layers.size() == 2);
    CHECK(graph.layers[1].dependencies == std::vector<std::uint32_t>{0});
}

TEST_CASE("a focus leaves what depends on it and what it depends on") {
    CHECK(names(draw(shop, "order store").graph) == "Order API, Order Store Infrastructure!, Core Network");
    CHECK(names(draw(shop, "VPC").graph) ==
          "Order Store Infrastructure, Order Queue, Core Network!, Mail \"Relay\" <1>");
    CHECK(names(draw(shop, "Core Networks", 0).graph) ==
          "Order API, Order Store Infrastructure, Order Queue, Core Network!, Mail \"Relay\" <1>");
    CHECK(to_mermaid(draw(shop, "order store").graph, false)
              .ends_with("    style order_store_infrastructure stroke-width:4px\n"));
    CHECK_FALSE(component_named(only_root(*draw(shop).snapshot), "Order Cache").has_value());
}

TEST_CASE("Graphviz gets the same, with loops in red") {
    const auto [snapshot, graph] = draw(R"(//- infra-specs/responsibilities.md
# Responsibilities

### Über Store
**Dependencies:**
- end

### End
**Dependencies:**
- Über Store

### 保管庫
**Dependencies:**
- End
)");
    CHECK(to_dot(graph, true) == R"(digraph infraspec {
    node [shape=box, style=rounded, fontname="Helvetica"]
    edge [color="#555555"]
    ber_store [label="Über Store"]
    n_end [label="End"]
    n_ [label="保管庫"]
    ber_store -> n_end [color=red]
    n_end -> ber_store [color=red]
    n_ -> n_end
}
)");
}

TEST_CASE("a specification without components is an empty drawing") {
    const auto [snapshot, graph] = draw("//- infra-specs/overview.md\n# Overview\n");
    CHECK(to_mermaid(graph, true) == "flowchart TD\n");
    CHECK(graph.layers.empty());
}

}  // namespace infraspec::testing
