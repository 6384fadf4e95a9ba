// The text of one leaf block as one string, with the containers' prefixes and indentation taken away, and the way back
// from its positions to the source. Reused for leaf after leaf by one call of `parse`.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/document.h"

namespace infraspec::markdown {

class LeafText {
  public:
    /// One line, or part of it.
    void assign(const text::Source& source, Range range);
    /// Lines from `first_line` on; `starts` says where the content of each begins. White space at the end is left out.
    void assign(const text::Source& source, std::uint32_t first_line, std::span<const Offset> starts);
    /// A table's cell: a backslash before a pipe is taken away (GFM 0.29, 4.10).
    void assign_cell(const text::Source& source, Range range);

    std::string_view text() const { return text_; }
    /// Positions in `text()` of pipes that were written `\|`, in order.
    const std::vector<Offset>& escaped_pipes() const { return escaped_pipes_; }

    /// The source bytes of a range of the text; the range of nothing stays at its place.
    Range source_range(Range range) const;

  private:
    struct Segment {
        Offset text;
        Offset source;
    };

    Offset source_offset(Offset position) const;
    void reset(const text::Source& source);

    std::string_view bytes_;  // of the source
    std::string_view text_;
    std::string joined_;  // the text, when it is not one piece of the source
    std::vector<Segment> segments_;
    std::vector<Offset> escaped_pipes_;
};

}  // namespace infraspec::markdown
