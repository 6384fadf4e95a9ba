// A document as the format shows it: lists and steps indented and aligned, numbers in order, one blank line around
// headings and lists, columns of tables aligned. Formatting never changes what a document means, and a formatted
// document stays as it is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/feature.h"
#include "text/edit.h"

namespace infraspec::features {

/// The whole text formatted. What would change the meaning of the text is left as it is, and so is a text that was not
/// read in full. `facts` are those of the text, if they are known.
std::string formatted(const text::Source& source, spec::DocumentKind kind, const workspace::FormatSettings& settings,
                      const spec::FileFacts* facts = nullptr);

/// The same as edits, small ones. With `only`, the blocks that it touches alone.
std::vector<text::TextEdit> format(const Context& context, std::optional<text::Range> only = std::nullopt);

/// What is typed for the user after a line end at `offset`: the marker of the next item, the next step; an item left
/// empty is taken away.
std::vector<text::TextEdit> format_after_line_end(const Context& context, text::Offset offset);

}  // namespace infraspec::features
