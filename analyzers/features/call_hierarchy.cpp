#include "features/call_hierarchy.h"

#include <algorithm>

#include "features/subject.h"

namespace infraspec::features {
namespace {

using text::Range;
using workspace::EntityKind;
using workspace::EntityRef;

void add(std::vector<HierarchyCall>& calls, EntityRef other, Range place) {
    const auto known = std::ranges::find(calls, other, &HierarchyCall::component);
    if (known == calls.end()) {
        calls.push_back({other, {place}});
    } else if (std::ranges::find(known->places, place) == known->places.end()) {
        known->places.push_back(place);
    }
}

}  // namespace

std::vector<EntityRef> hierarchy_at(const Context& context, text::Offset offset) {
    std::vector<EntityRef> components;
    const auto occurrence = name_at(context, offset);
    if (!occurrence) return components;
    const workspace::DependencyGraph& graph = context.root.dependencies();
    for (const EntityRef entity : occurrence->entities) {
        if (entity.kind != EntityKind::component) continue;
        const std::uint32_t node = graph.node_of(entity);
        if (node >= graph.nodes().size()) continue;
        const EntityRef first = graph.nodes()[node];
        if (std::ranges::find(components, first) == components.end()) components.push_back(first);
    }
    return components;
}

std::vector<HierarchyCall> dependents_of(const workspace::Root& root, EntityRef component) {
    std::vector<HierarchyCall> calls;
    const workspace::DependencyGraph& graph = root.dependencies();
    const std::uint32_t node = graph.node_of(component);
    for (const workspace::Edge& edge : graph.edges()) {
        if (edge.to != node) continue;
        add(calls, edge.component, graph.dependencies(edge.component)[edge.resolved].range);
    }
    return calls;
}

std::vector<HierarchyCall> dependencies_of(const workspace::Root& root, EntityRef component) {
    std::vector<HierarchyCall> calls;
    const workspace::DependencyGraph& graph = root.dependencies();
    const std::uint32_t node = graph.node_of(component);
    for (const workspace::Edge& edge : graph.edges()) {
        // The places of another definition of this name lie elsewhere.
        if (edge.from != node || edge.component.file != component.file || edge.to >= graph.nodes().size()) continue;
        add(calls, graph.nodes()[edge.to], graph.dependencies(edge.component)[edge.resolved].range);
    }
    return calls;
}

}  // namespace infraspec::features
