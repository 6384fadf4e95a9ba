#include "server/changed_disk.h"

#include <algorithm>

#include "workspace/root_discovery.h"

namespace infraspec::server {

namespace {

class ChangedDisk : public Disk {
  public:
    ChangedDisk(std::shared_ptr<const Disk> below, ChangedTexts texts)
        : below_(std::move(below)), texts_(std::move(texts)) {}

    std::vector<DirectoryEntry> list(const std::string& folder) const override {
        auto entries = below_->list(folder);
        for (const auto& [path, text] : texts_) {
            if (workspace::parent_folder(path) != folder) continue;
            const auto name = path.substr(path.rfind('/') + 1);
            const auto at = std::ranges::lower_bound(entries, name, {}, &DirectoryEntry::name);
            if (at == entries.end() || at->name != name) entries.insert(at, {name, workspace::PathKind::file, false});
        }
        return entries;
    }
    std::optional<std::string> read(const std::string& path) const override {
        const auto changed = texts_.find(path);
        return changed == texts_.end() ? below_->read(path) : changed->second;
    }
    workspace::PathKind kind(const std::string& path) const override {
        return texts_.contains(path) ? workspace::PathKind::file : below_->kind(path);
    }
    std::string canonical(const std::string& path) const override { return below_->canonical(path); }

  private:
    std::shared_ptr<const Disk> below_;
    ChangedTexts texts_;
};

}  // namespace

std::shared_ptr<const Disk> changed_disk(std::shared_ptr<const Disk> below, ChangedTexts texts) {
    return std::make_shared<ChangedDisk>(std::move(below), std::move(texts));
}

}  // namespace infraspec::server
