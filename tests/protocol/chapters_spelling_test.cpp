// The field names of every chapter, held against the official model of LSP 3.17 (metaModel.json).
#include <doctest/doctest.h>

#include "protocol/base.h"
#include "protocol/call_hierarchy.h"
#include "protocol/code_action.h"
#include "protocol/code_lens.h"
#include "protocol/completion.h"
#include "protocol/diagnostics.h"
#include "protocol/document_link.h"
#include "protocol/folding.h"
#include "protocol/formatting.h"
#include "protocol/hover.h"
#include "protocol/inlay_hint.h"
#include "protocol/lifecycle.h"
#include "protocol/navigation.h"
#include "protocol/progress.h"
#include "protocol/registration.h"
#include "protocol/rename.h"
#include "protocol/selection.h"
#include "protocol/semantic_tokens.h"
#include "protocol/symbols.h"
#include "protocol/text_sync.h"
#include "protocol/window.h"
#include "protocol/workspace.h"
#include "protocol/workspace_edit.h"
#include "tests/protocol/spelling.h"

namespace {

using namespace infraspec::lsp;

TEST_CASE("the fields of base are spelled as in LSP 3.17") {
    check_fields<Position>("line! character!");
    check_fields<Range>("start! end!");
    check_fields<Location>("uri! range!");
    check_fields<LocationLink>("originSelectionRange targetUri! targetRange! targetSelectionRange!");
    check_fields<TextDocumentIdentifier>("uri!");
    check_fields<VersionedTextDocumentIdentifier>("uri! version!");
    check_fields<OptionalVersionedTextDocumentIdentifier>("uri! version!");
    check_fields<TextDocumentPositionParams>("textDocument! position! workDoneToken partialResultToken");
    check_fields<TextDocumentParams>("workDoneToken partialResultToken textDocument!");
    check_fields<MarkupContent>("kind! value!");
    check_fields<Command>("title! command! arguments");
}

TEST_CASE("the fields of call hierarchy are spelled as in LSP 3.17") {
    check_fields<CallHierarchyItem>("name! kind! tags detail uri! range! selectionRange! data");
    check_fields<CallHierarchyCallsParams>("workDoneToken partialResultToken item!");
    check_fields<CallHierarchyIncomingCall>("from! fromRanges!");
    check_fields<CallHierarchyOutgoingCall>("to! fromRanges!");
}

TEST_CASE("the fields of code action are spelled as in LSP 3.17") {
    check_fields<CodeActionContext>("diagnostics! only triggerKind");
    check_fields<CodeActionParams>("workDoneToken partialResultToken textDocument! range! context!");
    check_fields<CodeActionDisabled>("reason!");
    check_fields<CodeAction>("title! kind diagnostics isPreferred disabled edit command data");
}

TEST_CASE("the fields of code lens are spelled as in LSP 3.17") {
    check_fields<CodeLens>("range! command data");
}

TEST_CASE("the fields of completion are spelled as in LSP 3.17") {
    check_fields<CompletionContext>("triggerKind! triggerCharacter");
    check_fields<CompletionParams>("textDocument! position! workDoneToken partialResultToken context");
    check_fields<CompletionItemLabelDetails>("detail description");
    check_fields<CompletionItem>(
        "label! labelDetails kind tags detail documentation deprecated preselect sortText "
        "filterText insertText insertTextFormat insertTextMode textEdit textEditText "
        "additionalTextEdits commitCharacters command data");
    check_fields<CompletionItemDefaults>("commitCharacters editRange insertTextFormat insertTextMode data");
    check_fields<CompletionList>("isIncomplete! itemDefaults items!");
}

TEST_CASE("the fields of diagnostics are spelled as in LSP 3.17") {
    check_fields<DiagnosticRelatedInformation>("location! message!");
    check_fields<CodeDescription>("href!");
    check_fields<Diagnostic>("range! severity code codeDescription source message! tags relatedInformation data");
    check_fields<PublishDiagnosticsParams>("uri! version diagnostics!");
    check_fields<DiagnosticReport>("kind! resultId items");
    check_fields<DocumentDiagnosticParams>(
        "workDoneToken partialResultToken textDocument! identifier previousResultId");
    check_fields<RelatedDiagnosticReport>("kind! resultId items relatedDocuments");
    check_fields<PreviousResultId>("uri! value!");
    check_fields<WorkspaceDiagnosticParams>("workDoneToken partialResultToken identifier previousResultIds!");
    check_fields<WorkspaceDocumentDiagnosticReport>("kind! resultId items uri! version!");
    check_fields<WorkspaceDiagnosticReport>("items!");
    check_fields<DiagnosticServerCancellationData>("retriggerRequest!");
}

TEST_CASE("the fields of document link are spelled as in LSP 3.17") {
    check_fields<DocumentLink>("range! target tooltip data");
}

TEST_CASE("the fields of folding are spelled as in LSP 3.17") {
    check_fields<FoldingRange>("startLine! startCharacter endLine! endCharacter kind collapsedText");
}

TEST_CASE("the fields of formatting are spelled as in LSP 3.17") {
    check_fields<FormattingOptions>(
        "tabSize! insertSpaces! trimTrailingWhitespace insertFinalNewline trimFinalNewlines");
    check_fields<DocumentFormattingParams>("workDoneToken textDocument! options!");
    check_fields<DocumentRangeFormattingParams>("workDoneToken textDocument! range! options!");
    check_fields<DocumentRangesFormattingParams>("workDoneToken textDocument! ranges! options!");
    check_fields<DocumentOnTypeFormattingParams>("textDocument! position! ch! options!");
}

TEST_CASE("the fields of hover are spelled as in LSP 3.17") {
    check_fields<Hover>("contents! range");
}

TEST_CASE("the fields of inlay hint are spelled as in LSP 3.17") {
    check_fields<InlayHintParams>("workDoneToken textDocument! range!");
    check_fields<InlayHintLabelPart>("value! tooltip location command");
    check_fields<InlayHint>("position! label! kind textEdits tooltip paddingLeft paddingRight data");
}

TEST_CASE("the fields of lifecycle are spelled as in LSP 3.17") {
    check_fields<ClientInfo>("name! version");
    check_fields<InitializeParams>(
        "workDoneToken processId! clientInfo locale rootPath rootUri! capabilities! "
        "initializationOptions trace workspaceFolders");
    check_fields<InitializeResult>("capabilities! serverInfo");
    check_fields<SetTraceParams>("value!");
    check_fields<LogTraceParams>("message! verbose");
    check_fields<CancelParams>("id!");
}

TEST_CASE("the fields of navigation are spelled as in LSP 3.17") {
    check_fields<ReferenceContext>("includeDeclaration!");
    check_fields<ReferenceParams>("textDocument! position! workDoneToken partialResultToken context!");
    check_fields<DocumentHighlight>("range! kind");
}

TEST_CASE("the fields of progress are spelled as in LSP 3.17") {
    check_fields<WorkDoneProgressCreateParams>("token!");
    check_fields<WorkDoneProgressCancelParams>("token!");
    check_fields<WorkDoneProgressBegin>("kind! title! cancellable message percentage");
    check_fields<WorkDoneProgressReport>("kind! cancellable message percentage");
    check_fields<WorkDoneProgressEnd>("kind! message");
    check_fields<ProgressParams<Json>>("token! value!");
}

TEST_CASE("the fields of registration are spelled as in LSP 3.17") {
    check_fields<Registration>("id! method! registerOptions");
    check_fields<RegistrationParams>("registrations!");
    check_fields<Unregistration>("id! method!");
    check_fields<UnregistrationParams>("unregisterations!");
    check_fields<FileSystemWatcher>("globPattern! kind");
    check_fields<DidChangeWatchedFilesRegistrationOptions>("watchers!");
    check_fields<DidChangeConfigurationRegistrationOptions>("section");
}

TEST_CASE("the fields of rename are spelled as in LSP 3.17") {
    check_fields<PrepareRenameResult>("range! placeholder!");
    check_fields<RenameParams>("workDoneToken textDocument! position! newName!");
}

TEST_CASE("the fields of selection are spelled as in LSP 3.17") {
    check_fields<SelectionRangeParams>("workDoneToken partialResultToken textDocument! positions!");
}

TEST_CASE("the fields of semantic tokens are spelled as in LSP 3.17") {
    check_fields<SemanticTokensLegend>("tokenTypes! tokenModifiers!");
    check_fields<SemanticTokens>("resultId data!");
    check_fields<SemanticTokensDeltaParams>("workDoneToken partialResultToken textDocument! previousResultId!");
    check_fields<SemanticTokensEdit>("start! deleteCount! data");
    check_fields<SemanticTokensDelta>("resultId data edits");  // SemanticTokens or SemanticTokensDelta
    check_fields<SemanticTokensRangeParams>("workDoneToken partialResultToken textDocument! range!");
}

TEST_CASE("the fields of symbols are spelled as in LSP 3.17") {
    check_fields<DocumentSymbol>("name! detail kind! tags deprecated range! selectionRange! children");
    check_fields<SymbolInformation>("name! kind! tags containerName deprecated location!");
    check_fields<WorkspaceSymbolParams>("workDoneToken partialResultToken query!");
    check_fields<WorkspaceSymbolLocation>("uri! range");
    check_fields<WorkspaceSymbol>("name! kind! tags containerName location! data");
}

TEST_CASE("the fields of text sync are spelled as in LSP 3.17") {
    check_fields<TextDocumentItem>("uri! languageId! version! text!");
    check_fields<DidOpenTextDocumentParams>("textDocument!");
    check_fields<TextDocumentContentChangeEvent>("range rangeLength text!");
    check_fields<DidChangeTextDocumentParams>("textDocument! contentChanges!");
    check_fields<DidCloseTextDocumentParams>("textDocument!");
    check_fields<DidSaveTextDocumentParams>("textDocument! text");
}

TEST_CASE("the fields of window are spelled as in LSP 3.17") {
    check_fields<ShowMessageParams>("type! message!");
    check_fields<MessageActionItem>("title!");
    check_fields<ShowMessageRequestParams>("type! message! actions");
    check_fields<LogMessageParams>("type! message!");
    check_fields<ShowDocumentParams>("uri! external takeFocus selection");
    check_fields<ShowDocumentResult>("success!");
}

TEST_CASE("the fields of workspace are spelled as in LSP 3.17") {
    check_fields<WorkspaceFolder>("uri! name!");
    check_fields<WorkspaceFoldersChangeEvent>("added! removed!");
    check_fields<DidChangeWorkspaceFoldersParams>("event!");
    check_fields<DidChangeConfigurationParams>("settings!");
    check_fields<ConfigurationItem>("scopeUri section");
    check_fields<ConfigurationParams>("items!");
    check_fields<FileEvent>("uri! type!");
    check_fields<DidChangeWatchedFilesParams>("changes!");
    check_fields<FileCreate>("uri!");
    check_fields<CreateFilesParams>("files!");
    check_fields<FileRename>("oldUri! newUri!");
    check_fields<RenameFilesParams>("files!");
    check_fields<FileDelete>("uri!");
    check_fields<DeleteFilesParams>("files!");
    check_fields<ExecuteCommandParams>("workDoneToken command! arguments");
    check_fields<ApplyWorkspaceEditParams>("label edit!");
    check_fields<ApplyWorkspaceEditResult>("applied! failureReason failedChange");
}

TEST_CASE("the fields of workspace edit are spelled as in LSP 3.17") {
    check_fields<TextEdit>("range! newText! annotationId");
    check_fields<StringValue>("kind! value!");
    check_fields<SnippetTextEdit>("range! snippet! annotationId");
    check_fields<TextDocumentEdit>("textDocument! edits!");
    check_fields<CreateFileOptions>("overwrite ignoreIfExists");
    check_fields<DeleteFileOptions>("recursive ignoreIfNotExists");
    check_fields<CreateFile>("kind! annotationId uri! options");
    check_fields<RenameFile>("kind! annotationId oldUri! newUri! options");
    check_fields<DeleteFile>("kind! annotationId uri! options");
    check_fields<ChangeAnnotation>("label! needsConfirmation description");
    check_fields<WorkspaceEdit>("changes documentChanges changeAnnotations");
}

}  // namespace
