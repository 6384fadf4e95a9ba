#include "workspace/root_discovery.h"

#include <algorithm>
#include <unordered_map>

#include "spec/name.h"
#include "workspace/glob.h"

namespace infraspec::workspace {

namespace {

std::string_view file_name(std::string_view path) {
    return path.substr(path.rfind('/') + 1);
}

/// `path` relative to `folder`, which holds it; empty for the folder itself.
std::string_view relative_to(std::string_view folder, std::string_view path) {
    if (path.size() == folder.size()) return {};
    return path.substr(folder == "/" ? 1 : folder.size() + 1);
}

/// A glob as people write it for a folder: `./specs/`, `specs`, `.`.
std::string_view folder_glob(std::string_view glob) {
    while (glob.starts_with("./")) glob.remove_prefix(2);
    while (glob.size() > 1 && glob.ends_with('/')) glob.remove_suffix(1);
    return glob == "." ? std::string_view() : glob;
}

bool has_root_name(std::string_view folder) {
    return folder.ends_with("/infra-specs") || folder.ends_with("/docs/spec/infrastructure");
}

/// Which of the documents that make a root by themselves a folder holds.
struct Landmarks {
    bool vocabulary = false;
    bool companion = false;  // responsibilities, assertions or architecture

    void see(std::string_view name) {
        const auto kind = spec::kind_of_name(name.substr(0, name.rfind('.')));
        if (!kind) return;
        vocabulary = vocabulary || *kind == spec::DocumentKind::vocabulary;
        companion = companion || *kind == spec::DocumentKind::responsibilities ||
                    *kind == spec::DocumentKind::assertions || *kind == spec::DocumentKind::architecture;
    }
};

/// Calls `visit` with each configuration from `folder` upwards, until it says true; the empty folder is the last one.
template <class Visit>
void upwards(const Configurations& configurations, std::string_view folder, Visit visit) {
    for (;; folder = parent_folder(folder)) {
        const auto found = configurations.find(folder);
        if (found != configurations.end() && visit(found->first, found->second)) return;
        if (folder.empty()) return;
    }
}

bool is_named(const Configurations& configurations, std::string_view folder) {
    bool named = false;
    upwards(configurations, folder, [&](std::string_view at, const Configuration& configuration) {
        const auto relative = relative_to(at, folder);
        named = configuration.roots.empty()
                    ? at == folder
                    : std::any_of(configuration.roots.begin(), configuration.roots.end(), [&](const auto& glob) {
                          const auto wanted = folder_glob(glob);
                          return wanted.empty() ? relative.empty() : glob_matches(wanted, relative);
                      });
        return named;
    });
    return named;
}

class RootTest {
  public:
    explicit RootTest(const FolderTree& tree) : tree_(tree) {
        for (const auto& path : tree.documents) landmarks_[parent_folder(path)].see(file_name(path));
    }

    bool operator()(std::string_view folder) {
        const auto [entry, is_new] = known_.try_emplace(folder, false);
        if (is_new) entry->second = judge(folder);
        return entry->second;
    }

  private:
    bool judge(std::string_view folder) const {
        if (has_root_name(folder) || is_named(tree_.configurations, folder)) return true;
        const auto landmarks = landmarks_.find(folder);
        return landmarks != landmarks_.end() && landmarks->second.vocabulary && landmarks->second.companion;
    }

    const FolderTree& tree_;
    std::unordered_map<std::string_view, Landmarks> landmarks_;
    std::unordered_map<std::string_view, bool> known_;
};

/// The outermost folder above `path` that is a root; empty when there is none.
std::string_view root_above(RootTest& is_root, std::string_view path) {
    std::string_view outermost;
    for (auto folder = parent_folder(path); !folder.empty(); folder = parent_folder(folder)) {
        if (is_root(folder)) outermost = folder;
    }
    return outermost;
}

template <class T>
void take_if_set(T& into, const T& from) {
    if (!from.empty()) into = from;
}

}  // namespace

std::string_view parent_folder(std::string_view path) {
    const auto slash = path.rfind('/');
    if (slash == std::string_view::npos || path == "/") return {};
    return slash == 0 ? path.substr(0, 1) : path.substr(0, slash);
}

bool is_within(std::string_view folder, std::string_view path) {
    if (folder == "/") return path.starts_with('/');
    return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

bool is_document_name(std::string_view name) {
    if (name.size() <= 3) return false;
    const auto end = name.substr(name.size() - 3);
    return end[0] == '.' && (end[1] | 0x20) == 'm' && (end[2] | 0x20) == 'd';
}

std::string join_path(std::string_view folder, std::string_view relative) {
    const bool absolute = relative.starts_with('/') || (relative.size() > 1 && relative[1] == ':');
    std::string all(absolute ? relative : std::string(folder) + "/" + std::string(relative));
    const bool rooted = all.starts_with('/');
    std::vector<std::string_view> parts;
    for (std::string_view rest = all; !rest.empty();) {
        const auto part = rest.substr(0, rest.find('/'));
        rest.remove_prefix(std::min(part.size() + 1, rest.size()));
        if (part.empty() || part == ".") continue;
        if (part != "..") {
            parts.push_back(part);
        } else if (!parts.empty()) {
            parts.pop_back();
        }
    }
    std::string path;
    for (const auto part : parts) {
        if (rooted || !path.empty()) path += '/';
        path += part;
    }
    return path.empty() && rooted ? "/" : path;
}

namespace {

void take_format(FormatSettings& merged, const FormatSettings& nearer) {
    for (const auto setting :
         {&FormatSettings::lists, &FormatSettings::numbers, &FormatSettings::tables, &FormatSettings::blank_lines}) {
        if (nearer.*setting) merged.*setting = nearer.*setting;
    }
}

}  // namespace

Configuration effective_configuration(const Configurations& configurations, std::string_view folder) {
    std::vector<const Configuration*> nearest_first;
    upwards(configurations, folder, [&](std::string_view, const Configuration& configuration) {
        nearest_first.push_back(&configuration);
        return false;
    });
    Configuration merged;
    for (auto next = nearest_first.rbegin(); next != nearest_first.rend(); ++next) {
        const Configuration& nearer = **next;
        take_if_set(merged.roots, nearer.roots);
        take_if_set(merged.exclude, nearer.exclude);
        take_if_set(merged.extends, nearer.extends);
        take_if_set(merged.overrides, nearer.overrides);
        take_if_set(merged.acronyms, nearer.acronyms);
        take_if_set(merged.vague, nearer.vague);
        take_if_set(merged.environments, nearer.environments);
        take_if_set(merged.naming.accept, nearer.naming.accept);
        take_if_set(merged.naming.ignore, nearer.naming.ignore);
        take_format(merged.format, nearer.format);
        for (const auto& [kind, globs] : nearer.documents) merged.documents[kind] = globs;
        for (const auto& [rule, severity] : nearer.rules) merged.rules[rule] = severity;
    }
    return merged;
}

bool is_excluded(const Configurations& configurations, std::string_view path) {
    bool excluded = false;
    upwards(configurations, path, [&](std::string_view at, const Configuration& configuration) {
        if (configuration.exclude.empty()) return false;
        for (auto part = path; part.size() > at.size() && !excluded; part = parent_folder(part)) {
            const auto relative = relative_to(at, part);
            excluded = std::any_of(configuration.exclude.begin(), configuration.exclude.end(),
                                   [&](const auto& glob) { return glob_matches(folder_glob(glob), relative); });
        }
        return true;
    });
    return excluded;
}

spec::DocumentKind document_kind(const Configuration& configuration, std::string_view name) {
    for (const auto& [stem, globs] : configuration.documents) {
        const auto kind = spec::kind_of_name(stem);
        if (kind &&
            std::any_of(globs.begin(), globs.end(), [&](const auto& glob) { return glob_matches(glob, name); })) {
            return *kind;
        }
    }
    return spec::kind_of_path(name);
}

std::optional<std::string> outermost_root(const FolderTree& tree, std::string_view path) {
    RootTest is_root(tree);
    const auto folder = root_above(is_root, path);
    return folder.empty() ? std::nullopt : std::optional<std::string>(folder);
}

std::vector<DiscoveredRoot> discover_roots(const FolderTree& tree) {
    RootTest is_root(tree);
    std::map<std::string_view, std::vector<std::string>> documents;
    for (const auto& path : tree.documents) {
        const auto folder = root_above(is_root, path);
        if (!folder.empty() && !is_excluded(tree.configurations, path)) documents[folder].push_back(path);
    }
    std::vector<DiscoveredRoot> roots;
    for (auto& [folder, paths] : documents) {
        std::sort(paths.begin(), paths.end());
        DiscoveredRoot root{
            std::string(folder), effective_configuration(tree.configurations, folder), std::move(paths), {}};
        upwards(tree.configurations, folder, [&](std::string_view at, const Configuration& configuration) {
            for (const auto& extended : configuration.extends) {
                auto other = join_path(at, extended);
                if (other != folder) root.extends.push_back(std::move(other));
            }
            return !configuration.extends.empty();
        });
        roots.push_back(std::move(root));
    }
    return roots;
}

}  // namespace infraspec::workspace
