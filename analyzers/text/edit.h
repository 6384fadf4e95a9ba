// A replacement of a byte range by other text, and how several are applied at once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/range.h"

namespace infraspec::text {

struct TextEdit {
    Range range;
    std::string replacement;

    friend bool operator==(const TextEdit&, const TextEdit&) = default;
};

/// True when no two of the edits touch the same byte (two insertions at one place do not overlap).
bool disjoint(const std::vector<TextEdit>& edits);

/// Applies edits that all refer to `text` as it is, in any order; insertions at one place keep their order.
/// Of overlapping edits the later one in the vector is dropped.
std::string apply(std::string_view text, std::vector<TextEdit> edits);

}  // namespace infraspec::text
