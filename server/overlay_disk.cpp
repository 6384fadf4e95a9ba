#include "server/overlay_disk.h"

namespace infraspec::server {

namespace {

class OverlayDisk : public Disk {
  public:
    OverlayDisk(std::shared_ptr<const Disk> below, std::shared_ptr<const Documents> documents)
        : below_(std::move(below)), documents_(std::move(documents)) {}

    std::vector<DirectoryEntry> list(const std::string& folder) const override { return below_->list(folder); }
    std::optional<std::string> read(const std::string& path) const override {
        const auto open = documents_->find(path);
        return open == documents_->end() ? below_->read(path) : std::string(open->second->source->bytes());
    }
    workspace::PathKind kind(const std::string& path) const override { return below_->kind(path); }
    std::string canonical(const std::string& path) const override { return below_->canonical(path); }

  private:
    std::shared_ptr<const Disk> below_;
    std::shared_ptr<const Documents> documents_;
};

}  // namespace

std::shared_ptr<const Disk> overlay_disk(std::shared_ptr<const Disk> below,
                                         std::shared_ptr<const Documents> documents) {
    return std::make_shared<OverlayDisk>(std::move(below), std::move(documents));
}

}  // namespace infraspec::server
