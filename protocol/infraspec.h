// Requests of our own, beside those of LSP: the dependency graph, what the server has read, and what its commands take
// and give. Plain values.
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

/// What the commands of workspace/executeCommand take, each what concerns it: an object, its first or second argument.
struct CommandOptions {
    std::optional<DocumentUri> uri = std::nullopt;      ///< a specification or something in it; a file to create
    std::optional<DocumentUri> root = std::nullopt;     ///< the same for those who think of a specification
    std::optional<std::string> name = std::nullopt;     ///< createFile: of the document; initSpec: of the system
    std::optional<std::string> cloud = std::nullopt;    ///< initSpec: "aws", "azure", "gcp", "none"
    std::optional<std::string> format = std::nullopt;   ///< graph: "mermaid", "dot", "json"
    std::optional<std::string> focus = std::nullopt;    ///< graph: a component
    std::optional<std::uint32_t> depth = std::nullopt;  ///< graph: steps from the focus; 0: all
    std::optional<bool> layers = std::nullopt;          ///< graph: drawn around their components
    bool write = false;                                 ///< handoff: into README.md

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("uri", &CommandOptions::uri), field("root", &CommandOptions::root),
                     field("name", &CommandOptions::name), field("cloud", &CommandOptions::cloud),
                     field("format", &CommandOptions::format), field("focus", &CommandOptions::focus),
                     field("depth", &CommandOptions::depth), field("layers", &CommandOptions::layers),
                     defaulted("write", &CommandOptions::write));
    }
};

/// What became of the files that a command was to create.
struct CreatedFiles {
    std::vector<DocumentUri> created = {};
    std::vector<DocumentUri> kept = {};  ///< were there already

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("created", &CreatedFiles::created), field("kept", &CreatedFiles::kept));
    }
};

}  // namespace infraspec::lsp
