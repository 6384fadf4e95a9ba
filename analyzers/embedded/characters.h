// White space as JavaScript's \s has it in ASCII, which is what Mermaid goes by. HCL knows no more of it.
#pragma once

#include <string_view>

#include "text/range.h"

namespace infraspec::embedded {

constexpr bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// A part of a word: of an ASCII one, or of any other.
constexpr bool is_word(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// `range` of `text` without white space at both ends.
constexpr text::Range without_space(std::string_view text, text::Range range) {
    while (!range.empty() && is_space(text[range.begin])) ++range.begin;
    while (!range.empty() && is_space(text[range.end - 1])) --range.end;
    return range;
}

}  // namespace infraspec::embedded
