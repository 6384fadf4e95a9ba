#include "features/references.h"

#include <algorithm>

#include "features/assertion_ids.h"
#include "features/named_things.h"
#include "features/subject.h"

namespace infraspec::features {
namespace {

using text::Range;
using workspace::LinkTarget;

/// Which links lead to a place: those that name its anchor, a title's also those that name its file alone, a file's all
/// that name it.
enum class Reach : unsigned char { anchor, title, file };

struct LinkedPlace {
    Reach reach = Reach::anchor;
    Location declaration;
    std::string_view anchor = {};            ///< slug or name
    std::uint32_t heading = spec::no_index;  ///< that it names
};

/// The part of a link that names the place.
Range naming_part(const spec::Link& link) {
    if (!link.fragment.empty()) return link.fragment;
    return link.path.empty() ? link.range : link.path;
}

/// What can be told without resolving the link.
bool may_lead_to(const spec::Link& link, const LinkedPlace& place) {
    if (link.form == spec::LinkForm::wiki || link.form == spec::LinkForm::reference) return false;
    if (place.reach == Reach::file) return !link.path.empty();
    return link.has_fragment ? link.anchor == place.anchor : place.reach == Reach::title;
}

void add_links_to(const Context& context, const LinkedPlace& place, FileSpan files, std::vector<Location>& found) {
    for (std::uint32_t file = files.begin; file < files.end; ++file) {
        for (const spec::Link& link : context.root.file(file).facts->links) {
            if (link.external || !may_lead_to(link, place)) continue;
            const LinkTarget target = workspace::resolve_link(context.snapshot, context.root, file, link);
            if (target.outcome == LinkTarget::Outcome::file_missing || target.path != place.declaration.path) continue;
            if (place.reach == Reach::file) {
                found.push_back({context.root.file(file).path, link.path.empty() ? link.range : link.path});
            } else if (!link.has_fragment || target.heading == place.heading) {
                found.push_back({context.root.file(file).path, naming_part(link)});
            }
        }
    }
}

/// The first level-1 heading stands for its document.
bool is_title(const spec::FileFacts& facts, std::uint32_t heading) {
    return heading == 0 && facts.begins_with_title && facts.headings[0].level == 1;
}

LinkedPlace heading_place(const workspace::File& file, std::uint32_t index) {
    const spec::Heading& heading = file.facts->headings[index];
    const Reach reach = is_title(*file.facts, index) ? Reach::title : Reach::anchor;
    return {reach, {file.path, heading.text}, heading.slug, index};
}

/// Where the link under the cursor leads, as a place that other links lead to as well.
std::optional<LinkedPlace> place_of_link(const Context& context, const LinkUnderCursor& under) {
    if (under.leads == nullptr || under.leads->external) return std::nullopt;
    const LinkTarget target = target_of(context, under);
    if (target.path.empty() || target.outcome != LinkTarget::Outcome::found) return std::nullopt;
    if (under.part == LinkPart::path || !under.leads->has_fragment) return LinkedPlace{Reach::file, {target.path, {}}};
    if (!target.file) return std::nullopt;
    const workspace::File& file = context.root.file(*target.file);
    if (target.heading < file.facts->headings.size()) return heading_place(file, target.heading);
    for (const spec::Anchor& anchor : file.facts->anchors) {
        if (anchor.name == under.leads->anchor) {
            return LinkedPlace{Reach::anchor, {file.path, anchor.range}, anchor.name};
        }
    }
    return std::nullopt;
}

std::optional<LinkedPlace> linked_place(const Context& context, text::Offset offset) {
    if (const spec::Anchor* anchor = anchor_at(context, offset)) {
        return LinkedPlace{Reach::anchor, {context.file().path, anchor->range}, anchor->name};
    }
    if (const auto under = link_at(context, offset)) return place_of_link(context, *under);
    const std::uint32_t heading = heading_at(context, offset);
    if (heading == spec::no_index) return std::nullopt;
    return heading_place(context.file(), heading);
}

/// Prose that names an assertion by its id.
void add_mentions_of_id(const Context& context, const AssertionRef& ref, FileSpan files, std::vector<Location>& found) {
    const spec::Assertion& assertion = ref.in(context.root);
    if (assertion.numbered) return;
    for (const workspace::Place& place : mentions_of_id(context.root, assertion.id, files.begin, files.end)) {
        if (place.file == ref.file && place.range == assertion.id_range) continue;
        found.push_back({context.root.file(place.file).path, place.range});
    }
}

/// The thing under the cursor, or the one whose heading the link there leads to.
std::optional<ThingMention> thing_under(const Context& context, text::Offset offset) {
    if (const auto under = link_at(context, offset); under && under->part != LinkPart::text) {
        if (under->leads == nullptr || under->leads->external) return std::nullopt;
        const LinkTarget target = target_of(context, *under);
        if (!target.file || target.outcome != LinkTarget::Outcome::found) return std::nullopt;
        return thing_of_heading(context.root, *target.file, target.heading);
    }
    return thing_at(context, offset);
}

void add_thing(const Context& context, const Thing& thing, FileSpan files, std::vector<Location>& declarations,
               std::vector<Location>& mentions) {
    for (const ThingPlace& place : definitions_of(context.root, thing)) {
        const workspace::File& file = context.root.file(place.file);
        declarations.push_back({file.path, place.name});
        if (place.heading != spec::no_index) add_links_to(context, heading_place(file, place.heading), files, mentions);
    }
    const NamedThings things(context.root);
    for (std::uint32_t file = files.begin; file < files.end; ++file) {
        if (!things.may_mention(file, thing)) continue;
        for (const ThingMention& mention : things.mentions(file)) {
            if (mention.thing == thing) mentions.push_back({context.root.file(file).path, mention.range});
        }
    }
}

std::vector<Reference> in_order(std::vector<Location> declarations, std::vector<Location> mentions) {
    std::sort(mentions.begin(), mentions.end());
    mentions.erase(std::unique(mentions.begin(), mentions.end()), mentions.end());
    std::erase_if(mentions, [&](const Location& location) {
        return std::find(declarations.begin(), declarations.end(), location) != declarations.end();
    });
    std::vector<Reference> references;
    for (Location& declaration : declarations) references.push_back({std::move(declaration), true});
    for (Location& mention : mentions) references.push_back({std::move(mention), false});
    return references;
}

}  // namespace

std::vector<Reference> references_within(const Context& context, text::Offset offset, FileSpan files) {
    std::vector<Location> declarations;
    std::vector<Location> mentions;
    files.end = std::min(files.end, static_cast<std::uint32_t>(context.root.own_count()));
    const auto occurrence = name_at(context, offset);
    if (occurrence && !occurrence->entities.empty()) {
        for (const workspace::EntityRef entity : occurrence->entities) {
            declarations.push_back({context.root.file(entity.file).path, context.root.name(entity).range});
            for (const workspace::Place& place :
                 workspace::references_to(context.snapshot, context.root, entity, files.begin, files.end)) {
                mentions.push_back({context.root.file(place.file).path, place.range});
            }
        }
    } else if (const auto assertion = assertion_at(context, offset)) {
        const std::string& path = context.root.file(assertion->file).path;
        declarations.push_back({path, full_range(assertion->in(context.root))});
        add_mentions_of_id(context, *assertion, files, mentions);
    } else if (const auto thing = thing_under(context, offset)) {
        add_thing(context, thing->thing, files, declarations, mentions);
    } else if (const auto place = linked_place(context, offset)) {
        declarations.push_back(place->declaration);
        add_links_to(context, *place, files, mentions);
    }
    return in_order(std::move(declarations), std::move(mentions));
}

std::vector<Reference> references_to_environment(const Context& context, std::string_view called) {
    std::vector<Location> declarations;
    std::vector<Location> mentions;
    const FileSpan all{0, static_cast<std::uint32_t>(context.root.own_count())};
    add_thing(context, environment_thing(called), all, declarations, mentions);
    return in_order(std::move(declarations), std::move(mentions));
}

std::string environment_under(const Context& context, text::Offset offset) {
    const auto occurrence = name_at(context, offset);
    if (occurrence && !occurrence->entities.empty()) return {};
    const auto thing = thing_under(context, offset);
    return thing ? thing->thing.environment : std::string();
}

std::vector<Location> references(const Context& context, text::Offset offset, bool include_declaration) {
    const FileSpan all{0, static_cast<std::uint32_t>(context.root.own_count())};
    std::vector<Location> locations;
    for (Reference& reference : references_within(context, offset, all)) {
        if (include_declaration || !reference.declaration) locations.push_back(std::move(reference.place));
    }
    return locations;
}

}  // namespace infraspec::features
