// The nodes of leaf blocks that hold no inlines, and of ATX headings: ranges recomputed from the bytes of their lines.
// Pure functions, safe on any thread.
#pragma once

#include "markdown/blocks.h"

namespace infraspec::markdown {

/// A heading whose first `#` is at `begin`, on that line. Its content excludes the closing sequence (CommonMark
/// 0.31, 4.2).
Node atx_heading_node(const text::Source& source, Offset begin, std::uint32_t line, std::uint8_t level);

/// Fenced code whose opening fence is at `begin` on `line`; `last` is the closing fence when `closed`, else the last
/// line. Its content begins at the start of the line after the opening fence.
Node fenced_node(const text::Source& source, Offset begin, std::uint32_t line, std::uint32_t last, bool closed);

/// Indented code from `begin`, without blank lines at its end.
Node indented_node(const text::Source& source, Offset begin, std::uint32_t line, std::uint32_t last);

/// An item's or a list's marker at `begin`: `-`, `+`, `*` or a number with `.` or `)`.
Range item_marker(const text::Source& source, Offset begin);

}  // namespace infraspec::markdown
