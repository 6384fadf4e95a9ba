#include "features/completion/line.h"

#include <algorithm>

namespace infraspec::features {
namespace {

using text::Offset;
using text::Range;

constexpr std::size_t longest_label = 40;

Offset skip(std::string_view bytes, Offset at, Offset end, std::string_view set) {
    while (at < end && set.find(bytes[at]) != std::string_view::npos) ++at;
    return at;
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// The end of a list or heading marker that begins at `at`; `at` itself when there is none.
Offset marker_end(std::string_view bytes, Offset at, Offset end) {
    Offset past = at;
    if (at < end && std::string_view("-*+").find(bytes[at]) != std::string_view::npos) {
        past = at + 1;
    } else if (at < end && bytes[at] == '#') {
        past = skip(bytes, at, end, "#");
    } else {
        past = skip(bytes, at, std::min(end, at + 9), "0123456789");
        if (past == at || past == end || (bytes[past] != '.' && bytes[past] != ')')) return at;
        ++past;
    }
    const Offset blanks = skip(bytes, past, end, " \t");
    return blanks == past ? at : blanks;
}

bool closed(const text::Source& source, const spec::Fence& fence) {
    const std::uint32_t last = source.line_of(fence.range.end);
    if (last == source.line_of(fence.range.begin)) return false;
    const std::string_view line = source.slice({source.line(last).begin, fence.range.end});
    const std::size_t mark = line.find_first_not_of(" \t>");
    return mark != std::string_view::npos && (line[mark] == '`' || line[mark] == '~') &&
           fence.body.end <= source.line(last).begin;
}

}  // namespace

TypedLine typed_line(const text::Source& source, Offset cursor) {
    const std::string_view bytes = source.bytes();
    TypedLine line;
    line.cursor = std::min(cursor, source.size());
    line.range = source.line(source.line_of(line.cursor));
    line.cursor = std::min(line.cursor, line.range.end);  // between CR and LF is the line's end
    line.range.begin = std::min(std::max(line.range.begin, source.content_begin()), line.cursor);
    line.before = source.slice({line.range.begin, line.cursor});
    line.after = source.slice({line.cursor, line.range.end});
    line.indent = {line.range.begin, skip(bytes, line.range.begin, line.cursor, " \t")};
    line.marker = {line.indent.end, marker_end(bytes, line.indent.end, line.cursor)};
    line.heading = !line.marker.empty() && bytes[line.marker.begin] == '#';
    line.listed = !line.marker.empty() && !line.heading;
    line.open = {line.marker.end, skip(bytes, line.marker.end, std::min(line.cursor, line.marker.end + 2), "*_")};
    line.content = {line.open.end, line.cursor};
    const std::string_view content = source.slice(line.content);
    line.label =
        content.size() <= longest_label && content.find_first_of(":.,;()[]`|!?#<>*/\"") == std::string_view::npos;
    return line;
}

bool in_verbatim(const Context& context, Offset offset) {
    const spec::FileFacts& facts = context.facts();
    const text::Source& source = context.source();
    if (!facts.front_matter.empty() && facts.front_matter.touches(offset)) return true;
    for (const Range html : facts.html) {
        if (html.begin < offset && offset < html.end) return true;
    }
    for (const spec::Fence& fence : facts.fences) {
        if (offset < fence.range.begin) continue;
        if (source.line_of(offset) == source.line_of(fence.range.begin)) return true;
        if (offset <= fence.range.end) return true;
        if (!closed(source, fence) && is_blank(source.slice({fence.range.end, offset}))) return true;
    }
    return false;
}

const spec::Fence* fence_opening_at(const Context& context, Offset offset) {
    for (const spec::Fence& fence : context.facts().fences) {
        const std::uint32_t line = context.source().line_of(fence.range.begin);
        if (offset >= fence.range.begin && context.source().line_of(offset) == line) return &fence;
    }
    return nullptr;
}

}  // namespace infraspec::features
