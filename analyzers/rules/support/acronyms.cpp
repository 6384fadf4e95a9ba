#include "rules/support/acronyms.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>

#include "spec/name.h"

namespace infraspec::rules {
namespace {

using text::Offset;
using text::Range;

/// How far from a token its words are looked for, in bytes.
constexpr Offset reach = 160;

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_word(char c) {
    return is_upper(c) || is_lower(c) || is_digit(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

/// Bytes of "…", dashes and typographic quotes, which all begin with E2 80; letters of other scripts do not.
Offset punctuation_size(std::string_view bytes, Offset index) {
    return bytes.substr(index).starts_with("\xE2\x80") ? 3 : 0;
}

char at(std::string_view bytes, std::size_t index) {
    return index < bytes.size() ? bytes[index] : ' ';
}
char before(std::string_view bytes, Offset index) {
    return index > 0 ? bytes[index - 1] : ' ';
}

bool all_capitals(std::string_view word) {
    return word.size() > 1 && std::ranges::all_of(word, is_upper);
}

/// The token of a word: "VPC" of "VPCs". Empty when it is none.
std::string_view token_of(std::string_view word) {
    if (word.ends_with('s')) word.remove_suffix(1);
    const bool shaped = word.size() >= 2 && word.size() <= 6 && is_upper(word[0]) &&
                        std::ranges::all_of(word, [](char c) { return is_upper(c) || is_digit(c); });
    return shaped && std::ranges::count_if(word, is_upper) >= 2 ? word : std::string_view();
}

/// The characters that join words into one thing: `a-b`.
Range compound_around(std::string_view bytes, Range word) {
    const auto joins = [&](Offset index) { return is_word(at(bytes, index)) || at(bytes, index) == '-'; };
    while (word.begin > 0 && joins(word.begin - 1)) --word.begin;
    while (joins(word.end)) ++word.end;
    return word;
}

/// `ASSERT-NET-001` and `APP-DB` are names; "multi-AZ" is prose.
bool is_part_of_id(std::string_view bytes, Range word) {
    const auto compound = compound_around(bytes, word);
    if (compound == word) return false;
    const auto others = std::string(bytes.substr(compound.begin, word.begin - compound.begin)) +
                        std::string(bytes.substr(word.end, compound.end - word.end));
    return std::ranges::any_of(others, [](char c) { return is_upper(c) || is_digit(c) || c == '_'; });
}

/// Part of a path, a file name, a call, an address, a variable.
bool is_part_of_something(std::string_view bytes, Range word) {
    const char left = before(bytes, word.begin);
    const char right = at(bytes, word.end);
    // "-----END PRIVATE KEY-----"
    if (word.begin > 1 && bytes.substr(word.begin - 2).starts_with("--")) return true;
    if (bytes.substr(word.end).starts_with("--")) return true;
    if (std::string_view("@#$%\\=.&~^<{").find(left) != std::string_view::npos) return true;
    if (std::string_view("@=(<>}\\").find(right) != std::string_view::npos) return true;
    const bool name_goes_on = is_word(at(bytes, word.end + 1));
    if ((right == '.' || right == ':') && name_goes_on) return true;
    // "CI/CD" is prose, "apps/API" a path.
    if (left == '/' && !(word.begin > 1 && is_upper(bytes[word.begin - 2]))) return true;
    return right == '/' && !is_upper(at(bytes, word.end + 1));
}

/// A word that is shouted rather than short for something.
bool is_shouted(std::string_view word) {
    constexpr std::array<std::string_view, 14> words{"NOT", "THE", "DO",  "ALL", "AND",   "OR",     "OF",
                                                     "TO",  "IN",  "ANY", "ARE", "NEVER", "ALWAYS", "ONLY"};
    return all_capitals(word) && (word.size() > 6 || std::ranges::find(words, word) != words.end());
}

void read_words(std::string_view bytes, Range run, std::vector<Range>& words) {
    words.clear();
    for (Offset i = run.begin; i < run.end;) {
        if (const auto size = punctuation_size(bytes, i); size > 0 || !is_word(bytes[i])) {
            i += std::max<Offset>(size, 1);
            continue;
        }
        Range word{i, i};
        while (word.end < run.end && is_word(bytes[word.end]) && punctuation_size(bytes, word.end) == 0) ++word.end;
        i = word.end;
        if (!word.empty()) words.push_back(word);
    }
}

bool is_small(std::string_view word) {
    constexpr std::array<std::string_view, 16> words{"of", "and", "the", "for", "to",     "in",   "on",    "a",
                                                     "an", "or",  "as",  "is",  "stands", "with", "means", "by"};
    return std::ranges::find(words, word) != words.end();
}

/// Whether the words, in this order, begin with the letters; small words may lack a letter.
template <class Words, class Letters>
bool initials_match(const Words& words, const Letters& letters) {
    auto letter = letters.begin();
    for (const spec::Word& word : words) {
        if (letter == letters.end()) break;
        if (word.punctuation || word.folded.empty()) continue;
        if (word.folded[0] == *letter) {
            ++letter;
        } else if (!is_small(word.folded)) {
            return false;
        }
    }
    return letter == letters.end();
}

/// "OPC UA clients (Open Platform Communications Unified Architecture)": a part of what a bracket says.
bool is_spelled_in_brackets(std::string_view text, const std::string& letters) {
    for (auto open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
        const auto words = spec::words(text.substr(open, text.find(')', open) - open));
        for (std::size_t first = 0; first < words.size(); ++first) {
            if (words[first].punctuation || words[first].folded.empty() || words[first].folded[0] != letters[0])
                continue;
            if (initials_match(std::span(words).subspan(first), letters)) return true;
        }
    }
    return false;
}

/// `| STRIDE | Spoofing, Tampering, … |`: a row of a list of acronyms.
bool is_explained_in_next_cell(std::string_view left, std::string_view right, char letter) {
    const auto mark = left.find_last_not_of("*` ");
    if (mark == std::string_view::npos || left[mark] != '|') return false;
    const auto bar = right.find_first_not_of("*` ");
    if (bar == std::string_view::npos || right[bar] != '|') return false;
    const auto cell = right.substr(bar + 1, right.find('|', bar + 1) - bar - 1);
    const auto words = spec::words(cell);
    return words.size() > 1 && words[0].folded.starts_with(letter);
}

bool has_word_with(const std::vector<spec::Word>& words, char letter) {
    return std::ranges::any_of(words, [&](const spec::Word& word) {
        return !word.punctuation && word.folded.size() > 1 && word.folded[0] == letter;
    });
}

}  // namespace

std::vector<AcronymUse> acronym_uses(const text::Source& source, const spec::FileFacts& facts) {
    std::vector<AcronymUse> uses;
    const auto bytes = source.bytes();
    std::vector<Range> words;  // of one run
    for (const auto& run : facts.prose) {
        if (run.whole) continue;
        read_words(bytes, run.range, words);
        const auto is_beside_shouting = [&](std::size_t i) {
            const auto shouts = [&](std::size_t other, Range between) {
                if (source.slice(between) != " ") return false;
                const auto word = source.slice(words[other]);
                return is_shouted(word);
            };
            return (i > 0 && shouts(i - 1, {words[i - 1].end, words[i].begin})) ||
                   (i + 1 < words.size() && shouts(i + 1, {words[i].end, words[i + 1].begin}));
        };
        for (std::size_t i = 0; i < words.size(); ++i) {
            const auto token = token_of(source.slice(words[i]));
            if (token.empty() || is_part_of_id(bytes, words[i]) || is_part_of_something(bytes, words[i])) continue;
            if (is_beside_shouting(i)) continue;
            const Range range{words[i].begin, words[i].begin + static_cast<Offset>(token.size())};
            uses.push_back({range, token});
        }
    }
    return uses;
}

bool is_spelled_out(const text::Source& source, const AcronymUse& use) {
    const auto bytes = source.bytes();
    const auto token = use.range;
    const auto folded = spec::fold_case(use.text);
    std::string letters;
    std::ranges::copy_if(folded, std::back_inserter(letters), is_lower);
    const auto begin = token.begin > reach ? token.begin - reach : 0;
    auto left = bytes.substr(begin, token.begin - begin);
    if (const auto block = left.rfind("\n\n"); block != std::string_view::npos) left.remove_prefix(block);
    auto right = bytes.substr(token.end, reach);
    right = right.substr(0, right.find("\n\n"));
    if (right.starts_with('s')) right.remove_prefix(1);

    auto words_left = spec::words(left);
    const auto words_right = spec::words(right);
    const auto mark = left.find_last_not_of("*_\"`[ ");
    const bool in_brackets = mark != std::string_view::npos && left[mark] == '(';
    if (in_brackets && has_word_with(words_left, letters[0])) return true;
    const auto next = right.find_first_not_of("*_\"`] ");
    if (next != std::string_view::npos && right[next] == '(') {
        const auto inside = right.substr(next, right.find(')', next) - next);
        if (has_word_with(spec::words(inside), letters[0])) return true;
    }
    if (is_explained_in_next_cell(left, right, letters[0])) return true;
    if (initials_match(words_right, letters) || is_spelled_in_brackets(right, letters)) return true;
    std::ranges::reverse(words_left);
    return initials_match(words_left, std::string(letters.rbegin(), letters.rend()));
}

}  // namespace infraspec::rules
