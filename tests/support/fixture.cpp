#include "tests/support/fixture.h"

#include <algorithm>
#include <map>
#include <memory>
#include <stdexcept>

#include "rules/rule.h"
#include "spec/kind.h"
#include "text/source.h"
#include "workspace/configuration.h"
#include "workspace/file.h"
#include "workspace/glob.h"

namespace infraspec::testing {
namespace {

constexpr std::string_view file_mark = "//- ";
constexpr std::string_view range_begin = "«";
constexpr std::string_view range_end = "»";
constexpr std::string_view cursor_mark = "$0";

FixtureFile without_marks(std::string path, std::string_view marked) {
    FixtureFile file{std::move(path), {}, {}, {}};
    std::vector<std::size_t> open;
    while (!marked.empty()) {
        const auto here = static_cast<text::Offset>(file.text.size());
        if (marked.starts_with(range_begin)) {
            open.push_back(file.ranges.size());
            file.ranges.push_back({here, here});
            marked.remove_prefix(range_begin.size());
        } else if (marked.starts_with(range_end)) {
            if (open.empty()) throw std::invalid_argument("fixture: » without « in " + file.path);
            file.ranges[open.back()].end = here;
            open.pop_back();
            marked.remove_prefix(range_end.size());
        } else if (marked.starts_with(cursor_mark) && !file.cursor) {
            file.cursor = here;
            marked.remove_prefix(cursor_mark.size());
        } else {
            file.text.push_back(marked.front());
            marked.remove_prefix(1);
        }
    }
    if (!open.empty()) throw std::invalid_argument("fixture: « without » in " + file.path);
    return file;
}

std::string_view take_line(std::string_view& text) {
    const auto end = text.find('\n');
    const auto line = text.substr(0, end == std::string_view::npos ? text.size() : end + 1);
    text.remove_prefix(line.size());
    return line;
}

std::string_view trimmed(std::string_view line) {
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    return line;
}

/// The outermost folder of `path` that is a spec root by its name; empty when there is none.
std::string root_folder(std::string_view path) {
    for (std::size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/', slash + 1)) {
        const auto folder = path.substr(0, slash);
        if (("/" + std::string(folder)).ends_with("/infra-specs") ||
            ("/" + std::string(folder)).ends_with("/docs/spec/infrastructure")) {
            return std::string(folder);
        }
    }
    return {};
}

struct RootFiles {
    workspace::Configuration configuration;
    std::vector<const FixtureFile*> files;
};

std::vector<std::string_view> rule_names() {
    std::vector<std::string_view> names;
    for (const auto& rule : rules::all_rules()) names.push_back(rule.name);
    return names;
}

/// What each spec folder holds, by folder.
std::map<std::string, RootFiles> files_by_root(const Fixture& fixture) {
    std::map<std::string, RootFiles> roots;
    for (const auto& file : fixture.files) {
        const auto folder = root_folder(file.path);
        if (folder.empty()) continue;
        auto& root = roots[folder];
        if (file.path == folder + "/infraspec.toml") {
            root.configuration = workspace::read_configuration(text::Source(file.text), rule_names()).configuration;
        } else if (file.path.ends_with(".md")) {
            root.files.push_back(&file);
        }
    }
    return roots;
}

spec::DocumentKind kind_of(std::string_view name, const workspace::Configuration& configuration) {
    for (const auto& [stem, globs] : configuration.documents) {
        const bool matches = std::any_of(globs.begin(), globs.end(),
                                         [&](const auto& glob) { return workspace::glob_matches(glob, name); });
        if (const auto kind = spec::kind_of_name(stem); kind && matches) return *kind;
    }
    return spec::kind_of_path(name);
}

std::vector<workspace::FilePtr> read_files(const std::string& folder, const RootFiles& root) {
    std::vector<workspace::FilePtr> files;
    for (const auto* file : root.files) {
        const auto name = file->path.substr(folder.size() + 1);
        files.push_back(workspace::make_file(absolute(file->path), name, kind_of(name, root.configuration),
                                             std::make_shared<const text::Source>(file->text)));
    }
    return files;
}

/// `folder`/`relative` with its `..` resolved.
std::string joined(std::string folder, std::string_view relative) {
    while (relative.starts_with("../")) {
        relative.remove_prefix(3);
        folder.resize(folder.find('/') == std::string::npos ? 0 : folder.rfind('/'));
    }
    return folder.empty() ? std::string(relative) : folder + "/" + std::string(relative);
}

void add_with_folders(workspace::PathTable& paths, const std::string& path) {
    paths.insert_or_assign(path, workspace::PathKind::file);
    for (auto slash = path.rfind('/'); slash != 0 && slash != std::string::npos; slash = path.rfind('/', slash - 1)) {
        paths.insert_or_assign(path.substr(0, slash), workspace::PathKind::directory);
    }
}

/// Every target of a link that is no file of the fixture is looked up, and missing.
void add_missing_targets(workspace::PathTable& paths, const workspace::Snapshot& snapshot) {
    for (const auto& root : snapshot.roots) {
        for (std::size_t i = 0; i < root->own_count(); ++i) {
            const auto& file = root->file(static_cast<std::uint32_t>(i));
            for (const auto& link : file.facts->links) {
                if (const auto path = target_path(snapshot, *root, file, link)) {
                    paths.try_emplace(*path, workspace::PathKind::missing);
                }
            }
        }
    }
}

}  // namespace

const FixtureFile& Fixture::file(std::string_view path) const {
    for (const auto& file : files) {
        if (file.path == path) return file;
    }
    throw std::out_of_range("fixture: no file " + std::string(path));
}

const FixtureFile& Fixture::with_cursor() const {
    for (const auto& file : files) {
        if (file.cursor) return file;
    }
    throw std::out_of_range("fixture: no $0");
}

Fixture parse_fixture(std::string_view text) {
    Fixture fixture;
    std::string path;
    std::string body;
    const auto finish = [&] {
        if (!path.empty()) fixture.files.push_back(without_marks(path, body));
        body.clear();
    };
    while (!text.empty()) {
        const auto line = take_line(text);
        if (line.starts_with(file_mark)) {
            finish();
            path = trimmed(line.substr(file_mark.size()));
        } else if (!path.empty()) {
            body += line;
        } else if (!trimmed(line).empty()) {
            throw std::invalid_argument("fixture: text before the first //- line: " + std::string(line));
        }
    }
    finish();
    return fixture;
}

std::string to_crlf(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n' && (i == 0 || text[i - 1] != '\r')) result.push_back('\r');
        result.push_back(text[i]);
    }
    return result;
}

std::string absolute(std::string_view path) {
    return std::string(workspace_folder) + "/" + std::string(path);
}

workspace::SnapshotPtr snapshot_of(const Fixture& fixture) {
    auto snapshot = std::make_shared<workspace::Snapshot>();
    snapshot->workspace_folders = {std::string(workspace_folder)};
    auto paths = std::make_shared<workspace::PathTable>();
    for (const auto& file : fixture.files) add_with_folders(*paths, absolute(file.path));

    const auto roots = files_by_root(fixture);
    for (const auto& [folder, root] : roots) {
        std::vector<workspace::FilePtr> foreign;
        for (const auto& extended : root.configuration.extends) {
            const auto other = roots.find(joined(folder, extended));
            if (other == roots.end()) continue;
            for (auto& file : read_files(other->first, other->second)) foreign.push_back(std::move(file));
        }
        snapshot->roots.push_back(
            workspace::Root::build(absolute(folder), read_files(folder, root), root.configuration, std::move(foreign)));
    }
    snapshot->paths = paths;
    add_missing_targets(*paths, *snapshot);
    return snapshot;
}

const workspace::Root& only_root(const workspace::Snapshot& snapshot) {
    if (snapshot.roots.empty()) throw std::out_of_range("fixture: no file lies in a spec folder");
    return *snapshot.roots.front();
}

}  // namespace infraspec::testing
