// Reading a whole workspace: from the disk to roots, in batches on a pool. The server and the command line both read
// this way, so they see the same specification.
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "server/plan.h"
#include "server/post.h"
#include "workspace/snapshot.h"

namespace infraspec::server {

struct IndexingOrder {
    Places places;
    std::vector<std::string> workspace_folders;  ///< what absolute links are relative to
    std::vector<std::string> first;              ///< open documents: their roots are read before others
    workspace::SnapshotPtr before;  ///< what was read last: its files and roots are taken over as far as they can
    std::set<std::string> stale;    ///< except the files at these paths
    unsigned workers = 2;           ///< how many batches are on the pool at once
};

struct IndexingResult {
    std::shared_ptr<const Plan> plan;
    std::vector<workspace::RootPtr> roots;  ///< sorted by folder; foreign ones are not among them
    workspace::PathTable paths;             ///< everything that links name outside of their own root
    std::vector<std::string> unreadable;    ///< documents that are there and may not be read
};

/// Called on threads of the pool, `finished` once and last.
struct IndexingListener {
    std::function<void(std::size_t done, std::size_t total)> progress;
    /// A root whose files are read, before the others are. Roots that extend others come only with the result.
    std::function<void(workspace::RootPtr, workspace::PathTable)> root_read;
    std::function<void(IndexingResult)> finished;
};

/// Returns at once; all work is posted.
void index(std::shared_ptr<const Disk> disk, IndexingOrder order, Post pool, IndexingListener listener);

/// The text of a document in the root at `folder`, parsed and extracted within the time that one file may take.
/// `before` is what was there, if anything was.
workspace::FilePtr read_document(const std::string& folder, const workspace::Configuration& configuration,
                                 const std::string& path, text::SourcePtr source,
                                 const workspace::File* before = nullptr);

/// Looks up what the links of a file name outside of the root, unless it is in `known` already.
void look_up_links(const Disk& disk, const workspace::Snapshot& snapshot, const workspace::Root& root,
                   const workspace::File& file, const workspace::PathTable& known, workspace::PathTable& into);

}  // namespace infraspec::server
