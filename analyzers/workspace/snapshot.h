// Everything that is known at one moment: all roots and what the disk says about paths outside them. An immutable
// value.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workspace/root.h"

namespace infraspec::workspace {

enum class PathKind : unsigned char { missing, file, directory };

/// What the disk says about the paths that links name: absolute path → kind. A path that nobody looked up is not in it.
using PathTable = std::map<std::string, PathKind, std::less<>>;

struct Snapshot {
    std::vector<RootPtr> roots;                  ///< sorted by folder
    std::vector<std::string> workspace_folders;  ///< absolute, no slash at the end
    std::shared_ptr<const PathTable> paths = std::make_shared<PathTable>();

    /// The root that holds the file at this absolute path, if it has been read.
    const Root* root_of(std::string_view path) const;
    RootPtr root_at(std::string_view folder) const;
    std::shared_ptr<const Snapshot> with_root(RootPtr root) const;
    std::shared_ptr<const Snapshot> without_root(std::string_view folder) const;
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

/// Where a link leads.
struct LinkTarget {
    enum class Outcome : unsigned char {
        found,    ///< the file is there; for a fragment, so is the anchor
        unknown,  ///< nothing can be said: outside the workspace, not looked up, external
        file_missing,
        anchor_missing,
    };
    Outcome outcome = Outcome::unknown;
    std::string path;                        ///< absolute and normalised; empty for external links
    std::optional<std::uint32_t> file;       ///< index in the root, when it is a file of it
    std::uint32_t heading = spec::no_index;  ///< the heading that the fragment names
    std::optional<EntityRef> entity;         ///< the term, component or layer that this heading defines
};

/// The absolute, normalised path that a link of `file` names (`.` and `..` resolved, `/x` taken from the workspace
/// folder that holds the root); nothing for external, wiki and reference links, and for paths that leave every
/// workspace folder.
std::optional<std::string> target_path(const Snapshot& snapshot, const Root& root, const File& file,
                                       const spec::Link& link);

LinkTarget resolve_link(const Snapshot& snapshot, const Root& root, std::uint32_t file, const spec::Link& link);

/// What stands under a cursor: a mention, a name where it is defined, a fragment of a link, a wiki link.
struct Occurrence {
    text::Range range;
    std::vector<EntityRef> entities;  ///< everything that bears the name, the component first
};
std::optional<Occurrence> occurrence_at(const Snapshot& snapshot, const Root& root, std::uint32_t file,
                                        text::Offset offset);

/// A place in a file of a root.
struct Place {
    std::uint32_t file = 0;
    text::Range range;
    friend auto operator<=>(const Place&, const Place&) = default;
};
/// Every mention of an entity in the root's own files: prose, code spans, wiki links, fragments of links to its
/// heading, labels of See also; the name where it is defined is not among them, an alias in its list of aliases
/// neither. In document order.
std::vector<Place> references_to(const Snapshot& snapshot, const Root& root, EntityRef entity);
/// The same in the own files from `begin` to before `end`.
std::vector<Place> references_to(const Snapshot& snapshot, const Root& root, EntityRef entity, std::uint32_t begin,
                                 std::uint32_t end);

}  // namespace infraspec::workspace
