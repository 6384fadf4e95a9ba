// Every method that the server answers, and where.
#include "server/routes.h"

#include "server/handlers/handlers.h"
#include "server/router.h"

namespace infraspec::server {

Routes make_routes() {
    Router router;
    router.request<lsp::InitializeRequest>(handlers::initialize);
    router.command<lsp::Initialized>(handlers::initialized);
    router.request<lsp::ShutdownRequest>(handlers::shutdown);
    router.command<lsp::Exit>(handlers::exit);
    router.command<lsp::SetTrace>(handlers::set_trace);
    router.command<lsp::CancelRequest>(handlers::cancel);

    router.command<lsp::DidOpen>(handlers::did_open);
    router.command<lsp::DidChange>(handlers::did_change);
    router.command<lsp::DidClose>(handlers::did_close);
    router.command<lsp::DidSave>(handlers::did_save);

    router.command<lsp::DidChangeWatchedFiles>(handlers::did_change_watched_files);
    router.command<lsp::DidChangeWorkspaceFolders>(handlers::did_change_workspace_folders);
    router.command<lsp::DidChangeConfiguration>(handlers::did_change_configuration);

    router.query_when_read<lsp::DocumentDiagnosticRequest>(handlers::document_diagnostic);
    router.held<lsp::WorkspaceDiagnosticRequest>(handlers::workspace_diagnostic);

    router.query<lsp::WillRenameFilesRequest>(handlers::will_rename_files);
    router.command<lsp::DidCreateFiles>(handlers::did_create_files);
    router.command<lsp::DidRenameFiles>(handlers::did_rename_files);
    router.command<lsp::DidDeleteFiles>(handlers::did_delete_files);

    router.query_when_all_read<lsp::ExecuteCommandRequest>(handlers::execute_command);
    router.query_when_all_read<lsp::GraphRequest>(handlers::graph);
    router.query<lsp::StatusRequest>(handlers::status);

    router.query<lsp::HoverRequest>(handlers::hover);
    router.query<lsp::DefinitionRequest>(handlers::definition);
    router.query<lsp::DeclarationRequest>(handlers::declaration);
    router.query<lsp::TypeDefinitionRequest>(handlers::type_definition);
    router.query<lsp::ImplementationRequest>(handlers::implementation);
    router.query<lsp::DocumentHighlightRequest>(handlers::document_highlights);
    router.query<lsp::ReferencesRequest>(handlers::references);
    router.query<lsp::WorkspaceSymbolRequest>(handlers::workspace_symbols);
    router.query<lsp::WorkspaceSymbolResolveRequest>(handlers::resolve_workspace_symbol);
    router.query<lsp::DocumentLinkRequest>(handlers::document_links);
    router.query<lsp::DocumentLinkResolveRequest>(handlers::resolve_document_link);
    router.query<lsp::PrepareCallHierarchyRequest>(handlers::prepare_call_hierarchy);
    router.query<lsp::IncomingCallsRequest>(handlers::incoming_calls);
    router.query<lsp::OutgoingCallsRequest>(handlers::outgoing_calls);
    router.query<lsp::CodeLensRequest>(handlers::code_lenses);
    router.query<lsp::CodeLensResolveRequest>(handlers::resolve_code_lens);
    router.query<lsp::InlayHintRequest>(handlers::inlay_hints);
    router.query<lsp::PrepareRenameRequest>(handlers::prepare_rename);
    router.query<lsp::RenameRequest>(handlers::rename);
    router.query<lsp::CompletionRequest>(handlers::completion);
    router.query<lsp::CompletionResolveRequest>(handlers::completion_resolve);
    router.query<lsp::DocumentSymbolRequest>(handlers::document_symbols);
    router.query<lsp::CodeActionRequest>(handlers::code_actions);
    router.query<lsp::CodeActionResolveRequest>(handlers::resolve_code_action);
    router.query<lsp::FormattingRequest>(handlers::formatting);
    router.query<lsp::RangeFormattingRequest>(handlers::range_formatting);
    router.query<lsp::RangesFormattingRequest>(handlers::ranges_formatting);
    router.query<lsp::OnTypeFormattingRequest>(handlers::on_type_formatting);
    router.query<lsp::SemanticTokensRequest>(handlers::semantic_tokens);
    router.query<lsp::SemanticTokensDeltaRequest>(handlers::semantic_tokens_delta);
    router.query<lsp::SemanticTokensRangeRequest>(handlers::semantic_tokens_range);
    router.query<lsp::FoldingRangeRequest>(handlers::folding_ranges);
    router.query<lsp::SelectionRangeRequest>(handlers::selection_ranges);
    return router.take();
}

}  // namespace infraspec::server
