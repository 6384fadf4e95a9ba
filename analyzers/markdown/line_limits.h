// The lines that make cmark-gfm super-linear, recognised before it sees them. Plain values of one call of `parse`.
#pragma once

#include <cstddef>
#include <string_view>

namespace infraspec::markdown {

/// True when `line` begins with more than `limit` block quote and list markers.
bool has_deep_prefix(std::string_view line, std::size_t limit);

/// A line that looks like a table's delimiter row makes cmark read the whole paragraph before it as table rows.
class HeaderSearch {
  public:
    /// The limit that is broken when `line` follows `paragraph`; null when none is.
    const char* exceeded(std::string_view line, std::string_view paragraph);

  private:
    std::size_t searched_ = 0;  // bytes that all such lines of the paragraph have cost
};

/// Each row of a table gets a cell for each column, whether it is in the text or not.
class CellCount {
  public:
    /// The limit that is broken when `line` becomes a row of a table with so many columns; null when none is.
    const char* exceeded(std::string_view line, std::size_t columns, std::size_t text_size);

  private:
    std::size_t cells_ = 0;
};

}  // namespace infraspec::markdown
