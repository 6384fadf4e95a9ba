#include "server/indexing.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <iterator>

namespace infraspec::server {

namespace {

constexpr std::size_t batch_size = 16;
constexpr auto time_for_one_file = std::chrono::milliseconds(1500);

/// One run of `index`. Owned by the tasks that are still to run. Files are handed out by one counter, every root counts
/// down the files that it still waits for, and whoever reads the last one joins them: no two threads ever write to one
/// place.
class Indexing : public std::enable_shared_from_this<Indexing> {
  public:
    Indexing(std::shared_ptr<const Disk> disk, IndexingOrder order, Post pool, IndexingListener listener)
        : disk_(std::move(disk)), order_(std::move(order)), pool_(std::move(pool)), listener_(std::move(listener)) {}

    void start() {
        pool_([self = shared_from_this()] {
            self->plan();
            self->hand_out();
        });
    }

  private:
    struct Slot {
        const PlannedRoot* planned = nullptr;
        std::vector<workspace::FilePtr> files;
        std::atomic<std::size_t> missing{0};
        workspace::RootPtr root;
        workspace::PathTable paths;
    };
    struct Job {
        Slot* slot;
        std::size_t document;
    };

    void plan() {
        plan_ = std::make_shared<const Plan>(make_plan(*disk_, order_.places));
        folders_.workspace_folders = link_folders(*plan_, order_.workspace_folders);
        std::vector<const PlannedRoot*> roots;
        for (const auto& planned : plan_->roots) roots.push_back(&planned);
        std::stable_partition(roots.begin(), roots.end(), [&](const PlannedRoot* planned) {
            return std::any_of(order_.first.begin(), order_.first.end(),
                               [&](const auto& path) { return workspace::is_within(planned->root.folder, path); });
        });
        for (const PlannedRoot* planned : roots) {
            auto& slot = slots_.emplace_back(std::make_unique<Slot>());
            slot->planned = planned;
            slot->files.resize(planned->root.documents.size());
            slot->missing = slot->files.size();
            for (std::size_t i = 0; i < slot->files.size(); ++i) jobs_.push_back({slot.get(), i});
        }
    }

    void hand_out() {
        const unsigned workers = std::max(1U, order_.workers);
        working_ = workers;
        for (unsigned i = 0; i < workers; ++i) {
            pool_([self = shared_from_this()] { self->work(); });
        }
    }

    /// A batch at a time, so that requests which wait for the pool come in between.
    void work() {
        const std::size_t begin = next_.fetch_add(batch_size);
        const std::size_t end = std::min(begin + batch_size, jobs_.size());
        for (std::size_t i = begin; i < end; ++i) {
            read(jobs_[i]);
            if (--jobs_[i].slot->missing == 0) join(*jobs_[i].slot);
        }
        if (begin < end) {
            listener_.progress(std::min(done_ += end - begin, jobs_.size()), jobs_.size());
            pool_([self = shared_from_this()] { self->work(); });
        } else if (--working_ == 0) {
            finish();
        }
    }

    void read(const Job& job) {
        const auto& root = job.slot->planned->root;
        const std::string& path = root.documents[job.document];
        auto& file = job.slot->files[job.document];
        file = file_before(root, path);
        if (file != nullptr) return;
        if (auto text = disk_->read(path)) {
            file = read_document(root.folder, root.configuration, path,
                                 std::make_shared<const text::Source>(std::move(*text)));
        }
    }

    /// What was read of a document before, as long as it would be read the same way.
    workspace::FilePtr file_before(const workspace::DiscoveredRoot& root, const std::string& path) const {
        if (order_.before == nullptr || order_.stale.contains(path)) return nullptr;
        const workspace::Root* before = order_.before->root_of(path);
        if (before == nullptr || before->folder() != root.folder) return nullptr;
        const auto index = before->find_path(path);
        if (!index) return nullptr;
        const auto& file = before->files()[*index];
        const bool same_kind = file->facts->kind == workspace::document_kind(root.configuration, file->name);
        return same_kind ? file : nullptr;
    }

    void join(Slot& slot) {
        if (slot.planned->foreign || !slot.planned->root.extends.empty()) return;
        build(slot, {});
        listener_.root_read(slot.root, slot.paths);
    }

    void build(Slot& slot, std::vector<workspace::FilePtr> foreign) {
        const auto& root = slot.planned->root;
        auto files = present(slot.files);
        slot.root = foreign.empty() ? root_before(root, files) : nullptr;
        if (slot.root == nullptr) {
            slot.root = workspace::Root::build(root.folder, std::move(files), root.configuration, std::move(foreign));
        }
        for (std::size_t i = 0; i < slot.root->own_count(); ++i) {
            const auto& file = slot.root->file(static_cast<std::uint32_t>(i));
            look_up_links(*disk_, folders_, *slot.root, file, slot.paths, slot.paths);
        }
    }

    /// The root as it was, when it would be built of the same files.
    workspace::RootPtr root_before(const workspace::DiscoveredRoot& root,
                                   const std::vector<workspace::FilePtr>& files) const {
        auto before = order_.before == nullptr ? nullptr : order_.before->root_at(root.folder);
        if (before == nullptr || before->configuration() != root.configuration) return nullptr;
        return std::equal(files.begin(), files.end(), before->files().begin(), before->files().end()) ? before
                                                                                                      : nullptr;
    }

    static std::vector<workspace::FilePtr> present(const std::vector<workspace::FilePtr>& files) {
        std::vector<workspace::FilePtr> there;
        std::copy_if(files.begin(), files.end(), std::back_inserter(there),
                     [](const auto& file) { return file != nullptr; });
        return there;
    }

    void finish() {
        IndexingResult result;
        for (const auto& slot : slots_) {
            if (!slot->planned->foreign && slot->root == nullptr) build(*slot, foreign_files(*slot));
            if (slot->root != nullptr) result.roots.push_back(slot->root);
            result.paths.merge(slot->paths);
            for (std::size_t i = 0; i < slot->files.size(); ++i) {
                if (slot->files[i] == nullptr) result.unreadable.push_back(slot->planned->root.documents[i]);
            }
        }
        std::sort(result.roots.begin(), result.roots.end(),
                  [](const auto& a, const auto& b) { return a->folder() < b->folder(); });
        result.plan = plan_;
        listener_.finished(std::move(result));
    }

    std::vector<workspace::FilePtr> foreign_files(const Slot& slot) const {
        std::vector<workspace::FilePtr> files;
        for (const auto& folder : slot.planned->root.extends) {
            for (const auto& other : slots_) {
                if (other->planned->root.folder != folder) continue;
                const auto there = present(other->files);
                files.insert(files.end(), there.begin(), there.end());
            }
        }
        return files;
    }

    std::shared_ptr<const Disk> disk_;
    IndexingOrder order_;
    Post pool_;
    IndexingListener listener_;
    std::shared_ptr<const Plan> plan_;
    workspace::Snapshot folders_;
    std::vector<std::unique_ptr<Slot>> slots_;
    std::vector<Job> jobs_;
    std::atomic<std::size_t> next_{0};
    std::atomic<std::size_t> done_{0};
    std::atomic<unsigned> working_{0};
};

}  // namespace

workspace::FilePtr read_document(const std::string& folder, const workspace::Configuration& configuration,
                                 const std::string& path, text::SourcePtr source, const workspace::File* before) {
    markdown::ParseLimits limits;
    const auto deadline = std::chrono::steady_clock::now() + time_for_one_file;
    limits.out_of_time = [deadline] { return std::chrono::steady_clock::now() > deadline; };
    auto name = path.substr(folder == "/" ? 1 : folder.size() + 1);
    const auto kind = workspace::document_kind(configuration, name);
    return workspace::make_file(path, std::move(name), kind, std::move(source), limits, before);
}

void look_up_links(const Disk& disk, const workspace::Snapshot& snapshot, const workspace::Root& root,
                   const workspace::File& file, const workspace::PathTable& known, workspace::PathTable& into) {
    for (const auto& link : file.facts->links) {
        auto path = target_path(snapshot, root, file, link);
        if (!path || known.contains(*path) || into.contains(*path) || root.find_path(*path)) continue;
        const auto kind = disk.kind(*path);
        into.emplace(std::move(*path), kind);
    }
}

void index(std::shared_ptr<const Disk> disk, IndexingOrder order, Post pool, IndexingListener listener) {
    std::make_shared<Indexing>(std::move(disk), std::move(order), std::move(pool), std::move(listener))->start();
}

}  // namespace infraspec::server
