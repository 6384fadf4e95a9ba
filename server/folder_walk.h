// What lies below a folder and is worth reading: markdown files and `infraspec.toml` files. Reads the disk; free
// functions that may run on any thread.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "server/disk.h"
#include "text/source.h"
#include "workspace/configuration.h"
#include "workspace/root_discovery.h"

namespace infraspec::server {

struct ConfigurationFile {
    text::SourcePtr source;
    workspace::ConfigurationReading reading;
};

struct FolderContents {
    workspace::FolderTree tree;
    std::map<std::string, ConfigurationFile> configuration_files;  ///< by path; those in the folders above included
    std::map<std::string, std::string> links;  ///< documents reached through a symbolic link → where they really lie
    bool too_many = false;                     ///< more documents than allowed: nothing of the tree is to be used
};

/// The configuration at `path`. That a folder which it extends does not exist is a fault of it, too, where there is a
/// disk to ask.
ConfigurationFile read_configuration_text(const Disk* disk, const std::string& path, text::SourcePtr source);

/// Everything below `base` but `.git`, `node_modules`, hidden folders, what `.gitignore` files ignore, what
/// configurations exclude, and what lies behind symbolic links that leave `base`.
FolderContents walk(const Disk& disk, const std::string& base, std::size_t max_documents);

/// The documents that lie directly in `folder` and in the folders above it, with their configurations: enough to tell
/// which root holds `folder`.
FolderContents look_upwards(const Disk& disk, const std::string& folder);

/// Whether `walk` of a folder above would come to this path, if it existed.
bool is_reachable(const Disk& disk, const std::string& base, const std::string& path,
                  const workspace::Configurations& configurations);

}  // namespace infraspec::server
