// The words between a metric and its value, and between values: which of them join, which part. Pure functions over
// tokens.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "spec/quantities_tokens.h"

namespace infraspec::spec {

inline bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return !word.empty() && std::find(words.begin(), words.end(), word) != words.end();
}
inline bool one_of(char sign, std::string_view signs) {
    return sign != '\0' && signs.find(sign) != std::string_view::npos;
}

/// One of these stands between the words that say what a metric is of and its value.
bool is_strong_link(const TokenText& text, std::size_t i);

/// From a metric's name to the value behind it: nothing but linking words, or what the metric is of and then a link.
bool links_forward(const TokenText& text, std::size_t begin, std::size_t end);

/// From a value to the name of its metric behind it: "7-day retention", "3 separate availability zones", "30 days of
/// log retention".
bool links_backward(const TokenText& text, std::size_t begin, std::size_t end);

/// Whether the words between two values of one metric only say which environment each is for.
bool continues_list(const TokenText& text, std::size_t begin, std::size_t end);

/// A comma, bracket or conjunction: what is said before it is another matter.
bool ends_part(const TokenText& text, std::size_t i);

}  // namespace infraspec::spec
