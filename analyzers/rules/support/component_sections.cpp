#include "rules/support/component_sections.h"

#include <algorithm>

#include "rules/support/edits.h"
#include "rules/support/labels.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

using spec::ComponentSection;

/// The section that the new one is written like and put beside: the last one before it in the usual order, else the
/// first after it.
struct Neighbour {
    const spec::Section* section = nullptr;
    bool before = false;  ///< the new one goes before it
};

Neighbour neighbour_of(const spec::Component& component, ComponentSection wanted) {
    Neighbour neighbour;
    for (const auto& section : component.sections) {
        const auto which = spec::component_section(section.key);
        if (!which) continue;
        if (*which < wanted) neighbour = {&section, false};
        if (*which > wanted && neighbour.section == nullptr) neighbour = {&section, true};
    }
    return neighbour;
}

/// Whether the author leaves a blank line between a label and the list below it.
bool has_blank_line(const text::Source& source, const spec::Section& section) {
    if (section.items.empty()) return section.heading;
    return source.line_of(section.items.front().range.begin) > source.line_of(section.label.end) + 1;
}

/// The marker and the emphasis of keys, read off an item that has one.
LabelSpelling key_spelling(const text::Source& source, const std::vector<spec::Item>& items) {
    for (auto item = items.rbegin(); item != items.rend(); ++item) {
        if (!item->key.empty()) return spelling_of(source, item->label);
    }
    auto spelling = plain_key();
    if (!items.empty()) {
        const auto begin = line_at(source, items.back().range.begin).begin;
        spelling.before = source.slice({begin, items.back().text.begin});
    }
    return spelling;
}

}  // namespace

std::string_view label_of(ComponentSection section) {
    switch (section) {
        case ComponentSection::responsibilities:
            return "Responsibilities";
        case ComponentSection::dependencies:
            return "Dependencies";
        case ComponentSection::lifecycle:
            break;
    }
    return "Lifecycle";
}

text::TextEdit section_inserted(const text::Source& source, const spec::Component& component, ComponentSection section,
                                const std::vector<std::string>& items) {
    const auto neighbour = neighbour_of(component, section);
    if (neighbour.section == nullptr) return block_after(source, component.extent, std::string(label_of(section)));
    const auto spelling = spelling_of(source, neighbour.section->label);
    std::vector<std::string> lines;
    for (const auto& item : items) lines.push_back("- " + item);
    const auto text = labelled_list(spelling, label_of(section), lines, has_blank_line(source, *neighbour.section));
    const std::string separator = spelling.form == LabelForm::list_item ? "\n" : "\n\n";
    if (neighbour.before) {
        return insertion(source, line_at(source, neighbour.section->label.begin).begin, text + separator);
    }
    return insertion(source, content_end(source, neighbour.section->extent), separator + text);
}

text::TextEdit keys_added(const text::Source& source, const spec::Section& section,
                          const std::vector<std::string>& keys) {
    auto spelling = key_spelling(source, section.items);
    if (section.items.empty()) spelling.before = marker_below(spelling_of(source, section.label));
    std::string text;
    for (const auto& key : keys) text += "\n" + labelled(spelling, key, to_fill_in);
    const auto after = section.items.empty() ? section.extent : section.items.back().range;
    return insertion(source, content_end(source, after), text);
}

std::vector<Finding> missing_sections(const RuleContext& context, ComponentSection section, std::string_view advice,
                                      const std::vector<std::string>& items) {
    std::vector<Finding> findings;
    for (const auto& component : context.facts().components) {
        if (component.section(section) != nullptr) continue;
        const auto label = std::string(label_of(section));
        Finding finding;
        finding.range = component.name.range;
        finding.message = quoted(component.name.text) + " has no " + label + " section: " + std::string(advice);
        finding.fixes.push_back(fix_of(context.file(), "Insert a " + label + " section",
                                       {section_inserted(context.source(), component, section, items)}));
        findings.push_back(std::move(finding));
    }
    return findings;
}

std::vector<std::string> table_cells(const text::Source& source, const spec::Section& section) {
    std::vector<std::string> cells;
    const auto last = source.line_of(section.extent.end);
    for (auto line = source.line_of(section.label.end) + 1; line <= last; ++line) {
        auto rest = source.slice(source.line(line));
        if (rest.find('|') == std::string_view::npos) continue;
        while (!rest.empty()) {
            std::string cell;
            for (const char c : rest.substr(0, rest.find('|'))) {
                if (c != '*' && c != '`') cell += c;
            }
            cells.push_back(spec::norm(cell));
            rest.remove_prefix(std::min(rest.find('|'), rest.size() - 1) + 1);
        }
    }
    return cells;
}

std::string unkeyed_text(const text::Source& source, const spec::Section& section) {
    std::string text(source.slice(section.text));
    for (const auto& item : section.items) {
        if (item.key.empty()) text += " " + item.plain;
    }
    return spec::fold_case(text);
}

}  // namespace infraspec::rules
