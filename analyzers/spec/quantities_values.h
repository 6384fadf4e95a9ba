// Numbers with a unit and what compares them ("at most 1 hour", "99.9%", "1.2 or later"), found in a text of tokens.
// Pure functions.
#pragma once

#include <vector>

#include "spec/quantities.h"
#include "spec/quantities_tokens.h"

namespace infraspec::spec {

/// True for the spelling of a unit that may be glued to its number: "s", "min", "days".
bool is_unit(std::string_view folded);

/// A value whose metric is not known yet. Positions are indexes of tokens.
struct FoundValue {
    Dimension dimension = Dimension::duration;  ///< `count` also stands for a number without a unit
    Comparator comparator = Comparator::exact;
    double amount = 0;
    bool rough = false;
    bool ambiguous = false;  ///< one end of a range, part of a list of numbers, or about so much
    bool worded = false;     ///< the number is written as a word
    bool decimal = false;
    std::size_t first = 0;        ///< first token of its comparing words
    std::size_t value_first = 0;  ///< first token of the sign, or of the number
    std::size_t value_last = 0;   ///< one past the unit
    std::size_t last = 0;         ///< one past the comparing words behind it
    std::size_t number = 0;       ///< the first number
};

/// All values between two tokens, in order.
std::vector<FoundValue> find_values(const TokenText& text, std::size_t begin, std::size_t end);

}  // namespace infraspec::spec
