// Terms of a vocabulary: headings below level 2, level-2 headings that define something themselves, and bold lines.
#include <algorithm>
#include <array>
#include <utility>

#include "spec/extractors.h"
#include "spec/inline_text.h"
#include "spec/labels.h"

namespace infraspec::spec {

using markdown::Document;
using markdown::Kind;
using markdown::NodeId;

namespace {

bool is_any(std::string_view key, std::initializer_list<std::string_view> norms) {
    return std::ranges::find(norms, key) != norms.end();
}

/// Keys by their norm: the last word is singular.
bool is_alias_key(std::string_view key) {
    return is_any(key, {"aliase", "alia", "alias", "also known a", "also known as", "abbreviation", "aka"});
}

bool is_definition_key(std::string_view key) {
    return is_any(key, {"definition", "description", "meaning"});
}

bool has_meaning(std::string_view key) {
    return is_alias_key(key) || is_any(key, {"avoid", "not", "deprecated", "see also", "related", "type", "contain"});
}

void add_attribute(const Document& document, Attribute attribute, Term& term) {
    std::vector<Name>* names = is_alias_key(attribute.key)                             ? &term.aliases
                               : is_any(attribute.key, {"avoid", "not", "deprecated"}) ? &term.avoided
                               : is_any(attribute.key, {"see also", "related"})        ? &term.related
                                                                                       : nullptr;
    if (names) std::ranges::move(name_list(document, attribute.value), std::back_inserter(*names));
    // `- **Definition**: …` in the place of a paragraph.
    if (is_definition_key(attribute.key) && term.definition.empty()) term.definition = attribute.value;
    term.attributes.push_back(std::move(attribute));
}

void add_items(const Document& document, const std::vector<Item>& items, Term& term) {
    for (const Item& item : items) {
        if (item.key.empty()) continue;
        const bool listed_below = item.value.empty() && !item.nested.empty();
        add_attribute(document, {item.key, item.label, item.value, item.range}, term);
        if (!listed_below) continue;
        // `- Aliases:` with one name an item.
        for (const Item& nested : item.nested) {
            add_attribute(document, {item.key, item.label, nested.text, item.range}, term);
            term.attributes.pop_back();
        }
    }
}

/// What stands below a term's name: definition and attributes.
void read_body(const Document& document, std::span<const NodeId> blocks, Term& term) {
    bool defined = !term.definition.empty();
    for (NodeId block : blocks) {
        const auto& node = document[block];
        term.extent.end = std::max(term.extent.end, node.range.end);
        if (node.kind == Kind::list) {
            add_items(document, items_of(document, block), term);
            continue;
        }
        const bool defines = node.kind == Kind::paragraph || node.kind == Kind::block_quote;
        if (defines && !defined) term.definition = node.range;
        defined = defined || defines;
        if (node.kind != Kind::paragraph) continue;
        for (const InlineLine& line : lines_of(document, block)) {
            if (const auto match = match_label(document, line, false)) {
                add_attribute(document, {label_key(document, match->label), match->label, match->value, line.range},
                              term);
            }
        }
    }
}

/// A paragraph whose first line is one bold run: the name of a term, whose definition follows on the next line or in
/// the next block.
std::optional<NodeId> bold_name(const Document& document, NodeId block) {
    if (document[block].kind != Kind::paragraph) return std::nullopt;
    const auto lines = lines_of(document, block);
    return lines.empty() ? std::nullopt : lone_strong(document, lines.front());
}

bool begins_bold_term(const Document& document, std::span<const NodeId> blocks, std::size_t at) {
    if (!bold_name(document, blocks[at])) return false;
    if (lines_of(document, blocks[at]).size() > 1) return true;
    return at + 1 < blocks.size() && document[blocks[at + 1]].kind == Kind::paragraph &&
           !bold_name(document, blocks[at + 1]);
}

Term named(TitleName title, Range heading) {
    Term term;
    term.name = std::move(title.name);
    if (title.alias) term.aliases.push_back(std::move(*title.alias));
    term.heading = term.extent = heading;
    return term;
}

Term bold_term(const Document& document, std::span<const NodeId> blocks) {
    const NodeId first = blocks.front();
    Term term = named(title_name(document, *bold_name(document, first)), document[first].range);
    const auto lines = lines_of(document, first);
    term.heading = lines.front().range;
    if (lines.size() > 1) {
        term.definition = {lines[1].range.begin, lines.back().range.end};
        for (const InlineLine& line : lines) {
            if (const auto match = match_label(document, line, false)) {
                add_attribute(document, {label_key(document, match->label), match->label, match->value, line.range},
                              term);
            }
        }
    }
    read_body(document, blocks.subspan(1), term);
    return term;
}

/// `VPC (Virtual Private Cloud)` explains both.
void add_explained(const Document& document, Range range, std::vector<Name>& glossary) {
    std::string plain;
    for (const char c : document.slice(range)) {
        if (c != '*' && c != '_' && c != '`' && c != '[' && c != ']') plain += c;
    }
    const auto [name, alias] = split_alias(plain);
    for (const std::string_view each : {name, alias}) {
        if (!each.empty()) glossary.push_back({std::string(each), norm(each), range});
    }
}

/// The first column of a table whose header calls it Term, Name or the like.
void add_explained_by_table(const Document& document, NodeId table, std::vector<Name>& glossary) {
    bool header = true;
    for (const NodeId row : document.children(table)) {
        const auto cells = document.children(row);
        if (cells.begin() == cells.end()) continue;
        const Range first = document[*cells.begin()].content;
        if (!header) {
            if (!trimmed(document.source().bytes(), first).empty()) add_explained(document, first, glossary);
        } else if (!is_any(norm(trimmed(document.slice(first))),
                           {"term", "name", "word", "abbreviation", "acronym", "concept", "phrase"})) {
            return;
        }
        header = false;
    }
}

void add_explained(const Document& document, std::span<const NodeId> blocks, std::vector<Name>& glossary) {
    for (const NodeId block : blocks) {
        switch (document[block].kind) {
            case Kind::list:
                for (const Item& item : items_of(document, block)) {
                    const bool explains = !item.key.empty() && (!item.value.empty() || !item.nested.empty());
                    if (explains) add_explained(document, item.label, glossary);
                }
                break;
            case Kind::paragraph:
                for (const InlineLine& line : lines_of(document, block)) {
                    const auto match = match_label(document, line, false);
                    if (match && match->strong) add_explained(document, match->label, glossary);
                }
                break;
            case Kind::table:
                add_explained_by_table(document, block, glossary);
                break;
            default:
                break;
        }
    }
}

class TermReader {
  public:
    TermReader(const Document& document, const Outline& outline, FileFacts& facts)
        : document_(document), outline_(outline), facts_(facts) {}

    void read() {
        term_of_.resize(outline_.sections.size(), no_index);
        for (std::uint32_t id = 0; id < outline_.sections.size(); ++id) read(id);
    }

  private:
    void read(std::uint32_t id) {
        const OutlineSection& section = outline_.sections[id];
        if (is_attribute(section)) return read_attribute(section, facts_.terms[term_of_[section.parent]]);
        const std::span<const NodeId> blocks(section.blocks);
        std::size_t first_bold = 0;
        while (first_bold < blocks.size() && !begins_bold_term(document_, blocks, first_bold)) ++first_bold;
        if (is_term(section, blocks.first(first_bold))) {
            Term term = named(section.title, document_[section.heading].range);
            term.category = category_of(section.parent);
            read_body(document_, blocks.first(first_bold), term);
            term_of_[id] = static_cast<std::uint32_t>(facts_.terms.size());
            facts_.terms.push_back(std::move(term));
        } else {
            add_explained(document_, blocks.first(first_bold), facts_.glossary);
        }
        for (std::size_t begin = first_bold; begin < blocks.size();) {
            std::size_t end = begin + 1;
            while (end < blocks.size() && !begins_bold_term(document_, blocks, end)) ++end;
            Term term = bold_term(document_, blocks.subspan(begin, end - begin));
            term.category = section.index == no_index ? std::string() : facts_.headings[section.index].title;
            facts_.terms.push_back(std::move(term));
            begin = end;
        }
    }

    /// `#### See also` one level below its term.
    bool is_attribute(const OutlineSection& section) const {
        return section.parent != no_index && term_of_[section.parent] != no_index &&
               has_meaning(section.title.name.norm);
    }

    void read_attribute(const OutlineSection& section, Term& term) {
        const auto add = [&](Range value, bool first) {
            add_attribute(document_, {section.title.name.norm, section.title.name.range, value, section.extent}, term);
            if (!first) term.attributes.pop_back();
        };
        bool first = true;
        for (NodeId block : section.blocks) {
            if (document_[block].kind == Kind::paragraph) add(document_[block].range, std::exchange(first, false));
            if (document_[block].kind != Kind::list) continue;
            for (const Item& item : items_of(document_, block)) add(item.text, std::exchange(first, false));
        }
        term.extent.end = std::max(term.extent.end, section.extent.end);
    }

    /// `own`: what stands before the first bold term. A heading with nothing but bold terms or headings groups them.
    bool is_term(const OutlineSection& section, std::span<const NodeId> own) const {
        if (section.level < 2) return false;
        const bool has_paragraph = std::ranges::any_of(own, [&](NodeId block) {
            return document_[block].kind == Kind::paragraph && (section.level > 2 || may_define(own, block));
        });
        const bool holds_terms = !section.children.empty() || own.size() < section.blocks.size();
        if (section.level == 2) return has_paragraph && !holds_terms && !is_about_the_document(section.title.name.norm);
        return !holds_terms || (own.size() == section.blocks.size() ? !own.empty() : has_paragraph);
    }

    /// Not what introduces a list ("These words are ours:"), and not `**Other:** …`, which explains something else.
    bool may_define(std::span<const NodeId> own, NodeId paragraph) const {
        const auto lines = lines_of(document_, paragraph);
        if (lines.empty()) return false;
        if (const auto match = match_label(document_, lines.front(), false)) {
            return !match->strong || is_definition_key(label_key(document_, match->label));
        }
        const auto next = std::next(std::ranges::find(own, paragraph));
        const bool list_follows =
            next != own.end() && (document_[*next].kind == Kind::list || document_[*next].kind == Kind::table);
        return !list_follows || !document_.slice(lines.back().range).ends_with(':');
    }

    /// "## How to read this" defines nothing.
    static bool is_about_the_document(std::string_view title) {
        constexpr std::array<std::string_view, 5> titles{"introduction", "about", "purpose", "scope", "note"};
        constexpr std::array<std::string_view, 5> beginnings{"how to ", "about ", "notes on ", "why ", "what "};
        return std::ranges::find(titles, title) != titles.end() ||
               std::ranges::any_of(beginnings, [&](std::string_view each) { return title.starts_with(each); });
    }

    std::string category_of(std::uint32_t section) const {
        const std::uint32_t heading = outline_.sections[section].index;
        return heading == no_index || facts_.headings[heading].level < 2 ? std::string()
                                                                         : facts_.headings[heading].title;
    }

    const Document& document_;
    const Outline& outline_;
    FileFacts& facts_;
    std::vector<std::uint32_t> term_of_;  // by section
};

}  // namespace

void extract_terms(const Document& document, const Outline& outline, FileFacts& facts) {
    TermReader(document, outline, facts).read();
}

}  // namespace infraspec::spec
