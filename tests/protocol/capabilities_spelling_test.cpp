// The field names of the capabilities, held against the official model of LSP 3.17 (metaModel.json).
#include <doctest/doctest.h>

#include "protocol/client_capabilities.h"
#include "protocol/server_capabilities.h"
#include "protocol/text_document_capabilities.h"
#include "tests/protocol/spelling.h"

namespace {

using namespace infraspec::lsp;

TEST_CASE("the fields of client capabilities are spelled as in LSP 3.17") {
    check_fields<RefreshSupport>("refreshSupport");
    check_fields<ChangeAnnotationSupport>("groupsOnLabel");
    check_fields<WorkspaceEditClientCapabilities>(
        "documentChanges resourceOperations failureHandling normalizesLineEndings "
        "changeAnnotationSupport snippetEditSupport");
    check_fields<DidChangeWatchedFilesClientCapabilities>("dynamicRegistration relativePatternSupport");
    check_fields<WorkspaceSymbolClientCapabilities>("dynamicRegistration symbolKind tagSupport resolveSupport");
    check_fields<FileOperationClientCapabilities>(
        "dynamicRegistration didCreate willCreate didRename willRename didDelete willDelete");
    check_fields<WorkspaceClientCapabilities>(
        "applyEdit workspaceEdit didChangeConfiguration didChangeWatchedFiles symbol "
        "executeCommand workspaceFolders configuration semanticTokens codeLens fileOperations "
        "inlineValue inlayHint diagnostics foldingRange");
    check_fields<ShowMessageActionItemSupport>("additionalPropertiesSupport");
    check_fields<ShowMessageRequestClientCapabilities>("messageActionItem");
    check_fields<ShowDocumentClientCapabilities>("support!");
    check_fields<WindowClientCapabilities>("workDoneProgress showMessage showDocument");
    check_fields<GeneralClientCapabilities>("staleRequestSupport regularExpressions markdown positionEncodings");
    check_fields<ClientCapabilities>("workspace textDocument notebookDocument window general experimental");
}

TEST_CASE("the fields of text document capabilities are spelled as in LSP 3.17") {
    check_fields<DynamicRegistration>("dynamicRegistration");
    check_fields<LinkSupport>("dynamicRegistration linkSupport");
    check_fields<ResolveSupport>("properties!");
    check_fields<TagSupport>("valueSet!");
    check_fields<ValueSet>("valueSet");
    check_fields<CompletionItemClientCapabilities>(
        "snippetSupport commitCharactersSupport documentationFormat deprecatedSupport "
        "preselectSupport tagSupport insertReplaceSupport resolveSupport insertTextModeSupport "
        "labelDetailsSupport");
    check_fields<CompletionListClientCapabilities>("itemDefaults");
    check_fields<CompletionClientCapabilities>(
        "dynamicRegistration completionItem completionItemKind insertTextMode contextSupport "
        "completionList");
    check_fields<HoverClientCapabilities>("dynamicRegistration contentFormat");
    check_fields<DocumentSymbolClientCapabilities>(
        "dynamicRegistration symbolKind hierarchicalDocumentSymbolSupport tagSupport labelSupport");
    check_fields<CodeActionKindSupport>("valueSet!");
    check_fields<CodeActionLiteralSupport>("codeActionKind!");
    check_fields<CodeActionClientCapabilities>(
        "dynamicRegistration codeActionLiteralSupport isPreferredSupport disabledSupport "
        "dataSupport resolveSupport honorsChangeAnnotations");
    check_fields<RenameClientCapabilities>(
        "dynamicRegistration prepareSupport prepareSupportDefaultBehavior honorsChangeAnnotations");
    check_fields<FoldingRangeDisplaySupport>("collapsedText");
    check_fields<FoldingRangeClientCapabilities>(
        "dynamicRegistration rangeLimit lineFoldingOnly foldingRangeKind foldingRange");
    check_fields<PublishDiagnosticsClientCapabilities>(
        "relatedInformation tagSupport versionSupport codeDescriptionSupport dataSupport");
    check_fields<DiagnosticClientCapabilities>(
        "dynamicRegistration relatedDocumentSupport relatedInformation tagSupport codeDescriptionSupport "
        "dataSupport markupMessageSupport");
    check_fields<RangeFormattingClientCapabilities>("dynamicRegistration rangesSupport");
    check_fields<DocumentLinkClientCapabilities>("dynamicRegistration tooltipSupport");
    // Only read, so what LSP requires of it may be left out.
    check_fields<SemanticTokensClientCapabilities>(
        "dynamicRegistration requests tokenTypes tokenModifiers formats "
        "overlappingTokenSupport multilineTokenSupport serverCancelSupport augmentsSyntaxTokens");
    check_fields<InlayHintClientCapabilities>("dynamicRegistration resolveSupport");
    check_fields<TextDocumentSyncClientCapabilities>("dynamicRegistration willSave willSaveWaitUntil didSave");
    check_fields<TextDocumentClientCapabilities>(
        "synchronization completion hover signatureHelp declaration definition typeDefinition "
        "implementation references documentHighlight documentSymbol codeAction codeLens "
        "documentLink colorProvider formatting rangeFormatting onTypeFormatting rename "
        "foldingRange selectionRange publishDiagnostics callHierarchy semanticTokens "
        "linkedEditingRange moniker typeHierarchy inlineValue inlayHint diagnostic "
        "inlineCompletion");
}

TEST_CASE("the fields of server capabilities are spelled as in LSP 3.17") {
    check_fields<SaveOptions>("includeText");
    check_fields<TextDocumentSyncOptions>("openClose change willSave willSaveWaitUntil save");
    check_fields<WorkDone>("workDoneProgress");
    check_fields<CompletionItemOptions>("labelDetailsSupport");
    check_fields<CompletionOptions>(
        "workDoneProgress triggerCharacters allCommitCharacters resolveProvider completionItem");
    check_fields<CodeActionOptions>("workDoneProgress codeActionKinds resolveProvider");
    check_fields<ResolveOptions>("workDoneProgress resolveProvider");
    check_fields<DocumentOnTypeFormattingOptions>("firstTriggerCharacter! moreTriggerCharacter");
    check_fields<RangeFormattingOptions>("workDoneProgress rangesSupport");
    check_fields<RenameOptions>("workDoneProgress prepareProvider");
    check_fields<ExecuteCommandOptions>("workDoneProgress commands!");
    check_fields<SemanticTokensFullOptions>("delta");
    check_fields<SemanticTokensOptions>("workDoneProgress legend! range full");
    check_fields<DiagnosticOptions>("workDoneProgress identifier interFileDependencies! workspaceDiagnostics!");
    check_fields<WorkspaceFoldersServerCapabilities>("supported changeNotifications");
    check_fields<FileOperationPatternOptions>("ignoreCase");
    check_fields<FileOperationPattern>("glob! matches options");
    check_fields<FileOperationFilter>("scheme pattern!");
    check_fields<FileOperationRegistrationOptions>("filters!");
    check_fields<FileOperationOptions>("didCreate willCreate didRename willRename didDelete willDelete");
    check_fields<WorkspaceServerCapabilities>("workspaceFolders fileOperations");
    check_fields<ServerCapabilities>(
        "positionEncoding textDocumentSync notebookDocumentSync completionProvider hoverProvider "
        "signatureHelpProvider declarationProvider definitionProvider typeDefinitionProvider "
        "implementationProvider referencesProvider documentHighlightProvider "
        "documentSymbolProvider codeActionProvider codeLensProvider documentLinkProvider "
        "colorProvider workspaceSymbolProvider documentFormattingProvider "
        "documentRangeFormattingProvider documentOnTypeFormattingProvider renameProvider "
        "foldingRangeProvider selectionRangeProvider executeCommandProvider callHierarchyProvider "
        "linkedEditingRangeProvider semanticTokensProvider monikerProvider typeHierarchyProvider "
        "inlineValueProvider inlayHintProvider diagnosticProvider inlineCompletionProvider "
        "workspace experimental");
}

}  // namespace
