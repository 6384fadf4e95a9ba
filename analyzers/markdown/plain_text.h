// What a reader sees of a piece of markdown: emphasis, code ticks and links stripped to their text.
#pragma once

#include <string>

#include "markdown/document.h"

namespace infraspec::markdown {

/// The text of a node and all below it: escapes and entities decoded, breaks as one space, HTML left out, images as
/// their alternative text.
std::string plain_text(const Document& document, NodeId id);

/// Backslash escapes and entities decoded, as in a link destination (CommonMark 0.31, 6.3).
std::string unescape(std::string_view raw);

/// Link labels match by this form (CommonMark 0.31, 6.3 "matches"): case folded, white space collapsed and trimmed.
std::string normalized_label(std::string_view label);

}  // namespace infraspec::markdown
