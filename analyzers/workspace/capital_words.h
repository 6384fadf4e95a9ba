// Words in capitals (RTO, S3) and how they stand: what one file may say about them for all others of its root. Pure.
#pragma once

#include <set>
#include <span>
#include <string>

#include "workspace/name_table.h"

namespace infraspec::workspace {

/// The word, and whatever could tell whether it is explained where it stands: its neighbourhood when a bracket is next
/// to it, and whether it is part of a name.
struct CapitalWord {
    std::string word;
    std::string stands;

    friend auto operator<=>(const CapitalWord&, const CapitalWord&) = default;
};

/// Those of the file's prose, each once. `mentions` are those of the file.
std::set<CapitalWord> capital_words(const File& file, std::span<const Mention> mentions);

}  // namespace infraspec::workspace
