#include "server/commands/places.h"

#include <algorithm>
#include <filesystem>
#include <limits>
#include <thread>

namespace infraspec::server::commands {

std::string current_folder() {
    return std::filesystem::current_path().generic_string();
}

std::vector<Asked> asked_for(const std::vector<std::string>& paths, const Disk& disk,
                             const std::string& working_folder) {
    std::vector<Asked> asked;
    for (const auto& written : paths) {
        auto path = workspace::join_path(working_folder, written);
        const auto kind = disk.kind(path);
        if (kind == workspace::PathKind::missing) {
            throw std::runtime_error("there is no file or folder " + written + ". Name an existing one, or none for " +
                                     working_folder + ".");
        }
        asked.push_back({written, std::move(path), kind == workspace::PathKind::file});
    }
    if (asked.empty()) asked.push_back({".", working_folder, false});
    return asked;
}

void collect_places(const std::vector<Asked>& asked, const std::string& working_folder, Places& places,
                    std::vector<std::string>& workspace_folders) {
    workspace_folders.push_back(working_folder);
    for (const auto& one : asked) {
        const auto folder = one.is_file ? std::string(workspace::parent_folder(one.path)) : one.path;
        places.folders.push_back(folder);
        if (!one.is_file && !workspace::is_within(working_folder, folder)) workspace_folders.push_back(folder);
    }
}

bool is_asked_for(const Asked& asked, const std::string& path, const Plan& plan) {
    if (asked.is_file) return asked.path == path;
    if (workspace::is_within(asked.path, path)) return true;
    const auto* root = plan.root_holding(path);
    if (root == nullptr) return plan.configuration_files.contains(path);
    return workspace::is_within(root->root.folder, asked.path);
}

void refuse_without_specification(const std::string& written) {
    throw std::runtime_error(
        "there is no specification in " + written +
        ". One is a folder named infra-specs or docs/spec/infrastructure, one that holds vocabulary.md beside "
        "responsibilities.md, assertions.md or architecture.md, or one that an infraspec.toml names under "
        "`roots`.");
}

std::vector<AskedRoot> roots_at(const std::string& path) {
    const auto disk = real_disk();
    const auto working_folder = current_folder();
    const auto asked = asked_for(path.empty() ? std::vector<std::string>{} : std::vector{path}, *disk, working_folder);
    Places places;
    places.max_documents = std::numeric_limits<std::size_t>::max();
    std::vector<std::string> workspace_folders;
    collect_places(asked, working_folder, places, workspace_folders);
    const auto workspace = read_all(disk, places, workspace_folders, std::max(1U, std::thread::hardware_concurrency()));
    if (!workspace.unreadable.empty())
        throw std::runtime_error("cannot read " + workspace.unreadable.front() + ": check its permissions.");
    std::vector<AskedRoot> roots;
    for (const auto& root : workspace.snapshot->roots) {
        for (std::uint32_t i = 0; i < root->own_count(); ++i) {
            if (!is_asked_for(asked.front(), root->file(i).path, *workspace.plan)) continue;
            roots.push_back({workspace, root});
            break;
        }
    }
    if (roots.empty()) refuse_without_specification(asked.front().written);
    return roots;
}

AskedRoot root_at(const std::string& path) {
    auto roots = roots_at(path);
    if (roots.size() == 1) return std::move(roots.front());
    constexpr std::size_t most = 10;
    std::string names;
    for (std::size_t i = 0; i < std::min(roots.size(), most); ++i) {
        names += "\n  " +
                 std::filesystem::path(roots[i].root->folder()).lexically_relative(current_folder()).generic_string();
    }
    if (roots.size() > most) names += "\n  … and " + std::to_string(roots.size() - most) + " more";
    throw std::runtime_error("there are " + std::to_string(roots.size()) + " specifications in " +
                             (path.empty() ? "." : path) + ". Name one of them:" + names);
}

}  // namespace infraspec::server::commands
