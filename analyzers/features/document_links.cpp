#include "features/document_links.h"

#include <algorithm>

#include "features/entities.h"

namespace infraspec::features {
namespace {

using text::Range;
using workspace::LinkTarget;

std::string entity_tooltip(const Context& context, workspace::EntityRef entity) {
    return context.root.name(entity).text + " (" + std::string(kind_word(entity.kind)) + ")";
}

/// What shows a link to the reader, or has its address in a definition.
Range shown(const spec::Link& link) {
    if (link.form == spec::LinkForm::reference || link.form == spec::LinkForm::wiki) return link.text;
    return link.destination;
}

std::optional<DocumentLink> of_wiki_link(const Context& context, const spec::Link& link) {
    const workspace::NameId id = context.root.names().find(spec::norm(link.target));
    if (id == workspace::no_name || context.root.names()[id].definitions.empty()) return std::nullopt;
    workspace::EntityRef entity = context.root.names()[id].definitions.front().entity;
    for (const workspace::Definition& definition : context.root.names()[id].definitions) {
        if (definition.entity.kind == workspace::EntityKind::component) {
            entity = definition.entity;
            break;
        }
    }
    return DocumentLink{link.text,
                        {context.root.file(entity.file).path, context.root.name(entity).range},
                        entity_tooltip(context, entity)};
}

std::optional<DocumentLink> of_link(const Context& context, const spec::Link& link) {
    const auto& links = context.facts().links;
    const bool refers = link.form == spec::LinkForm::reference;
    if (refers && link.definition >= links.size()) return std::nullopt;
    const spec::Link& leads = refers ? links[link.definition] : link;
    if (leads.external || shown(link).empty()) return std::nullopt;
    const LinkTarget target = workspace::resolve_link(context.snapshot, context.root, context.index, leads);
    if (target.path.empty() || target.outcome == LinkTarget::Outcome::file_missing) return std::nullopt;
    DocumentLink found{shown(link), {target.path, {}}, {}};
    if (!target.file) return found;
    const spec::FileFacts& facts = *context.root.file(*target.file).facts;
    if (target.heading < facts.headings.size()) {
        found.target.range = facts.headings[target.heading].text;
        found.tooltip = target.entity ? entity_tooltip(context, *target.entity) : facts.headings[target.heading].title;
    } else {
        for (const spec::Anchor& anchor : facts.anchors) {
            if (leads.has_fragment && anchor.name == leads.anchor) found.target.range = anchor.range;
        }
        if (!facts.headings.empty()) found.tooltip = facts.headings[0].title;
    }
    return found;
}

/// The list of the "Infrastructure Architecture Complete" summary names files without linking to them.
void add_handoff(const Context& context, std::vector<DocumentLink>& found) {
    if (!context.facts().handoff) return;
    for (const spec::Name& file : context.facts().handoff->files) {
        const auto index = context.root.find(file.text);
        // A file name that is a link already is followed where the link leads.
        const bool linked = std::ranges::any_of(
            context.facts().links, [&](const spec::Link& link) { return link.range.overlaps(file.range); });
        if (!index || file.range.empty() || linked) continue;
        const workspace::File& target = context.root.file(*index);
        const auto& headings = target.facts->headings;
        found.push_back({file.range, {target.path, {}}, headings.empty() ? std::string() : headings[0].title});
    }
}

}  // namespace

std::vector<DocumentLink> document_links(const Context& context) {
    std::vector<DocumentLink> found;
    for (const spec::Link& link : context.facts().links) {
        auto each = link.form == spec::LinkForm::wiki ? of_wiki_link(context, link) : of_link(context, link);
        if (!each) continue;
        each->plain = link.form != spec::LinkForm::wiki;
        found.push_back(std::move(*each));
    }
    add_handoff(context, found);
    std::ranges::sort(found, {}, &DocumentLink::range);
    return found;
}

}  // namespace infraspec::features
