#include "spec/labels.h"

#include <algorithm>

#include "spec/inline_text.h"

namespace infraspec::spec {

using markdown::Document;
using markdown::Kind;
using markdown::Node;
using markdown::NodeId;

namespace {

/// More words than this before a colon are a sentence, not a label.
constexpr int longest_label_words = 5;
constexpr std::size_t longest_label_bytes = 60;

Range without_colon(std::string_view bytes, Range range) {
    range = trimmed(bytes, range);
    while (!range.empty() && bytes[range.end - 1] == ':') range = trimmed(bytes, {range.begin, range.end - 1});
    return range;
}

bool reads_like_a_label(std::string_view text) {
    if (text.empty() || text.size() > longest_label_bytes) return false;
    if (text.find_first_of(".,;?!\"<>=|") != std::string_view::npos) return false;
    return std::count(text.begin(), text.end(), ' ') < longest_label_words;
}

std::optional<LabelMatch> emphasised_label(const Document& document, const InlineLine& line) {
    const std::string_view bytes = document.source().bytes();
    const Node& first = document[line.nodes.front()];
    if (first.kind != Kind::strong && first.kind != Kind::emphasis) return std::nullopt;
    const Range label = without_colon(bytes, first.content);
    if (label.empty()) return std::nullopt;
    Offset value = first.range.end;
    const bool colon_inside = label.end != trimmed(bytes, first.content).end;
    if (!colon_inside) {
        if (value >= line.range.end || bytes[value] != ':') return std::nullopt;
        ++value;
    }
    return LabelMatch{label, trimmed(bytes, {value, std::max(value, line.range.end)}), first.kind == Kind::strong};
}

std::optional<LabelMatch> plain_label(const Document& document, const InlineLine& line) {
    const std::string_view bytes = document.source().bytes();
    const Node& first = document[line.nodes.front()];
    if (first.kind != Kind::text) return std::nullopt;
    const Range text = trimmed(bytes, first.range);
    const std::size_t colon = bytes.substr(0, text.end).find(':', text.begin);
    if (colon == std::string_view::npos) return std::nullopt;
    const Offset after = static_cast<Offset>(colon) + 1;
    const bool separated =
        after >= line.range.end || bytes[after] == ' ' || bytes[after] == '\t' || after >= first.range.end;
    const Range label = trimmed(bytes, {text.begin, static_cast<Offset>(colon)});
    if (!separated || !reads_like_a_label(document.slice(label))) return std::nullopt;
    return LabelMatch{label, trimmed(bytes, {after, std::max(after, line.range.end)}), false};
}

}  // namespace

std::vector<InlineLine> lines_of(const Document& document, NodeId paragraph) {
    const auto hides = [&](NodeId id) {  // comments at the ends of a line are no text of it
        const Node& node = document[id];
        const bool comment = node.kind == Kind::html && document.slice(node.range).starts_with("<!--");
        return comment || (node.kind == Kind::text && trimmed(document.slice(node.range)).empty());
    };
    std::vector<InlineLine> lines;
    InlineLine line;
    const auto finish = [&] {
        while (!line.nodes.empty() && hides(line.nodes.back())) line.nodes.pop_back();
        if (line.nodes.empty()) return;
        line.range = trimmed(document.source().bytes(),
                             {document[line.nodes.front()].range.begin, document[line.nodes.back()].range.end});
        if (!line.range.empty()) lines.push_back(std::move(line));
        line = {};
    };
    for (NodeId child : document.children(paragraph)) {
        const Kind kind = document[child].kind;
        if (kind == Kind::soft_break || kind == Kind::hard_break) {
            finish();
        } else if (!line.nodes.empty() || !hides(child)) {
            line.nodes.push_back(child);
        }
    }
    finish();
    return lines;
}

bool is_lazy(const Document& document, NodeId item, const InlineLine& line) {
    const auto column = [&](Offset offset) {
        return offset - document.source().line_start(document.source().line_of(offset));
    };
    return column(line.range.begin) < column(document[item].content.begin);
}

std::optional<LabelMatch> match_label(const Document& document, const InlineLine& line, bool plain) {
    if (auto match = emphasised_label(document, line)) return match;
    return plain ? plain_label(document, line) : std::nullopt;
}

std::string label_key(const Document& document, Range label) {
    std::string text;
    for (const char c : document.slice(label)) {
        if (c != '*' && c != '`') text += c;
    }
    return norm(split_alias(std::string_view(text).substr(decoration_size(text))).name);
}

std::optional<NodeId> lone_strong(const Document& document, const InlineLine& line) {
    if (line.nodes.size() != 1 || document[line.nodes.front()].kind != Kind::strong) return std::nullopt;
    // `**Label:**` announces a value, it is no title.
    const std::string_view content = trimmed(document.slice(document[line.nodes.front()].content));
    if (content.empty() || content.ends_with(':')) return std::nullopt;
    return line.nodes.front();
}

std::optional<LabelMatch> match_section(const Document& document, const InlineLine& line, const IsSection& is_section,
                                        bool plain) {
    const bool is_text = document[line.nodes.front()].kind == Kind::text;
    auto match = match_label(document, line, plain);
    if (!match) {
        const auto strong = lone_strong(document, line);
        if (!strong) return std::nullopt;
        match = LabelMatch{
            trimmed(document.source().bytes(), document[*strong].content), {line.range.end, line.range.end}, true};
    }
    const std::string key = label_key(document, match->label);
    if (!is_section(key)) return std::nullopt;
    // "Dependencies: read as …" may be a sentence.
    const bool is_telling = key == "pro" || key == "con" || decision_section(key);
    if (is_text && !match->value.empty() && !is_telling) return std::nullopt;
    return match;
}

std::vector<Item> items_of(const Document& document, NodeId list) {
    std::vector<Item> items;
    for (NodeId id : document.children(list)) {
        Item item;
        item.range = document[id].range;
        bool has_text = false;
        for (NodeId block : document.children(id)) {
            const Node& node = document[block];
            if (node.kind == Kind::list) {
                std::ranges::move(items_of(document, block), std::back_inserter(item.nested));
            } else if (node.kind == Kind::paragraph && !has_text) {
                has_text = true;
                item.text = without_comments(document.source().bytes(), node.range);
                item.plain = std::string(trimmed(inline_text(document, block).text()));
                const auto lines = lines_of(document, block);
                if (lines.empty()) continue;
                if (const auto match = match_label(document, lines.front(), true)) {
                    item.label = match->label;
                    item.key = label_key(document, match->label);
                    item.value = trimmed(document.source().bytes(),
                                         {match->value.begin, std::max(match->value.begin, item.text.end)});
                }
            }
        }
        if (!has_text) item.text = {document[id].content.begin, document[id].content.begin};
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<Name> name_list(const Document& document, Range value) {
    constexpr int most_words = 4;
    const std::string_view bytes = document.source().bytes();
    std::vector<Name> names;
    const auto add = [&](Range entry) {
        const std::string_view text = document.slice(entry);
        const std::size_t remark = std::min({text.find('('), text.find(" - "), text.find(" \xE2\x80\x93 "),
                                             text.find(" \xE2\x80\x94 "), text.find(": ")});
        if (remark != std::string_view::npos) entry.end = entry.begin + static_cast<Offset>(remark);
        const auto is_wrapping = [](char c) {
            return std::string_view(" \t\r\n`\"'*_.").find(c) != std::string_view::npos;
        };
        while (!entry.empty() && is_wrapping(bytes[entry.begin])) ++entry.begin;
        while (!entry.empty() && is_wrapping(bytes[entry.end - 1])) --entry.end;
        for (const std::string_view quote : {"\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x98", "\xE2\x80\x99"}) {
            if (document.slice(entry).starts_with(quote)) entry.begin += 3;
            if (document.slice(entry).ends_with(quote)) entry.end -= 3;
        }
        Name name{std::string(document.slice(entry)), norm(document.slice(entry)), entry};
        const bool is_link = name.text.find_first_of("[]<>") != std::string::npos;
        const bool is_nothing = name.norm.empty() || name.norm == "none" || name.norm == "n/a" || name.norm == "—";
        const auto word_count = std::count(name.norm.begin(), name.norm.end(), ' ') + 1;
        if (!is_link && !is_nothing && word_count <= most_words) names.push_back(std::move(name));
    };
    Range entry{value.begin, value.begin};
    int brackets = 0;
    for (Offset at = value.begin; at < value.end; ++at) {
        const char c = bytes[at];
        if (c == '(' || c == '[') ++brackets;
        if ((c == ')' || c == ']') && brackets > 0) --brackets;
        if ((c == ',' || c == ';') && brackets == 0) {
            add({entry.begin, at});
            entry.begin = at + 1;
        }
    }
    add({entry.begin, value.end});
    return names;
}

}  // namespace infraspec::spec
