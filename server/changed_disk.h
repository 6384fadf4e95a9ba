// A disk on which some files have other texts than on the one below: what a command reads from its standard input, or
// is about to write. Immutable; read from any thread.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "server/disk.h"

namespace infraspec::server {

/// Absolute path → text. A file that is not there below is there above.
using ChangedTexts = std::map<std::string, std::string>;

std::shared_ptr<const Disk> changed_disk(std::shared_ptr<const Disk> below, ChangedTexts texts);

}  // namespace infraspec::server
