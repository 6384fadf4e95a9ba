// Words after which a number is no promise. Constant tables; safe to read from any thread.
#pragma once

#include <string_view>

namespace infraspec::spec {

/// In a sentence with such a word (negations, conditions, changes, the past, estimates) nothing is read.
bool is_muting_word(std::string_view folded_word);

/// In a sentence with such a word a number of zones is the number of those that are lost, or are each told something.
bool is_failure_word(std::string_view folded_word);

/// The same as for sentences for the title of a section: alternatives, history, examples. Singular.
bool is_muting_title_word(std::string_view folded_word);

}  // namespace infraspec::spec
