// What is going to be read: the roots of a workspace with their files. Made from the disk by a free function that may
// run on any thread; an immutable value afterwards.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "server/disk.h"
#include "server/folder_walk.h"
#include "workspace/root_discovery.h"

namespace infraspec::server {

struct PlannedRoot {
    workspace::DiscoveredRoot root;
    bool foreign = false;  ///< only read because another root extends it: nothing is reported on it
};

struct Plan {
    std::vector<PlannedRoot> roots;                                ///< sorted by folder
    std::map<std::string, ConfigurationFile> configuration_files;  ///< by path
    workspace::Configurations configurations;
    std::vector<std::string> bases;    ///< the folders that were searched
    std::vector<std::string> refused;  ///< folders with more documents than allowed

    /// The root whose folder holds the path, whether or not it has such a document.
    const PlannedRoot* root_holding(std::string_view path) const;
};

struct Places {
    std::vector<std::string> folders;  ///< searched downwards; where one lies in a root, that whole root
    std::vector<std::string> files;    ///< opened without a folder: only the root that holds one is read
    std::size_t max_documents = 50'000;
    workspace::Configuration settings = {};  ///< of the editor; loses against every file
};

/// What absolute links are relative to: the workspace folders, and each root that lies in none of them.
std::vector<std::string> link_folders(const Plan& plan, const std::vector<std::string>& workspace_folders);

Plan make_plan(const Disk& disk, const Places& places);

/// Whether a document at this path would be part of its root, if it existed: it is neither ignored nor excluded.
bool is_admitted(const Disk& disk, const Plan& plan, const std::string& path);

}  // namespace infraspec::server
