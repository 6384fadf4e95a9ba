// What a client says it can do, as far as it changes what we do (LSP 3.17, ClientCapabilities). Plain values.
// Absence of a capability and its refusal are the same here, save where its presence alone is the message: those are
// optional.
#pragma once

#include "protocol/text_document_capabilities.h"

namespace infraspec::lsp {

struct RefreshSupport {
    bool refreshSupport = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("refreshSupport", &RefreshSupport::refreshSupport));
    }
};

struct ChangeAnnotationSupport {
    bool groupsOnLabel = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("groupsOnLabel", &ChangeAnnotationSupport::groupsOnLabel));
    }
};

struct WorkspaceEditClientCapabilities {
    bool documentChanges = false;
    std::vector<std::string> resourceOperations = {};  ///< "create", "rename", "delete"
    std::optional<std::string> failureHandling = std::nullopt;
    std::optional<ChangeAnnotationSupport> changeAnnotationSupport = std::nullopt;
    bool snippetEditSupport = false;  ///< LSP 3.18

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("documentChanges", &WorkspaceEditClientCapabilities::documentChanges),
                     defaulted("resourceOperations", &WorkspaceEditClientCapabilities::resourceOperations),
                     field("failureHandling", &WorkspaceEditClientCapabilities::failureHandling),
                     field("changeAnnotationSupport", &WorkspaceEditClientCapabilities::changeAnnotationSupport),
                     defaulted("snippetEditSupport", &WorkspaceEditClientCapabilities::snippetEditSupport));
    }
};

struct DidChangeWatchedFilesClientCapabilities {
    bool dynamicRegistration = false;
    bool relativePatternSupport = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(
            defaulted("dynamicRegistration", &DidChangeWatchedFilesClientCapabilities::dynamicRegistration),
            defaulted("relativePatternSupport", &DidChangeWatchedFilesClientCapabilities::relativePatternSupport));
    }
};

struct WorkspaceSymbolClientCapabilities {
    std::optional<ValueSet> symbolKind = std::nullopt;
    std::optional<ResolveSupport> resolveSupport = std::nullopt;
    std::optional<TagSupport> tagSupport = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("symbolKind", &WorkspaceSymbolClientCapabilities::symbolKind),
                     field("resolveSupport", &WorkspaceSymbolClientCapabilities::resolveSupport),
                     field("tagSupport", &WorkspaceSymbolClientCapabilities::tagSupport));
    }
};

struct FileOperationClientCapabilities {
    bool dynamicRegistration = false;
    bool didCreate = false;
    bool willCreate = false;
    bool didRename = false;
    bool willRename = false;
    bool didDelete = false;
    bool willDelete = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("dynamicRegistration", &FileOperationClientCapabilities::dynamicRegistration),
                     defaulted("didCreate", &FileOperationClientCapabilities::didCreate),
                     defaulted("willCreate", &FileOperationClientCapabilities::willCreate),
                     defaulted("didRename", &FileOperationClientCapabilities::didRename),
                     defaulted("willRename", &FileOperationClientCapabilities::willRename),
                     defaulted("didDelete", &FileOperationClientCapabilities::didDelete),
                     defaulted("willDelete", &FileOperationClientCapabilities::willDelete));
    }
};

struct WorkspaceClientCapabilities {
    bool applyEdit = false;
    WorkspaceEditClientCapabilities workspaceEdit = {};
    DynamicRegistration didChangeConfiguration = {};
    DidChangeWatchedFilesClientCapabilities didChangeWatchedFiles = {};
    WorkspaceSymbolClientCapabilities symbol = {};
    bool workspaceFolders = false;
    bool configuration = false;
    RefreshSupport semanticTokens = {};
    RefreshSupport codeLens = {};
    FileOperationClientCapabilities fileOperations = {};
    RefreshSupport inlayHint = {};
    RefreshSupport diagnostics = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("applyEdit", &WorkspaceClientCapabilities::applyEdit),
                     defaulted("workspaceEdit", &WorkspaceClientCapabilities::workspaceEdit),
                     defaulted("didChangeConfiguration", &WorkspaceClientCapabilities::didChangeConfiguration),
                     defaulted("didChangeWatchedFiles", &WorkspaceClientCapabilities::didChangeWatchedFiles),
                     defaulted("symbol", &WorkspaceClientCapabilities::symbol),
                     defaulted("workspaceFolders", &WorkspaceClientCapabilities::workspaceFolders),
                     defaulted("configuration", &WorkspaceClientCapabilities::configuration),
                     defaulted("semanticTokens", &WorkspaceClientCapabilities::semanticTokens),
                     defaulted("codeLens", &WorkspaceClientCapabilities::codeLens),
                     defaulted("fileOperations", &WorkspaceClientCapabilities::fileOperations),
                     defaulted("inlayHint", &WorkspaceClientCapabilities::inlayHint),
                     defaulted("diagnostics", &WorkspaceClientCapabilities::diagnostics));
    }
};

struct ShowMessageActionItemSupport {
    bool additionalPropertiesSupport = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(
            defaulted("additionalPropertiesSupport", &ShowMessageActionItemSupport::additionalPropertiesSupport));
    }
};

struct ShowMessageRequestClientCapabilities {
    std::optional<ShowMessageActionItemSupport> messageActionItem = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("messageActionItem", &ShowMessageRequestClientCapabilities::messageActionItem));
    }
};

struct ShowDocumentClientCapabilities {
    bool support = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("support", &ShowDocumentClientCapabilities::support));
    }
};

struct WindowClientCapabilities {
    bool workDoneProgress = false;
    std::optional<ShowMessageRequestClientCapabilities> showMessage = std::nullopt;
    ShowDocumentClientCapabilities showDocument = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("workDoneProgress", &WindowClientCapabilities::workDoneProgress),
                     field("showMessage", &WindowClientCapabilities::showMessage),
                     defaulted("showDocument", &WindowClientCapabilities::showDocument));
    }
};

enum class PositionEncodingKind : std::uint8_t { utf8, utf16, utf32 };
constexpr std::array<std::string_view, 3> wire_names(PositionEncodingKind) {
    return {"utf-8", "utf-16", "utf-32"};
}

struct GeneralClientCapabilities {
    std::vector<PositionEncodingKind> positionEncodings = {};  ///< in order of preference, utf-16 when empty

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("positionEncodings", &GeneralClientCapabilities::positionEncodings));
    }
};

struct ClientCapabilities {
    WorkspaceClientCapabilities workspace = {};
    TextDocumentClientCapabilities textDocument = {};
    WindowClientCapabilities window = {};
    GeneralClientCapabilities general = {};
    Json experimental = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("workspace", &ClientCapabilities::workspace),
                     defaulted("textDocument", &ClientCapabilities::textDocument),
                     defaulted("window", &ClientCapabilities::window),
                     defaulted("general", &ClientCapabilities::general),
                     field("experimental", &ClientCapabilities::experimental));
    }
};

}  // namespace infraspec::lsp
