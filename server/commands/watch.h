// Whether anything that was checked has changed on the disk. Reads the disk; functions for the main thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

#include "server/plan.h"

namespace infraspec::server::commands {

/// Documents and configuration files with their sizes and times; two states are equal when nothing changed between.
using DiskState = std::map<std::string, std::pair<std::uintmax_t, std::filesystem::file_time_type>>;

DiskState disk_state(const Disk& disk, const Places& places);

/// Returns when the state is another one than `before`, and has been for a moment: an editor's save is several steps.
void wait_for_change(const Disk& disk, const Places& places, const DiskState& before);

}  // namespace infraspec::server::commands
