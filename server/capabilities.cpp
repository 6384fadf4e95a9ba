#include "server/capabilities.h"

#include "server/client.h"
#include "server/handlers/handlers.h"

namespace infraspec::server {

namespace {

/// Links lead to files of every kind, and folders take theirs along.
std::optional<lsp::FileOperationOptions> file_operations(const lsp::FileOperationClientCapabilities& client) {
    const lsp::FileOperationRegistrationOptions all{{{"file", {"**/*"}}}};
    lsp::FileOperationOptions options;
    if (client.willRename) options.willRename = all;
    if (client.didRename) options.didRename = all;
    if (client.didCreate) options.didCreate = all;
    if (client.didDelete) options.didDelete = all;
    const bool any = client.willRename || client.didRename || client.didCreate || client.didDelete;
    return any ? std::optional(std::move(options)) : std::nullopt;
}

}  // namespace

lsp::ServerCapabilities capabilities(const lsp::ClientCapabilities& client) {
    lsp::ServerCapabilities can;
    can.positionEncoding = choose_encoding(client);

    lsp::TextDocumentSyncOptions sync;
    sync.openClose = true;
    sync.change = lsp::TextDocumentSyncKind::incremental;
    sync.save = lsp::SaveOptions{};
    can.textDocumentSync = sync;

    can.hoverProvider.emplace();
    can.definitionProvider.emplace();
    can.declarationProvider.emplace();
    can.typeDefinitionProvider.emplace();
    can.implementationProvider.emplace();
    can.referencesProvider.emplace();
    can.documentHighlightProvider.emplace();
    can.documentSymbolProvider.emplace();
    can.workspaceSymbolProvider = lsp::ResolveOptions{true};
    can.documentLinkProvider = lsp::ResolveOptions{true};
    can.callHierarchyProvider.emplace();
    can.codeLensProvider = lsp::ResolveOptions{true};
    can.inlayHintProvider.emplace();
    can.executeCommandProvider = lsp::ExecuteCommandOptions{handlers::command_names()};
    can.renameProvider = lsp::RenameOptions{client.textDocument.rename.prepareSupport};

    // VS Code does not ask while one types words in markdown, so what begins a name or a link does.
    lsp::CompletionOptions completion;
    completion.triggerCharacters = {"[", "(", "#", "/", "-", "*", " ", ":"};
    completion.resolveProvider = Client{client}.resolves_documentation();
    if (client.textDocument.completion.completionItem.labelDetailsSupport)
        completion.completionItem = lsp::CompletionItemOptions{true};
    can.completionProvider = std::move(completion);

    if (client.textDocument.codeAction.codeActionLiteralSupport) {
        lsp::CodeActionOptions actions;
        actions.codeActionKinds = {"quickfix",         "refactor",      "refactor.extract",
                                   "refactor.rewrite", "refactor.move", "source.fixAll.infraspec"};
        actions.resolveProvider = Client{client}.resolves_edits();
        can.codeActionProvider = std::move(actions);
    }

    can.documentFormattingProvider.emplace();
    can.documentRangeFormattingProvider =
        lsp::RangeFormattingOptions{client.textDocument.rangeFormatting.rangesSupport};
    can.documentOnTypeFormattingProvider = lsp::DocumentOnTypeFormattingOptions{"\n", {}};
    can.foldingRangeProvider.emplace();
    can.selectionRangeProvider.emplace();
    if (client.textDocument.semanticTokens) {
        lsp::SemanticTokensOptions tokens;
        tokens.legend = handlers::token_legend();
        tokens.range = true;
        tokens.full = lsp::SemanticTokensFullOptions{true};
        can.semanticTokensProvider = std::move(tokens);
    }

    if (client.textDocument.diagnostic) {
        lsp::DiagnosticOptions diagnostics;
        diagnostics.identifier = "infraspec";
        diagnostics.interFileDependencies = true;
        diagnostics.workspaceDiagnostics = true;
        can.diagnosticProvider = std::move(diagnostics);
    }

    lsp::WorkspaceServerCapabilities workspace;
    workspace.workspaceFolders = lsp::WorkspaceFoldersServerCapabilities{true, true};
    workspace.fileOperations = file_operations(client.workspace.fileOperations);
    can.workspace = workspace;
    return can;
}

}  // namespace infraspec::server
