// The cells of one line of a table (GFM 0.29, 4.10). Pure functions, safe on any thread.
#pragma once

#include <vector>

#include "markdown/document.h"

namespace infraspec::markdown {

/// Appends the cells of the row, each without the white space around it. `row` begins behind the containers' prefixes.
void split_row(std::string_view bytes, Range row, std::vector<Range>& cells);

}  // namespace infraspec::markdown
