// What the dependencies of all components of a root resolve to, and the graph that they make. Immutable, rebuilt when a component
// or a name changes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "workspace/name_table.h"

namespace infraspec::workspace {

enum class DependencyOutcome : std::uint8_t { none, external, components, layer, concept_, unresolved };

/// One entry of a component's Dependencies (a part of one, where an inline list was split), resolved as the format says.
struct ResolvedDependency {
    std::uint32_t dependency = 0;        ///< index in Component::dependencies
    text::Range range;                   ///< the text, without marker
    DependencyOutcome outcome = DependencyOutcome::unresolved;
    std::vector<EntityRef> targets;      ///< components, or one layer or term; one of several definitions of a name: the first
};

/// From one component to another; components that share a name are one node.
struct Edge {
    std::uint32_t from = 0;  ///< node
    std::uint32_t to = 0;
    EntityRef component;     ///< that declares it
    std::uint32_t resolved = 0;  ///< index in dependencies(component)
};

/// A loop of at least two components.
struct Cycle {
    std::vector<std::uint32_t> edges;  ///< indexes of edges; each ends where the next begins, the last closes the loop in document order
};

class DependencyGraph {
  public:
    DependencyGraph(std::span<const FilePtr> files, const NameTable& names);

    /// One node a component name, in document order: its first definition.
    std::span<const EntityRef> nodes() const { return nodes_; }
    std::span<const Edge> edges() const { return edges_; }
    /// Every strongly connected set of two components or more, once.
    std::span<const Cycle> cycles() const { return cycles_; }
    std::span<const ResolvedDependency> dependencies(EntityRef component) const;
    /// The node of a component; every definition of one name has the same.
    std::uint32_t node_of(EntityRef component) const;

  private:
    std::vector<EntityRef> nodes_;
    std::vector<Edge> edges_;
    std::vector<Cycle> cycles_;
    std::vector<std::pair<EntityRef, std::uint32_t>> node_of_;                       // sorted by component
    std::vector<std::pair<EntityRef, std::vector<ResolvedDependency>>> resolved_;    // sorted by component
};

}  // namespace infraspec::workspace
