// What stands under a cursor, and where else it stands.
#include <algorithm>

#include "workspace/short_layers.h"
#include "workspace/snapshot.h"

namespace infraspec::workspace {

namespace {

std::vector<EntityRef> bearers(const NameTable& names, NameId id) {
    std::vector<EntityRef> entities;
    if (id == no_name) return entities;
    for (const Definition& definition : names[id].definitions) entities.push_back(definition.entity);
    std::stable_partition(entities.begin(), entities.end(),
                          [](EntityRef entity) { return entity.kind == EntityKind::component; });
    return entities;
}

/// Calls `visit(name, EntityRef)` for every place of a file where a name or alias is defined.
template <class Visit>
void for_each_definition(const spec::FileFacts& facts, std::uint32_t file, Visit visit) {
    const auto visit_all = [&](const auto& entities, EntityKind kind) {
        for (std::uint32_t i = 0; i < entities.size(); ++i) {
            visit(entities[i].name, EntityRef{kind, file, i});
            if constexpr (requires { entities[i].aliases; }) {
                for (const spec::Name& alias : entities[i].aliases) visit(alias, EntityRef{kind, file, i});
            }
        }
    };
    visit_all(facts.components, EntityKind::component);
    visit_all(facts.layers, EntityKind::layer);
    visit_all(facts.terms, EntityKind::term);
}

std::optional<Occurrence> definition_at(const Root& root, std::uint32_t file, text::Offset offset) {
    std::optional<Occurrence> found;
    const spec::FileFacts& facts = *root.file(file).facts;
    for_each_definition(facts, file, [&](const spec::Name& name, EntityRef entity) {
        if (found || name.range.empty() || !name.range.touches(offset)) return;
        found = Occurrence{name.range, bearers(root.names(), root.names().find(name.norm))};
        if (found->entities.empty()) found->entities.push_back(entity);
    });
    if (found) return found;
    for (std::uint32_t i = 0; i < facts.terms.size(); ++i) {
        for (const spec::Name& avoided : facts.terms[i].avoided) {
            if (avoided.range.touches(offset)) return Occurrence{avoided.range, {{EntityKind::term, file, i}}};
        }
    }
    return std::nullopt;
}

std::optional<Occurrence> fragment_at(const Snapshot& snapshot, const Root& root, std::uint32_t file,
                                      text::Offset offset) {
    for (const spec::Link& link : root.file(file).facts->links) {
        if (!link.has_fragment || !link.fragment.touches(offset)) continue;
        const LinkTarget target = resolve_link(snapshot, root, file, link);
        if (target.entity) return Occurrence{link.fragment, {*target.entity}};
    }
    return std::nullopt;
}

/// The anchors of the heading that defines the entity.
std::vector<std::string_view> anchors_of(const Root& root, EntityRef entity) {
    const spec::FileFacts& facts = *root.file(entity.file).facts;
    std::vector<std::string_view> anchors;
    const auto add = [&](const spec::Heading& heading) {
        anchors.push_back(heading.slug);
        for (const spec::Anchor& anchor : facts.anchors) {
            if (heading.range.contains(anchor.range)) anchors.push_back(anchor.name);
        }
    };
    switch (entity.kind) {
        case EntityKind::component:
            add(facts.headings[root.component(entity).heading]);
            break;
        case EntityKind::layer:
            add(facts.headings[root.layer(entity).heading]);
            break;
        case EntityKind::term:
            for (const spec::Heading& heading : facts.headings) {
                if (heading.range == root.term(entity).heading) add(heading);
            }
            break;
    }
    return anchors;
}

}  // namespace

std::optional<Occurrence> occurrence_at(const Snapshot& snapshot, const Root& root, std::uint32_t file,
                                        text::Offset offset) {
    if (auto definition = definition_at(root, file, offset)) return definition;
    if (file < root.own_count()) {
        const auto mentions = root.mentions(file);
        // The first that ends at the offset or behind it; where two touch it, the one that begins there.
        auto at = std::ranges::lower_bound(mentions, offset, {}, [](const Mention& each) { return each.range.end; });
        if (at != mentions.end() && !at->range.contains(offset) && at + 1 != mentions.end() &&
            at[1].range.contains(offset)) {
            ++at;
        }
        if (at != mentions.end() && at->range.touches(offset)) {
            return Occurrence{at->range, bearers(root.names(), at->name)};
        }
    }
    for (const ShortLayerEntry& entry : short_layer_entries(root, file)) {
        if (entry.range.touches(offset)) return Occurrence{entry.range, {entry.layer}};
    }
    return fragment_at(snapshot, root, file, offset);
}

std::vector<Place> references_to(const Snapshot& snapshot, const Root& root, EntityRef entity) {
    return references_to(snapshot, root, entity, 0, static_cast<std::uint32_t>(root.own_count()));
}

std::vector<Place> references_to(const Snapshot& snapshot, const Root& root, EntityRef entity, std::uint32_t begin,
                                 std::uint32_t end) {
    std::vector<bool> meant;
    for (const NameEntry& entry : root.names().entries()) {
        meant.push_back(std::ranges::any_of(entry.definitions,
                                            [&](const Definition& definition) { return definition.entity == entity; }));
    }
    const std::vector<std::string_view> anchors = anchors_of(root, entity);
    std::vector<Place> places;
    for (std::uint32_t file = begin; file < end; ++file) {
        const std::size_t first = places.size();
        for (const Mention& mention : root.mentions(file)) {
            if (meant[mention.name]) places.push_back({file, mention.range});
        }
        const spec::FileFacts& facts = *root.file(file).facts;
        if (places.size() > first) {
            std::vector<text::Range> definitions;
            for_each_definition(facts, file,
                                [&](const spec::Name& name, EntityRef) { definitions.push_back(name.range); });
            std::ranges::sort(definitions);
            const auto defines = [&](const Place& place) {
                // Names that are defined do not overlap: only the last that begins before can hold the place.
                const auto behind = std::ranges::upper_bound(definitions, place.range.begin, {}, &text::Range::begin);
                return behind != definitions.begin() && behind[-1].contains(place.range);
            };
            places.erase(std::remove_if(places.begin() + static_cast<std::ptrdiff_t>(first), places.end(), defines),
                         places.end());
        }
        if (entity.kind == EntityKind::layer) {
            for (const ShortLayerEntry& entry : short_layer_entries(root, file)) {
                if (entry.layer == entity) places.push_back({file, entry.range});
            }
        }
        for (const spec::Link& link : facts.links) {
            if (!link.has_fragment || std::ranges::find(anchors, link.anchor) == anchors.end()) continue;
            if (resolve_link(snapshot, root, file, link).entity == entity) places.push_back({file, link.fragment});
        }
        std::sort(places.begin() + static_cast<std::ptrdiff_t>(first), places.end());
    }
    return places;
}

}  // namespace infraspec::workspace
