// Constraints and naming patterns of a constraints document.
#include <algorithm>

#include "spec/extractors.h"
#include "spec/inline_text.h"
#include "spec/labels.h"

namespace infraspec::spec {

using markdown::Document;
using markdown::Kind;
using markdown::NodeId;

namespace {

/// The code spans of an item; where there are none, its value.
std::vector<Name> code_names(const Document& document, Range item, Range value) {
    std::vector<Name> names;
    for (const auto& node : document.nodes()) {
        if (node.kind != Kind::code || !value.contains(node.range) || !item.contains(node.range)) continue;
        const Range content = trimmed(document.source().bytes(), node.content);
        names.push_back({std::string(document.slice(content)), norm(document.slice(content)), content});
    }
    if (names.empty() && !value.empty()) return name_list(document, value);
    return names;
}

/// `Format:` opens a pattern; `Example:` items are its instances until the next one.
std::vector<NamingPattern> naming_patterns(const Document& document, const std::vector<Item>& items) {
    std::vector<NamingPattern> patterns;
    std::vector<Range> remarks;
    for (const Item& item : items) {
        if (item.key == "format" || item.key == "pattern") {
            auto names = code_names(document, item.range, item.value);
            if (names.empty()) continue;
            NamingPattern pattern;
            pattern.format = std::move(names.front());
            patterns.push_back(std::move(pattern));
        } else if (item.key == "example") {
            if (patterns.empty()) continue;
            auto& examples = patterns.back().examples;
            std::ranges::move(code_names(document, item.range, item.value), std::back_inserter(examples));
            for (const Item& nested : item.nested) {
                std::ranges::move(code_names(document, nested.range, nested.text), std::back_inserter(examples));
            }
        } else if (item.key.empty()) {
            remarks.push_back(item.text);
        }
    }
    for (NamingPattern& pattern : patterns) pattern.remarks = remarks;
    return patterns;
}

/// `| Resource | Format | Example |`: a row is a pattern with its instances.
std::vector<NamingPattern> table_patterns(const Document& document, NodeId table) {
    constexpr std::size_t nowhere = std::string_view::npos;
    std::size_t format = nowhere, example = nowhere;
    bool header = true;
    std::vector<NamingPattern> patterns;
    for (const NodeId row : document.children(table)) {
        std::vector<Range> cells;
        for (const NodeId cell : document.children(row)) cells.push_back(document[cell].content);
        if (header) {
            header = false;
            for (std::size_t i = 0; i < cells.size(); ++i) {
                const std::string title = norm(trimmed(document.slice(cells[i])));
                if (title == "format" || title == "pattern") format = i;
                if (title == "example") example = i;
            }
            if (format == nowhere) return {};
            continue;
        }
        if (format >= cells.size()) continue;
        auto formats = code_names(document, document[row].range, cells[format]);
        if (formats.empty()) continue;
        NamingPattern pattern;
        pattern.format = std::move(formats.front());
        if (example < cells.size()) pattern.examples = code_names(document, document[row].range, cells[example]);
        patterns.push_back(std::move(pattern));
    }
    return patterns;
}

/// `### Resources` below `## Naming` is about names, too.
bool is_about_naming(const Outline& outline, const OutlineSection& section) {
    if (section.level < 2) return false;
    return section.title.name.norm.starts_with("naming") || is_about_naming(outline, outline.sections[section.parent]);
}

/// The items of a naming section, `**Format:** …` lines of its paragraphs among them.
std::vector<Item> naming_items(const Document& document, const OutlineSection& section) {
    std::vector<Item> items;
    bool label_open = false;  // the list that follows is its value
    for (NodeId block : section.blocks) {
        if (document[block].kind == Kind::list) {
            auto listed = items_of(document, block);
            std::ranges::move(listed, std::back_inserter(label_open ? items.back().nested : items));
        }
        label_open = false;
        if (document[block].kind != Kind::paragraph) continue;
        for (const InlineLine& line : lines_of(document, block)) {
            const auto match = match_label(document, line, false);
            if (!match) continue;
            Item item;
            item.range = item.text = line.range;
            item.key = label_key(document, match->label);
            item.label = match->label;
            item.value = match->value;
            items.push_back(std::move(item));
            label_open = match->value.empty();
        }
    }
    return items;
}

}  // namespace

void extract_constraints(const Document& document, const Outline& outline, FileFacts& facts) {
    for (const OutlineSection& section : outline.sections) {
        if (section.level < 2) continue;
        std::vector<Item> items;
        for (NodeId block : section.blocks) {
            if (document[block].kind == Kind::list)
                std::ranges::move(items_of(document, block), std::back_inserter(items));
        }
        const std::string& title = facts.headings[section.index].title;
        if (is_about_naming(outline, section)) {
            std::ranges::move(naming_patterns(document, naming_items(document, section)),
                              std::back_inserter(facts.naming));
            for (NodeId block : section.blocks) {
                if (document[block].kind != Kind::table) continue;
                std::ranges::move(table_patterns(document, block), std::back_inserter(facts.naming));
            }
        }
        for (Item& item : items) {
            if (item.text.empty()) continue;
            std::string_view said = item.plain;  // a full stop makes no other constraint of it
            while (said.ends_with('.') || said.ends_with(';') || said.ends_with(',')) said.remove_suffix(1);
            std::string item_norm = norm(said);
            facts.constraints.push_back({title, section.index, std::move(item), std::move(item_norm)});
        }
    }
}

}  // namespace infraspec::spec
