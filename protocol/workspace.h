// Folders, files, settings and commands of a workspace (LSP 3.17, "Workspace Features"). Plain values.
#pragma once

#include "protocol/workspace_edit.h"

namespace infraspec::lsp {

struct WorkspaceFolder {
    DocumentUri uri;
    std::string name = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("uri", &WorkspaceFolder::uri), defaulted("name", &WorkspaceFolder::name));
    }
    friend bool operator==(const WorkspaceFolder&, const WorkspaceFolder&) = default;
};

struct WorkspaceFoldersChangeEvent {
    std::vector<WorkspaceFolder> added;
    std::vector<WorkspaceFolder> removed;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("added", &WorkspaceFoldersChangeEvent::added),
                     field("removed", &WorkspaceFoldersChangeEvent::removed));
    }
};

struct DidChangeWorkspaceFoldersParams {
    WorkspaceFoldersChangeEvent event;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("event", &DidChangeWorkspaceFoldersParams::event));
    }
};

struct DidChangeWorkspaceFolders {
    static constexpr std::string_view method = "workspace/didChangeWorkspaceFolders";
    using Params = DidChangeWorkspaceFoldersParams;
};

/// `settings` is null from clients that want to be asked with workspace/configuration.
struct DidChangeConfigurationParams {
    Json settings = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("settings", &DidChangeConfigurationParams::settings));
    }
};

struct DidChangeConfiguration {
    static constexpr std::string_view method = "workspace/didChangeConfiguration";
    using Params = DidChangeConfigurationParams;
};

struct ConfigurationItem {
    std::optional<DocumentUri> scopeUri = std::nullopt;
    std::optional<std::string> section = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("scopeUri", &ConfigurationItem::scopeUri), field("section", &ConfigurationItem::section));
    }
};

struct ConfigurationParams {
    std::vector<ConfigurationItem> items;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("items", &ConfigurationParams::items));
    }
};

/// Asked of the client. One value an item, null where the client has none.
struct ConfigurationRequest {
    static constexpr std::string_view method = "workspace/configuration";
    using Params = ConfigurationParams;
    using Result = std::vector<Json>;
};

enum class FileChangeType : std::uint32_t { created = 1, changed = 2, deleted = 3 };

struct FileEvent {
    DocumentUri uri;
    FileChangeType type = FileChangeType::changed;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("uri", &FileEvent::uri), field("type", &FileEvent::type));
    }
};

struct DidChangeWatchedFilesParams {
    std::vector<FileEvent> changes;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("changes", &DidChangeWatchedFilesParams::changes));
    }
};

struct DidChangeWatchedFiles {
    static constexpr std::string_view method = "workspace/didChangeWatchedFiles";
    using Params = DidChangeWatchedFilesParams;
};

struct FileCreate {
    DocumentUri uri;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("uri", &FileCreate::uri));
    }
};

struct CreateFilesParams {
    std::vector<FileCreate> files;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("files", &CreateFilesParams::files));
    }
};

struct FileRename {
    DocumentUri oldUri;
    DocumentUri newUri;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("oldUri", &FileRename::oldUri), field("newUri", &FileRename::newUri));
    }
};

/// Files and folders.
struct RenameFilesParams {
    std::vector<FileRename> files;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("files", &RenameFilesParams::files));
    }
};

struct FileDelete {
    DocumentUri uri;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("uri", &FileDelete::uri));
    }
};

struct DeleteFilesParams {
    std::vector<FileDelete> files;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("files", &DeleteFilesParams::files));
    }
};

struct WillCreateFilesRequest {
    static constexpr std::string_view method = "workspace/willCreateFiles";
    using Params = CreateFilesParams;
    using Result = std::optional<WorkspaceEdit>;
};

struct WillRenameFilesRequest {
    static constexpr std::string_view method = "workspace/willRenameFiles";
    using Params = RenameFilesParams;
    using Result = std::optional<WorkspaceEdit>;
};

struct WillDeleteFilesRequest {
    static constexpr std::string_view method = "workspace/willDeleteFiles";
    using Params = DeleteFilesParams;
    using Result = std::optional<WorkspaceEdit>;
};

struct DidCreateFiles {
    static constexpr std::string_view method = "workspace/didCreateFiles";
    using Params = CreateFilesParams;
};

struct DidRenameFiles {
    static constexpr std::string_view method = "workspace/didRenameFiles";
    using Params = RenameFilesParams;
};

struct DidDeleteFiles {
    static constexpr std::string_view method = "workspace/didDeleteFiles";
    using Params = DeleteFilesParams;
};

struct ExecuteCommandParams {
    std::string command;
    std::vector<Json> arguments = {};
    std::optional<ProgressToken> workDoneToken = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("command", &ExecuteCommandParams::command),
                     defaulted("arguments", &ExecuteCommandParams::arguments),
                     field("workDoneToken", &ExecuteCommandParams::workDoneToken));
    }
};

struct ExecuteCommandRequest {
    static constexpr std::string_view method = "workspace/executeCommand";
    using Params = ExecuteCommandParams;
    using Result = Json;
};

struct ApplyWorkspaceEditParams {
    std::optional<std::string> label = std::nullopt;
    WorkspaceEdit edit;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("label", &ApplyWorkspaceEditParams::label), field("edit", &ApplyWorkspaceEditParams::edit));
    }
};

struct ApplyWorkspaceEditResult {
    bool applied = false;
    std::optional<std::string> failureReason = std::nullopt;
    std::optional<std::uint32_t> failedChange = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("applied", &ApplyWorkspaceEditResult::applied),
                     field("failureReason", &ApplyWorkspaceEditResult::failureReason),
                     field("failedChange", &ApplyWorkspaceEditResult::failedChange));
    }
};

/// Asked of the client.
struct ApplyEditRequest {
    static constexpr std::string_view method = "workspace/applyEdit";
    using Params = ApplyWorkspaceEditParams;
    using Result = ApplyWorkspaceEditResult;
};

}  // namespace infraspec::lsp
