#include "server/folder_walk.h"

#include <algorithm>
#include <memory>
#include <set>
#include <vector>

#include "rules/rule.h"
#include "workspace/gitignore.h"

namespace infraspec::server {

namespace {

using workspace::GitIgnore;
using workspace::is_within;
using workspace::parent_folder;
using workspace::PathKind;

constexpr std::string_view configuration_name = "infraspec.toml";

/// The `.gitignore` of a folder, and those of the folders above it.
struct Ignores {
    std::string folder;
    GitIgnore patterns;
    std::shared_ptr<const Ignores> outer;
};
using IgnoresPtr = std::shared_ptr<const Ignores>;

std::string child(const std::string& folder, std::string_view name) {
    return (folder == "/" ? std::string() : folder) + "/" + std::string(name);
}

bool is_ignored(const IgnoresPtr& innermost, std::string_view path, bool is_directory) {
    for (const Ignores* ignores = innermost.get(); ignores != nullptr; ignores = ignores->outer.get()) {
        const auto relative = path.substr(ignores->folder == "/" ? 1 : ignores->folder.size() + 1);
        const auto verdict = ignores->patterns.match(relative, is_directory);
        if (verdict != GitIgnore::Verdict::silent) return verdict == GitIgnore::Verdict::ignored;
    }
    return false;
}

IgnoresPtr with_file(const Disk& disk, const std::string& folder, const std::string& file, IgnoresPtr outer) {
    const auto text = disk.read(file);
    if (!text) return outer;
    GitIgnore patterns(*text);
    if (patterns.empty()) return outer;
    return std::make_shared<const Ignores>(Ignores{folder, std::move(patterns), std::move(outer)});
}

/// What the repository that holds `base` ignores in the folders above it: from the folder with `.git` downwards.
IgnoresPtr ignores_above(const Disk& disk, const std::string& base) {
    std::vector<std::string> above;
    for (std::string_view folder = base; !folder.empty(); folder = parent_folder(folder)) {
        above.emplace_back(folder);
        if (disk.kind(child(above.back(), ".git")) == PathKind::missing) continue;
        IgnoresPtr ignores = with_file(disk, above.back(), child(above.back(), ".git/info/exclude"), nullptr);
        for (std::size_t i = above.size(); i-- > 1;) {
            ignores = with_file(disk, above[i], child(above[i], ".gitignore"), std::move(ignores));
        }
        return ignores;
    }
    return nullptr;
}

bool is_never_entered(std::string_view folder_name) {
    return folder_name.starts_with('.') || folder_name == "node_modules";
}

void read_configuration(const Disk& disk, const std::string& folder, FolderContents& into) {
    const auto path = child(folder, configuration_name);
    auto text = disk.read(path);
    if (!text) return;
    auto file = read_configuration_text(&disk, path, std::make_shared<const text::Source>(std::move(*text)));
    into.tree.configurations[folder] = file.reading.configuration;
    into.configuration_files.insert_or_assign(path, std::move(file));
}

class Walk {
  public:
    Walk(const Disk& disk, const std::string& base, std::size_t max_documents, FolderContents& into)
        : disk_(disk), base_(base), max_documents_(max_documents), into_(into) {}

    void run() {
        open_.push_back({base_, ignores_above(disk_, base_), false});
        while (!open_.empty() && !into_.too_many) {
            const Folder folder = std::move(open_.back());
            open_.pop_back();
            enter(folder);
        }
    }

  private:
    struct Folder {
        std::string path;
        IgnoresPtr ignores;
        bool behind_link = false;
    };

    void enter(const Folder& folder) {
        const auto entries = disk_.list(folder.path);
        IgnoresPtr ignores = folder.ignores;
        for (const auto& entry : entries) {
            if (entry.kind != PathKind::file) continue;
            if (entry.name == configuration_name) read_configuration(disk_, folder.path, into_);
            if (entry.name == ".gitignore") {
                ignores = with_file(disk_, folder.path, child(folder.path, entry.name), std::move(ignores));
            }
        }
        // From the last to the first, so that the stack gives them back in order.
        for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
            auto path = child(folder.path, entry->name);
            if (entry->kind == PathKind::directory) {
                if (is_never_entered(entry->name) || is_left_out(ignores, path, true)) continue;
                if (entry->is_link && !may_follow(folder.path, path)) continue;
                open_.push_back({std::move(path), ignores, folder.behind_link || entry->is_link});
            } else if (entry->kind == PathKind::file && workspace::is_document_name(entry->name)) {
                if (is_left_out(ignores, path, false)) continue;
                if (entry->is_link && !is_within(real_base(), disk_.canonical(path))) continue;
                add_document(std::move(path), folder.behind_link || entry->is_link);
            }
        }
    }

    void add_document(std::string path, bool behind_link) {
        if (behind_link) into_.links.emplace(path, disk_.canonical(path));
        into_.tree.documents.push_back(std::move(path));
        into_.too_many = into_.tree.documents.size() > max_documents_;
    }

    bool is_left_out(const IgnoresPtr& ignores, const std::string& path, bool is_directory) const {
        return is_ignored(ignores, path, is_directory) || is_excluded(into_.tree.configurations, path);
    }

    /// A link is followed once, within the base only, and never to a folder that holds it.
    bool may_follow(const std::string& folder, const std::string& link) {
        const auto target = disk_.canonical(link);
        return is_within(real_base(), target) && !is_within(target, disk_.canonical(folder)) &&
               followed_.insert(target).second;
    }

    const std::string& real_base() {
        if (real_base_.empty()) real_base_ = disk_.canonical(base_);
        return real_base_;
    }

    const Disk& disk_;
    const std::string& base_;
    std::size_t max_documents_;
    FolderContents& into_;
    std::vector<Folder> open_;
    std::set<std::string> followed_;
    std::string real_base_;
};

}  // namespace

ConfigurationFile read_configuration_text(const Disk* disk, const std::string& path, text::SourcePtr source) {
    std::vector<std::string_view> names;
    for (const auto& rule : rules::all_rules()) names.push_back(rule.name);
    auto reading = workspace::read_configuration(*source, names);
    for (std::size_t at = 0; disk != nullptr && at < reading.extends.size(); ++at) {
        const auto& folder = reading.configuration.extends[at];
        if (disk->kind(workspace::join_path(parent_folder(path), folder)) == PathKind::directory) continue;
        reading.faults.push_back({reading.extends[at], "There is no folder \"" + folder + "\"", {}});
    }
    std::ranges::stable_sort(reading.faults, {}, &workspace::ConfigurationFault::range);
    return {std::move(source), std::move(reading)};
}

FolderContents walk(const Disk& disk, const std::string& base, std::size_t max_documents) {
    FolderContents contents;
    for (auto folder = parent_folder(base); !folder.empty(); folder = parent_folder(folder)) {
        read_configuration(disk, std::string(folder), contents);
    }
    Walk(disk, base, max_documents, contents).run();
    return contents;
}

FolderContents look_upwards(const Disk& disk, const std::string& base) {
    FolderContents contents;
    for (std::string_view next = base; !next.empty(); next = parent_folder(next)) {
        const std::string folder(next);
        read_configuration(disk, folder, contents);
        for (const auto& entry : disk.list(folder)) {
            if (entry.kind == PathKind::file && workspace::is_document_name(entry.name)) {
                contents.tree.documents.push_back(child(folder, entry.name));
            }
        }
    }
    return contents;
}

bool is_reachable(const Disk& disk, const std::string& base, const std::string& path,
                  const workspace::Configurations& configurations) {
    if (!is_within(base, path) || path.size() <= base.size() || is_excluded(configurations, path)) return false;
    IgnoresPtr ignores = ignores_above(disk, base);
    for (std::size_t slash = base == "/" ? 0 : base.size(); slash != std::string::npos;
         slash = path.find('/', slash + 1)) {
        const std::string folder = slash == 0 ? "/" : path.substr(0, slash);
        ignores = with_file(disk, folder, child(folder, ".gitignore"), std::move(ignores));
        const auto end = path.find('/', slash + 1);
        const auto name = path.substr(slash + 1, end == std::string::npos ? end : end - slash - 1);
        const bool is_directory = end != std::string::npos;
        if (is_directory && is_never_entered(name)) return false;
        if (is_ignored(ignores, path.substr(0, end), is_directory)) return false;
    }
    return true;
}

}  // namespace infraspec::server
