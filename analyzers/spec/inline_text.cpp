#include "spec/inline_text.h"

#include <utf8proc.h>

#include <algorithm>

#include "markdown/plain_text.h"

namespace infraspec::spec {

using markdown::Document;
using markdown::Kind;
using markdown::Node;
using markdown::NodeId;
using text::Range;

namespace {

constexpr std::string_view white_space = " \t\r\n";

bool is_decoration(utf8proc_int32_t code_point) {
    constexpr utf8proc_int32_t zero_width_joiner = 0x200D;
    if (code_point == zero_width_joiner || code_point == ' ' || code_point == '\t') return true;
    switch (utf8proc_category(code_point)) {
        case UTF8PROC_CATEGORY_SO:  // emoji, dingbats
        case UTF8PROC_CATEGORY_SK:  // skin tones
        case UTF8PROC_CATEGORY_MN:  // variation selectors
        case UTF8PROC_CATEGORY_ME:  // keycaps
            return true;
        default:
            return false;
    }
}

/// "1.", "2.3", "2.3.", "4)" with the space behind; 0 when there is none.
std::size_t numbering_size(std::string_view text) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t at = 0;
    bool punctuated = false;
    while (at < text.size() && is_digit(text[at])) {
        while (at < text.size() && is_digit(text[at])) ++at;
        if (at < text.size() && (text[at] == '.' || text[at] == ')')) {
            punctuated = true;
            ++at;
        }
    }
    const bool separated = at < text.size() && (text[at] == ' ' || text[at] == '\t');
    return punctuated && separated ? at + 1 : 0;
}

}  // namespace

void InlineText::append(std::string_view text, Range source, bool verbatim) {
    if (text.empty()) return;
    segments_.push_back({text_.size(), source, verbatim});
    text_ += text;
}

void InlineText::append(const Document& document, NodeId id) {
    const NodeId end = document[id].end;
    for (NodeId at = id; at < end;) {
        const Node& node = document[at];
        NodeId next = at + 1;
        switch (node.kind) {
            case Kind::text:
                append(document.slice(node.range), node.range, true);
                break;
            case Kind::escape:
                append(document.slice(node.content), node.content, true);
                break;
            case Kind::entity:
                append(markdown::unescape(document.slice(node.range)), node.range, false);
                break;
            case Kind::soft_break:
            case Kind::hard_break:
                append(" ", node.range, false);
                break;
            case Kind::code:
            case Kind::wiki_link:
                append(document.slice(node.content), node.content, true);
                next = node.end;
                break;
            case Kind::autolink:
                append(document.slice(node.info), node.info, true);
                next = node.end;
                break;
            default:
                break;
        }
        at = next;
    }
}

Range InlineText::source(std::size_t begin, std::size_t end) const {
    if (segments_.empty()) return {};
    const auto segment_of = [&](std::size_t at) {
        auto after = std::upper_bound(segments_.begin(), segments_.end(), at,
                                      [](std::size_t value, const Segment& segment) { return value < segment.begin; });
        return after == segments_.begin() ? after : after - 1;
    };
    const auto offset_in = [](const Segment& segment, std::size_t at) {
        return static_cast<text::Offset>(segment.source.begin + (at - segment.begin));
    };
    const auto first = segment_of(begin);
    const text::Offset from = first->verbatim ? offset_in(*first, begin) : first->source.begin;
    if (end <= begin) return {from, from};
    const auto last = segment_of(end - 1);
    return {from, last->verbatim ? offset_in(*last, end) : last->source.end};
}

InlineText inline_text(const Document& document, NodeId id) {
    InlineText result;
    result.append(document, id);
    return result;
}

Range trimmed(std::string_view bytes, Range range) {
    while (range.begin < range.end && white_space.find(bytes[range.begin]) != std::string_view::npos) ++range.begin;
    while (range.begin < range.end && white_space.find(bytes[range.end - 1]) != std::string_view::npos) --range.end;
    return range;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(white_space);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(white_space) - begin + 1);
}

std::size_t decoration_size(std::string_view plain) {
    std::size_t at = 0;
    while (at < plain.size()) {
        if (const std::size_t numbering = numbering_size(plain.substr(at))) {
            at += numbering;
            continue;
        }
        utf8proc_int32_t code_point = -1;
        const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(plain.data() + at),
                                           static_cast<utf8proc_ssize_t>(plain.size() - at), &code_point);
        // A keycap digit ("1️⃣") is a digit followed by combining marks.
        const bool keycap = code_point >= '0' && code_point <= '9' && plain.substr(at + 1).starts_with("\xEF\xB8\x8F");
        if (size <= 0 || !(keycap || is_decoration(code_point))) break;
        at += static_cast<std::size_t>(size);
    }
    return at == plain.size() ? 0 : at;  // a title of symbols only keeps them
}

std::size_t decoration_behind(std::string_view plain) {
    std::size_t end = plain.size();
    while (end > 0) {
        std::size_t begin = end - 1;
        while (begin > 0 && (static_cast<unsigned char>(plain[begin]) & 0xC0U) == 0x80U) --begin;
        utf8proc_int32_t code_point = -1;
        const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(plain.data() + begin),
                                           static_cast<utf8proc_ssize_t>(end - begin), &code_point);
        // A mark may belong to the letter before it; those of emoji do not.
        const bool letter_mark = utf8proc_category(code_point) == UTF8PROC_CATEGORY_MN && code_point != 0xFE0F;
        if (size <= 0 || code_point < 0x80 ? plain[begin] != ' ' : letter_mark || !is_decoration(code_point)) break;
        end = begin;
    }
    return end == 0 ? 0 : plain.size() - end;
}

Range without_comments(std::string_view bytes, Range range) {
    for (range = trimmed(bytes, range); text::slice(bytes, range).ends_with("-->");) {
        const std::size_t begin = text::slice(bytes, range).rfind("<!--");
        if (begin == std::string_view::npos) break;
        range = trimmed(bytes, {range.begin, range.begin + static_cast<text::Offset>(begin)});
    }
    return range;
}

}  // namespace infraspec::spec
