#include "markdown/leaf_text.h"

#include <algorithm>

#include "markdown/characters.h"

namespace infraspec::markdown {
namespace {

std::string_view right_trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

/// True when the lines can be read where they are: nothing is before their content and they end with LF.
bool one_piece(const text::Source& source, std::uint32_t first_line, std::span<const Offset> starts) {
    for (std::size_t i = 1; i < starts.size(); ++i) {
        const std::uint32_t line = first_line + static_cast<std::uint32_t>(i);
        const Offset begin = source.line_start(line);
        if (starts[i] != begin) return false;
        if (source.line(line - 1).end + 1 != begin || source.bytes()[begin - 1] != '\n') return false;
    }
    return true;
}

}  // namespace

void LeafText::reset(const text::Source& source) {
    bytes_ = source.bytes();
    joined_.clear();
    segments_.clear();
    escaped_pipes_.clear();
}

void LeafText::assign(const text::Source& source, Range range) {
    reset(source);
    text_ = right_trimmed(source.slice(range));
    segments_.push_back({0, range.begin});
}

void LeafText::assign(const text::Source& source, std::uint32_t first_line, std::span<const Offset> starts) {
    const auto last_line = first_line + static_cast<std::uint32_t>(starts.size()) - 1;
    if (one_piece(source, first_line, starts)) return assign(source, {starts[0], source.line(last_line).end});
    reset(source);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        if (i > 0) joined_.push_back('\n');
        segments_.push_back({static_cast<Offset>(joined_.size()), starts[i]});
        joined_.append(source.slice({starts[i], source.line(first_line + static_cast<std::uint32_t>(i)).end}));
    }
    text_ = right_trimmed(joined_);
}

void LeafText::assign_cell(const text::Source& source, Range range) {
    const std::string_view raw = source.slice(range);
    std::size_t pipe = raw.find('|');
    if (pipe == std::string_view::npos) return assign(source, range);
    reset(source);
    segments_.push_back({0, range.begin});
    std::size_t from = 0;
    for (; pipe != std::string_view::npos; pipe = raw.find('|', pipe + 1)) {
        if (pipe == 0 || raw[pipe - 1] != '\\') continue;
        joined_.append(raw.substr(from, pipe - 1 - from));
        escaped_pipes_.push_back(static_cast<Offset>(joined_.size()));
        segments_.push_back({static_cast<Offset>(joined_.size()), range.begin + static_cast<Offset>(pipe)});
        from = pipe;
    }
    joined_.append(raw.substr(from));
    text_ = joined_;
}

Offset LeafText::source_offset(Offset position) const {
    if (segments_.size() == 1) return segments_[0].source + position;
    const auto after = std::upper_bound(segments_.begin(), segments_.end(), position,
                                        [](Offset offset, const Segment& segment) { return offset < segment.text; });
    const Segment& segment = *std::prev(after);
    return segment.source + (position - segment.text);
}

Range LeafText::source_range(Range range) const {
    const Offset begin = source_offset(range.begin);
    if (range.empty()) return {begin, begin};
    Offset end = source_offset(range.end - 1) + 1;
    const bool crlf =
        bytes_[end - 1] == '\r' && end < bytes_.size() && bytes_[end] == '\n';  // one line end in the text
    if (crlf) ++end;
    return {begin, end};
}

}  // namespace infraspec::markdown
