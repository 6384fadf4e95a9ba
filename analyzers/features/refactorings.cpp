#include "features/refactorings.h"

#include <algorithm>

#include "features/completion/line.h"
#include "features/completion/paths.h"
#include "features/entities.h"
#include "features/label_style.h"
#include "features/line_ends.h"
#include "features/refactorings/move_section.h"
#include "features/refactorings/renumber.h"
#include "features/refactorings/support.h"
#include "features/subject.h"
#include "markdown/characters.h"

namespace infraspec::features {
namespace {

using text::Offset;
using text::Range;
using text::TextEdit;
using workspace::EntityRef;

constexpr std::size_t longest_name = 80;

/// The selected words without white space and emphasis around them; empty when they are no name.
Range selected_name(const text::Source& source, Range selection) {
    selection.end = std::min(selection.end, source.size());
    selection.begin = std::min(selection.begin, selection.end);
    const std::string_view bytes = source.bytes();
    const auto around = [](char c) {
        return markdown::is_space(c) || std::string_view("*_`\"[](),.:;").find(c) != std::string_view::npos;
    };
    while (!selection.empty() && around(bytes[selection.begin])) ++selection.begin;
    while (!selection.empty() && around(bytes[selection.end - 1])) --selection.end;
    const std::string_view text = source.slice(selection);
    const bool name = text.size() <= longest_name && text.find_first_of("\r\n|<>[]`#") == std::string_view::npos;
    return name ? selection : Range{};
}

std::size_t heading_level(const workspace::File& file, std::uint32_t heading) {
    return heading < file.facts->headings.size() ? file.facts->headings[heading].level : 3;
}

void add_to_vocabulary(const Context& context, const std::string& name, std::vector<Refactoring>& out) {
    const auto index = document_of_kind(context.root, spec::DocumentKind::vocabulary);
    if (!index) {
        out.push_back(disabled("Add “" + name + "” to the vocabulary", "refactor.extract",
                               "The specification has no vocabulary.md yet"));
        return;
    }
    const workspace::File& file = context.root.file(*index);
    std::string heading = "### " + name;
    if (!file.facts->terms.empty()) {
        const auto last = static_cast<std::uint32_t>(file.facts->terms.size() - 1);
        const std::uint32_t where = heading_of(context.root, {workspace::EntityKind::term, *index, last});
        heading =
            where == spec::no_index ? "**" + name + "**" : std::string(heading_level(file, where), '#') + " " + name;
    }
    out.push_back(ready("Add “" + name + "” to " + file.name, "refactor.extract",
                        {{file.path, {appended(*file.source, heading + "\n\nTODO: say what it is.")}}}));
}

void add_component(const Context& context, const std::string& name, std::vector<Refactoring>& out) {
    const auto index = document_of_kind(context.root, spec::DocumentKind::responsibilities);
    if (!index) {
        out.push_back(disabled("Add a component “" + name + "”", "refactor.extract",
                               "The specification has no responsibilities.md yet"));
        return;
    }
    const workspace::File& file = context.root.file(*index);
    const spec::Component* last = file.facts->components.empty() ? nullptr : &file.facts->components.back();
    const std::size_t level = last == nullptr ? 3 : heading_level(file, last->heading);
    const LabelStyle section = section_style(*file.source, *file.facts, last);
    const LabelStyle item = item_style(*file.source, *file.facts, nullptr);
    const auto key = [&](std::string_view label) { return item.whole(label) + " TODO\n"; };
    const std::string gap = section.heading() ? "\n" : "";
    const std::string block = std::string(level, '#') + " " + name + "\n" + gap + section.whole("Responsibilities") +
                              "\n" + key("Manages") + key("Provides") + key("Exposes") + "\n" +
                              section.whole("Dependencies") + "\n- None\n\n" + section.whole("Lifecycle") + "\n" +
                              key("Provisioner") + key("Update strategy") + item.whole("Destruction") + " TODO";
    out.push_back(ready("Add a component “" + name + "” to " + file.name, "refactor.extract",
                        {{file.path, {appended(*file.source, block)}}}));
}

/// Words that nothing bears as its name yet can become a term or a component.
void add_extractions(const Context& context, Range selection, std::vector<Refactoring>& out) {
    const Range range = selected_name(context.source(), selection);
    if (range.empty()) return;
    const std::string name(context.source().slice(range));
    const std::string norm = spec::norm(name);
    if (norm.empty()) return;
    const workspace::NameId taken = context.root.names().find(norm);
    if (taken != workspace::no_name) {
        const EntityRef entity = context.root.names()[taken].definitions.front().entity;
        const std::string reason = "“" + name + "” is a " + std::string(kind_word(entity.kind)) +
                                   " already: " + context.root.file(entity.file).name;
        out.push_back(disabled("Add “" + name + "” to the vocabulary", "refactor.extract", reason));
        out.push_back(disabled("Add a component “" + name + "”", "refactor.extract", reason));
        return;
    }
    add_to_vocabulary(context, name, out);
    add_component(context, name, out);
}

const workspace::Mention* mention_at(const Context& context, Range selection) {
    if (context.index >= context.root.own_count()) return nullptr;
    for (const workspace::Mention& mention : context.root.mentions(context.index)) {
        if (mention.range.touches(selection.begin) && mention.range.touches(selection.end)) return &mention;
    }
    return nullptr;
}

/// How a link from this file reaches the heading of an entity; empty when it has no heading to lead to.
std::string destination_of(const Context& context, EntityRef entity) {
    const std::uint32_t heading = heading_of(context.root, entity);
    const workspace::File& target = context.root.file(entity.file);
    if (heading >= target.facts->headings.size() || target.facts->headings[heading].slug.empty()) return {};
    const std::string path =
        entity.file == context.index ? "" : encode_destination(relative_path(context.file().path, target.path));
    return path + "#" + encode_destination(target.facts->headings[heading].slug);
}

void add_link(const Context& context, Range selection, std::vector<Refactoring>& out) {
    const workspace::Mention* mention = mention_at(context, selection);
    if (mention == nullptr || mention->form == workspace::MentionForm::wiki_link) return;
    if (heading_at(context, mention->range.begin) != spec::no_index) return;
    const auto& links = context.facts().links;
    if (std::any_of(links.begin(), links.end(),
                    [&](const spec::Link& link) { return link.range.overlaps(mention->range); }))
        return;
    const auto& definitions = context.root.names()[mention->name].definitions;
    for (const workspace::Definition& definition : definitions) {
        const Range defined = context.root.name(definition).range;
        if (definition.entity.file == context.index && defined.overlaps(mention->range)) return;  // where it is defined
    }
    if (definitions.empty()) return;
    Range range = mention->range;
    if (mention->form == workspace::MentionForm::code_span) {  // the ticks become part of the text
        const std::string_view bytes = context.source().bytes();
        while (range.begin > 0 && bytes[range.begin - 1] == '`') --range.begin;
        while (range.end < bytes.size() && bytes[range.end] == '`') ++range.end;
    }
    const std::string text(context.source().slice(range));
    const std::string destination = destination_of(context, definitions.front().entity);
    const std::string name(context.source().slice(mention->range));
    if (!destination.empty()) {
        out.push_back(ready("Turn “" + name + "” into a link to its definition", "refactor.rewrite",
                            {{context.file().path, {{range, "[" + text + "](" + destination + ")"}}}}));
    }
    if (mention->form == workspace::MentionForm::prose && text.find_first_of("\r\n") == std::string::npos) {
        out.push_back(ready("Turn “" + name + "” into [[" + name + "]]", "refactor.rewrite",
                            {{context.file().path, {{range, "[[" + text + "]]"}}}}));
    }
}

void add_missing_sections(const Context& context, Range selection, std::vector<Refactoring>& out) {
    const text::Source& source = context.source();
    const Offset line_end = source.line(source.line_of(selection.begin)).end;
    const spec::Component* component = reaching(source, context.facts().components, line_end);
    if (component == nullptr) return;
    const LabelStyle section = section_style(source, context.facts(), component);
    const LabelStyle item =
        item_style(source, context.facts(), component->sections.empty() ? nullptr : &component->sections.front());
    std::string block;
    std::string names;
    const auto add = [&](spec::ComponentSection which, std::string_view label,
                         std::initializer_list<std::string_view> keys) {
        if (component->section(which) != nullptr) return;
        names += (names.empty() ? "" : " and ") + std::string(label);
        block += "\n\n" + section.whole(label);
        for (const std::string_view key : keys) block += "\n" + item.whole(key) + " TODO";
        if (keys.size() == 0) block += "\n- None";
    };
    add(spec::ComponentSection::responsibilities, "Responsibilities", {"Manages", "Provides", "Exposes"});
    add(spec::ComponentSection::dependencies, "Dependencies", {});
    add(spec::ComponentSection::lifecycle, "Lifecycle", {"Provisioner", "Update strategy", "Destruction"});
    if (block.empty()) return;
    const Offset end = written_end(source, component->extent.end);
    if (end == source.size()) block += "\n";
    out.push_back(ready("Insert " + names + " of “" + component->name.text + "”", "refactor.rewrite",
                        {{context.file().path, {{{end, end}, with_line_ends(block, source.line_end())}}}}));
}

}  // namespace

std::vector<Refactoring> refactorings(const Context& context, Range selection) {
    selection.end = std::min(std::max(selection.begin, selection.end), context.source().size());
    selection.begin = std::min(selection.begin, selection.end);
    std::vector<Refactoring> found;
    add_extractions(context, selection, found);
    add_link(context, selection, found);
    add_missing_sections(context, selection, found);
    add_renumbering(context, selection, found);
    add_section_move(context, selection, found);
    return found;
}

}  // namespace infraspec::features
