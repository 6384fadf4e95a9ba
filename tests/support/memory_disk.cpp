#include "tests/support/memory_disk.h"

#include "workspace/root_discovery.h"

namespace infraspec::testing {

using workspace::PathKind;

std::vector<server::DirectoryEntry> MemoryDisk::list(const std::string& folder) const {
    const auto real = canonical(folder);
    std::set<std::string> names;
    for (const auto* paths : {&files, &links}) {
        for (const auto& [path, value] : *paths) {
            if (path == real || !workspace::is_within(real, path)) continue;
            const auto rest = path.substr(real == "/" ? 1 : real.size() + 1);
            names.insert(rest.substr(0, rest.find('/')));
        }
    }
    std::vector<server::DirectoryEntry> entries;
    for (const auto& name : names) {
        const auto path = (real == "/" ? "" : real) + "/" + name;
        entries.push_back({name, kind(path), links.contains(path)});
    }
    return entries;
}

std::optional<std::string> MemoryDisk::read(const std::string& path) const {
    reads.push_back(path);
    const auto file = files.find(canonical(path));
    if (file == files.end() || locked.contains(path)) return std::nullopt;
    return file->second;
}

PathKind MemoryDisk::kind(const std::string& path) const {
    const auto real = canonical(path);
    if (files.contains(real)) return PathKind::file;
    for (const auto& [file, text] : files) {
        if (workspace::is_within(real, file)) return PathKind::directory;
    }
    return PathKind::missing;
}

std::string MemoryDisk::canonical(const std::string& path) const {
    std::string result = path;
    for (int steps = 0; steps < 8; ++steps) {  // a loop of links leads nowhere
        bool followed = false;
        for (const auto& [link, target] : links) {
            if (!workspace::is_within(link, result)) continue;
            result = target + result.substr(link.size());
            followed = true;
            break;
        }
        if (!followed) return result;
    }
    return path;
}

}  // namespace infraspec::testing
