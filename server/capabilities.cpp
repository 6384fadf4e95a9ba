#include "server/capabilities.h"

#include "server/client.h"
#include "server/handlers/handlers.h"

namespace infraspec::server {

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
    can.referencesProvider.emplace();
    can.documentSymbolProvider.emplace();
    can.renameProvider = lsp::RenameOptions{client.textDocument.rename.prepareSupport};

    // VS Code does not ask while one types words in markdown, so what begins a name or a link does.
    lsp::CompletionOptions completion;
    completion.triggerCharacters = {"[", "(", "#", "/", "-", "*", " ", ":"};
    completion.resolveProvider = Client{client}.resolves_documentation();
    completion.completionItem = lsp::CompletionItemOptions{true};
    can.completionProvider = std::move(completion);

    if (client.textDocument.codeAction.codeActionLiteralSupport) {
        lsp::CodeActionOptions actions;
        actions.codeActionKinds = {"quickfix", "refactor", "refactor.extract", "refactor.rewrite",
                                   "source.fixAll.infraspec"};
        can.codeActionProvider = std::move(actions);
    }

    can.documentFormattingProvider.emplace();
    can.documentRangeFormattingProvider.emplace();
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
    can.workspace = workspace;
    return can;
}

}  // namespace infraspec::server
