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
    if (const auto parts = option_name_parts(name)) {
        option.norms.push_back(norm(parts->first));
        option.norms.push_back(norm(parts->second));
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

/// The label of a side in the head of a column, `✅ Pros` as well.
Section side_of(const Document& document, NodeId cell) {
    const InlineText text = inline_text(document, cell);
    const std::string& plain = text.text();
    const std::string_view name = trimmed(std::string_view(plain).substr(decoration_size(plain)));
    const auto at = static_cast<std::size_t>(name.data() - plain.data());
    Section side;
    side.key = norm(name);
    side.label = text.source(at, at + name.size());
    return side;
}

/// The sides that tables give in columns of their own, `| Pros | Cons |`. Other columns make a table a comparison.
std::vector<Section> table_sides(const Document& document, std::span<const NodeId> blocks) {
    std::vector<Section> sides;
    for (NodeId block : blocks) {
        if (document[block].kind != Kind::table) continue;
        std::vector<Section> columns;
        bool header = true;
        for (NodeId row : document.children(block)) {
            std::size_t column = 0;
            for (NodeId cell : document.children(row)) {
                if (header) {
                    columns.push_back(side_of(document, cell));
                    columns.back().extent = document[block].range;
                } else if (const InlineText text = inline_text(document, cell); !trimmed(text.text()).empty()) {
                    Item item;
                    item.range = item.text = trimmed(document.source().bytes(), document[cell].content);
                    item.plain = std::string(trimmed(text.text()));
                    columns.at(column).items.push_back(std::move(item));
                }
                ++column;
            }
            header = false;
        }
        if (!std::ranges::all_of(columns, [](const Section& each) { return is_side(each.key); })) continue;
        for (Section& each : columns) each.empty = each.items.empty();
        std::ranges::move(columns, std::back_inserter(sides));
    }
    return sides;
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
    std::ranges::move(table_sides(document, below), std::back_inserter(sections));
    if (!has_side(sections)) return std::nullopt;
    Option option;
    option.extent = document[item].range;
    read_name(title_of(document, lines.front()), option);
    std::vector<Section> none;
    take_sides(std::move(sections), option, none);
    return option;
}

bool is_bold_title(const Document& document, const InlineLine& line) {
    if (document[line.nodes.front()].kind != Kind::strong) return false;
    const Range bold = document[line.nodes.front()].range;
    const std::string behind = fold_case(trimmed(document.slice({bold.end, line.range.end})));
    if (!behind.empty() && behind != "(recommended)" && behind != "(chosen)") return false;
    return !match_section(document, line, is_label, false);
}

/// A bold title, and the blocks up to the next one.
struct TitledRun {
    InlineLine title;
    std::size_t first = 0;  ///< among the blocks: what begins with the title, or the list that it lies in lazily
    std::size_t end = 0;
    Range window;
};

/// `**Redis**` alone on its line, as a paragraph's first or right below a list.
std::vector<TitledRun> titled_runs(const Document& document, std::span<const NodeId> blocks) {
    std::vector<TitledRun> runs;
    const auto begin = [&](const InlineLine& title, std::size_t at, bool lazy) {
        if (!runs.empty()) {
            runs.back().end = lazy ? at + 1 : at;
            runs.back().window.end = title.range.begin;
        }
        runs.push_back({title, at, blocks.size(), {title.range.end, everything.end}});
    };
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        if (document[blocks[at]].kind == Kind::paragraph) {
            const auto lines = lines_of(document, blocks[at]);
            if (!lines.empty() && is_bold_title(document, lines.front())) begin(lines.front(), at, false);
        } else if (document[blocks[at]].kind == Kind::list) {
            for (NodeId item : document.children(blocks[at])) {
                for (const InlineLine& line : last_lines(document, item)) {
                    if (is_lazy(document, item, line) && is_bold_title(document, line)) begin(line, at, true);
                }
            }
        }
    }
    return runs;
}

/// A run with Pros and Cons in it; its other labels are handed on.
std::optional<Option> bold_option(const Document& document, std::span<const NodeId> blocks, const TitledRun& run,
                                  std::vector<Section>& labels) {
    const auto within = blocks.subspan(run.first, run.end - run.first);
    auto sections = labelled_sections(document, within, is_label, run.window);
    std::ranges::move(table_sides(document, within), std::back_inserter(sections));
    if (!has_side(sections)) {
        std::ranges::move(sections, std::back_inserter(labels));
        return std::nullopt;
    }
    Option option;
    option.extent = run.title.range;
    read_name(title_of(document, run.title), option);
    take_sides(std::move(sections), option, labels);
    for (const Section& side : option.sections) option.extent.end = std::max(option.extent.end, side.extent.end);
    return option;
}

/// Options and labels in the text of a section, up to the first heading below it.
void read_blocks(const Document& document, std::span<const NodeId> blocks, OptionParts& parts) {
    const auto runs = titled_runs(document, blocks);
    // A lazy title stands in a list that begins before it.
    const bool lazy = !runs.empty() && document[blocks[runs.front().first]].kind == Kind::list;
    const std::size_t untitled = runs.empty() ? blocks.size() : runs.front().first + (lazy ? 1 : 0);
    const Range window{0, runs.empty() ? everything.end : runs.front().title.range.begin};
    std::ranges::move(labelled_sections(document, blocks.first(untitled), is_label, window),
                      std::back_inserter(parts.labels));
    for (const TitledRun& run : runs) {
        if (auto option = bold_option(document, blocks, run, parts.labels)) parts.options.push_back(std::move(*option));
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
        return has_side(labelled_sections(document, outline, child, is_side, true)) ||
               has_side(table_sides(document, outline.sections[child].blocks));
    });
}

bool is_number(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<std::pair<std::string_view, std::string_view>> option_name_parts(std::string_view name) {
    for (const std::string_view separator : {": ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "}) {
        const std::size_t at = name.find(separator);
        if (at != std::string_view::npos) return std::pair(name.substr(0, at), name.substr(at + separator.size()));
    }
    return std::nullopt;
}

OptionParts option_parts(const Document& document, const Outline& outline, std::uint32_t id) {
    const OutlineSection& section = outline.sections[id];
    OptionParts parts;
    auto sections = labelled_sections(document, outline, id, is_side, section.level > 1);
    const bool is_side_itself = section.level > 0 && is_side(section.title.name.norm);
    if (is_side_itself) return parts;
    std::ranges::move(table_sides(document, section.blocks), std::back_inserter(sections));
    if (section.level > 1) {
        // Sides below a bold title are that option's, not the heading's.
        if (titled_runs(document, section.blocks).empty() && has_side(sections)) {
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
