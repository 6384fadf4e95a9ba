// The layers of a root joined: which layer rests on which, and what each holds. Made when it is asked for, by whoever
// asks; immutable afterwards.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "workspace/cycles.h"
#include "workspace/root.h"

namespace infraspec::workspace {

/// The entries of a layer's Dependencies: what stands between commas, up to a colon, dash or bracket.
std::vector<text::Range> layer_dependency_entries(const File& file, const spec::Layer& layer);

/// One layer rests on another.
struct LayerEdge {
    std::uint32_t from = 0;  ///< node
    std::uint32_t to = 0;
    EntityRef layer;    ///< that declares it
    text::Range words;  ///< that name the other one, in the file of `layer`
};

struct LayerViolation {
    std::uint32_t lower = 0;  ///< node: layer of the component that depends
    std::uint32_t upper = 0;  ///< node: layer of the one that it depends on
};

/// Layers of one name are one node. Only own layers have edges.
class LayerGraph {
  public:
    explicit LayerGraph(const Root& root);

    /// The first definition of each name, in document order.
    const std::vector<EntityRef>& nodes() const { return nodes_; }
    /// In document order; none from a layer to itself.
    const std::vector<LayerEdge>& edges() const { return edges_; }
    /// Loops as lists of edges, see `first_cycles`.
    std::vector<std::vector<std::uint32_t>> cycles() const;
    /// True when `from` rests on `to`, directly or through others.
    bool reaches(std::uint32_t from, std::uint32_t to) const;
    /// The layers that hold a component, by node of the dependency graph; sorted.
    const std::vector<std::uint32_t>& holding(std::uint32_t component) const { return holding_[component]; }
    /// Why one component, node of the dependency graph, should not depend on another: its layer is one that the other's
    /// rests on. Layers of one loop violate each other in both directions and are no reason; components that share a
    /// layer are where they belong.
    std::optional<LayerViolation> violation(std::uint32_t component, std::uint32_t target) const;
    /// Whether any layer holds any component.
    bool holds_any() const { return holds_any_; }

  private:
    void read_edges(const Root& root, EntityRef layer, std::uint32_t node);
    void read_components(const Root& root, EntityRef layer, std::uint32_t node);

    std::vector<EntityRef> nodes_;
    std::vector<LayerEdge> edges_;
    std::vector<std::vector<std::uint32_t>> holding_;
    bool holds_any_ = false;
};

}  // namespace infraspec::workspace
