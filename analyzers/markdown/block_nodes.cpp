#include "markdown/block_nodes.h"

#include <algorithm>

#include "markdown/characters.h"

namespace infraspec::markdown {
namespace {

Range trimmed_range(std::string_view bytes, Range range) {
    while (!range.empty() && is_space(bytes[range.begin])) ++range.begin;
    while (!range.empty() && is_space(bytes[range.end - 1])) --range.end;
    return range;
}

/// The heading's text without a closing run of `#`, which stands alone or behind white space.
Range without_closing(std::string_view bytes, Range text) {
    Offset end = text.end;
    while (end > text.begin && bytes[end - 1] == '#') --end;
    if (end == text.end) return text;
    if (end > text.begin && !is_space_or_tab(bytes[end - 1])) return text;
    return trimmed_range(bytes, {text.begin, end});
}

}  // namespace

Node atx_heading_node(const text::Source& source, Offset begin, std::uint32_t line, std::uint8_t level) {
    Node node;
    node.kind = Kind::heading;
    node.level = level;
    node.range = {begin, source.line(line).end};
    node.marker = {begin, begin + level};
    node.content = without_closing(source.bytes(), trimmed_range(source.bytes(), {node.marker.end, node.range.end}));
    return node;
}

Node fenced_node(const text::Source& source, Offset begin, std::uint32_t line, std::uint32_t last, bool closed) {
    const std::string_view bytes = source.bytes();
    Node node;
    node.kind = Kind::code_block;
    node.fenced = true;
    node.range = {begin, source.line(last).end};
    const Offset first_end = source.line(line).end;
    Offset run = begin;
    while (run < first_end && bytes[run] == bytes[begin]) ++run;
    node.marker = {begin, run};
    node.info = trimmed_range(bytes, {run, first_end});
    const std::uint32_t body_last = closed ? last - 1 : last;
    if (body_last > line) {
        node.content = {source.line_start(line + 1), source.line(body_last).end};
    } else {
        const Offset at = last > line ? source.line_start(line + 1) : first_end;
        node.content = {at, at};
    }
    return node;
}

Node indented_node(const text::Source& source, Offset begin, std::uint32_t line, std::uint32_t last) {
    Offset end = source.line(last).end;
    for (; last > line; --last) {
        // The line may hold quote markers only.
        const std::string_view text = source.slice({source.line_start(last), end});
        if (text.find_first_not_of(" \t>") != std::string_view::npos) break;
        end = source.line(last - 1).end;
    }
    Node node;
    node.kind = Kind::code_block;
    node.range = node.content = {begin, end};
    return node;
}

Range item_marker(const text::Source& source, Offset begin) {
    const std::string_view bytes = source.bytes();
    Offset end = begin;
    while (end < source.size() && is_digit(bytes[end])) ++end;
    return {begin, std::min(end + 1, source.size())};
}

}  // namespace infraspec::markdown
