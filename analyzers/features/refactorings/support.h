// What several refactorings need. Pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "features/refactorings.h"

namespace infraspec::features {

/// With edits that are made already.
Refactoring ready(std::string title, std::string kind, RefactoredFiles edits);
Refactoring disabled(std::string title, std::string kind, std::string reason);

/// The own document of a kind that lies highest; its index.
std::optional<std::uint32_t> document_of_kind(const workspace::Root& root, spec::DocumentKind kind);

/// The end of what is written before `limit`, blank lines left out.
text::Offset written_end(const text::Source& source, text::Offset limit);

/// Puts a block behind everything that is written in the file, a blank line between. The line end of the last line
/// stays behind it.
text::TextEdit appended(const text::Source& source, std::string_view block);

}  // namespace infraspec::features
