// Pieces of a file as plain text, for reports that leave markdown behind. Pure functions.
#pragma once

#include <string>

#include "text/range.h"
#include "workspace/file.h"

namespace infraspec::reports {

/// What a reader sees of `range`: emphasis, code ticks and links stripped to their text, white space runs as one space.
std::string plain(const workspace::File& file, text::Range range);

/// The first sentence of the first paragraph above the first chapter, as plain text; empty when there is none.
std::string first_sentence(const workspace::File& file);

/// The title of a file; its name without folders and ending when it has none.
std::string title_of(const workspace::File& file);

}  // namespace infraspec::reports
