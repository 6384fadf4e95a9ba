#include "spec/options.h"

#include <algorithm>
#include <array>

#include "spec/inline_text.h"
#include "spec/labels.h"

namespace infraspec::spec {

using markdown::Document;
using markdown::Kind;
using markdown::NodeId;

namespace {

bool is_pros(std::string_view key) {
    return key == "pro" || key == "advantage";
}
bool is_cons(std::string_view key) {
    return key == "con" || key == "disadvantage";
}
bool is_side(std::string_view key) {
    return is_pros(key) || is_cons(key);
}
bool is_label(std::string_view key) {
    return is_side(key) || decision_section(key).has_value();
}

/// Takes `(Recommended)`, `(CHOSEN)` off a name and finds what mentions it: the name, and each part of "Option A:
/// Redis".
void read_name(const InlineText& text, Option& option) {
    const std::string& plain = text.text();
    std::string_view name = trimmed(std::string_view(plain).substr(decoration_size(plain)));
    while (name.ends_with(':')) name = trimmed(name.substr(0, name.size() - 1));
    const auto offset = [&](std::string_view part) { return static_cast<std::size_t>(part.data() - plain.data()); };
    const std::string folded = fold_case(name);
    for (const std::string_view mark : {"(recommended)", "(chosen)"}) {
        const std::size_t at = folded.find(mark);
        if (at == std::string::npos || folded.size() != name.size()) continue;
        option.mark = text.source(offset(name) + at, offset(name) + at + mark.size());
        name = at == 0 ? trimmed(name.substr(mark.size())) : trimmed(name.substr(0, at));
        break;
    }
    option.name = {std::string(name), norm(name), text.source(offset(name), offset(name) + name.size())};
    option.norms.push_back(option.name.norm);
    for (const std::string_view separator : {": ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "}) {
        const std::size_t at = name.find(separator);
        if (at == std::string_view::npos) continue;
        option.norms.push_back(norm(name.substr(0, at)));
        option.norms.push_back(norm(name.substr(at + separator.size())));
        break;
    }
}

/// The name of `**Redis** (Recommended): a cache` is its bold run, with the mark behind it; of other lines all of it.
InlineText title_of(const Document& document, const InlineLine& line) {
    InlineText text;
    const bool bold = document[line.nodes.front()].kind == Kind::strong;
    text.append(document, line.nodes.front());
    for (NodeId node : std::span(line.nodes).subspan(1)) {
        const std::string rest = fold_case(trimmed(document.slice(document[node].range)));
        const bool is_mark = rest.starts_with("(recommended)") || rest.starts_with("(chosen)");
        if (bold && !is_mark) break;
        text.append(document, node);
    }
    return text;
}

/// Sets pros and cons from labelled sections; hands the other labels on.
void take_sides(std::vector<Section> sections, Option& option, std::vector<Section>& labels) {
    for (Section& section : sections) {
        if (is_side(section.key)) {
            option.has_pros = option.has_pros || is_pros(section.key);
            option.has_cons = option.has_cons || is_cons(section.key);
            option.sections.push_back(std::move(section));
        } else {
            labels.push_back(std::move(section));
        }
    }
}

bool has_side(const std::vector<Section>& sections) {
    return std::ranges::any_of(sections, [](const Section& each) { return is_side(each.key); });
}

/// `1. **Redis**` with Pros and Cons below.
std::optional<Option> item_option(const Document& document, NodeId item) {
    const auto blocks = document.children(item);
    if (blocks.empty() || document[*blocks.begin()].kind != Kind::paragraph) return std::nullopt;
    const auto lines = lines_of(document, *blocks.begin());
    if (lines.empty()) return std::nullopt;
    if (match_section(document, lines.front(), is_label, true)) return std::nullopt;  // the item is a side itself
    const bool lazy = std::ranges::any_of(lines, [&](const InlineLine& line) { return is_lazy(document, item, line); });
    if (lazy) return std::nullopt;
    std::vector<NodeId> below;
    for (NodeId block : blocks) below.push_back(block);
    auto sections = labelled_sections(document, below, is_side);
    if (!has_side(sections)) return std::nullopt;
    Option option;
    option.extent = document[item].range;
    read_name(title_of(document, lines.front()), option);
    std::vector<Section> none;
    take_sides(std::move(sections), option, none);
    return option;
}

bool is_bold_title(const Document& document, NodeId block) {
    if (document[block].kind != Kind::paragraph) return false;
    const auto lines = lines_of(document, block);
    if (lines.empty() || document[lines.front().nodes.front()].kind != Kind::strong) return false;
    const Range bold = document[lines.front().nodes.front()].range;
    const std::string behind = fold_case(trimmed(document.slice({bold.end, lines.front().range.end})));
    if (!behind.empty() && behind != "(recommended)" && behind != "(chosen)") return false;
    return !match_section(document, lines.front(), is_label, false);
}

/// `**Redis**` alone on its line, with Pros and Cons in what follows.
std::optional<Option> bold_option(const Document& document, std::span<const NodeId> blocks,
                                  std::vector<Section>& labels) {
    auto sections = labelled_sections(document, blocks, is_label);
    if (!has_side(sections)) return std::nullopt;
    Option option;
    option.extent = {document[blocks.front()].range.begin, document[blocks.front()].range.end};
    read_name(title_of(document, lines_of(document, blocks.front()).front()), option);
    take_sides(std::move(sections), option, labels);
    for (const Section& side : option.sections) option.extent.end = std::max(option.extent.end, side.extent.end);
    return option;
}

/// Options and labels in the text of a section, up to the first heading below it.
void read_blocks(const Document& document, std::span<const NodeId> blocks, OptionParts& parts) {
    std::size_t begin = 0;
    while (begin < blocks.size() && !is_bold_title(document, blocks[begin])) ++begin;
    std::ranges::move(labelled_sections(document, blocks.first(begin), is_label), std::back_inserter(parts.labels));
    while (begin < blocks.size()) {
        std::size_t end = begin + 1;
        while (end < blocks.size() && !is_bold_title(document, blocks[end])) ++end;
        const auto run = blocks.subspan(begin, end - begin);
        if (auto option = bold_option(document, run, parts.labels)) {
            parts.options.push_back(std::move(*option));
        } else {
            std::ranges::move(labelled_sections(document, run, is_label), std::back_inserter(parts.labels));
        }
        begin = end;
    }
    for (NodeId block : blocks) {
        if (document[block].kind != Kind::list) continue;
        for (NodeId item : document.children(block)) {
            if (auto option = item_option(document, item)) parts.options.push_back(std::move(*option));
        }
    }
}

/// `### Rationale` with its section as value; `### Decision: X` with the value X.
std::optional<Section> heading_label(const Document& document, const Outline& outline, std::uint32_t id) {
    const OutlineSection& section = outline.sections[id];
    if (section.level < 2) return std::nullopt;
    const TitleName& title = section.title;
    Section label;
    label.heading = true;
    label.extent = section.extent;
    const std::size_t colon = title.name.text.find(':');
    label.key = norm(std::string_view(title.name.text).substr(0, colon));
    if (!decision_section(label.key)) return std::nullopt;
    const std::string_view bytes = document.source().bytes();
    if (colon != std::string::npos) {
        const std::size_t at = bytes.find(':', title.name.range.begin);
        label.label = {title.name.range.begin, static_cast<Offset>(at)};
        label.text =
            trimmed(bytes, {static_cast<Offset>(at) + 1, std::max(static_cast<Offset>(at) + 1, title.name.range.end)});
        return label;
    }
    label.label = title.name.range;
    const Offset body = document[section.heading].range.end;
    label.text = trimmed(bytes, {body, std::max(body, section.extent.end)});
    label.empty = label.text.empty();
    return label;
}

bool holds_options_below(const Document& document, const Outline& outline, std::uint32_t id) {
    return std::ranges::any_of(outline.sections[id].children, [&](std::uint32_t child) {
        return has_side(labelled_sections(document, outline, child, is_side, true));
    });
}

bool is_number(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

OptionParts option_parts(const Document& document, const Outline& outline, std::uint32_t id) {
    const OutlineSection& section = outline.sections[id];
    OptionParts parts;
    auto sections = labelled_sections(document, outline, id, is_side, section.level > 1);
    const bool is_side_itself = section.level > 0 && is_side(section.title.name.norm);
    if (is_side_itself) return parts;
    if (section.level > 1) {
        // Sides below a bold title are that option's, not the heading's.
        const bool has_bold =
            std::ranges::any_of(section.blocks, [&](NodeId block) { return is_bold_title(document, block); });
        if (!has_bold && has_side(sections)) {
            Option option;
            option.extent = section.extent;
            read_name(inline_text(document, section.heading), option);
            std::vector<Section> none;
            take_sides(std::move(sections), option, none);
            parts.own_option = std::move(option);
            for (Section& label : labelled_sections(document, section.blocks, is_label)) {
                if (!is_side(label.key)) parts.labels.push_back(std::move(label));
            }
            return parts;
        }
        // "## Decision: which database" with options below is a decision's title, not its outcome.
        if (auto label = heading_label(document, outline, id); label && !holds_options_below(document, outline, id)) {
            parts.label = std::move(label);
        }
    }
    read_blocks(document, section.blocks, parts);
    std::erase_if(parts.labels, [](const Section& each) { return is_side(each.key); });
    return parts;
}

std::vector<Option> table_options(const Document& document, const OutlineSection& section) {
    const auto table =
        std::ranges::find_if(section.blocks, [&](NodeId block) { return document[block].kind == Kind::table; });
    if (table == section.blocks.end()) return {};
    const auto option_of = [&](NodeId cell) {
        Option option;
        option.extent = document[*table].range;
        option.in_table = option.has_pros = option.has_cons = true;
        read_name(inline_text(document, cell), option);
        return option;
    };
    std::vector<Option> columns;
    std::vector<Option> rows;
    bool sides_are_columns = false;
    bool header = true;
    for (NodeId row : document.children(*table)) {
        bool first = true;
        for (NodeId cell : document.children(row)) {
            Option option = option_of(cell);
            sides_are_columns = sides_are_columns || (header && is_side(option.name.norm));
            const bool named = !option.name.norm.empty() && !is_number(option.name.norm);
            if (header && !first && named)
                columns.push_back(std::move(option));
            else if (!header && first && named)
                rows.push_back(std::move(option));
            first = false;
        }
        header = false;
    }
    std::vector<Option> options = sides_are_columns ? std::move(rows) : std::move(columns);
    return options.size() > 1 ? options : std::vector<Option>();
}

}  // namespace infraspec::spec
