// The methods of every message, held against the official model of LSP 3.17 (metaModel.json).
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "protocol/call_hierarchy.h"
#include "protocol/code_action.h"
#include "protocol/code_lens.h"
#include "protocol/completion.h"
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
#include "protocol/text_sync.h"
#include "protocol/window.h"

namespace {

using namespace infraspec::lsp;

const std::set<std::string_view> specified_requests = {"callHierarchy/incomingCalls",
                                                       "callHierarchy/outgoingCalls",
                                                       "client/registerCapability",
                                                       "client/unregisterCapability",
                                                       "codeAction/resolve",
                                                       "codeLens/resolve",
                                                       "completionItem/resolve",
                                                       "documentLink/resolve",
                                                       "initialize",
                                                       "inlayHint/resolve",
                                                       "shutdown",
                                                       "textDocument/codeAction",
                                                       "textDocument/codeLens",
                                                       "textDocument/completion",
                                                       "textDocument/declaration",
                                                       "textDocument/definition",
                                                       "textDocument/diagnostic",
                                                       "textDocument/documentHighlight",
                                                       "textDocument/documentLink",
                                                       "textDocument/documentSymbol",
                                                       "textDocument/foldingRange",
                                                       "textDocument/formatting",
                                                       "textDocument/hover",
                                                       "textDocument/implementation",
                                                       "textDocument/inlayHint",
                                                       "textDocument/onTypeFormatting",
                                                       "textDocument/prepareCallHierarchy",
                                                       "textDocument/prepareRename",
                                                       "textDocument/rangeFormatting",
                                                       "textDocument/rangesFormatting",
                                                       "textDocument/references",
                                                       "textDocument/rename",
                                                       "textDocument/selectionRange",
                                                       "textDocument/semanticTokens/full",
                                                       "textDocument/semanticTokens/full/delta",
                                                       "textDocument/semanticTokens/range",
                                                       "textDocument/typeDefinition",
                                                       "window/showDocument",
                                                       "window/showMessageRequest",
                                                       "window/workDoneProgress/create",
                                                       "workspace/applyEdit",
                                                       "workspace/codeLens/refresh",
                                                       "workspace/configuration",
                                                       "workspace/diagnostic",
                                                       "workspace/diagnostic/refresh",
                                                       "workspace/executeCommand",
                                                       "workspace/inlayHint/refresh",
                                                       "workspace/semanticTokens/refresh",
                                                       "workspace/symbol",
                                                       "workspace/willCreateFiles",
                                                       "workspace/willDeleteFiles",
                                                       "workspace/willRenameFiles",
                                                       "workspaceSymbol/resolve"};

const std::set<std::string_view> specified_notifications = {"$/cancelRequest",
                                                            "$/logTrace",
                                                            "$/progress",
                                                            "$/setTrace",
                                                            "exit",
                                                            "initialized",
                                                            "textDocument/didChange",
                                                            "textDocument/didClose",
                                                            "textDocument/didOpen",
                                                            "textDocument/didSave",
                                                            "textDocument/publishDiagnostics",
                                                            "window/logMessage",
                                                            "window/showMessage",
                                                            "window/workDoneProgress/cancel",
                                                            "workspace/didChangeConfiguration",
                                                            "workspace/didChangeWatchedFiles",
                                                            "workspace/didChangeWorkspaceFolders",
                                                            "workspace/didCreateFiles",
                                                            "workspace/didDeleteFiles",
                                                            "workspace/didRenameFiles"};

template <RequestDescriptor... M>
std::vector<std::string_view> methods_of_requests() {
    return {M::method...};
}

template <NotificationDescriptor... M>
std::vector<std::string_view> methods_of_notifications() {
    return {M::method...};
}

/// Also fails when two descriptors claim the same method, since then another one has none.
void check_same(std::vector<std::string_view> actual, const std::set<std::string_view>& specified) {
    std::sort(actual.begin(), actual.end());
    CHECK(actual == std::vector<std::string_view>(specified.begin(), specified.end()));
}

TEST_CASE("every request of the specification that a server of documents needs has its descriptor") {
    check_same(
        methods_of_requests<
            ApplyEditRequest, CodeActionRequest, CodeActionResolveRequest, CodeLensRefreshRequest, CodeLensRequest,
            CodeLensResolveRequest, CompletionRequest, CompletionResolveRequest, ConfigurationRequest,
            DeclarationRequest, DefinitionRequest, DiagnosticRefreshRequest, DocumentDiagnosticRequest,
            DocumentHighlightRequest, DocumentLinkRequest, DocumentLinkResolveRequest, DocumentSymbolRequest,
            ExecuteCommandRequest, FoldingRangeRequest, FormattingRequest, HoverRequest, ImplementationRequest,
            IncomingCallsRequest, InitializeRequest, InlayHintRefreshRequest, InlayHintRequest, InlayHintResolveRequest,
            OnTypeFormattingRequest, OutgoingCallsRequest, PrepareCallHierarchyRequest, PrepareRenameRequest,
            RangeFormattingRequest, RangesFormattingRequest, ReferencesRequest, RegisterCapabilityRequest,
            RenameRequest, SelectionRangeRequest, SemanticTokensDeltaRequest, SemanticTokensRangeRequest,
            SemanticTokensRefreshRequest, SemanticTokensRequest, ShowDocumentRequest, ShowMessageRequest,
            ShutdownRequest, TypeDefinitionRequest, UnregisterCapabilityRequest, WillCreateFilesRequest,
            WillDeleteFilesRequest, WillRenameFilesRequest, WorkDoneProgressCreateRequest, WorkspaceDiagnosticRequest,
            WorkspaceSymbolRequest, WorkspaceSymbolResolveRequest>(),
        specified_requests);
}

TEST_CASE("every notification of the specification that a server of documents needs has its descriptor") {
    check_same(
        methods_of_notifications<CancelRequest, DidChange, DidChangeConfiguration, DidChangeWatchedFiles,
                                 DidChangeWorkspaceFolders, DidClose, DidCreateFiles, DidDeleteFiles, DidOpen,
                                 DidRenameFiles, DidSave, Exit, Initialized, LogMessage, LogTrace, Progress<Json>,
                                 PublishDiagnostics, SetTrace, ShowMessage, WorkDoneProgressCancel>(),
        specified_notifications);
}

}  // namespace
