// Words that promise something without saying how much. Constant data.
#pragma once

#include <span>
#include <string_view>

namespace infraspec::rules {

/// Lower case, words separated by one space.
std::span<const std::string_view> vague_words();

/// Phrases that hold such a word and are not vague: "as soon as the alarm fires".
std::span<const std::string_view> harmless_phrases();

}  // namespace infraspec::rules
