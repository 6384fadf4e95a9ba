// How a new term gets into the vocabulary. Pure functions.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "rules/finding.h"
#include "workspace/root.h"

namespace infraspec::rules {

/// The heading that defines a term; nothing for a bold one.
const spec::Heading* heading_of(const spec::FileFacts& facts, const spec::Term& term);

/// "Add "X" to vocabulary.md": an entry after the last term of the root's first vocabulary, spelled like that term.
/// Nothing when the root has no vocabulary.
std::optional<Fix> vocabulary_entry(const workspace::Root& root, std::string_view name);

/// Names of all terms and components, aliases included, as they are written.
std::vector<std::string> known_names(const workspace::Root& root);

}  // namespace infraspec::rules
