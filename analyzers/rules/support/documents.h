// Questions about a document as a whole that several rules ask. Pure functions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "workspace/root.h"

namespace infraspec::rules {

/// Documents of kind `other` are checked for links, vocabulary and prose only (format.md, "Document kinds").
bool has_known_kind(const workspace::File& file);

/// The root's own README.md; those of its folders are something else.
bool is_readme_of_root(const workspace::File& file);
std::optional<std::uint32_t> readme_of(const workspace::Root& root);

/// Where a complaint about the document as a whole stands: its title, else its first line with text, else the very
/// beginning.
text::Range title_range(const workspace::File& file);

/// The text of its title, else a title made from the file's name.
std::string title_of(const workspace::File& file);
std::string title_from_name(const workspace::Root& root, const workspace::File& file);

/// First byte after the front matter, a byte order mark skipped.
text::Offset body_begin(const workspace::File& file);

/// The root's own files of a kind, as indexes.
std::vector<std::uint32_t> files_of_kind(const workspace::Root& root, spec::DocumentKind kind);

}  // namespace infraspec::rules
