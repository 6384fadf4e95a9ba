#include "features/hover.h"

#include "features/cards.h"
#include "features/quote.h"
#include "features/subject.h"
#include "features/value_cards.h"

namespace infraspec::features {
namespace {

constexpr std::size_t most_cards = 4;

/// A term that names a metric is followed by every value of it.
std::string values_of(const Context& context, const std::vector<workspace::EntityRef>& entities,
                      const LinkWriter& link) {
    for (const workspace::EntityRef entity : entities) {
        if (entity.kind != workspace::EntityKind::term) continue;
        std::string values = values_named(context, context.root.name(entity).text, link);
        for (const spec::Name& alias : context.root.term(entity).aliases) {
            if (values.empty()) values = values_named(context, alias.text, link);
        }
        if (!values.empty()) return "\n**Values**\n\n" + values;
    }
    return {};
}

std::optional<Hover> entity_hover(const Context& context, const workspace::Occurrence& occurrence,
                                  const LinkWriter& link) {
    if (occurrence.entities.empty()) return std::nullopt;
    std::string markdown;
    for (std::size_t i = 0; i < std::min(occurrence.entities.size(), most_cards); ++i) {
        if (i > 0) markdown += "\n---\n\n";
        markdown += entity_card(context, occurrence.entities[i], link);
    }
    markdown += values_of(context, occurrence.entities, link);
    if (occurrence.entities.size() > most_cards) {
        markdown += "\n---\n\n*Defined " + std::to_string(occurrence.entities.size()) + " times in all.*\n";
    }
    return Hover{occurrence.range, std::move(markdown)};
}

/// What a link that leads into the specification or to a file shows; nothing for external links.
std::optional<Hover> link_hover(const Context& context, const LinkUnderCursor& under, const LinkWriter& link) {
    if (under.link->form == spec::LinkForm::wiki) {
        if (const auto entry = explanation_of(context.root, under.link->target)) {
            const Context place = at(context, entry->file);
            const std::string name = summary(place, entry->name);
            return Hover{under.range, "**" + escape(name) + "** · " + place_link(place, entry->name, link) + "\n\n" +
                                          quote(place, entry->text, link) + "\n"};
        }
        return Hover{under.range,
                     "No term or component is called **" + escape(context.source().slice(under.link->text)) + "**.\n"};
    }
    if (under.leads == nullptr) {
        if (under.link->label.empty()) return std::nullopt;
        return Hover{under.range, "The link **" + escape(context.source().slice(under.link->label)) +
                                      "** is defined nowhere in this file.\n"};
    }
    if (under.leads->external || under.leads->form == spec::LinkForm::autolink) return std::nullopt;
    using Outcome = workspace::LinkTarget::Outcome;
    const workspace::LinkTarget target = target_of(context, under);
    const std::string shown = escape(under.leads->target.empty() ? context.file().name : under.leads->target);
    switch (target.outcome) {
        case Outcome::file_missing:
            return Hover{under.range, "There is no file **" + shown + "**.\n"};
        case Outcome::anchor_missing:
            return Hover{under.range, "**" + shown + "** has no heading **\\#" + escape(under.leads->anchor) + "**.\n"};
        case Outcome::unknown:
            return std::nullopt;
        case Outcome::found:
            break;
    }
    if (!target.file) {
        const std::string address = link && !target.path.empty() ? link({target.path, {}}) : std::string{};
        return Hover{under.range, link_to(under.leads->target, address) + "\n"};
    }
    if (target.entity) return Hover{under.range, entity_card(context, *target.entity, link)};
    const Context place = at(context, *target.file);
    if (target.heading < place.facts().headings.size())
        return Hover{under.range, heading_card(place, target.heading, link)};
    return Hover{under.range, file_card(place, link)};
}

}  // namespace

std::optional<Hover> hover(const Context& context, text::Offset offset, const LinkWriter& link) {
    auto under = link_at(context, offset);
    if (under) under = whole_destination(*under);
    if (under && under->leads != nullptr && under->part != LinkPart::text) return link_hover(context, *under, link);
    if (const auto occurrence = name_at(context, offset)) {
        if (auto found = entity_hover(context, *occurrence, link)) return found;
    }
    if (const auto assertion = assertion_at(context, offset)) {
        return Hover{assertion->range, assertion_card(context, *assertion, link)};
    }
    if (under) return link_hover(context, *under, link);
    for (const auto card : {thing_hover, metric_hover}) {
        if (auto found = card(context, offset, link)) return found;
    }
    return std::nullopt;
}

}  // namespace infraspec::features
