// Open documents: an edit makes a new snapshot that shares everything with the last one but the file, its root and what
// follows.
#include <algorithm>
#include <utility>

#include "server/from_lsp.h"
#include "server/session.h"
#include "workspace/root_discovery.h"

namespace infraspec::server {

void Session::put_document(OpenDocument document) {
    auto documents = std::make_shared<Documents>(*documents_);
    auto path = document.path;
    documents->insert_or_assign(std::move(path), std::make_shared<const OpenDocument>(std::move(document)));
    documents_ = std::move(documents);
}

/// Before its specification is read, a document has no findings that could be told: silence is better than an empty
/// list.
void Session::mark_document(const std::string& path) {
    if (was_read_ || snapshot_->root_of(path) != nullptr) publisher_.mark(path, true);
}

void Session::open(OpenDocument document) {
    const auto path = document.path;
    const auto source = document.source;
    put_document(std::move(document));
    set_text(path, source);
    mark_document(path);
    // A document from elsewhere may belong to a specification that nobody has read yet.
    const auto in = [&](const std::string& folder) { return workspace::is_within(folder, path); };
    const bool elsewhere = std::none_of(folders_.begin(), folders_.end(), in);
    const bool searched = std::any_of(plan_->bases.begin(), plan_->bases.end(), in);
    const bool refused = std::any_of(plan_->refused.begin(), plan_->refused.end(), in);
    if (path.starts_with('/') && ((elsewhere && !searched) || (refused && !searched))) read_workspace();
}

void Session::change(const std::string& uri, std::int32_t version,
                     const std::vector<lsp::TextDocumentContentChangeEvent>& changes) {
    const auto found = documents_->find(path_of_uri(uri));
    if (found == documents_->end()) {
        note(lsp::MessageType::warning, "didChange of a document that is not open: " + uri);
        return;
    }
    OpenDocument document = *found->second;
    document.version = version;
    document.source = apply_changes(document.source, changes, client_->encoding);
    const auto path = document.path;
    const auto source = document.source;
    put_document(std::move(document));
    set_text(path, source);
    mark_document(path);
}

void Session::close(const std::string& uri) {
    const auto path = path_of_uri(uri);
    if (!documents_->contains(path)) return;
    auto documents = std::make_shared<Documents>(*documents_);
    documents->erase(path);
    documents_ = std::move(documents);
    auto tokens = std::make_shared<SentTokensByPath>(*sent_tokens_);
    tokens->erase(path);
    sent_tokens_ = std::move(tokens);
    publisher_.mark(path);
    stale_.insert(path);
    auto text = surroundings_.disk->read(path);
    if (reading_ || !text) {
        read_workspace();  // the buffer was all there was of the file, or it is being read as it was
    } else {
        stale_.erase(path);
        set_text(path, std::make_shared<const text::Source>(std::move(*text)));
    }
}

/// While the first reading goes on there is no plan yet, but there may be the root.
workspace::RootPtr Session::root_that_holds(const std::string& path) const {
    const workspace::Root* root = snapshot_->root_of(path);
    return root == nullptr ? nullptr : snapshot_->root_at(root->folder());
}

/// The text at `path` is `source` from now on, be it the editor's or the disk's.
void Session::set_text(const std::string& path, text::SourcePtr source) {
    if (is_configuration(path)) {
        read_workspace();
        return;
    }
    const auto* planned = plan_->root_holding(path);
    const auto root = planned == nullptr ? root_that_holds(path) : snapshot_->root_at(planned->root.folder);
    const bool known = root != nullptr && root->find_path(path).has_value();
    const bool is_new = root != nullptr && !known && workspace::is_document_name(path) &&
                        is_admitted(*surroundings_.disk, *plan_, path);
    if (known || is_new) {
        const auto* before = known ? &root->file(*root->find_path(path)) : nullptr;
        auto file = read_document(root->folder(), root->configuration(), path, std::move(source), before);
        replace_root(root->with(std::move(file)), path);
        return;
    }
    const auto document = documents_->find(path);
    if (document == documents_->end()) return;
    OpenDocument loose = *document->second;
    loose.loose = loose_root(path, std::move(source), loose.loose.get());
    put_document(std::move(loose));
}

void Session::replace_root(workspace::RootPtr root, const std::string& edited) {
    const auto before = snapshot_->root_at(root->folder());
    snapshot_ = snapshot_->with_root(root);
    for (const auto index : affected(*before, *root)) publisher_.mark(root->file(index).path);
    publisher_.mark(edited, true);
    const bool others = std::any_of(documents_->begin(), documents_->end(),
                                    [&](const auto& document) { return document.first != edited; });
    if (others) {
        auto seen = features::seen_elsewhere(*before, *root, edited);
        seen.hints = seen.hints && settings_.inlay_hints;
        shown_anew_.add(seen);
    }
    const auto now = root->find_path(edited);
    if (!now) return;
    look_up_new_links(*root, root->file(*now));
    const auto then = before->find_path(edited);
    if (!then || before->file(*then).exports != root->file(*now).exports) rebuild_extending(*root);
}

/// Roots that see the names of this one have its files among theirs.
void Session::rebuild_extending(const workspace::Root& extended) {
    for (const auto& planned : plan_->roots) {
        const auto& extends = planned.root.extends;
        if (std::find(extends.begin(), extends.end(), extended.folder()) == extends.end()) continue;
        const auto before = snapshot_->root_at(planned.root.folder);
        if (before == nullptr) continue;
        const auto own = static_cast<std::ptrdiff_t>(before->own_count());
        std::vector<workspace::FilePtr> files(before->files().begin(), before->files().begin() + own);
        std::vector<workspace::FilePtr> foreign;
        for (auto file = before->files().begin() + own; file != before->files().end(); ++file) {
            if (!workspace::is_within(extended.folder(), (*file)->path)) foreign.push_back(*file);
        }
        foreign.insert(foreign.end(), extended.files().begin(),
                       extended.files().begin() + static_cast<std::ptrdiff_t>(extended.own_count()));
        snapshot_ = snapshot_->with_root(
            workspace::Root::build(before->folder(), std::move(files), before->configuration(), std::move(foreign)));
        mark_all(*before);
    }
}

void Session::look_up_new_links(const workspace::Root& root, const workspace::File& file) {
    workspace::PathTable found;
    look_up_links(*surroundings_.disk, *snapshot_, root, file, *snapshot_->paths, found);
    if (found.empty()) return;
    found.insert(snapshot_->paths->begin(), snapshot_->paths->end());
    auto snapshot = std::make_shared<workspace::Snapshot>(*snapshot_);
    snapshot->paths = std::make_shared<workspace::PathTable>(std::move(found));
    snapshot_ = std::move(snapshot);
}

workspace::RootPtr Session::loose_root(const std::string& path, text::SourcePtr source,
                                       const workspace::Root* before) const {
    const std::string folder(workspace::parent_folder(path));
    auto name = path.substr(folder.empty() || folder == "/" ? folder.size() : folder.size() + 1);
    auto file = workspace::make_file(path, std::move(name), spec::DocumentKind::other, std::move(source), {},
                                     before == nullptr ? nullptr : &before->file(0));
    return workspace::Root::build(folder, {std::move(file)});
}

}  // namespace infraspec::server
