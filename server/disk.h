// The file system as the server sees it: what a folder holds, what a file says, what kind of thing a path is. An
// interface, so that tests bring a disk of their own. Every function may be called from any thread at once; nothing
// throws.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "workspace/snapshot.h"

namespace infraspec::server {

struct DirectoryEntry {
    std::string name;
    workspace::PathKind kind =
        workspace::PathKind::file;  ///< of what a symbolic link leads to; missing: nothing readable
    bool is_link = false;
};

class Disk {
  public:
    virtual ~Disk() = default;
    /// Sorted by name; empty when there is no such folder or it may not be read.
    virtual std::vector<DirectoryEntry> list(const std::string& folder) const = 0;
    /// Nothing when there is no such file, it may not be read, or it is larger than `max_file_size`.
    virtual std::optional<std::string> read(const std::string& path) const = 0;
    virtual workspace::PathKind kind(const std::string& path) const = 0;
    /// The path without symbolic links; `path` itself when it does not exist.
    virtual std::string canonical(const std::string& path) const = 0;

    static constexpr std::size_t max_file_size = std::size_t{1} << 30;
};

/// The machine's own. Paths are absolute and use `/`.
std::shared_ptr<const Disk> real_disk();

}  // namespace infraspec::server
