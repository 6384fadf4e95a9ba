#include "markdown/inline_scanner.h"

#include <algorithm>
#include <array>

#include "markdown/bare_autolink.h"
#include "markdown/characters.h"
#include "markdown/link_syntax.h"
#include "markdown/plain_text.h"
#include "markdown/raw_html.h"
#include "text/utf8.h"

namespace infraspec::markdown {
namespace {

constexpr Offset longest_backtick_run = 80;  // cmark's limit

constexpr std::array<bool, 256> special_characters = [] {
    std::array<bool, 256> result{};
    for (const char c : std::string_view("\n`\\&<*_~[]!:")) result[static_cast<unsigned char>(c)] = true;
    return result;
}();

/// The character that ends before `at`; a line end at the beginning of the text.
char32_t character_before(std::string_view text, Offset at) {
    if (at == 0) return U'\n';
    Offset begin = at - 1;
    while (begin > 0 && at - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xc0) == 0x80) --begin;
    return text::decode_utf8(text.substr(begin, at - begin)).code;
}

char32_t character_at(std::string_view text, Offset at) {
    return at < text.size() ? text::decode_utf8(text.substr(at)).code : U'\n';
}

/// A code span's content without the space that may pad it at both ends (CommonMark 0.31, 6.1).
Range without_padding(std::string_view text, Range content) {
    const auto pads = [&](Offset at) { return text[at] == ' ' || text[at] == '\n'; };
    if (content.size() < 2 || !pads(content.begin) || !pads(content.end - 1)) return content;
    const bool blank = text::slice(text, content).find_first_not_of(" \n") == std::string_view::npos;
    return blank ? content : Range{content.begin + 1, content.end - 1};
}

}  // namespace

void InlineScanner::scan(std::string_view text) {
    text_ = text;
    tokens_.clear();
    spans_.clear();
    delimiters_.clear();
    brackets_.clear();
    backtick_runs_.clear();
    last_delimiter_ = none;
    inactive_ = 0;
    token_end_ = 0;
    searched_backticks_ = false;

    AngleScanner angles(text);
    const auto size = static_cast<Offset>(text.size());
    std::size_t www = text.find("www.");
    for (Offset at = 0; at < size;) {
        const auto stop = static_cast<Offset>(std::min<std::size_t>(www, size));
        while (at < stop && !special_characters[static_cast<unsigned char>(text[at])]) ++at;
        if (at == size) break;
        if (at < www) {
            special(at, angles);
        } else if (at == www) {
            bare_autolink(brackets_.empty() ? www_autolink(text, at) : Range{}, at);
        }
        if (www < at) www = text.find("www.", at);
    }
    match_delimiters(none);
    std::sort(spans_.begin(), spans_.end(),
              [](const Inline& a, const Inline& b) { return a.range.begin < b.range.begin; });
}

/// Reads what begins with the special character at `at`, and moves behind it.
void InlineScanner::special(Offset& at, AngleScanner& angles) {
    switch (text_[at]) {
        case '\n':
            return line_end(at);
        case '\\':
            return backslash(at);
        case '`':
            return backticks(at);
        case '&':
            return entity(at);
        case '<':
            return angle(at, angles);
        case '*':
        case '_':
        case '~':
            return delimiters(at);
        case '!':
            if (at + 1 < text_.size() && text_[at + 1] == '[') return open_bracket(at, true);
            ++at;
            return;
        case '[':
            return wiki_link(at) ? void() : open_bracket(at, false);
        case ']':
            return close_bracket(at);
        case ':':
            return bare_autolink(brackets_.empty() ? scheme_autolink(text_, at, token_end_) : Range{}, at);
        default:
            ++at;
    }
}

void InlineScanner::add_token(Kind kind, Range range, Range content, Offset& at) {
    Inline token;
    token.kind = kind;
    token.range = range;
    token.content = content;
    tokens_.push_back(token);
    at = token_end_ = range.end;
}

void InlineScanner::line_end(Offset& at) {
    const bool hard = at > 1 && text_[at - 1] == ' ' && text_[at - 2] == ' ';
    Offset begin = at;
    while (begin > token_end_ && is_space(text_[begin - 1])) --begin;
    Offset end = at + 1;
    while (end < text_.size() && is_space_or_tab(text_[end])) ++end;
    add_token(hard ? Kind::hard_break : Kind::soft_break, {begin, end}, {begin, begin}, at);
}

void InlineScanner::backslash(Offset& at) {
    const Offset next = at + 1;
    if (next < text_.size() && text_[next] == '\n') {
        add_token(Kind::hard_break, {at, next + 1}, {at, at}, at);
    } else if (next < text_.size() && is_ascii_punctuation(text_[next])) {
        add_token(Kind::escape, {at, next + 1}, {next, next + 1}, at);
    } else {
        at = next;
    }
}

void InlineScanner::backticks(Offset& at) {
    Offset open_end = at;
    while (open_end < text_.size() && text_[open_end] == '`') ++open_end;
    const Offset length = open_end - at;
    const Offset close = closing_backticks(open_end, length);
    if (close == not_found) {
        at = open_end;
        return;
    }
    add_token(Kind::code, {at, close + length}, without_padding(text_, {open_end, close}), at);
}

/// Where the next run of exactly `length` backticks begins.
Offset InlineScanner::closing_backticks(Offset at, Offset length) {
    if (length > longest_backtick_run) return not_found;
    if (backtick_runs_.empty()) backtick_runs_.assign(longest_backtick_run + 1, 0);
    if (searched_backticks_ && backtick_runs_[length] <= at) return not_found;
    while (true) {
        const std::size_t found = text_.find('`', at);
        if (found == std::string_view::npos) break;
        const auto begin = static_cast<Offset>(found);
        at = begin;
        while (at < text_.size() && text_[at] == '`') ++at;
        if (at - begin <= longest_backtick_run) backtick_runs_[at - begin] = begin;
        if (at - begin == length) return begin;
    }
    searched_backticks_ = true;
    return not_found;
}

void InlineScanner::entity(Offset& at) {
    const auto size = static_cast<Offset>(entity_size(text_.substr(at), nullptr));
    if (size == 0) {
        ++at;
        return;
    }
    add_token(Kind::entity, {at, at + size}, {at, at + size}, at);
}

void InlineScanner::angle(Offset& at, AngleScanner& angles) {
    const Offset link = angles.autolink(at);
    if (link != not_found) {
        const Range address{at + 1, link - 1};
        add_token(Kind::autolink, {at, link}, address, at);
        tokens_.back().info = address;
        return;
    }
    const Offset html = angles.html(at);
    if (html == not_found) {
        ++at;
        return;
    }
    add_token(Kind::html, {at, html}, {at, html}, at);
}

void InlineScanner::bare_autolink(Range range, Offset& at) {
    if (range.empty()) {
        ++at;
        return;
    }
    add_token(Kind::autolink, range, range, at);
    tokens_.back().info = range;
}

/// `[[Name]]` on one line. What CommonMark reads as a link stays one: a defined `[Name]`, or `[[Name]](…)`.
bool InlineScanner::wiki_link(Offset& at) {
    const Offset begin = at + 2;
    if (begin >= text_.size() || text_[at + 1] != '[') return false;
    const auto end = static_cast<Offset>(std::min(text_.find_first_of("[]\n", begin), text_.size()));
    if (!text_.substr(end).starts_with("]]")) return false;
    const Offset after = end + 2;
    if (after < text_.size() && (text_[after] == '(' || text_[after] == '[')) return false;
    Range name{begin, end};
    if (defined(name)) return false;
    while (!name.empty() && is_space(text_[name.begin])) ++name.begin;
    while (!name.empty() && is_space(text_[name.end - 1])) --name.end;
    if (name.empty()) return false;
    add_token(Kind::wiki_link, {at, after}, name, at);
    return true;
}

void InlineScanner::open_bracket(Offset& at, bool image) {
    if (!brackets_.empty()) brackets_.back().bracket_after = true;
    const Offset end = at + (image ? 2 : 1);
    brackets_.push_back({at, end, last_delimiter_, image});
    at = end;
}

bool InlineScanner::defined(Range label) {
    if (labels_.empty() || label.empty() || label.size() > longest_label) return false;
    return labels_.contains(normalized_label(text::slice(text_, label)));
}

void InlineScanner::close_bracket(Offset& at) {
    const Offset close = at++;
    if (brackets_.empty()) return;
    const Bracket& opener = brackets_.back();
    Inline link;
    link.kind = opener.image ? Kind::image : Kind::link;
    link.content = {opener.text, close};
    link.range = {opener.begin, close + 1};
    bool found = false;
    if (opener.active && at < text_.size() && text_[at] == '(') {
        if (const std::optional<LinkParts> parts = scan_inline_link(text_, at)) {
            link.info = parts->destination;
            link.title = parts->title;
            link.range.end = parts->end;
            found = true;
        }
    }
    if (opener.active && !found && !labels_.empty()) {
        const Offset after_label = scan_label(text_, at, link.label);
        const bool own = after_label == not_found || trimmed(text::slice(text_, link.label)).empty();
        if (own) link.label = link.content;
        if (after_label != not_found) link.range.end = after_label;
        found = !(own && opener.bracket_after) && defined(link.label);
    }
    if (!found) {
        pop_bracket();
        return;
    }
    at = link.range.end;
    close_link(link);
}

void InlineScanner::pop_bracket() {
    brackets_.pop_back();
    inactive_ = std::min(inactive_, brackets_.size());
}

/// The innermost bracket has become `link`.
void InlineScanner::close_link(Inline link) {
    spans_.push_back(link);
    match_delimiters(brackets_.back().last_delimiter);
    pop_bracket();
    token_end_ = link.range.end;
    if (link.kind == Kind::image) return;
    // Links do not hold links; those further out were told so before.
    for (; inactive_ < brackets_.size(); ++inactive_) {
        if (!brackets_[inactive_].image) brackets_[inactive_].active = false;
    }
}

void InlineScanner::delimiters(Offset& at) {
    const char c = text_[at];
    const Offset begin = at;
    while (at < text_.size() && text_[at] == c) ++at;
    if (c == '~' && at - begin > 2) return;
    const char32_t before = character_before(text_, begin);
    const char32_t after = character_at(text_, at);
    const bool space_before = is_unicode_space(before);
    const bool space_after = is_unicode_space(after);
    const bool punctuation_before = is_unicode_punctuation(before);
    const bool punctuation_after = is_unicode_punctuation(after);
    const bool left = !space_after && (!punctuation_after || space_before || punctuation_before);
    const bool right = !space_before && (!punctuation_before || space_after || punctuation_after);
    const bool can_open = c == '_' ? left && (!right || punctuation_before) : left;
    const bool can_close = c == '_' ? right && (!left || punctuation_after) : right;
    if (!can_open && !can_close) return;
    const auto id = static_cast<int>(delimiters_.size());
    delimiters_.push_back({begin, at, at - begin, last_delimiter_, none, c, can_open, can_close});
    if (last_delimiter_ != none) delimiters_[static_cast<std::size_t>(last_delimiter_)].next = id;
    last_delimiter_ = id;
}

}  // namespace infraspec::markdown
