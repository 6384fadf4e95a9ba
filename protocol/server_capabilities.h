// What we say we can do (LSP 3.17, ServerCapabilities), in the fullest of the spellings that LSP allows for each.
// Plain values; absent is "no".
#pragma once

#include "protocol/client_capabilities.h"
#include "protocol/semantic_tokens.h"

namespace infraspec::lsp {

enum class TextDocumentSyncKind : std::uint32_t { none = 0, full = 1, incremental = 2 };

struct SaveOptions {
    bool includeText = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("includeText", &SaveOptions::includeText));
    }
};

struct TextDocumentSyncOptions {
    bool openClose = false;
    TextDocumentSyncKind change = TextDocumentSyncKind::none;
    std::optional<SaveOptions> save = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("openClose", &TextDocumentSyncOptions::openClose),
                     defaulted("change", &TextDocumentSyncOptions::change),
                     field("save", &TextDocumentSyncOptions::save));
    }
};

/// Options of the providers that have none but this. Written as plain `true` while there is nothing to say.
struct WorkDone {
    bool workDoneProgress = false;

    void append_json(std::string& out) const { out += workDoneProgress ? R"({"workDoneProgress":true})" : "true"; }

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("workDoneProgress", &WorkDone::workDoneProgress));
    }
};

struct CompletionItemOptions {
    bool labelDetailsSupport = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("labelDetailsSupport", &CompletionItemOptions::labelDetailsSupport));
    }
};

struct CompletionOptions {
    std::vector<std::string> triggerCharacters = {};
    std::vector<std::string> allCommitCharacters = {};
    bool resolveProvider = false;
    std::optional<CompletionItemOptions> completionItem = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("triggerCharacters", &CompletionOptions::triggerCharacters),
                     defaulted("allCommitCharacters", &CompletionOptions::allCommitCharacters),
                     defaulted("resolveProvider", &CompletionOptions::resolveProvider),
                     field("completionItem", &CompletionOptions::completionItem));
    }
};

struct CodeActionOptions {
    std::vector<std::string> codeActionKinds = {};
    bool resolveProvider = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("codeActionKinds", &CodeActionOptions::codeActionKinds),
                     defaulted("resolveProvider", &CodeActionOptions::resolveProvider));
    }
};

/// Of code lenses, document links, inlay hints and workspace symbols.
struct ResolveOptions {
    bool resolveProvider = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("resolveProvider", &ResolveOptions::resolveProvider));
    }
};

struct DocumentOnTypeFormattingOptions {
    std::string firstTriggerCharacter;
    std::vector<std::string> moreTriggerCharacter = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("firstTriggerCharacter", &DocumentOnTypeFormattingOptions::firstTriggerCharacter),
                     defaulted("moreTriggerCharacter", &DocumentOnTypeFormattingOptions::moreTriggerCharacter));
    }
};

struct RangeFormattingOptions {
    bool rangesSupport = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("rangesSupport", &RangeFormattingOptions::rangesSupport));
    }
};

/// An object only for a client that knows of preparing (LSP 3.17, "Rename Request"), else plain `true`.
struct RenameOptions {
    bool prepareProvider = false;

    void append_json(std::string& out) const { out += prepareProvider ? R"({"prepareProvider":true})" : "true"; }

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("prepareProvider", &RenameOptions::prepareProvider));
    }
};

struct ExecuteCommandOptions {
    std::vector<std::string> commands;
    bool workDoneProgress = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("commands", &ExecuteCommandOptions::commands),
                     defaulted("workDoneProgress", &ExecuteCommandOptions::workDoneProgress));
    }
};

struct SemanticTokensFullOptions {
    bool delta = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("delta", &SemanticTokensFullOptions::delta));
    }
};

struct SemanticTokensOptions {
    SemanticTokensLegend legend;
    bool range = false;
    std::optional<SemanticTokensFullOptions> full = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("legend", &SemanticTokensOptions::legend), defaulted("range", &SemanticTokensOptions::range),
                     field("full", &SemanticTokensOptions::full));
    }
};

struct DiagnosticOptions {
    std::optional<std::string> identifier = std::nullopt;
    bool interFileDependencies = false;
    bool workspaceDiagnostics = false;
    bool workDoneProgress = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("identifier", &DiagnosticOptions::identifier),
                     field("interFileDependencies", &DiagnosticOptions::interFileDependencies),
                     field("workspaceDiagnostics", &DiagnosticOptions::workspaceDiagnostics),
                     defaulted("workDoneProgress", &DiagnosticOptions::workDoneProgress));
    }
};

struct WorkspaceFoldersServerCapabilities {
    bool supported = false;
    bool changeNotifications = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("supported", &WorkspaceFoldersServerCapabilities::supported),
                     defaulted("changeNotifications", &WorkspaceFoldersServerCapabilities::changeNotifications));
    }
};

struct FileOperationPatternOptions {
    bool ignoreCase = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("ignoreCase", &FileOperationPatternOptions::ignoreCase));
    }
};

struct FileOperationPattern {
    std::string glob;
    std::optional<std::string> matches = std::nullopt;  ///< "file" or "folder", both when absent
    std::optional<FileOperationPatternOptions> options = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("glob", &FileOperationPattern::glob), field("matches", &FileOperationPattern::matches),
                     field("options", &FileOperationPattern::options));
    }
};

struct FileOperationFilter {
    std::optional<std::string> scheme = std::nullopt;
    FileOperationPattern pattern;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("scheme", &FileOperationFilter::scheme), field("pattern", &FileOperationFilter::pattern));
    }
};

struct FileOperationRegistrationOptions {
    std::vector<FileOperationFilter> filters;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("filters", &FileOperationRegistrationOptions::filters));
    }
};

struct FileOperationOptions {
    std::optional<FileOperationRegistrationOptions> didCreate = std::nullopt;
    std::optional<FileOperationRegistrationOptions> willCreate = std::nullopt;
    std::optional<FileOperationRegistrationOptions> didRename = std::nullopt;
    std::optional<FileOperationRegistrationOptions> willRename = std::nullopt;
    std::optional<FileOperationRegistrationOptions> didDelete = std::nullopt;
    std::optional<FileOperationRegistrationOptions> willDelete = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("didCreate", &FileOperationOptions::didCreate),
                     field("willCreate", &FileOperationOptions::willCreate),
                     field("didRename", &FileOperationOptions::didRename),
                     field("willRename", &FileOperationOptions::willRename),
                     field("didDelete", &FileOperationOptions::didDelete),
                     field("willDelete", &FileOperationOptions::willDelete));
    }
};

struct WorkspaceServerCapabilities {
    std::optional<WorkspaceFoldersServerCapabilities> workspaceFolders = std::nullopt;
    std::optional<FileOperationOptions> fileOperations = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("workspaceFolders", &WorkspaceServerCapabilities::workspaceFolders),
                     field("fileOperations", &WorkspaceServerCapabilities::fileOperations));
    }
};

struct ServerCapabilities {
    std::optional<PositionEncodingKind> positionEncoding = std::nullopt;
    std::optional<TextDocumentSyncOptions> textDocumentSync = std::nullopt;
    std::optional<CompletionOptions> completionProvider = std::nullopt;
    std::optional<WorkDone> hoverProvider = std::nullopt;
    std::optional<WorkDone> declarationProvider = std::nullopt;
    std::optional<WorkDone> definitionProvider = std::nullopt;
    std::optional<WorkDone> typeDefinitionProvider = std::nullopt;
    std::optional<WorkDone> implementationProvider = std::nullopt;
    std::optional<WorkDone> referencesProvider = std::nullopt;
    std::optional<WorkDone> documentHighlightProvider = std::nullopt;
    std::optional<WorkDone> documentSymbolProvider = std::nullopt;
    std::optional<CodeActionOptions> codeActionProvider = std::nullopt;
    std::optional<ResolveOptions> codeLensProvider = std::nullopt;
    std::optional<ResolveOptions> documentLinkProvider = std::nullopt;
    std::optional<ResolveOptions> workspaceSymbolProvider = std::nullopt;
    std::optional<WorkDone> documentFormattingProvider = std::nullopt;
    std::optional<RangeFormattingOptions> documentRangeFormattingProvider = std::nullopt;
    std::optional<DocumentOnTypeFormattingOptions> documentOnTypeFormattingProvider = std::nullopt;
    std::optional<RenameOptions> renameProvider = std::nullopt;
    std::optional<WorkDone> foldingRangeProvider = std::nullopt;
    std::optional<WorkDone> selectionRangeProvider = std::nullopt;
    std::optional<ExecuteCommandOptions> executeCommandProvider = std::nullopt;
    std::optional<WorkDone> callHierarchyProvider = std::nullopt;
    std::optional<SemanticTokensOptions> semanticTokensProvider = std::nullopt;
    std::optional<ResolveOptions> inlayHintProvider = std::nullopt;
    std::optional<DiagnosticOptions> diagnosticProvider = std::nullopt;
    std::optional<WorkspaceServerCapabilities> workspace = std::nullopt;
    Json experimental = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("positionEncoding", &ServerCapabilities::positionEncoding),
                     field("textDocumentSync", &ServerCapabilities::textDocumentSync),
                     field("completionProvider", &ServerCapabilities::completionProvider),
                     field("hoverProvider", &ServerCapabilities::hoverProvider),
                     field("declarationProvider", &ServerCapabilities::declarationProvider),
                     field("definitionProvider", &ServerCapabilities::definitionProvider),
                     field("typeDefinitionProvider", &ServerCapabilities::typeDefinitionProvider),
                     field("implementationProvider", &ServerCapabilities::implementationProvider),
                     field("referencesProvider", &ServerCapabilities::referencesProvider),
                     field("documentHighlightProvider", &ServerCapabilities::documentHighlightProvider),
                     field("documentSymbolProvider", &ServerCapabilities::documentSymbolProvider),
                     field("codeActionProvider", &ServerCapabilities::codeActionProvider),
                     field("codeLensProvider", &ServerCapabilities::codeLensProvider),
                     field("documentLinkProvider", &ServerCapabilities::documentLinkProvider),
                     field("workspaceSymbolProvider", &ServerCapabilities::workspaceSymbolProvider),
                     field("documentFormattingProvider", &ServerCapabilities::documentFormattingProvider),
                     field("documentRangeFormattingProvider", &ServerCapabilities::documentRangeFormattingProvider),
                     field("documentOnTypeFormattingProvider", &ServerCapabilities::documentOnTypeFormattingProvider),
                     field("renameProvider", &ServerCapabilities::renameProvider),
                     field("foldingRangeProvider", &ServerCapabilities::foldingRangeProvider),
                     field("selectionRangeProvider", &ServerCapabilities::selectionRangeProvider),
                     field("executeCommandProvider", &ServerCapabilities::executeCommandProvider),
                     field("callHierarchyProvider", &ServerCapabilities::callHierarchyProvider),
                     field("semanticTokensProvider", &ServerCapabilities::semanticTokensProvider),
                     field("inlayHintProvider", &ServerCapabilities::inlayHintProvider),
                     field("diagnosticProvider", &ServerCapabilities::diagnosticProvider),
                     field("workspace", &ServerCapabilities::workspace),
                     field("experimental", &ServerCapabilities::experimental));
    }
};

}  // namespace infraspec::lsp
