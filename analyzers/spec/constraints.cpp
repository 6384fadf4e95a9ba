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
        if (section.title.name.norm.starts_with("naming")) {
            std::ranges::move(naming_patterns(document, items), std::back_inserter(facts.naming));
        }
        for (Item& item : items) {
            if (item.text.empty()) continue;
            std::string item_norm = norm(item.plain);
            facts.constraints.push_back({title, section.index, std::move(item), std::move(item_norm)});
        }
    }
}

}  // namespace infraspec::spec
