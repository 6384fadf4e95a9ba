// Classes of characters as CommonMark 0.31 (2.1) defines them, and its entities. Pure functions, safe on any thread.
#pragma once

#include <string>
#include <string_view>

namespace infraspec::markdown {

constexpr bool is_space_or_tab(char c) {
    return c == ' ' || c == '\t';
}
/// Space, tab, line feed, vertical tab, form feed, carriage return.
constexpr bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}
constexpr bool is_alpha(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool is_alnum(char c) {
    return is_alpha(c) || is_digit(c);
}
constexpr bool is_ascii_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

bool is_unicode_space(char32_t code);
bool is_unicode_punctuation(char32_t code);

/// Without white space at both ends.
std::string_view trimmed(std::string_view text);

/// The length of the entity that `text` begins with (`&amp;`, `&#35;`, `&#x23;`), 0 when it begins with none. What it
/// stands for is appended to `decoded` when that is not null.
std::size_t entity_size(std::string_view text, std::string* decoded);

}  // namespace infraspec::markdown
