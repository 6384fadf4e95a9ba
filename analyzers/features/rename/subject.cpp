#include "features/rename/subject.h"

#include <algorithm>

#include "features/subject.h"
#include "workspace/short_layers.h"

namespace infraspec::features {
namespace {

using text::Offset;
using text::Range;
using workspace::EntityKind;
using workspace::EntityRef;
using workspace::NameId;
using Kind = RenameSubject::Kind;

struct NameAt {
    Range range;
    NameId id = workspace::no_name;
};

std::optional<NameAt> defined_at(const Context& context, Offset offset) {
    const spec::FileFacts& facts = context.facts();
    std::optional<NameAt> found;
    const auto look = [&](const spec::Name& name) {
        if (!found && !name.range.empty() && name.range.touches(offset))
            found = NameAt{name.range, context.root.names().find(name.norm)};
    };
    for (const spec::Component& component : facts.components) {
        look(component.name);
        for (const spec::Name& alias : component.aliases) look(alias);
    }
    for (const spec::Layer& layer : facts.layers) look(layer.name);
    for (const spec::Term& term : facts.terms) {
        look(term.name);
        for (const spec::Name& alias : term.aliases) look(alias);
    }
    return found;
}

bool is_avoided(const Context& context, Offset offset) {
    for (const spec::Term& term : context.facts().terms) {
        for (const spec::Name& avoided : term.avoided) {
            if (avoided.range.touches(offset)) return true;
        }
    }
    return false;
}

std::optional<NameAt> mentioned_at(const Context& context, Offset offset) {
    if (context.index >= context.root.own_count() || is_avoided(context, offset)) return std::nullopt;
    std::optional<NameAt> found;
    const auto look = [&](const workspace::Mention& mention) {
        const bool better = !found || mention.range.contains(offset);
        if (mention.range.touches(offset) && better) found = NameAt{mention.range, mention.name};
    };
    for (const workspace::Mention& mention : context.root.mentions(context.index)) look(mention);
    return found;
}

bool is_foreign(const Context& context, EntityRef entity) {
    return entity.file >= context.root.own_count();
}

std::string folder_of(std::string_view path) {
    return std::string(path.substr(0, path.rfind('/')));
}

RenameSubject named(const Context& context, NameAt at) {
    const auto& definitions = context.root.names()[at.id].definitions;
    RenameSubject subject;
    subject.kind = Kind::alias;
    subject.range = at.range;
    subject.name = at.id;
    for (const workspace::Definition& definition : definitions) {
        if (definition.alias == 0) subject.kind = Kind::name;
        if (!is_foreign(context, definition.entity)) continue;
        const std::string& path = context.root.file(definition.entity.file).path;
        subject.refusal = "\"" + context.root.name(definition).text + "\" is defined in " + folder_of(path) +
                          ", which this specification only extends";
    }
    subject.placeholder = defined_text(context.root, at.id);
    return subject;
}

std::optional<RenameSubject> entity_subject(const Context& context, Range range, EntityRef entity) {
    const NameId id = context.root.names().find(context.root.name(entity).norm);
    if (id == workspace::no_name) return std::nullopt;
    return named(context, {range, id});
}

std::optional<RenameSubject> heading_subject(const Context& context, Range range, std::uint32_t file,
                                             std::uint32_t heading) {
    const workspace::File& in = context.root.file(file);
    const Range text = in.facts->headings[heading].text;
    if (text.empty() || range.empty()) return std::nullopt;
    RenameSubject subject{Kind::heading, range, std::string(in.source->slice(text))};
    subject.file = file;
    subject.index = heading;
    return subject;
}

std::optional<RenameSubject> thing_subject(const Context& context, Range range, std::optional<ThingMention> mention) {
    if (!mention) return std::nullopt;
    RenameSubject subject{Kind::thing, range, mention->called};
    for (const ThingPlace& place : definitions_of(context.root, mention->thing)) {
        if (place.file >= context.root.own_count())
            subject.refusal = "\"" + mention->called + "\" is defined in " +
                              folder_of(context.root.file(place.file).path) + ", which this specification only extends";
    }
    if (mention->short_form)
        subject.refusal = "\"" + std::string(context.source().slice(range)) + "\" is short for \"" + mention->called +
                          "\": rename that";
    subject.file = context.index;
    subject.thing = std::move(mention);
    return subject;
}

/// The anchor in a link: the heading, entity or tag that bears it.
std::optional<RenameSubject> fragment_subject(const Context& context, const LinkUnderCursor& under) {
    if (under.leads == nullptr || under.leads->external) return std::nullopt;
    const workspace::LinkTarget target = target_of(context, under);
    if (!target.file || target.outcome != workspace::LinkTarget::Outcome::found) return std::nullopt;
    const workspace::File& file = context.root.file(*target.file);
    const auto& headings = file.facts->headings;
    const bool is_slug = target.heading < headings.size() && headings[target.heading].slug == under.leads->anchor;
    if (is_slug && target.entity) return entity_subject(context, under.range, *target.entity);
    if (*target.file >= context.root.own_count()) return std::nullopt;
    if (is_slug) {
        if (auto thing = thing_of_heading(context.root, *target.file, target.heading))
            return thing_subject(context, under.range, std::move(thing));
        return heading_subject(context, under.range, *target.file, target.heading);
    }
    for (std::uint32_t i = 0; i < file.facts->anchors.size(); ++i) {
        if (file.facts->anchors[i].name != under.leads->anchor) continue;
        RenameSubject subject{Kind::anchor, under.range, under.leads->anchor};
        subject.file = *target.file;
        subject.index = i;
        return subject;
    }
    return std::nullopt;
}

std::optional<RenameSubject> assertion_subject(const Context& context, Offset offset) {
    const auto found = assertion_at(context, offset);
    if (!found || found->file >= context.root.own_count()) return std::nullopt;
    const spec::Assertion& assertion = found->in(context.root);
    const bool own =
        found->file == context.index && found->range.touches(offset) && found->range == full_range(assertion);
    RenameSubject subject{Kind::assertion_id, found->range, assertion.id};
    subject.file = found->file;
    subject.index = found->index;
    if (!own) return subject;
    if (!assertion.numbered && !assertion.id_range.empty() && assertion.id_range.touches(offset)) {
        subject.range = assertion.id_range;
        return subject;
    }
    if (assertion.title.range.empty() || !assertion.title.range.touches(offset)) return std::nullopt;
    subject.kind = Kind::assertion_title;
    subject.range = assertion.title.range;
    subject.placeholder = std::string(context.source().slice(assertion.title.range));
    return subject;
}

std::optional<RenameSubject> heading_under(const Context& context, Offset offset) {
    const std::uint32_t heading = heading_at(context, offset);
    if (heading == spec::no_index) return std::nullopt;
    if (!context.facts().headings[heading].text.touches(offset)) return std::nullopt;
    const Range block = context.facts().headings[heading].range;
    const auto is_its_name = [&](const auto& entities, auto heading_of) {
        return std::ranges::any_of(entities, [&](const auto& entity) { return heading_of(entity) == block; });
    };
    const auto by_index = [&](const auto& entity) { return context.facts().headings[entity.heading].range; };
    // What is not the name there, numbering perhaps, is no name at all.
    if (is_its_name(context.facts().components, by_index) || is_its_name(context.facts().layers, by_index) ||
        is_its_name(context.facts().terms, [](const spec::Term& term) { return term.heading; }))
        return std::nullopt;
    return heading_subject(context, context.facts().headings[heading].text, context.index, heading);
}

}  // namespace

std::string_view without_suffix(std::string_view name, EntityKind kind) {
    const std::string folded = spec::fold_case(name);
    const auto cut = [&](std::string_view suffix) {
        if (folded.size() != name.size() || !folded.ends_with(suffix) || folded.size() <= suffix.size() + 1)
            return false;
        const char before = folded[folded.size() - suffix.size() - 1];
        if (before != ' ' && before != '-' && before != '_') return false;
        name.remove_suffix(suffix.size() + 1);
        return true;
    };
    if (kind == EntityKind::component) (void)(cut("infrastructure") || cut("component") || cut("components"));
    if (kind == EntityKind::layer) (void)cut("layer");
    return name;
}

std::string defined_text(const workspace::Root& root, NameId id) {
    const workspace::NameEntry& entry = root.names()[id];
    for (const workspace::Definition& definition : entry.definitions) {
        if (root.name(definition).norm == entry.norm) return root.name(definition).text;
    }
    for (const workspace::Definition& definition : entry.definitions) {
        if (definition.entity.kind == EntityKind::component && definition.alias == 0)
            return std::string(without_suffix(root.name(definition).text, EntityKind::component));
    }
    return entry.norm;
}

std::optional<RenameSubject> rename_subject(const Context& context, Offset offset) {
    if (const spec::Anchor* anchor = anchor_at(context, offset)) {
        RenameSubject subject{Kind::anchor, anchor->range, anchor->name};
        subject.file = context.index;
        subject.index = static_cast<std::uint32_t>(anchor - context.facts().anchors.data());
        return subject;
    }
    const auto under = link_at(context, offset);
    if (under && under->part == LinkPart::fragment) return fragment_subject(context, *under);
    // `[Queue]` is text and label in one.
    const bool in_text = under && (under->part == LinkPart::text || under->link->label.overlaps(under->link->text));
    if (under && !in_text) return std::nullopt;
    auto name = defined_at(context, offset);
    if (!name) name = mentioned_at(context, offset);
    if (name && name->id != workspace::no_name) return named(context, *name);
    for (const workspace::ShortLayerEntry& entry : workspace::short_layer_entries(context.root, context.index)) {
        if (entry.range.touches(offset)) return entity_subject(context, entry.range, entry.layer);
    }
    if (auto assertion = assertion_subject(context, offset)) return assertion;
    if (auto thing = thing_at(context, offset)) {
        const Range range = thing->range;
        return thing_subject(context, range, std::move(thing));
    }
    return heading_under(context, offset);
}

}  // namespace infraspec::features
