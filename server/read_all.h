// Reading and checking a whole workspace at once, for the commands: the same reading as the server's, waited for. Free
// functions for the main thread; they bring threads of their own.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rules/finding.h"
#include "server/indexing.h"
#include "workspace/snapshot.h"

namespace infraspec::server {

struct Workspace {
    workspace::SnapshotPtr snapshot;
    std::shared_ptr<const Plan> plan;
    std::vector<std::string> unreadable;
};

/// The text of a document, one of an extended root included, or of a configuration file; none for what was not read.
text::SourcePtr source_at(const Workspace& workspace, std::string_view path);

Workspace read_all(std::shared_ptr<const Disk> disk, const Places& places,
                   const std::vector<std::string>& workspace_folders, unsigned jobs);

/// What is wrong with one file, a document or a configuration.
struct FileFindings {
    std::string path;
    text::SourcePtr source;
    std::vector<rules::Finding> findings;
};

/// Every document of every root and every configuration file, in byte order of their paths; those without findings too.
std::vector<FileFindings> check_all(const Workspace& workspace, unsigned jobs);

}  // namespace infraspec::server
