// Names of things and when two of them are the same: the normal form, and the words that mentions are searched by.
// Pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/range.h"

namespace infraspec::spec {

/// A name where it stands: its text without markup, its normal form, its place.
struct Name {
    std::string text;
    std::string norm;
    text::Range range;

    friend bool operator==(const Name&, const Name&) = default;
};

/// Unicode simple case folding of well-formed UTF-8; other bytes stay as they are.
std::string fold_case(std::string_view text);

/// A folded word made singular: ies→y, sses→ss, s dropped except after s, u, i.
std::string singular(std::string_view folded_word);

/// Names are the same when their norms are equal: case folded; hyphens, underscores and white space runs are one space;
/// the last word made singular. `plain` carries no markup any more.
std::string norm(std::string_view plain);

/// `X (Y)` is the name X with the alias Y; anything else has no alias.
struct NameWithAlias {
    std::string_view name;
    std::string_view alias;  ///< empty: none
};
NameWithAlias split_alias(std::string_view plain);

/// A word or a single punctuation character of running text. White space, hyphens and underscores only separate.
struct Word {
    text::Range range;   ///< in the text that was read
    std::string folded;  ///< case folded
    bool punctuation = false;
};

/// The words of `plain`; their ranges are relative to its first byte.
std::vector<Word> words(std::string_view plain);

}  // namespace infraspec::spec
