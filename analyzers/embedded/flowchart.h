// A Mermaid flowchart as data: nodes, edges and subgraphs with the places where they stand. Immutable and shared
// between versions of a file; safe to read from any thread. Ranges count from the beginning of the chart's own text.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/range.h"

namespace infraspec::embedded {

using text::Range;

inline constexpr std::uint32_t none = 0xFFFFFFFF;

/// A node where it is written; most are written several times: `A[Orders] --> B`, `B --> A`.
struct NodePlace {
    std::uint32_t node = 0;         ///< index in Flowchart::nodes
    std::uint32_t subgraph = none;  ///< innermost that it is written in
    Range range;                    ///< id, shape and text
    Range id;
    Range label;  ///< text without delimiters, quotes and white space around; empty when it is not written here
};

struct FlowNode {
    std::string id;
    std::uint32_t first = 0;  ///< place where it stands first
    /// Place that gives it its text, the last one as Mermaid has it; `none`: the id is what Mermaid shows.
    std::uint32_t labelled = none;
    /// The subgraph that Mermaid draws it in: the first one to end of those that it is written in.
    std::uint32_t subgraph = none;
};

struct FlowEdge {
    std::uint32_t from = 0;  ///< place
    std::uint32_t to = 0;
    Range range;             ///< from node to node
    bool invisible = false;  ///< `~~~`
};

struct Subgraph {
    std::string id;
    Range range;     ///< from `subgraph` to `end`
    Range id_range;  ///< empty when it has none
    Range label;     ///< empty when the id is what Mermaid shows
    std::uint32_t parent = none;

    Range name() const { return label.empty() ? id_range : label; }
};

/// Why Mermaid does not draw the chart.
struct FlowFault {
    enum class Kind : std::uint8_t { unexpected, unclosed, open_subgraph, ends_early };
    Kind kind = Kind::unexpected;
    Range token;  ///< the first bad token; what is open; the last token of a chart that ends too early
    std::uint32_t open_subgraphs = 0;
};

struct SyntaxTree;

struct Flowchart {
    std::string text;
    bool flowchart = false;          ///< other kinds of diagrams are not read any further, too large ones neither
    std::optional<FlowFault> fault;  ///< what follows is then what could be recognised all the same
    Range direction;                 ///< `TD`; empty when there is none
    std::vector<FlowNode> nodes;  ///< in the order of their first places; subgraphs that edges name are not among them
    std::vector<NodePlace> places;  ///< in document order
    std::vector<FlowEdge> edges;    ///< between nodes; `A & B --> C` are two
    /// Edges that begin or end at a subgraph, as ids of nodes and subgraphs.
    std::vector<std::pair<std::string, std::string>> group_edges;
    std::vector<Subgraph> subgraphs;  ///< in document order
    std::vector<Range> edge_labels;   ///< in document order; without delimiters
    /// Of a chart that is being edited, what the next version begins with: a tree and the text that it is of, which
    /// lacks what is wrong in the chart.
    std::shared_ptr<const SyntaxTree> tree;
    std::string tree_text;

    std::string_view slice(Range range) const { return text::slice(text, range); }
    /// What Mermaid shows in the node.
    Range shown(const FlowNode& node) const {
        return node.labelled == none ? places[node.first].id : places[node.labelled].label;
    }
};
using FlowchartPtr = std::shared_ptr<const Flowchart>;

/// Total: any text gives a chart.
FlowchartPtr read_flowchart(std::string text);

/// The same for a chart that is being edited. `before` is its last version, if there is one: what did not change is not
/// parsed again.
FlowchartPtr reread_flowchart(std::string text, const Flowchart* before);

/// The syntax tree as an S-expression, for tests of the grammar.
std::string mermaid_syntax(std::string_view text);

}  // namespace infraspec::embedded
