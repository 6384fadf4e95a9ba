// The parts of links and of link reference definitions, read at a position of a leaf's text. Pure functions; positions
// and ranges are in that text. Each returns where it ended, or `not_found`.
#pragma once

#include <optional>
#include <string_view>

#include "markdown/document.h"

namespace infraspec::markdown {

inline constexpr Offset not_found = static_cast<Offset>(-1);
/// CommonMark 0.31, 6.3: a label has at most so many characters; counted in bytes, as cmark does.
inline constexpr Offset longest_label = 1000;

/// Behind all white space, line ends included.
Offset skip_space(std::string_view text, Offset at);
/// `[label]`; brackets in it must be escaped.
Offset scan_label(std::string_view text, Offset at, Range& label);
/// `<destination>` or a run without white space and with balanced parentheses.
Offset scan_destination(std::string_view text, Offset at, Range& destination);
/// `"title"`, `'title'` or `(title)`.
Offset scan_title(std::string_view text, Offset at, Range& title);

struct LinkParts {
    Range range;        ///< definition: from `[` to the end of its last part
    Range label;        ///< definition
    Range destination;  ///< without `<>`
    Range title;        ///< without quotes
    Offset end = 0;     ///< behind the closing parenthesis; definition: where the next line begins
};

/// `(destination "title")` with its opening parenthesis at `at`.
std::optional<LinkParts> scan_inline_link(std::string_view text, Offset at);
/// `[label]: destination "title"` with its bracket at `at` (CommonMark 0.31, 4.7).
std::optional<LinkParts> scan_definition(std::string_view text, Offset at);

}  // namespace infraspec::markdown
