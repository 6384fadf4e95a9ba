// Which folders are specifications: told by the paths of markdown files and by what `infraspec.toml` files say. Pure
// functions; the disk is read elsewhere. See format.md, "Spec root".
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "spec/kind.h"
#include "workspace/configuration.h"

namespace infraspec::workspace {

/// By the folder that holds the file: absolute, with `/`, no slash at the end. The empty one stands for what holds
/// everywhere and loses against every file, an editor's settings; its globs are relative to the top folder.
using Configurations = std::map<std::string, Configuration, std::less<>>;

struct FolderTree {
    std::vector<std::string> documents;  ///< absolute paths of markdown files, in any order
    Configurations configurations;       ///< of the folders that hold documents and of the folders above them
};

struct DiscoveredRoot {
    std::string folder;
    Configuration configuration;         ///< of all files from here upwards; the nearest one wins, key by key
    std::vector<std::string> documents;  ///< absolute, in byte order
    std::vector<std::string> extends;    ///< absolute folders of other roots
};

/// Sorted by folder. A root inside another one belongs to the outer one; what the configuration excludes is in none.
std::vector<DiscoveredRoot> discover_roots(const FolderTree& tree);

/// The outermost folder above `path` that is a root, if there is one.
std::optional<std::string> outermost_root(const FolderTree& tree, std::string_view path);

/// What holds at a folder: key by key, the nearest file upwards wins.
Configuration effective_configuration(const Configurations& configurations, std::string_view folder);

/// Whether the nearest configuration with an `exclude` excludes this absolute path or a folder above it.
bool is_excluded(const Configurations& configurations, std::string_view path);

/// The kind of a document at `name`, relative to its root, where `[documents]` may say something else than the format.
spec::DocumentKind document_kind(const Configuration& configuration, std::string_view name);

/// `folder`/`relative` with `.` and `..` resolved; `relative` alone when it is absolute.
std::string join_path(std::string_view folder, std::string_view relative);
/// True when `path` is `folder` or lies below it.
bool is_within(std::string_view folder, std::string_view path);
/// The folder that holds `path`: "/a" for "/a/b", empty at the top.
std::string_view parent_folder(std::string_view path);
/// Whether a file with this name is read as a document.
bool is_document_name(std::string_view file_name);

}  // namespace infraspec::workspace
