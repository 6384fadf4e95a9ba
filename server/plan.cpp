#include "server/plan.h"

#include <algorithm>
#include <iterator>

namespace infraspec::server {

namespace {

using workspace::is_within;

/// The root that holds a folder, looked for from there upwards.
std::optional<std::string> root_around(const Disk& disk, const std::string& folder) {
    const auto above = look_upwards(disk, folder);
    return workspace::outermost_root(above.tree, folder + "/any.md");
}

/// The folders to search: each place or the root around it, none twice.
std::vector<std::string> bases_of(const Disk& disk, const Places& places) {
    std::vector<std::string> bases;
    const auto add = [&](std::string base) {
        if (std::find(bases.begin(), bases.end(), base) == bases.end()) bases.push_back(std::move(base));
    };
    for (const auto& folder : places.folders) add(root_around(disk, folder).value_or(folder));
    for (const auto& file : places.files) {
        const std::string folder(workspace::parent_folder(file));
        const bool searched = std::any_of(places.folders.begin(), places.folders.end(),
                                          [&](const auto& place) { return is_within(place, file); });
        if (searched || folder.empty()) continue;
        if (auto root = root_around(disk, folder)) add(std::move(*root));
    }
    return bases;
}

void merge(FolderContents&& contents, workspace::FolderTree& tree, std::map<std::string, std::string>& links,
           Plan& plan) {
    tree.documents.insert(tree.documents.end(), std::make_move_iterator(contents.tree.documents.begin()),
                          std::make_move_iterator(contents.tree.documents.end()));
    tree.configurations.merge(contents.tree.configurations);
    links.merge(contents.links);
    plan.configuration_files.merge(contents.configuration_files);
}

/// A document that a link shows a second time within one root would define everything twice.
void leave_out_doubles(workspace::DiscoveredRoot& root, const std::map<std::string, std::string>& links) {
    if (links.empty()) return;
    std::set<std::string> real;
    for (const auto& path : root.documents) {
        if (!links.contains(path)) real.insert(path);
    }
    std::erase_if(root.documents, [&](const auto& path) {
        const auto link = links.find(path);
        return link != links.end() && !real.insert(link->second).second;
    });
}

/// The roots that others extend and that were not found by themselves.
void add_foreign_roots(const Disk& disk, std::size_t max_documents, Plan& plan) {
    std::set<std::string> wanted;
    for (const auto& planned : plan.roots) wanted.insert(planned.root.extends.begin(), planned.root.extends.end());
    for (const auto& planned : plan.roots) wanted.erase(planned.root.folder);
    for (const auto& folder : wanted) {
        auto contents = walk(disk, folder, max_documents);
        if (contents.too_many || contents.tree.documents.empty()) continue;
        std::sort(contents.tree.documents.begin(), contents.tree.documents.end());
        workspace::DiscoveredRoot root{folder,
                                       workspace::effective_configuration(contents.tree.configurations, folder),
                                       std::move(contents.tree.documents),
                                       {}};
        leave_out_doubles(root, contents.links);
        plan.roots.push_back({std::move(root), true});
    }
    std::sort(plan.roots.begin(), plan.roots.end(),
              [](const auto& a, const auto& b) { return a.root.folder < b.root.folder; });
}

}  // namespace

Plan make_plan(const Disk& disk, const Places& places) {
    Plan plan;
    workspace::FolderTree tree;
    if (places.settings != workspace::Configuration()) tree.configurations[""] = places.settings;
    std::map<std::string, std::string> links;
    for (auto& base : bases_of(disk, places)) {
        auto contents = walk(disk, base, places.max_documents);
        if (contents.too_many) {
            plan.refused.push_back(base);
            // Files that are opened there still have the root around them.
            for (const auto& file : places.files) {
                if (!is_within(base, file)) continue;
                const auto root = root_around(disk, std::string(workspace::parent_folder(file)));
                if (!root || *root == base) continue;
                merge(walk(disk, *root, places.max_documents), tree, links, plan);
                plan.bases.push_back(*root);
            }
            continue;
        }
        merge(std::move(contents), tree, links, plan);
        plan.bases.push_back(std::move(base));
    }
    std::sort(tree.documents.begin(), tree.documents.end());
    tree.documents.erase(std::unique(tree.documents.begin(), tree.documents.end()), tree.documents.end());
    for (auto& root : workspace::discover_roots(tree)) {
        leave_out_doubles(root, links);
        plan.roots.push_back({std::move(root), false});
    }
    plan.configurations = std::move(tree.configurations);
    add_foreign_roots(disk, places.max_documents, plan);
    return plan;
}

std::vector<std::string> link_folders(const Plan& plan, const std::vector<std::string>& workspace_folders) {
    auto folders = workspace_folders;
    for (const auto& planned : plan.roots) {
        const auto holds = [&](const auto& folder) { return is_within(folder, planned.root.folder); };
        if (std::none_of(folders.begin(), folders.end(), holds)) folders.push_back(planned.root.folder);
    }
    return folders;
}

const PlannedRoot* Plan::root_holding(std::string_view path) const {
    for (auto folder = path; !folder.empty(); folder = workspace::parent_folder(folder)) {
        const auto found = std::lower_bound(
            roots.begin(), roots.end(), folder,
            [](const auto& planned, const auto& wanted) { return std::string_view(planned.root.folder) < wanted; });
        if (found != roots.end() && found->root.folder == folder && !found->foreign) return &*found;
    }
    return nullptr;
}

bool is_admitted(const Disk& disk, const Plan& plan, const std::string& path) {
    return std::any_of(plan.bases.begin(), plan.bases.end(),
                       [&](const auto& base) { return is_reachable(disk, base, path, plan.configurations); });
}

}  // namespace infraspec::server
