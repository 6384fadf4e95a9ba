#include "rules/support/wording.h"

#include <cctype>

namespace infraspec::rules {
namespace {

constexpr std::string_view white_space = " \t\r\n\f\v";
constexpr std::size_t longest_name = 80;

/// The first `count` bytes of `text`, fewer when that would cut a character.
std::string_view cut(std::string_view text, std::size_t count) {
    while (count > 0 && count < text.size() && (static_cast<unsigned char>(text[count]) & 0xC0U) == 0x80U) --count;
    return text.substr(0, count);
}

}  // namespace

std::string quoted(std::string_view name) {
    auto text = one_line(name);
    if (text.size() > longest_name) text = std::string(trimmed(cut(text, longest_name))) + "…";
    return "\"" + text + "\"";
}

std::string listed(const std::vector<std::string>& words, std::string_view conjunction) {
    std::string result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) result += i + 1 == words.size() ? " " + std::string(conjunction) + " " : ", ";
        result += words[i];
    }
    return result;
}

std::string one_line(std::string_view text) {
    std::string result;
    for (const char c : trimmed(text)) {
        const bool space = white_space.find(c) != std::string_view::npos;
        if (!space) {
            result.push_back(c);
        } else if (result.back() != ' ') {
            result.push_back(' ');
        }
    }
    return result;
}

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(white_space);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(white_space) + 1 - begin);
}

std::string title_case(std::string_view stem) {
    std::string title;
    bool word_begins = true;
    for (const char c : stem) {
        const bool separates = c == '-' || c == '_' || c == ' ';
        if (separates) {
            if (!title.empty() && title.back() != ' ') title.push_back(' ');
        } else {
            title.push_back(word_begins ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c);
        }
        word_begins = separates;
    }
    return std::string(trimmed(title));
}

}  // namespace infraspec::rules
