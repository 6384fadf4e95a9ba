// What the dependencies of all components of a root resolve to, and the graph that they make. Immutable, rebuilt when a
// component or a name changes.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "workspace/name_table.h"

namespace infraspec::workspace {

enum class DependencyOutcome : std::uint8_t { none, external, components, layer, concept_, unresolved };

/// One entry of a component's Dependencies (a part of one, where an inline list was split), resolved as the format
/// says.
struct ResolvedDependency {
    std::uint32_t dependency = 0;  ///< index in Component::dependencies
    text::Range range;             ///< the text, without marker
    DependencyOutcome outcome = DependencyOutcome::unresolved;
    std::vector<EntityRef>
        targets;  ///< components, or one layer or term; one of several definitions of a name: the first.
                  ///< "All other layers" are all layers, a standard layer that nobody described is none
    friend bool operator==(const ResolvedDependency&, const ResolvedDependency&) = default;
};

/// From one component to another; components that share a name are one node.
struct Edge {
    std::uint32_t from = 0;  ///< node
    std::uint32_t to = 0;
    EntityRef component;         ///< that declares it
    std::uint32_t resolved = 0;  ///< index in dependencies(component)
    friend bool operator==(const Edge&, const Edge&) = default;
};

/// A loop of at least two components.
struct Cycle {
    std::vector<std::uint32_t>
        edges;  ///< indexes of edges; each ends where the next begins, the last closes the loop in document order
};

class DependencyGraph {
  public:
    using MentionsOf = std::function<std::span<const Mention>(std::uint32_t file)>;

    DependencyGraph(std::span<const FilePtr> files, const NameTable& names);
    /// Components of files from `own_count` on can be depended on; what they depend on is not asked. `mentions` are
    /// those that `names` finds in a file.
    DependencyGraph(std::span<const FilePtr> files, std::size_t own_count, const NameTable& names,
                    const MentionsOf& mentions);
    /// The graph after a change of one own file in which every name stayed.
    DependencyGraph with(std::span<const FilePtr> files, std::uint32_t changed, const NameTable& names,
                         std::span<const Mention> mentions) const;

    /// One node a component name, in document order: its first definition.
    std::span<const EntityRef> nodes() const { return shape_->nodes; }
    /// In document order of the components that declare them.
    std::span<const Edge> edges() const { return shape_->edges; }
    /// Every strongly connected set of two components or more, once.
    std::span<const Cycle> cycles() const { return shape_->cycles; }
    /// Empty for a component of a foreign file.
    std::span<const ResolvedDependency> dependencies(EntityRef component) const;
    /// The node of a component; every definition of one name has the same.
    std::uint32_t node_of(EntityRef component) const;

  private:
    using Resolved = std::vector<std::vector<ResolvedDependency>>;  // by component of one file, then by entry
    struct Shape {
        std::vector<EntityRef> nodes;
        std::vector<Edge> edges;
        std::vector<Cycle> cycles;
        std::vector<std::pair<EntityRef, std::uint32_t>> node_of;  // sorted by component
    };

    void shape(std::span<const FilePtr> files);

    std::shared_ptr<const Shape> shape_;  // holds no position, so most edits share it
    std::vector<std::pair<std::uint32_t, std::shared_ptr<const Resolved>>>
        resolved_;  // own files with components, sorted
};

}  // namespace infraspec::workspace
