#include "workspace/short_layers.h"

#include <algorithm>

#include "workspace/dependency_resolution.h"
#include "workspace/layers.h"

namespace infraspec::workspace {

std::vector<ShortLayerEntry> short_layer_entries(const Root& root, std::uint32_t file) {
    std::vector<ShortLayerEntry> found;
    if (file >= root.own_count()) return found;
    const File& in = root.file(file);
    const auto mentions = root.mentions(file);
    const auto add = [&](text::Range range, EntityRef layer) {
        const spec::Layer& named = root.layer(layer);
        const bool is_short = named.short_norm != named.name.norm &&
                              spec::norm(in.source->slice(range)) == named.short_norm &&
                              mentions_within(mentions, range).empty();
        if (is_short) found.push_back({range, layer});
    };
    for (const spec::Layer& layer : in.facts->layers) {
        for (const text::Range entry : layer_dependency_entries(in, layer)) {
            for (const EntityRef named : layers_named(root.files(), root.names(), mentions, *in.source, entry))
                add(entry, named);
        }
    }
    for (std::uint32_t i = 0; i < in.facts->components.size(); ++i) {
        const spec::Component& component = in.facts->components[i];
        for (const ResolvedDependency& resolved : root.dependencies().dependencies({EntityKind::component, file, i})) {
            if (resolved.outcome != DependencyOutcome::layer || resolved.targets.size() != 1) continue;
            const spec::Dependency& written = component.dependencies[resolved.dependency];
            add(written.in_line ? resolved.range : written.subject, resolved.targets.front());
        }
    }
    std::ranges::sort(found, {}, [](const ShortLayerEntry& entry) { return entry.range.begin; });
    return found;
}

}  // namespace infraspec::workspace
