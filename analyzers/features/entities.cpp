#include "features/entities.h"

#include <algorithm>

namespace infraspec::features {
namespace {

using text::Offset;
using text::Range;
using workspace::EntityKind;
using workspace::EntityRef;
using workspace::Mention;
using workspace::NameId;
using workspace::Root;

/// The mentions of a file that begin inside `range`.
std::span<const Mention> mentions_within(const Root& root, std::uint32_t file, Range range) {
    const auto all = root.mentions(file);
    const auto before = [](const Mention& mention, Offset offset) { return mention.range.begin < offset; };
    const auto begin = std::lower_bound(all.begin(), all.end(), range.begin, before);
    const auto end = std::lower_bound(begin, all.end(), range.end, before);
    return {begin, end};
}

bool mentions_any(std::span<const Mention> mentions, const std::vector<NameId>& names) {
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
        return std::find(names.begin(), names.end(), mention.name) != names.end();
    });
}

}  // namespace

std::string_view kind_word(EntityKind kind) {
    switch (kind) {
        case EntityKind::component:
            return "component";
        case EntityKind::layer:
            return "layer";
        case EntityKind::term:
            break;
    }
    return "term";
}

std::vector<NameId> names_of(const Root& root, EntityRef entity) {
    std::vector<NameId> ids;
    const auto add = [&](std::string_view norm) {
        const NameId id = root.names().find(norm);
        if (id != workspace::no_name && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    };
    add(root.name(entity).norm);
    if (entity.kind == EntityKind::component) {
        const spec::Component& component = root.component(entity);
        add(component.short_norm);
        for (const spec::Name& alias : component.aliases) add(alias.norm);
    } else if (entity.kind == EntityKind::term) {
        for (const spec::Name& alias : root.term(entity).aliases) add(alias.norm);
    }
    return ids;
}

std::vector<EntityRef> dependents(const Root& root, EntityRef component) {
    const workspace::DependencyGraph& graph = root.dependencies();
    const std::uint32_t node = graph.node_of(component);
    std::vector<EntityRef> found;
    for (const workspace::Edge& edge : graph.edges()) {
        if (edge.to == node && edge.from != node && edge.from < graph.nodes().size())
            found.push_back(graph.nodes()[edge.from]);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<EntityRef> layers_of(const Root& root, EntityRef component) {
    const std::vector<NameId> names = names_of(root, component);
    std::vector<EntityRef> found;
    for (std::uint32_t file = 0; file < root.own_count(); ++file) {
        const auto& layers = root.file(file).facts->layers;
        for (std::uint32_t index = 0; index < layers.size(); ++index) {
            for (const spec::Section& section : layers[index].sections) {
                if (section.key != "component" || !mentions_any(mentions_within(root, file, section.extent), names))
                    continue;
                found.push_back({EntityKind::layer, file, index});
                break;
            }
        }
    }
    return found;
}

std::vector<AssertionRef> assertions_about(const Root& root, EntityRef entity) {
    const std::vector<NameId> names = names_of(root, entity);
    std::vector<AssertionRef> found;
    for (std::uint32_t file = 0; file < root.own_count(); ++file) {
        const auto& assertions = root.file(file).facts->assertions;
        for (std::uint32_t index = 0; index < assertions.size(); ++index) {
            if (!mentions_any(mentions_within(root, file, assertions[index].extent), names)) continue;
            found.push_back({file, index, full_range(assertions[index])});
        }
    }
    return found;
}

std::uint32_t heading_of(const Root& root, EntityRef entity) {
    if (entity.kind == EntityKind::component) return root.component(entity).heading;
    if (entity.kind == EntityKind::layer) return root.layer(entity).heading;
    const Range block = root.term(entity).heading;
    const auto& headings = root.file(entity.file).facts->headings;
    for (std::uint32_t index = 0; index < headings.size(); ++index) {
        if (headings[index].range.begin == block.begin) return index;
    }
    return spec::no_index;
}

}  // namespace infraspec::features
