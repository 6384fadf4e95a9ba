// What links have to say after files or folders have moved: those to them, and the relative ones inside them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/edit.h"
#include "workspace/snapshot.h"

namespace infraspec::features {

/// Absolute paths; of a folder, everything below it moves.
struct FileMove {
    std::string from;
    std::string to;
};

struct MovedFile {
    std::string path;  ///< before the move
    std::vector<text::TextEdit> edits;
};

/// Changes to texts as they are before the move, by path: destinations of links, images and reference definitions, and
/// the names in a handoff list. `loose` are roots of documents that no specification holds.
std::vector<MovedFile> follow_moves(const workspace::Snapshot& snapshot, std::span<const workspace::RootPtr> loose,
                                    std::span<const FileMove> moves);

}  // namespace infraspec::features
