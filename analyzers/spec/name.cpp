#include "spec/name.h"

#include <utf8proc.h>

#include <algorithm>

namespace infraspec::spec {

namespace {

/// Unicode simple case folding (CaseFolding.txt, statuses C and S).
utf8proc_int32_t simple_fold(utf8proc_int32_t code_point) {
    constexpr utf8proc_int32_t capital_i_with_dot = 0x130;  // folds only fully or in Turkish
    if (code_point == capital_i_with_dot) return code_point;
    utf8proc_int32_t folded[4];
    int boundary = 0;
    const utf8proc_ssize_t count = utf8proc_decompose_char(code_point, folded, 4, UTF8PROC_CASEFOLD, &boundary);
    return count == 1 ? folded[0] : utf8proc_tolower(code_point);
}

constexpr bool is_ascii_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
constexpr bool is_ascii_alnum(char c) {
    return (c >= 'a' && c <= 'z') || is_ascii_upper(c) || (c >= '0' && c <= '9');
}

struct CodePoint {
    utf8proc_int32_t value = -1;  ///< -1: an ill-formed byte
    std::size_t size = 1;
};

CodePoint code_point_at(std::string_view text, std::size_t at) {
    CodePoint result;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                       static_cast<utf8proc_ssize_t>(text.size() - at), &result.value);
    if (size <= 0) return {};
    result.size = static_cast<std::size_t>(size);
    return result;
}

enum class CharacterClass { separator, word, mark, punctuation };

CharacterClass class_of(utf8proc_int32_t code_point) {
    constexpr utf8proc_int32_t hyphen = 0x2010;
    constexpr utf8proc_int32_t non_breaking_hyphen = 0x2011;
    if (code_point < 0) return CharacterClass::punctuation;
    if (code_point == '-' || code_point == '_' || code_point == hyphen || code_point == non_breaking_hyphen ||
        code_point < ' ') {
        return CharacterClass::separator;
    }
    switch (utf8proc_category(code_point)) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_ND:
        case UTF8PROC_CATEGORY_NL:
        case UTF8PROC_CATEGORY_NO:
            return CharacterClass::word;
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_MC:
        case UTF8PROC_CATEGORY_ME:
            return CharacterClass::mark;
        case UTF8PROC_CATEGORY_ZS:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP:
            return CharacterClass::separator;
        default:
            return CharacterClass::punctuation;
    }
}

}  // namespace

std::string fold_case(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (static_cast<unsigned char>(c) < 0x80) {
            folded += is_ascii_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
            ++at;
            continue;
        }
        const CodePoint point = code_point_at(text, at);
        if (point.value < 0) {
            folded += c;
        } else {
            utf8proc_uint8_t bytes[4];
            const auto size = utf8proc_encode_char(simple_fold(point.value), bytes);
            folded.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
        }
        at += point.size;
    }
    return folded;
}

std::string singular(std::string_view word) {
    const auto ends_with = [&](std::string_view suffix) {
        return word.size() > suffix.size() && word.ends_with(suffix);
    };
    if (ends_with("ies")) return std::string(word.substr(0, word.size() - 3)) + "y";
    if (ends_with("sses")) return std::string(word.substr(0, word.size() - 2));
    if (ends_with("s")) {
        const char before = word[word.size() - 2];
        if (before != 's' && before != 'u' && before != 'i') word.remove_suffix(1);
    }
    return std::string(word);
}

namespace {

/// The same for ASCII, which nearly every name is.
std::string ascii_norm(std::string_view plain) {
    std::string result;
    result.reserve(plain.size());
    std::size_t last_word = 0;
    bool pending_space = false;
    for (const char c : plain) {
        if (c == '-' || c == '_' || static_cast<unsigned char>(c) <= ' ') {
            pending_space = !result.empty();
            continue;
        }
        if (pending_space) {
            result += ' ';
            last_word = result.size();
            pending_space = false;
        }
        result += is_ascii_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
    }
    const std::string last = singular(std::string_view(result).substr(last_word));
    result.replace(last_word, std::string::npos, last);
    return result;
}

}  // namespace

std::string norm(std::string_view plain) {
    if (std::ranges::all_of(plain, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return ascii_norm(plain);
    const std::string folded = fold_case(plain);
    std::string result;
    result.reserve(folded.size());
    std::size_t last_word = 0;
    bool pending_space = false;
    for (std::size_t at = 0; at < folded.size();) {
        const CodePoint point = code_point_at(folded, at);
        if (class_of(point.value) == CharacterClass::separator) {
            pending_space = !result.empty();
        } else {
            if (pending_space) {
                result += ' ';
                last_word = result.size();
                pending_space = false;
            }
            result.append(folded, at, point.size);
        }
        at += point.size;
    }
    const std::string last = singular(std::string_view(result).substr(last_word));
    result.resize(last_word);
    return result + last;
}

NameWithAlias split_alias(std::string_view plain) {
    const auto trimmed = [](std::string_view text) {
        while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
        while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
        return text;
    };
    plain = trimmed(plain);
    const std::size_t open = plain.rfind('(');
    if (open == std::string_view::npos || !plain.ends_with(')')) return {plain, {}};
    const std::string_view name = trimmed(plain.substr(0, open));
    if (name.empty()) return {plain, {}};
    return {name, trimmed(plain.substr(open + 1, plain.size() - open - 2))};
}

std::vector<Word> words(std::string_view plain) {
    std::vector<Word> result;
    std::size_t word_begin = std::string_view::npos;
    const auto add = [&](std::size_t begin, std::size_t end, bool punctuation) {
        const text::Range range{static_cast<text::Offset>(begin), static_cast<text::Offset>(end)};
        result.push_back({range, fold_case(text::slice(plain, range)), punctuation});
    };
    const auto end_word = [&](std::size_t end) {
        if (word_begin != std::string_view::npos) add(word_begin, end, false);
        word_begin = std::string_view::npos;
    };
    for (std::size_t at = 0; at < plain.size();) {
        if (is_ascii_alnum(plain[at])) {
            if (word_begin == std::string_view::npos) word_begin = at;
            ++at;
            continue;
        }
        const CodePoint point = code_point_at(plain, at);
        const CharacterClass which = class_of(point.value);
        const bool continues = which == CharacterClass::mark && word_begin != std::string_view::npos;
        if (which == CharacterClass::word || continues) {
            if (word_begin == std::string_view::npos) word_begin = at;
        } else {
            end_word(at);
            if (which != CharacterClass::separator) add(at, at + point.size, true);
        }
        at += point.size;
    }
    end_word(plain.size());
    return result;
}

}  // namespace infraspec::spec
