// Diagrams joined with what the root knows: which component a node stands for, where a diagram joins two of them. Made
// when it is asked for, by whoever asks; refers to the root that it was made from.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "workspace/layers.h"
#include "workspace/root.h"

namespace infraspec::workspace {

struct DrawnNode {
    /// Node of the dependency graph that the text mentions first; `spec::no_index`: no component.
    std::uint32_t component = spec::no_index;
    bool known = false;  ///< the text mentions something that the specification knows
};

class DrawnDiagram {
  public:
    /// `file` is an own file.
    DrawnDiagram(const Root& root, std::uint32_t file, const spec::Diagram& diagram);

    const spec::Diagram& diagram() const { return *diagram_; }
    const embedded::Flowchart& chart() const { return *diagram_->chart; }
    /// False for other kinds of diagrams and for those that Mermaid does not draw: nothing is to be said about them.
    bool is_sound() const { return chart().flowchart && !chart().fault; }
    /// By node of the chart.
    const std::vector<DrawnNode>& nodes() const { return nodes_; }
    std::uint32_t component_at(std::uint32_t place) const { return nodes_[chart().places[place].node].component; }
    /// The first node that stands for the component.
    std::optional<std::uint32_t> node_of(std::uint32_t component) const;
    /// An edge joins them, or one between the subgraphs around them.
    bool joins(std::uint32_t component, std::uint32_t other) const;
    /// Where the text of a node stands first, in the file.
    text::Range label(std::uint32_t node) const { return diagram_->place(chart().shown(chart().nodes[node])); }

  private:
    bool lies_in(std::uint32_t node, const std::string& id) const;

    const spec::Diagram* diagram_;
    std::vector<DrawnNode> nodes_;
};

/// The diagrams of an own file, in document order.
std::vector<DrawnDiagram> drawn_diagrams(const Root& root, std::uint32_t file);

/// Whether one of two components, nodes of the dependency graph, says that it depends on the other, by name or through
/// a layer that holds it.
bool declares_either(const Root& root, const LayerGraph& layers, std::uint32_t component, std::uint32_t other);

}  // namespace infraspec::workspace
