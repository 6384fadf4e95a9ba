#include "features/cards.h"

#include <algorithm>

#include "features/entities.h"
#include "features/quote.h"

namespace infraspec::features {
namespace {

using text::Range;
using workspace::EntityKind;
using workspace::EntityRef;

constexpr std::size_t most_listed = 12;

/// "a, b and 3 more".
std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (std::size_t i = 0; i < std::min(parts.size(), most_listed); ++i) out += (i == 0 ? "" : ", ") + parts[i];
    if (parts.size() > most_listed) out += " and " + std::to_string(parts.size() - most_listed) + " more";
    return out;
}

/// `- **Label:** text`, nothing when there is no text.
void add_row(std::string& card, std::string_view label, const std::string& text) {
    if (!text.empty()) card += "- **" + escape(label) + ":** " + text + "\n";
}

void add_paragraph(std::string& card, const std::string& text) {
    if (!text.empty()) card += text + "\n\n";
}

std::string counted(std::size_t count, std::string_view one) {
    if (count == 0) return "never " + std::string(one);
    return std::string(one) + (count == 1 ? " once" : " " + std::to_string(count) + " times");
}

std::string entity_link(const Context& context, EntityRef entity, const LinkWriter& link) {
    const std::string& path = context.root.file(entity.file).path;
    const spec::Name& name = context.root.name(entity);
    return link_to(name.text, link ? link({path, name.range}) : std::string{});
}

/// The line under every card: where it comes from and how often it is mentioned.
std::string footer(const Context& context, EntityRef entity, const LinkWriter& link) {
    const std::size_t uses = workspace::references_to(context.snapshot, context.root, entity).size();
    return "*" + counted(uses, "mentioned") + "* · " +
           place_link(at(context, entity.file), context.root.name(entity).range, link) + "\n";
}

std::string aliases_of(const std::vector<spec::Name>& aliases) {
    std::vector<std::string> names;
    for (const spec::Name& alias : aliases) names.push_back("**" + escape(alias.text) + "**");
    return names.empty() ? "" : "also " + joined(names);
}

std::string header(std::string_view name, std::string_view kind, const std::vector<std::string>& remarks) {
    std::string out = "### " + escape(name) + "\n\n*" + std::string(kind) + "*";
    for (const std::string& remark : remarks) {
        if (!remark.empty()) out += " · " + remark;
    }
    return out + "\n\n";
}

/// The values of a section: its own text and each item, on one line.
std::string section_line(const Context& context, const spec::Section& section, const LinkWriter& link) {
    std::vector<std::string> parts;
    if (!section.text.empty()) parts.push_back(quote_line(context, section.text, link));
    for (const spec::Item& item : section.items) parts.push_back(quote_line(context, item.text, link));
    std::erase(parts, "");
    return joined(parts);
}

/// One row an item with a key, the others together under the section's own name.
void add_section(std::string& card, const Context& context, const spec::Section* section, std::string_view name,
                 const LinkWriter& link) {
    if (section == nullptr) return;
    std::vector<std::string> others;
    if (!section->text.empty()) others.push_back(quote_line(context, section->text, link));
    std::size_t rows = 0;
    for (const spec::Item& item : section->items) {
        if (item.key.empty()) {
            others.push_back(quote_line(context, item.text, link));
        } else if (rows++ < most_listed) {
            add_row(card, context.source().slice(item.label), quote_line(context, item.value, link));
        }
    }
    std::erase(others, "");
    add_row(card, name, joined(others));
}

std::string dependencies_line(const Context& context, EntityRef component, const LinkWriter& link) {
    using Outcome = workspace::DependencyOutcome;
    const Context place = at(context, component.file);
    std::vector<std::string> parts;
    for (const auto& dependency : context.root.dependencies().dependencies(component)) {
        if (dependency.outcome == Outcome::none) continue;
        if (dependency.targets.empty()) {
            const bool unknown = dependency.outcome == Outcome::unresolved;
            parts.push_back(quote_line(place, dependency.range, link, 60) + (unknown ? " *(unknown)*" : ""));
        }
        for (const EntityRef target : dependency.targets) parts.push_back(entity_link(context, target, link));
    }
    return joined(parts);
}

std::string dependents_line(const Context& context, EntityRef component, const LinkWriter& link) {
    std::vector<std::string> parts;
    for (const EntityRef dependent : dependents(context.root, component)) {
        parts.push_back(entity_link(context, dependent, link));
    }
    return joined(parts);
}

std::string assertions_line(const Context& context, EntityRef component, const LinkWriter& link) {
    std::vector<std::string> parts;
    for (const AssertionRef& ref : assertions_about(context.root, component)) {
        const std::string& path = context.root.file(ref.file).path;
        const std::string title = full_title(ref.in(context.root));
        if (!title.empty()) parts.push_back(link_to(title, link ? link({path, ref.range}) : std::string{}));
    }
    return joined(parts);
}

std::string term_card(const Context& context, const spec::Term& term, const LinkWriter& link) {
    std::string card = header(term.name.text, "term", {escape(term.category), aliases_of(term.aliases)});
    if (term.definition.empty()) {
        card += "*No definition.*\n\n";
    } else {
        add_paragraph(card, quote(context, term.definition, link));
    }
    std::string rows;
    for (std::size_t i = 0; i < std::min(term.attributes.size(), most_listed); ++i) {
        const spec::Attribute& attribute = term.attributes[i];
        add_row(rows, context.source().slice(attribute.label), quote_line(context, attribute.value, link));
    }
    return card + rows + (rows.empty() ? "" : "\n");
}

std::string component_card(const Context& context, EntityRef entity, const LinkWriter& link) {
    const spec::Component& component = context.root.component(entity);
    const Context place = at(context, entity.file);
    std::vector<std::string> remarks{aliases_of(component.aliases)};
    for (const EntityRef layer : layers_of(context.root, entity)) remarks.push_back(entity_link(context, layer, link));
    std::string card = header(component.name.text, "component", remarks);
    const auto& heading = context.root.file(entity.file).facts->headings[component.heading];
    const text::Offset prose_end =
        component.sections.empty() ? component.extent.end : component.sections[0].extent.begin;
    if (heading.range.end < prose_end) {
        add_paragraph(card, quote(place, lead_paragraph(place, {heading.range.end, prose_end}), link, 400));
    }
    using Section = spec::ComponentSection;
    add_section(card, place, component.section(Section::responsibilities), "Responsibilities", link);
    add_row(card, "Depends on", dependencies_line(context, entity, link));
    add_row(card, "Used by", dependents_line(context, entity, link));
    add_section(card, place, component.section(Section::lifecycle), "Lifecycle", link);
    add_row(card, "Assertions", assertions_line(context, entity, link));
    return card + "\n";
}

std::string layer_card(const Context& context, const spec::Layer& layer, const LinkWriter& link) {
    std::string card = header(layer.name.text, "layer", {});
    for (const spec::Section& section : layer.sections) {
        add_row(card, context.source().slice(section.label), section_line(context, section, link));
    }
    return card + "\n";
}

}  // namespace

std::string entity_card(const Context& context, EntityRef entity, const LinkWriter& link) {
    const Context place = at(context, entity.file);
    std::string card;
    switch (entity.kind) {
        case EntityKind::term:
            card = term_card(place, context.root.term(entity), link);
            break;
        case EntityKind::component:
            card = component_card(context, entity, link);
            break;
        case EntityKind::layer:
            card = layer_card(place, context.root.layer(entity), link);
            break;
    }
    return card + footer(context, entity, link);
}

std::string assertion_card(const Context& context, const AssertionRef& ref, const LinkWriter& link) {
    const Context place = at(context, ref.file);
    const spec::Assertion& assertion = ref.in(context.root);
    std::string card = header(full_title(assertion), "assertion", {});
    for (const spec::Step& step : assertion.steps) {
        card += "- **" + escape(place.source().slice(step.label)) + "** " + quote_line(place, step.text, link) + "\n";
    }
    if (assertion.steps.empty()) card += "*No steps.*\n";
    return card + "\n" + place_link(place, full_range(assertion), link) + "\n";
}

std::string heading_card(const Context& context, std::uint32_t index, const LinkWriter& link) {
    const spec::Heading& heading = context.facts().headings[index];
    std::string card = "### " + (heading.title.empty() ? "*(no title)*" : escape(heading.title)) + "\n\n";
    add_paragraph(card, quote(context, lead_paragraph(context, {heading.range.end, heading.section.end}), link));
    return card + place_link(context, heading.text, link) + "\n";
}

std::string file_card(const Context& context, const LinkWriter& link) {
    const auto& headings = context.facts().headings;
    if (!headings.empty()) return heading_card(context, 0, link);
    std::string card;
    add_paragraph(card, quote(context, lead_paragraph(context, {0, context.source().size()}), link));
    return card + place_link(context, {}, link) + "\n";
}

std::string place_link(const Context& context, Range range, const LinkWriter& link) {
    const auto line = context.source().line_of(range.begin) + 1;
    const std::string where = context.file().name + ", line " + std::to_string(line);
    return link_to(where, link ? link({context.file().path, range}) : std::string{});
}

}  // namespace infraspec::features
