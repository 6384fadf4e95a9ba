// Pieces of a specification as markdown that reads well elsewhere: in a hover, beside a completion. Pure functions,
// safe on any thread.
#pragma once

#include <string>
#include <string_view>

#include "features/feature.h"

namespace infraspec::features {

/// The same place of the snapshot seen from another file of the root.
inline Context at(const Context& context, std::uint32_t file) {
    return {context.snapshot, context.root, file};
}

/// Plain text that shows as itself in markdown: what would be markup gets a backslash, white space runs become one
/// space.
std::string escape(std::string_view plain);

/// `[text](address)` with the text escaped; the text alone when the address is empty.
std::string link_to(std::string_view plain, const std::string& address);

/// The markdown of `range` of the context's file: relative links lead where they led or become their text, HTML is left
/// out, quote marks and indentation of every line too. At most about `limit` bytes, cut between words with an ellipsis.
std::string quote(const Context& context, text::Range range, const LinkWriter& link, std::size_t limit = 800);

/// The same on one line, for the inside of a list item.
std::string quote_line(const Context& context, text::Range range, const LinkWriter& link, std::size_t limit = 240);

/// The first paragraph (or list) of prose that stands in `section` before a heading; empty when there is none.
text::Range lead_paragraph(const Context& context, text::Range section);

/// One line of plain text for a detail: markup characters and links' destinations left out, cut between words.
std::string summary(const Context& context, text::Range range, std::size_t limit = 80);

}  // namespace infraspec::features
