// What happens when a message arrives: each handler translates, asks an analyzer or tells the session, and translates
// back. Those that take a Session run on the loop, those that take a View on any thread.
#pragma once

#include "protocol/call_hierarchy.h"
#include "protocol/code_action.h"
#include "protocol/code_lens.h"
#include "protocol/completion.h"
#include "protocol/diagnostics.h"
#include "protocol/document_link.h"
#include "protocol/folding.h"
#include "protocol/formatting.h"
#include "protocol/hover.h"
#include "protocol/infraspec.h"
#include "protocol/inlay_hint.h"
#include "protocol/lifecycle.h"
#include "protocol/navigation.h"
#include "protocol/rename.h"
#include "protocol/selection.h"
#include "protocol/semantic_tokens.h"
#include "protocol/symbols.h"
#include "protocol/text_sync.h"
#include "server/held_request.h"
#include "server/session.h"

namespace infraspec::server::handlers {

// lifecycle.cpp
lsp::InitializeResult initialize(Session& session, const lsp::InitializeParams& params);
void initialized(Session& session, const lsp::Nothing&);
lsp::Nothing shutdown(Session& session, const lsp::Nothing&);
void exit(Session& session, const lsp::Nothing&);
void set_trace(Session& session, const lsp::SetTraceParams& params);
void cancel(Session& session, const lsp::CancelParams& params);

// documents.cpp
void did_open(Session& session, const lsp::DidOpenTextDocumentParams& params);
void did_change(Session& session, const lsp::DidChangeTextDocumentParams& params);
void did_close(Session& session, const lsp::DidCloseTextDocumentParams& params);
void did_save(Session& session, const lsp::DidSaveTextDocumentParams& params);

// workspace.cpp
void did_change_watched_files(Session& session, const lsp::DidChangeWatchedFilesParams& params);
void did_change_workspace_folders(Session& session, const lsp::DidChangeWorkspaceFoldersParams& params);
void did_change_configuration(Session& session, const lsp::DidChangeConfigurationParams& params);

// diagnostics.cpp
lsp::RelatedDiagnosticReport document_diagnostic(const View& view, const lsp::DocumentDiagnosticParams& params);
void workspace_diagnostic(Session& session, const lsp::WorkspaceDiagnosticParams& params, HeldRequest held);

// semantic_tokens.cpp
lsp::SemanticTokensLegend token_legend();
std::optional<lsp::SemanticTokens> semantic_tokens(const View& view, const lsp::TextDocumentParams& params);
std::optional<lsp::SemanticTokensDelta> semantic_tokens_delta(const View& view,
                                                              const lsp::SemanticTokensDeltaParams& params);
std::optional<lsp::SemanticTokens> semantic_tokens_range(const View& view,
                                                         const lsp::SemanticTokensRangeParams& params);

// formatting.cpp
std::vector<lsp::TextEdit> formatting(const View& view, const lsp::DocumentFormattingParams& params);
std::vector<lsp::TextEdit> range_formatting(const View& view, const lsp::DocumentRangeFormattingParams& params);
std::vector<lsp::TextEdit> ranges_formatting(const View& view, const lsp::DocumentRangesFormattingParams& params);
std::vector<lsp::TextEdit> on_type_formatting(const View& view, const lsp::DocumentOnTypeFormattingParams& params);

// structure.cpp
std::vector<lsp::FoldingRange> folding_ranges(const View& view, const lsp::TextDocumentParams& params);
std::vector<lsp::SelectionRange> selection_ranges(const View& view, const lsp::SelectionRangeParams& params);

// file_operations.cpp
std::optional<lsp::WorkspaceEdit> will_rename_files(const View& view, const lsp::RenameFilesParams& params);
void did_create_files(Session& session, const lsp::CreateFilesParams& params);
void did_rename_files(Session& session, const lsp::RenameFilesParams& params);
void did_delete_files(Session& session, const lsp::DeleteFilesParams& params);

// infraspec.cpp
lsp::GraphResult graph(const View& view, const lsp::GraphParams& params);
lsp::StatusResult status(const View& view, const lsp::Nothing&);

// commands.cpp
std::vector<std::string> command_names();
lsp::Json execute_command(const View& view, const lsp::ExecuteCommandParams& params);

// One file each, or one for those that are alike
std::optional<lsp::Hover> hover(const View& view, const lsp::TextDocumentPositionParams& params);
lsp::Targets definition(const View& view, const lsp::TextDocumentPositionParams& params);
lsp::Targets declaration(const View& view, const lsp::TextDocumentPositionParams& params);
lsp::Targets type_definition(const View& view, const lsp::TextDocumentPositionParams& params);
lsp::Targets implementation(const View& view, const lsp::TextDocumentPositionParams& params);
std::vector<lsp::DocumentHighlight> document_highlights(const View& view,
                                                        const lsp::TextDocumentPositionParams& params);
std::vector<lsp::Location> references(const View& view, const lsp::ReferenceParams& params);
lsp::CompletionList completion(const View& view, const lsp::CompletionParams& params);
lsp::CompletionItem completion_resolve(const View& view, const lsp::CompletionItem& params);
lsp::DocumentSymbols document_symbols(const View& view, const lsp::TextDocumentParams& params);
std::optional<lsp::PrepareRenameResult> prepare_rename(const View& view, const lsp::TextDocumentPositionParams& params);
std::optional<lsp::WorkspaceEdit> rename(const View& view, const lsp::RenameParams& params);
std::vector<lsp::WorkspaceSymbol> workspace_symbols(const View& view, const lsp::WorkspaceSymbolParams& params);
lsp::WorkspaceSymbol resolve_workspace_symbol(const View& view, const lsp::WorkspaceSymbol& symbol);
std::vector<lsp::DocumentLink> document_links(const View& view, const lsp::TextDocumentParams& params);
lsp::DocumentLink resolve_document_link(const View& view, const lsp::DocumentLink& link);
std::optional<std::vector<lsp::CallHierarchyItem>> prepare_call_hierarchy(
    const View& view, const lsp::TextDocumentPositionParams& params);
std::vector<lsp::CallHierarchyIncomingCall> incoming_calls(const View& view,
                                                           const lsp::CallHierarchyCallsParams& params);
std::vector<lsp::CallHierarchyOutgoingCall> outgoing_calls(const View& view,
                                                           const lsp::CallHierarchyCallsParams& params);
std::vector<lsp::CodeLens> code_lenses(const View& view, const lsp::TextDocumentParams& params);
lsp::CodeLens resolve_code_lens(const View& view, const lsp::CodeLens& lens);
std::vector<lsp::InlayHint> inlay_hints(const View& view, const lsp::InlayHintParams& params);
std::vector<lsp::CodeAction> code_actions(const View& view, const lsp::CodeActionParams& params);
lsp::CodeAction resolve_code_action(const View& view, const lsp::CodeAction& action);

}  // namespace infraspec::server::handlers
