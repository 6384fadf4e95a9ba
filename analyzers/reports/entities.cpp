#include "reports/entities.h"

#include <algorithm>

#include "workspace/dependency_resolution.h"

namespace infraspec::reports {

using workspace::EntityKind;
using workspace::EntityRef;
using workspace::Root;

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

std::vector<EntityRef> mentioned_in(const Root& root, std::uint32_t file, text::Range range) {
    std::vector<EntityRef> found;
    for (const auto& mention : workspace::mentions_within(root.mentions(file), range)) {
        const auto& definitions = root.names()[mention.name].definitions;
        for (const auto kind : {EntityKind::component, EntityKind::layer, EntityKind::term}) {
            const auto definition =
                std::ranges::find_if(definitions, [&](const auto& each) { return each.entity.kind == kind; });
            if (definition == definitions.end()) continue;
            auto entity = definition->entity;
            if (kind == EntityKind::component)
                entity = root.dependencies().nodes()[root.dependencies().node_of(entity)];
            if (std::ranges::find(found, entity) == found.end()) found.push_back(entity);
            break;
        }
    }
    return found;
}

std::vector<std::string> layers_of(const Root& root, const workspace::LayerGraph& layers, EntityRef component) {
    std::vector<std::string> names;
    for (const auto node : layers.holding(root.dependencies().node_of(component)))
        names.push_back(root.name(layers.nodes()[node]).text);
    return names;
}

}  // namespace infraspec::reports
