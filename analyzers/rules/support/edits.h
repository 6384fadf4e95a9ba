// Edits and places as rules need them: whole lines, blocks after blocks, links between files. Pure functions; whatever
// they write has the line ends of the file it goes to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/finding.h"
#include "workspace/root.h"

namespace infraspec::rules {

/// `text` with every "\n" as the line end that the source uses.
std::string with_line_ends_of(const text::Source& source, std::string_view text);

/// The line that holds `offset`, from its first byte to before its line end.
text::Range line_at(const text::Source& source, text::Offset offset);

/// Just after the last byte of `extent` that is no white space; its begin when it holds nothing else.
text::Offset content_end(const text::Source& source, text::Range extent);

/// An insertion at `at`; "\n" in `text` becomes the file's line end.
text::TextEdit insertion(const text::Source& source, text::Offset at, std::string_view text);

/// Writes `block` below `extent`, a blank line between them.
text::TextEdit block_after(const text::Source& source, text::Range extent, std::string_view block);

/// Takes out the lines that `range` lies on, line ends included; of a last line without one, the line end before it.
text::TextEdit without_lines(const text::Source& source, text::Range range);

/// A fix of one file.
Fix fix_of(const workspace::File& file, std::string title, std::vector<text::TextEdit> edits);
Fix safe_fix_of(const workspace::File& file, std::string title, std::vector<text::TextEdit> edits);

/// A fix that makes a file. `like` is the file whose line ends it takes.
Fix creation(const workspace::File& like, std::string path, std::string_view text, std::string title);

/// One fix for each candidate that `wanted` probably meant, `Replace by "…"`; `range` is replaced by what `written`
/// makes of the candidate. The only one is preferred.
std::vector<Fix> nearest_fixes(const workspace::File& file, text::Range range, std::string_view wanted,
                               const std::vector<std::string>& candidates);

/// How a file at `to` is called from a file at `from`: "../modules/network.md". Both absolute, with `/`.
std::string relative_path(std::string_view from, std::string_view to);

/// A path as a link destination spells it: spaces and brackets percent-encoded.
std::string as_destination(std::string_view path);

/// The file's name without folders and `.md`.
std::string_view stem_of(std::string_view path);

Related related_place(const workspace::File& file, text::Range range, std::string message);

}  // namespace infraspec::rules
