// A new name in the shape of an old mention: its case, its number, its separators and line breaks, the marks of
// emphasis inside it. Pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/range.h"

namespace infraspec::features {

/// A mention as it stands, and what of it is text: a mention may reach over marks of emphasis, which are none.
struct Spelling {
    std::string_view bytes;
    std::vector<text::Range> pieces;  ///< of the text, relative to `bytes`; sorted
    bool verbatim = false;            ///< in a code span or a diagram: acronyms are small where the mention is
};

/// `defined` is how the name is written where it is defined, `name` what it shall be called. Nothing when the mention
/// cannot be given another number of words without breaking the markup inside it.
std::optional<std::string> respell(const Spelling& mention, std::string_view defined, std::string_view name);

/// "group" → "groups", so that `spec::singular` finds the way back where English has one: "policy" → "policies".
std::string plural(std::string_view word);

}  // namespace infraspec::features
