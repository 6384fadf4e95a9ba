// The tree of a text that is too large or too hostile to be parsed: headings and fences, found line by line.
#pragma once

#include "markdown/document.h"

namespace infraspec::markdown {

/// Linear in the text, whatever it holds. Only ATX headings and fenced code outside of quotes and lists are found.
Document outline(text::SourcePtr source, Refusal refusal);

}  // namespace infraspec::markdown
