#include "markdown/link_syntax.h"

#include "markdown/characters.h"

namespace infraspec::markdown {
namespace {

constexpr int most_parentheses = 32;  // CommonMark 0.31, 6.3: at least three; cmark allows 32

bool escapes_next(std::string_view text, Offset at) {
    return text[at] == '\\' && at + 1 < text.size() && is_ascii_punctuation(text[at + 1]);
}

Offset skip_blanks(std::string_view text, Offset at) {
    while (at < text.size() && is_space_or_tab(text[at])) ++at;
    return at;
}

/// Behind white space with at most one line end.
Offset skip_blanks_and_line_end(std::string_view text, Offset at) {
    at = skip_blanks(text, at);
    return at < text.size() && text[at] == '\n' ? skip_blanks(text, at + 1) : at;
}

bool ends_line(std::string_view text, Offset at) {
    return at >= text.size() || text[at] == '\n';
}

Offset scan_bracketed_destination(std::string_view text, Offset at, Range& destination) {
    for (Offset i = at + 1; i < text.size();) {
        if (text[i] == '>') {
            destination = {at + 1, i};
            return i + 1;
        }
        if (text[i] == '\n' || text[i] == '<') return not_found;
        i += text[i] == '\\' ? 2 : 1;
    }
    return not_found;
}

}  // namespace

Offset skip_space(std::string_view text, Offset at) {
    while (at < text.size() && is_space(text[at])) ++at;
    return at;
}

Offset scan_label(std::string_view text, Offset at, Range& label) {
    if (at >= text.size() || text[at] != '[') return not_found;
    const Offset begin = at + 1;
    for (Offset i = begin; i < text.size() && i - begin <= longest_label;) {
        if (text[i] == '[') return not_found;
        if (text[i] == ']') {
            label = {begin, i};
            return i + 1;
        }
        i += escapes_next(text, i) ? 2 : 1;
    }
    return not_found;
}

Offset scan_destination(std::string_view text, Offset at, Range& destination) {
    if (at < text.size() && text[at] == '<') return scan_bracketed_destination(text, at, destination);
    int open = 0;
    Offset i = at;
    while (i < text.size() && !is_space(text[i])) {
        if (escapes_next(text, i)) {
            i += 2;
            continue;
        }
        if (text[i] == '(' && ++open > most_parentheses) return not_found;
        if (text[i] == ')' && open-- == 0) break;
        ++i;
    }
    destination = {at, i};
    return i;
}

Offset scan_title(std::string_view text, Offset at, Range& title) {
    if (at >= text.size()) return not_found;
    const char open = text[at];
    if (open != '"' && open != '\'' && open != '(') return not_found;
    const char close = open == '(' ? ')' : open;
    for (Offset i = at + 1; i < text.size();) {
        if (text[i] == close) {
            title = {at + 1, i};
            return i + 1;
        }
        if (text[i] == '(' && open == '(') return not_found;
        i += escapes_next(text, i) ? 2 : 1;
    }
    return not_found;
}

std::optional<LinkParts> scan_inline_link(std::string_view text, Offset at) {
    LinkParts parts;
    const Offset after_destination = scan_destination(text, skip_space(text, at + 1), parts.destination);
    if (after_destination == not_found) return std::nullopt;
    Offset i = skip_space(text, after_destination);
    if (i != after_destination) {  // a title needs white space before it
        const Offset after_title = scan_title(text, i, parts.title);
        if (after_title != not_found) i = skip_space(text, after_title);
    }
    if (i >= text.size() || text[i] != ')') return std::nullopt;
    parts.end = i + 1;
    return parts;
}

std::optional<LinkParts> scan_definition(std::string_view text, Offset at) {
    LinkParts parts;
    const Offset after_label = scan_label(text, at, parts.label);
    if (after_label == not_found || after_label >= text.size() || text[after_label] != ':') return std::nullopt;
    if (trimmed(text::slice(text, parts.label)).empty()) return std::nullopt;
    const Offset begin = skip_blanks_and_line_end(text, after_label + 1);
    if (begin >= text.size()) return std::nullopt;
    const Offset after_destination = scan_destination(text, begin, parts.destination);
    if (after_destination == not_found || after_destination == begin) return std::nullopt;
    Offset part_end = after_destination;
    Offset i = skip_blanks_and_line_end(text, after_destination);
    const Offset after_title = i == after_destination ? not_found : scan_title(text, i, parts.title);
    if (after_title != not_found && ends_line(text, skip_blanks(text, after_title))) {
        part_end = after_title;
    } else {
        parts.title = {};
        if (!ends_line(text, skip_blanks(text, after_destination))) return std::nullopt;
    }
    i = skip_blanks(text, part_end);
    parts.range = {at, part_end};
    parts.end = i < text.size() ? i + 1 : i;
    return parts;
}

}  // namespace infraspec::markdown
