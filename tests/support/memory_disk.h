// A disk that exists only in a test: files by path, folders as they follow from them. Not for several threads while it
// is changed.
#pragma once

#include <map>
#include <set>
#include <string>

#include "server/disk.h"

namespace infraspec::testing {

class MemoryDisk : public server::Disk {
  public:
    /// Absolute paths → texts.
    std::map<std::string, std::string> files;
    /// Symbolic links: absolute path → absolute path of a file or folder, which need not exist.
    std::map<std::string, std::string> links;
    /// Files that are there and may not be read.
    std::set<std::string> locked;
    /// Every path that was read, in order.
    mutable std::vector<std::string> reads;

    std::vector<server::DirectoryEntry> list(const std::string& folder) const override;
    std::optional<std::string> read(const std::string& path) const override;
    workspace::PathKind kind(const std::string& path) const override;
    std::string canonical(const std::string& path) const override;
};

}  // namespace infraspec::testing
