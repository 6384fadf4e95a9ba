// A document written as text, one node a line, for tests that compare whole trees.
#pragma once

#include <string>

#include "markdown/document.h"

namespace infraspec::markdown {

/// The tree below the root: `  kind "the bytes of its range" part="…"`, indented by depth.
std::string tree_text(const Document& document);

/// The tree of `text` without the line end that a raw string literal begins with.
std::string tree_of(std::string_view text);

}  // namespace infraspec::markdown
