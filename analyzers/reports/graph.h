// Who depends on whom in a root, as a drawing: components, the edges between them, the layers around them. Pure values,
// made when they are asked for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workspace/root.h"

namespace infraspec::reports {

struct GraphNode {
    std::string id;    ///< fit for mermaid and for programs: "payment_api"; unique in the graph
    std::string name;  ///< "Payment API"
    workspace::EntityRef component;
    std::vector<std::uint32_t> layers;  ///< that hold it: indexes of `Graph::layers`
    bool focus = false;
    bool foreign = false;  ///< of a root that this one extends
};

struct GraphEdge {
    std::uint32_t from = 0;  ///< indexes of `Graph::nodes`
    std::uint32_t to = 0;
    bool in_cycle = false;  ///< it closes a loop, or is part of one
};

struct GraphLayer {
    std::string id;
    std::string name;  ///< "Network Layer"
    workspace::EntityRef layer;
    std::vector<std::uint32_t> components;    ///< indexes of `Graph::nodes`
    std::vector<std::uint32_t> dependencies;  ///< indexes of `Graph::layers`
};

struct Graph {
    std::vector<GraphNode> nodes;  ///< in document order
    std::vector<GraphEdge> edges;  ///< each pair once
    std::vector<GraphLayer> layers;
};

struct GraphFocus {
    workspace::EntityRef component;
    std::size_t depth = 1;  ///< how many steps to follow, in both directions; 0: all of them
};

/// Every component, or those around the focus. Components of extended roots are there when something depends on them,
/// layers always.
Graph graph_of(const workspace::Root& root, const std::optional<GraphFocus>& focus = std::nullopt);

/// The component of this name or alias, in any spelling that would mention it.
std::optional<workspace::EntityRef> component_named(const workspace::Root& root, std::string_view name);
/// Names of all own components, in document order.
std::vector<std::string> component_names(const workspace::Root& root);

/// A flowchart. `with_layers` draws each layer around its components.
std::string to_mermaid(const Graph& graph, bool with_layers);
/// The language of Graphviz.
std::string to_dot(const Graph& graph, bool with_layers);

}  // namespace infraspec::reports
