#include "server/handlers/handlers.h"

namespace infraspec::server::handlers {

namespace {

std::vector<std::string> uris(const std::vector<lsp::WorkspaceFolder>& folders) {
    std::vector<std::string> result;
    for (const auto& folder : folders) result.push_back(folder.uri);
    return result;
}

}  // namespace

void did_change_watched_files(Session& session, const lsp::DidChangeWatchedFilesParams& params) {
    session.files_changed(params.changes);
}

void did_change_workspace_folders(Session& session, const lsp::DidChangeWorkspaceFoldersParams& params) {
    session.folders_changed(uris(params.event.added), uris(params.event.removed));
}

void did_change_configuration(Session& session, const lsp::DidChangeConfigurationParams& params) {
    session.settings_changed(params.settings);
}

}  // namespace infraspec::server::handlers
