#include "workspace/dependency_graph.h"

#include <algorithm>
#include <unordered_map>

#include "workspace/cycles.h"
#include "workspace/dependency_resolution.h"

namespace infraspec::workspace {

namespace {

std::vector<std::vector<ResolvedDependency>> resolve_file(std::span<const FilePtr> files, std::uint32_t file,
                                                          const NameTable& names, std::span<const Mention> mentions) {
    std::vector<std::vector<ResolvedDependency>> resolved(files[file]->facts->components.size());
    for (std::uint32_t i = 0; i < resolved.size(); ++i) {
        resolved[i] = resolve_dependencies(files, names, mentions, {EntityKind::component, file, i});
    }
    return resolved;
}

bool same_targets(const ResolvedDependency& a, const ResolvedDependency& b) {
    return a.outcome == b.outcome && a.targets == b.targets;
}

constexpr auto file_before = [](const auto& entry, std::uint32_t file) { return entry.first < file; };

}  // namespace

DependencyGraph::DependencyGraph(std::span<const FilePtr> files, const NameTable& names) {
    std::vector<Mention> mentions;
    *this = DependencyGraph(files, files.size(), names, [&](std::uint32_t file) {
        mentions = names.mentions(*files[file]);
        return std::span<const Mention>(mentions);
    });
}

DependencyGraph::DependencyGraph(std::span<const FilePtr> files, std::size_t own_count, const NameTable& names,
                                 const MentionsOf& mentions) {
    for (std::uint32_t file = 0; file < own_count; ++file) {
        if (files[file]->facts->components.empty()) continue;
        resolved_.emplace_back(file,
                               std::make_shared<const Resolved>(resolve_file(files, file, names, mentions(file))));
    }
    shape(files);
}

DependencyGraph DependencyGraph::with(std::span<const FilePtr> files, std::uint32_t changed, const NameTable& names,
                                      std::span<const Mention> mentions) const {
    DependencyGraph result = *this;
    const auto before = std::lower_bound(result.resolved_.begin(), result.resolved_.end(), changed, file_before);
    // Every name stayed, and with them the components.
    if (before == result.resolved_.end() || before->first != changed) return result;
    const Resolved old = *before->second;
    before->second = std::make_shared<const Resolved>(resolve_file(files, changed, names, mentions));
    const Resolved& now = *before->second;
    const bool same = std::equal(old.begin(), old.end(), now.begin(), now.end(), [](const auto& a, const auto& b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(), same_targets);
    });
    if (!same) result.shape(files);
    return result;
}

void DependencyGraph::shape(std::span<const FilePtr> files) {
    auto shape = std::make_shared<Shape>();
    std::unordered_map<std::string_view, std::uint32_t> nodes;  // by short norm
    for (std::uint32_t file = 0; file < files.size(); ++file) {
        const auto& components = files[file]->facts->components;
        for (std::uint32_t i = 0; i < components.size(); ++i) {
            const EntityRef component{EntityKind::component, file, i};
            const auto next = static_cast<std::uint32_t>(shape->nodes.size());
            const auto [found, added] = nodes.try_emplace(components[i].short_norm, next);
            if (added) shape->nodes.push_back(component);
            shape->node_of.emplace_back(component, found->second);
        }
    }
    const auto node_of = [&](EntityRef component) {
        return nodes.at(files[component.file]->facts->components[component.index].short_norm);
    };
    std::vector<Arc> arcs;
    for (const auto& [file, resolved] : resolved_) {
        for (std::uint32_t i = 0; i < resolved->size(); ++i) {
            const EntityRef component{EntityKind::component, file, i};
            for (std::uint32_t j = 0; j < (*resolved)[i].size(); ++j) {
                if ((*resolved)[i][j].outcome != DependencyOutcome::components) continue;
                for (const EntityRef target : (*resolved)[i][j].targets) {
                    arcs.emplace_back(node_of(component), node_of(target));
                    shape->edges.push_back({arcs.back().first, arcs.back().second, component, j});
                }
            }
        }
    }
    for (auto& cycle : first_cycles(static_cast<std::uint32_t>(shape->nodes.size()), arcs)) {
        shape->cycles.push_back({std::move(cycle)});
    }
    shape_ = std::move(shape);
}

std::span<const ResolvedDependency> DependencyGraph::dependencies(EntityRef component) const {
    const auto found = std::lower_bound(resolved_.begin(), resolved_.end(), component.file, file_before);
    if (found == resolved_.end() || found->first != component.file) return {};
    return (*found->second)[component.index];
}

std::uint32_t DependencyGraph::node_of(EntityRef component) const {
    const auto found = std::lower_bound(shape_->node_of.begin(), shape_->node_of.end(), component,
                                        [](const auto& entry, EntityRef ref) { return entry.first < ref; });
    return found->second;
}

}  // namespace infraspec::workspace
