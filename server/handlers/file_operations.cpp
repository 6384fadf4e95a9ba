#include "features/file_moves.h"
#include "server/handlers/handlers.h"
#include "server/to_lsp.h"

namespace infraspec::server::handlers {

std::optional<lsp::WorkspaceEdit> will_rename_files(const View& view, const lsp::RenameFilesParams& params) {
    std::vector<features::FileMove> moves;
    for (const auto& file : params.files) moves.push_back({path_of_uri(file.oldUri), path_of_uri(file.newUri)});
    std::vector<workspace::RootPtr> loose;
    for (const auto& [path, document] : *view.documents) {
        if (document->loose != nullptr && view.snapshot->root_of(path) == nullptr) loose.push_back(document->loose);
    }
    std::vector<AnnotatedEdits> files;
    for (auto& file : features::follow_moves(*view.snapshot, loose, moves)) {
        AnnotatedEdits& into = files.emplace_back(AnnotatedEdits{file.path, {}});
        for (auto& edit : file.edits) into.edits.emplace_back(std::move(edit), std::string());
    }
    if (files.empty()) return std::nullopt;
    lsp::WorkspaceEdit edit;
    add_to(edit, view, files);
    return edit;
}

void did_create_files(Session& session, const lsp::CreateFilesParams& params) {
    std::vector<lsp::FileEvent> events;
    for (const auto& file : params.files) events.push_back({file.uri, lsp::FileChangeType::created});
    session.files_changed(events);
}

void did_rename_files(Session& session, const lsp::RenameFilesParams& params) {
    std::vector<lsp::FileEvent> events;
    for (const auto& file : params.files) {
        events.push_back({file.oldUri, lsp::FileChangeType::deleted});
        events.push_back({file.newUri, lsp::FileChangeType::created});
    }
    session.files_changed(events);
}

void did_delete_files(Session& session, const lsp::DeleteFilesParams& params) {
    std::vector<lsp::FileEvent> events;
    for (const auto& file : params.files) events.push_back({file.uri, lsp::FileChangeType::deleted});
    session.files_changed(events);
}

}  // namespace infraspec::server::handlers
