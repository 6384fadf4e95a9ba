// What a command was asked about: the paths on its command line, read as files and folders, and the specifications
// there. Functions for the main thread; they throw std::runtime_error with a sentence for the user.
#pragma once

#include <string>
#include <vector>

#include "server/read_all.h"

namespace infraspec::server::commands {

/// A path as it was written, made absolute, and whether it is a single file.
struct Asked {
    std::string written;
    std::string path;
    bool is_file = false;
};

std::string current_folder();

/// The working folder when there are none.
std::vector<Asked> asked_for(const std::vector<std::string>& paths, const Disk& disk,
                             const std::string& working_folder);

/// Folders to search, and what absolute links are relative to: the working folder, as in an editor that has it open,
/// and every folder outside of it.
void collect_places(const std::vector<Asked>& asked, const std::string& working_folder, Places& places,
                    std::vector<std::string>& workspace_folders);

/// A folder asks for the roots below it and for the root around it, a file for itself.
bool is_asked_for(const Asked& asked, const std::string& path, const Plan& plan);

[[noreturn]] void refuse_without_specification(const std::string& written);

/// A specification that is read, and what it was read with.
struct AskedRoot {
    Workspace workspace;
    workspace::RootPtr root;
};

/// Every specification in or around the path; at least one.
std::vector<AskedRoot> roots_at(const std::string& path);

/// The only one; where there are several, the user is told their names.
AskedRoot root_at(const std::string& path);

}  // namespace infraspec::server::commands
