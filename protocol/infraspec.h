// Requests of our own, beside those of LSP: the dependency graph, and what the server has read. Plain values.
#pragma once

#include "protocol/base.h"

namespace infraspec::lsp {

/// The folder of a specification, or any document in it.
struct GraphParams {
    std::optional<DocumentUri> root = std::nullopt;     ///< the only specification when absent
    std::optional<std::string> focus = std::nullopt;    ///< a component: only what is around it
    std::optional<std::uint32_t> depth = std::nullopt;  ///< steps from the focus; 0: all

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("root", &GraphParams::root), field("focus", &GraphParams::focus),
                     field("depth", &GraphParams::depth));
    }
};

struct GraphNode {
    std::string id;
    std::string name;
    std::vector<std::string> layers = {};  ///< ids
    bool focus = false;
    bool foreign = false;  ///< of a specification that this one extends
    DocumentUri uri;
    Range range;  ///< of its name

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("id", &GraphNode::id), field("name", &GraphNode::name), field("layers", &GraphNode::layers),
                     field("focus", &GraphNode::focus), field("foreign", &GraphNode::foreign),
                     field("uri", &GraphNode::uri), field("range", &GraphNode::range));
    }
};

struct GraphEdge {
    std::string from;  ///< ids of nodes
    std::string to;
    bool inCycle = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("from", &GraphEdge::from), field("to", &GraphEdge::to),
                     field("inCycle", &GraphEdge::inCycle));
    }
};

struct GraphLayer {
    std::string id;
    std::string name;
    std::vector<std::string> components = {};    ///< ids of nodes
    std::vector<std::string> dependencies = {};  ///< ids of layers

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("id", &GraphLayer::id), field("name", &GraphLayer::name),
                     field("components", &GraphLayer::components), field("dependencies", &GraphLayer::dependencies));
    }
};

struct GraphResult {
    DocumentUri root;
    std::vector<GraphNode> nodes = {};
    std::vector<GraphEdge> edges = {};
    std::vector<GraphLayer> layers = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("root", &GraphResult::root), field("nodes", &GraphResult::nodes),
                     field("edges", &GraphResult::edges), field("layers", &GraphResult::layers));
    }
};

struct GraphRequest {
    static constexpr std::string_view method = "infraspec/graph";
    using Params = GraphParams;
    using Result = GraphResult;
};

/// How much of each kind there is.
struct StatusCounts {
    std::uint32_t terms = 0;
    std::uint32_t components = 0;
    std::uint32_t layers = 0;
    std::uint32_t decisions = 0;
    std::uint32_t assertions = 0;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("terms", &StatusCounts::terms), field("components", &StatusCounts::components),
                     field("layers", &StatusCounts::layers), field("decisions", &StatusCounts::decisions),
                     field("assertions", &StatusCounts::assertions));
    }
};

struct StatusRoot {
    DocumentUri uri;
    std::uint32_t files = 0;
    StatusCounts counts = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("uri", &StatusRoot::uri), field("files", &StatusRoot::files),
                     field("counts", &StatusRoot::counts));
    }
};

struct StatusResult {
    std::vector<StatusRoot> roots = {};
    std::uint32_t files = 0;  ///< of all roots
    StatusCounts counts = {};
    bool indexing = false;  ///< files are still being read

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("roots", &StatusResult::roots), field("files", &StatusResult::files),
                     field("counts", &StatusResult::counts), field("indexing", &StatusResult::indexing));
    }
};

struct StatusRequest {
    static constexpr std::string_view method = "infraspec/status";
    using Params = Nothing;
    using Result = StatusResult;
};

}  // namespace infraspec::lsp
