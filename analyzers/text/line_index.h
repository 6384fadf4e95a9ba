// Where the lines of a text begin, and the only place that converts byte offsets to lines and columns and back.
// An immutable value, built once per text; safe to read from any thread. It does not own the text it was built from.
#pragma once

#include <string_view>
#include <vector>

#include "text/range.h"

namespace infraspec::text {

/// The unit of a column: LSP 3.17, PositionEncodingKind.
enum class Encoding : std::uint8_t { utf8, utf16, utf32 };

/// Line and column, both from 0. The column counts code units of an `Encoding`.
struct Position {
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    friend constexpr auto operator<=>(Position, Position) = default;
};

/// Lines end at LF, CRLF or a lone CR (LSP 3.17, "Text Documents"). A text always has at least one line.
class LineIndex {
  public:
    explicit LineIndex(std::string_view text);

    std::uint32_t line_count() const { return static_cast<std::uint32_t>(starts_.size()); }
    /// The line that holds `offset`; the last line for an offset at or past the end.
    std::uint32_t line_of(Offset offset) const;
    /// From the first byte of the line to before its line end. Past the last line: the empty range at the end.
    Range line(std::uint32_t line, std::string_view text) const;
    /// First byte of the line; the end of the text past the last line.
    Offset line_start(std::uint32_t line) const;

    /// Never fails: an offset past the end is the end, one inside a character is the character's start.
    /// Ill-formed bytes count as one code unit each, as an editor shows each as one U+FFFD.
    Position position(Offset offset, std::string_view text, Encoding encoding) const;
    /// Never fails: a column past the line's end is the line's end (LSP 3.17, Position), a line past the last is the
    /// end of the text, half of a surrogate pair is the start of its character.
    Offset offset(Position position, std::string_view text, Encoding encoding) const;

  private:
    std::vector<Offset> starts_;
    Offset size_ = 0;
    bool ascii_ = true;  // then every encoding counts bytes
};

}  // namespace infraspec::text
