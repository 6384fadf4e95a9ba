// The plain text of a piece of markdown, with the way back to the source for every byte of it. A value made for one
// use.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "markdown/document.h"

namespace infraspec::spec {

class InlineText {
  public:
    const std::string& text() const { return text_; }
    /// The source of text()[begin, end); an empty range for an empty text.
    text::Range source(std::size_t begin, std::size_t end) const;
    text::Range source() const { return source(0, text_.size()); }

    /// Adds what a reader sees of a node.
    void append(const markdown::Document& document, markdown::NodeId id);

  private:
    struct Segment {
        std::size_t begin;  // in text_
        text::Range source;
        bool verbatim;  // byte for byte; else the segment stands for the source as a whole
    };
    void append(std::string_view text, text::Range source, bool verbatim);

    std::string text_;
    std::vector<Segment> segments_;
};

/// Everything below the node.
InlineText inline_text(const markdown::Document& document, markdown::NodeId id);

/// The range without white space at its ends.
text::Range trimmed(std::string_view bytes, text::Range range);
std::string_view trimmed(std::string_view text);

/// What precedes a title's words: numbering ("1.", "2.3", "4)"), emoji and other symbols. Its length in bytes.
std::size_t decoration_size(std::string_view plain);
/// The same for emoji and other symbols behind a title's words.
std::size_t decoration_behind(std::string_view plain);

/// Without white space at both ends and the comments that stand at the end.
text::Range without_comments(std::string_view bytes, text::Range range);

}  // namespace infraspec::spec
