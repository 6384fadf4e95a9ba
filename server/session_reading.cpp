// Reading the workspace, at the start and whenever the disk has changed: the pool reads, the session takes over what it
// is handed.
#include <algorithm>
#include <utility>

#include "protocol/json_fields.h"
#include "protocol/window.h"
#include "server/overlay_disk.h"
#include "server/session.h"

namespace infraspec::server {

void Session::read_workspace() {
    if (state_ != State::running) return;
    read_again_ = reading_;
    if (!reading_) start_reading();
}

IndexingOrder Session::reading_order() {
    IndexingOrder order;
    order.places = {folders_, {}, settings_.max_files, settings_.configuration};
    order.workspace_folders = folders_;
    order.before = snapshot_;
    order.stale = std::exchange(stale_, {});
    for (const auto& [path, document] : *documents_) {
        if (!path.starts_with('/')) continue;
        order.places.files.push_back(path);
        order.first.push_back(path);
    }
    return order;
}

void Session::start_reading() {
    reading_ = true;
    const auto& loop = surroundings_.loop;
    IndexingListener listener;
    listener.progress = [this, loop](std::size_t done, std::size_t total) {
        loop([this, done, total] {
            if (progress_ != nullptr) progress_->report(done, total);
        });
    };
    listener.root_read = [this, loop](workspace::RootPtr root, workspace::PathTable paths) {
        loop([this, root = std::move(root), paths = std::move(paths)] {
            auto snapshot = std::make_shared<workspace::Snapshot>(*snapshot_);
            auto all = std::make_shared<workspace::PathTable>(paths);
            all->insert(snapshot->paths->begin(), snapshot->paths->end());
            const bool paths_changed = *all != *snapshot->paths;
            snapshot->paths = std::move(all);
            snapshot_ = std::move(snapshot);
            accept(root);
            if (paths_changed) mark_all(*root);
            call_waiting();
            settle();
        });
    };
    listener.finished = [this, loop](IndexingResult result) {
        loop([this, result = std::make_shared<IndexingResult>(std::move(result))] {
            finish_reading(std::move(*result));
            settle();
        });
    };
    index(overlay_disk(surroundings_.disk, documents_), reading_order(), surroundings_.pool, std::move(listener));
}

void Session::mark_all(const workspace::Root& root) {
    for (std::size_t i = 0; i < root.own_count(); ++i) {
        const auto& path = root.files()[i]->path;
        publisher_.mark(path, documents_->contains(path));
    }
}

/// Edits that came while the root was being read are not in it.
workspace::RootPtr Session::with_open_documents(workspace::RootPtr root) const {
    for (const auto& [path, document] : *documents_) {
        if (!workspace::is_within(root->folder(), path) || !workspace::is_document_name(path)) continue;
        const auto index = root->find_path(path);
        if (index && root->file(*index).source->bytes() == document->source->bytes()) continue;
        if (!index && !is_admitted(*surroundings_.disk, *plan_, path)) continue;
        root = root->with(read_document(root->folder(), root->configuration(), path, document->source));
    }
    return root;
}

void Session::accept(workspace::RootPtr root) {
    root = with_open_documents(std::move(root));
    const auto before = snapshot_->root_at(root->folder());
    if (before != root) snapshot_ = snapshot_->with_root(root);
    for (const auto& [path, document] : *documents_) {
        if (const auto index = root->find_path(path)) look_up_new_links(*root, root->file(*index));
    }
    if (before == root) return;
    if (!documents_->empty()) shown_anew_.add({true, true, settings_.inlay_hints});
    if (before == nullptr || before->configuration() != root->configuration()) {
        mark_all(*root);
    } else {
        for (const auto index : affected(*before, *root)) publisher_.mark(root->file(index).path);
    }
    if (before == nullptr) return;
    for (std::size_t i = 0; i < before->own_count(); ++i) {
        const auto& path = before->files()[i]->path;
        if (!root->find_path(path)) publisher_.mark(path);
    }
}

void Session::finish_reading(IndexingResult result) {
    reading_ = false;
    plan_ = result.plan;
    const bool paths_changed = *snapshot_->paths != result.paths;
    auto snapshot = std::make_shared<workspace::Snapshot>(*snapshot_);
    snapshot->workspace_folders = link_folders(*plan_, folders_);
    snapshot->paths = std::make_shared<workspace::PathTable>(std::move(result.paths));
    snapshot_ = std::move(snapshot);

    const auto gone = [&](const workspace::RootPtr& root) {
        return std::none_of(result.roots.begin(), result.roots.end(),
                            [&](const auto& now) { return now->folder() == root->folder(); });
    };
    const auto before = snapshot_->roots;
    for (const auto& root : before) {
        if (!gone(root)) continue;
        mark_all(*root);
        snapshot_ = snapshot_->without_root(root->folder());
    }
    for (const auto& root : result.roots) accept(root);
    for (const auto& root : snapshot_->roots) {
        if (paths_changed) mark_all(*root);
    }
    // What was in no root may be in one now, and the other way round.
    const bool first = !std::exchange(was_read_, true);
    const auto documents = documents_;
    for (const auto& [path, document] : *documents) {
        if (first) publisher_.mark(path, true);
        const workspace::Root* root = snapshot_->root_of(path);
        const bool held = root != nullptr && root->find_path(path).has_value();
        if (held == (document->loose == nullptr) || path.ends_with(".toml")) continue;
        OpenDocument moved = *document;
        moved.loose = held ? nullptr : loose_root(path, document->source);
        put_document(std::move(moved));
    }
    publisher_.begin();
    publisher_.publish_configuration(plan_->configuration_files);
    call_waiting();
    say_what_was_read(result);
    if (progress_ != nullptr && !read_again_) {
        progress_->end(std::to_string(snapshot_->roots.size()) + " specifications");
        progress_ = nullptr;
    }
    if (std::exchange(read_again_, false)) start_reading();
}

void Session::say_what_was_read(const IndexingResult& result) {
    std::size_t files = 0;
    for (const auto& root : snapshot_->roots) files += root->own_count();
    const auto counted = [](std::size_t count, const std::string& one) {
        return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
    };
    const auto text = "read " + counted(snapshot_->roots.size(), "specification") + " of " + counted(files, "file");
    std::exchange(last_reading_, text) == text ? log().info(text) : note(lsp::MessageType::info, text);
    for (const auto& path : result.unreadable) note(lsp::MessageType::warning, "cannot read " + path);
    for (const auto& folder : plan_->refused) {
        if (!refused_.insert(folder).second) continue;
        tell(lsp::MessageType::warning,
             folder + " holds more than " + std::to_string(settings_.max_files) +
                 " markdown files, so it is not searched for specifications. Open the folder of your project "
                 "instead, or raise the setting infraspec.maxFiles.");
    }
}

}  // namespace infraspec::server
