#include "markdown/bare_autolink.h"

#include <algorithm>

#include "markdown/characters.h"

namespace infraspec::markdown {
namespace {

bool is_host_character(char c) {
    return is_alnum(c) || c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

/// The end of the host at `at`; `at` itself when it is no valid one. Its last two parts hold no underscore.
Offset host_end(std::string_view text, Offset at, bool needs_dot) {
    Offset i = at;
    int dots = 0;
    bool underscore = false;         // in the last part
    bool underscore_before = false;  // in the part before
    while (i < text.size() && (is_host_character(text[i]) || (text[i] == '.' && i > at))) {
        if (text[i] == '.') {
            underscore_before = underscore;
            underscore = false;
            ++dots;
        } else if (text[i] == '_') {
            underscore = true;
        }
        ++i;
    }
    const bool valid = !underscore && !underscore_before && (dots > 0 || !needs_dot);
    return valid ? i : at;
}

/// Where an address that reaches to `end` really ends: punctuation at its end belongs to the sentence around it.
Offset without_trailing_punctuation(std::string_view text, Offset begin, Offset end) {
    const std::string_view address = text::slice(text, {begin, end});
    auto closing = std::count(address.begin(), address.end(), ')');
    const auto opening = std::count(address.begin(), address.end(), '(');
    while (end > begin) {
        const char last = text[end - 1];
        if (last == ')') {
            if (closing-- <= opening) return end;
            --end;
        } else if (last == ';') {  // an entity at the end is no part of the address
            Offset i = end - 1;
            while (i > begin && is_alpha(text[i - 1])) --i;
            end = i > begin && i < end - 1 && text[i - 1] == '&' ? i - 1 : end - 1;
        } else if (std::string_view("?!.,:*_~'\"").find(last) != std::string_view::npos) {
            --end;
        } else {
            return end;
        }
    }
    return end;
}

Range address(std::string_view text, Offset begin, Offset host) {
    Offset end = host;
    while (end < text.size() && !is_space(text[end]) && text[end] != '<') ++end;
    return {begin, without_trailing_punctuation(text, begin, end)};
}

}  // namespace

Range scheme_autolink(std::string_view text, Offset colon, Offset floor) {
    Offset begin = colon;
    while (begin > floor && colon - begin < 6 && is_alpha(text[begin - 1])) --begin;
    const std::string_view scheme = text::slice(text, {begin, colon});
    const bool known = scheme == "http" || scheme == "https" || scheme == "ftp";
    if (!known || !text.substr(colon).starts_with("://")) return {};
    const Offset host = colon + 3;
    if (host_end(text, host, false) == host) return {};
    const Range range = address(text, begin, host);
    return range.end > host ? range : Range{};
}

Range www_autolink(std::string_view text, Offset at) {
    const bool starts_word =
        at == 0 || is_space(text[at - 1]) || std::string_view("*_~(").find(text[at - 1]) != std::string_view::npos;
    if (!starts_word || host_end(text, at, true) <= at + 4) return {};
    const Range range = address(text, at, at);
    return range.size() > 4 ? range : Range{};
}

}  // namespace infraspec::markdown
