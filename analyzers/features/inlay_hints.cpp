#include "features/inlay_hints.h"

#include <algorithm>

#include "features/entities.h"
#include "workspace/layers.h"

namespace infraspec::features {
namespace {

using text::Range;
using workspace::EntityKind;
using workspace::EntityRef;
using workspace::Root;

Location name_of(const Root& root, EntityRef entity) {
    return {root.file(entity.file).path, root.name(entity).range};
}

/// Where the words end in `range` that name the entity; the end of the range when none do.
text::Offset end_of_mention(const Context& context, Range range, EntityRef entity) {
    const auto names = names_of(context.root, entity);
    for (const workspace::Mention& mention : context.root.mentions(context.index)) {
        if (range.contains(mention.range) && std::ranges::find(names, mention.name) != names.end())
            return mention.range.end;
    }
    return range.end;
}

void add_layers(const Context& context, Range range, std::vector<InlayHint>& hints) {
    const workspace::DependencyGraph& graph = context.root.dependencies();
    std::optional<workspace::LayerGraph> layers;  // made only when it is asked
    for (std::uint32_t index = 0; index < context.facts().components.size(); ++index) {
        const EntityRef component{EntityKind::component, context.index, index};
        for (const workspace::ResolvedDependency& dependency : graph.dependencies(component)) {
            if (dependency.outcome != workspace::DependencyOutcome::components || !range.overlaps(dependency.range))
                continue;
            if (!layers) layers.emplace(context.root);
            for (const EntityRef target : dependency.targets) {
                const std::uint32_t node = graph.node_of(target);
                if (node >= graph.nodes().size() || layers->holding(node).empty()) continue;
                const EntityRef layer = layers->nodes()[layers->holding(node).front()];
                hints.push_back({end_of_mention(context, dependency.range, target), context.root.name(layer).text,
                                 name_of(context.root, layer)});
            }
        }
    }
}

bool is_definition(const spec::FileFacts& facts, Range range) {
    const auto holds = [&](const std::vector<spec::Name>& names) {
        return std::ranges::any_of(names, [&](const spec::Name& name) { return name.range.contains(range); });
    };
    return std::ranges::any_of(facts.terms, [&](const spec::Term& term) { return holds(term.aliases); }) ||
           std::ranges::any_of(facts.components, [&](const spec::Component& each) { return holds(each.aliases); });
}

void add_aliases(const Context& context, Range range, std::vector<InlayHint>& hints) {
    if (context.index >= context.root.own_count()) return;
    for (const workspace::Mention& mention : context.root.mentions(context.index)) {
        if (!range.contains(mention.range)) continue;
        const auto& definitions = context.root.names()[mention.name].definitions;
        const bool alias =
            !definitions.empty() && std::ranges::all_of(definitions, [](const auto& each) { return each.alias != 0; });
        if (!alias || is_definition(context.facts(), mention.range)) continue;
        const EntityRef entity = definitions.front().entity;
        hints.push_back({mention.range.end, context.root.name(entity).text, name_of(context.root, entity)});
    }
}

}  // namespace

std::vector<InlayHint> inlay_hints(const Context& context, Range range) {
    std::vector<InlayHint> hints;
    add_layers(context, range, hints);
    add_aliases(context, range, hints);
    std::erase_if(hints, [&](const InlayHint& hint) { return !range.touches(hint.place); });
    std::ranges::stable_sort(hints, {}, &InlayHint::place);
    return hints;
}

}  // namespace infraspec::features
