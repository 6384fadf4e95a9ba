// Inline HTML and autolinks in angle brackets (CommonMark 0.31, 6.5 and 6.6; cmark's reading where they differ), read
// at a position of a leaf's text. One scanner a leaf: it remembers searches that found nothing, so that a text full of
// openers stays linear.
#pragma once

#include <string_view>

#include "markdown/document.h"

namespace infraspec::markdown {

class AngleScanner {
  public:
    explicit AngleScanner(std::string_view text) : text_(text) {}

    /// The end of `<scheme:…>` or `<mail@address>` that begins at `at`; `not_found` when none does.
    Offset autolink(Offset at) const;
    /// The end of the tag, comment, processing instruction, declaration or CDATA section that begins at `at`.
    Offset html(Offset at);

  private:
    Offset open_tag(Offset at) const;
    Offset closing_tag(Offset at) const;
    Offset comment(Offset at);
    Offset instruction(Offset at);
    Offset declaration(Offset at);
    Offset cdata(Offset at);
    Offset attribute_value(Offset at) const;

    std::string_view text_;
    // From here on the text is known not to hold the end of such a construct.
    Offset no_comment_end_ = static_cast<Offset>(-1);
    Offset no_instruction_end_ = static_cast<Offset>(-1);
    Offset no_angle_ = static_cast<Offset>(-1);
    Offset no_cdata_end_ = static_cast<Offset>(-1);
};

}  // namespace infraspec::markdown
