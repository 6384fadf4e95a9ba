#include "server/disk.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace infraspec::server {

namespace {

namespace fs = std::filesystem;
using workspace::PathKind;

PathKind kind_of(const fs::file_status& status) {
    if (fs::is_directory(status)) return PathKind::directory;
    // Devices and pipes are no documents: reading one could wait for ever.
    return fs::is_regular_file(status) ? PathKind::file : PathKind::missing;
}

class RealDisk : public Disk {
  public:
    std::vector<DirectoryEntry> list(const std::string& folder) const override {
        std::vector<DirectoryEntry> entries;
        std::error_code error;
        fs::directory_iterator next(folder, fs::directory_options::skip_permission_denied, error);
        for (; !error && next != fs::directory_iterator(); next.increment(error)) {
            std::error_code ignored;
            entries.push_back(
                {next->path().filename().generic_string(), kind_of(next->status(ignored)), next->is_symlink(ignored)});
        }
        std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
        return entries;
    }

    std::optional<std::string> read(const std::string& path) const override {
        if (kind(path) != PathKind::file) return std::nullopt;
        std::ifstream file(path, std::ios::binary | std::ios::ate);
        if (!file) return std::nullopt;
        const auto size = file.tellg();
        if (size < 0 || static_cast<std::size_t>(size) > max_file_size) return std::nullopt;
        std::string text(static_cast<std::size_t>(size), '\0');
        file.seekg(0);
        file.read(text.data(), size);
        if (file.bad()) return std::nullopt;
        text.resize(static_cast<std::size_t>(file.gcount()));  // the file may have become shorter meanwhile
        return text;
    }

    PathKind kind(const std::string& path) const override {
        std::error_code error;
        return kind_of(fs::status(path, error));
    }

    std::string canonical(const std::string& path) const override {
        std::error_code error;
        const auto real = fs::canonical(path, error);
        return error ? path : real.generic_string();
    }
};

}  // namespace

std::shared_ptr<const Disk> real_disk() {
    return std::make_shared<RealDisk>();
}

}  // namespace infraspec::server
