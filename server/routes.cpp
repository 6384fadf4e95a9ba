// Every method that the server answers, and where.
#include "server/routes.h"

#include "server/handlers/handlers.h"
#include "server/router.h"

namespace infraspec::server {

Routes make_routes() {
    Router router;
    router.request<lsp::InitializeRequest>(
        handlers::initialize, "Agrees on columns and on what both sides can; answers with name and version");
    router.command<lsp::Initialized>(handlers::initialized, "Begins to read the workspace");
    router.request<lsp::ShutdownRequest>(handlers::shutdown, "Ends the session; requests that wait are answered");
    router.command<lsp::Exit>(handlers::exit, "Ends the program");
    router.command<lsp::SetTrace>(handlers::set_trace, "Has every answer traced, or none");
    router.command<lsp::CancelRequest>(handlers::cancel, "Has the request answered with -32800");

    router.command<lsp::DidOpen>(
        handlers::did_open,
        "From now on the editor's text counts, not the file's; outside of every folder its specification is read");
    router.command<lsp::DidChange>(
        handlers::did_change,
        "Applies edits one after the other; what they affect is checked again, in other files too");
    router.command<lsp::DidClose>(handlers::did_close, "Returns to the text on disk");
    router.command<lsp::DidSave>(handlers::did_save, "Nothing: what was saved is known already");

    router.command<lsp::DidChangeWatchedFiles>(handlers::did_change_watched_files,
                                               "Reads what came, changed and went on disk; open documents win");
    router.command<lsp::DidChangeWorkspaceFolders>(handlers::did_change_workspace_folders,
                                                   "Folders come and go with their specifications");
    router.command<lsp::DidChangeConfiguration>(handlers::did_change_configuration, "Settings apply at once");

    router.query_when_read<lsp::DocumentDiagnosticRequest>(
        handlers::document_diagnostic, "The findings in a document, or that they are the same as before");
    router.held<lsp::WorkspaceDiagnosticRequest>(
        handlers::workspace_diagnostic,
        "The findings in files that have others than before; waits until there are any");

    router.query<lsp::WillRenameFilesRequest>(handlers::will_rename_files,
                                              "Edits that have links follow files and folders");
    router.command<lsp::DidCreateFiles>(handlers::did_create_files, "Reads the new files");
    router.command<lsp::DidRenameFiles>(handlers::did_rename_files, "Findings move with the files");
    router.command<lsp::DidDeleteFiles>(handlers::did_delete_files, "Clears the findings of what is gone");

    router.query_when_all_read<lsp::ExecuteCommandRequest>(
        handlers::execute_command,
        "Creates a document or a specification, writes the summary, draws the graph, exports the model (editors.md)");
    router.query_when_all_read<lsp::GraphRequest>(handlers::graph,
                                                  "Components, layers and dependencies, whole or around a component");
    router.query<lsp::StatusRequest>(
        handlers::status, "The specifications that are known, how many files they have, whether files are being read");

    router.query<lsp::HoverRequest>(handlers::hover,
                                    "The page of a name: definition, attributes, uses; of a component what it depends "
                                    "on and what depends on it; of a link its target; of a rule its reason");
    router.query<lsp::DefinitionRequest>(handlers::definition,
                                         "Where the name is defined, the file or heading a link leads to");
    router.query<lsp::DeclarationRequest>(handlers::declaration, "As definition");
    router.query<lsp::TypeDefinitionRequest>(handlers::type_definition, "As definition");
    router.query<lsp::ImplementationRequest>(handlers::implementation,
                                             "The documents of the modules that implement a component");
    router.query<lsp::DocumentHighlightRequest>(handlers::document_highlights,
                                                "All mentions in the document, where it is defined as written");
    router.query<lsp::ReferencesRequest>(handlers::references,
                                         "All mentions in the specification and in those that extend it");
    router.query<lsp::WorkspaceSymbolRequest>(handlers::workspace_symbols,
                                              "Names of all specifications that match, the best first");
    router.query<lsp::WorkspaceSymbolResolveRequest>(handlers::resolve_workspace_symbol, "The place of one of them");
    router.query<lsp::DocumentLinkRequest>(handlers::document_links,
                                           "Links, `[[…]]`, and the file names of a handoff list");
    router.query<lsp::DocumentLinkResolveRequest>(handlers::resolve_document_link,
                                                  "The link as it is: everything was told at once");
    router.query<lsp::PrepareCallHierarchyRequest>(handlers::prepare_call_hierarchy, "The component at the cursor");
    router.query<lsp::IncomingCallsRequest>(handlers::incoming_calls, "What depends on it");
    router.query<lsp::OutgoingCallsRequest>(handlers::outgoing_calls, "What it depends on");
    router.query<lsp::CodeLensRequest>(handlers::code_lenses,
                                       "Places above terms, components, assertions and decisions");
    router.query<lsp::CodeLensResolveRequest>(handlers::resolve_code_lens,
                                              "Their words: uses, dependencies, what is covered, the outcome");
    router.query<lsp::InlayHintRequest>(
        handlers::inlay_hints, "The layer of a dependency, the name behind an alias; off unless `inlayHints` is on");
    router.query<lsp::PrepareRenameRequest>(handlers::prepare_rename,
                                            "What would be renamed, as it is spelled where it is defined");
    router.query<lsp::RenameRequest>(handlers::rename,
                                     "A name everywhere: heading, mentions in their case and number, links, diagrams, "
                                     "configuration; a reason where it cannot be");
    router.query<lsp::CompletionRequest>(
        handlers::completion, "Names, keys, steps, values, files, anchors, rules and templates, as the place demands");
    router.query<lsp::CompletionResolveRequest>(handlers::completion_resolve, "The definition of what is offered");
    router.query<lsp::DocumentSymbolRequest>(handlers::document_symbols,
                                             "Terms, components, layers, decisions, environments and assertions below "
                                             "their headings; nodes of diagrams, blocks of code");
    router.query<lsp::CodeActionRequest>(handlers::code_actions,
                                         "Fixes of findings, everything that is safe to fix, refactorings");
    router.query<lsp::CodeActionResolveRequest>(handlers::resolve_code_action, "The edit of one of them");
    router.query<lsp::FormattingRequest>(
        handlers::formatting, "Lists, steps, numbers, blank lines and tables in order; what is read stays the same");
    router.query<lsp::RangeFormattingRequest>(handlers::range_formatting,
                                              "The same in the blocks that a range touches");
    router.query<lsp::RangesFormattingRequest>(handlers::ranges_formatting, "The same in several ranges (LSP 3.18)");
    router.query<lsp::OnTypeFormattingRequest>(handlers::on_type_formatting, "After Enter the next item or step");
    router.query<lsp::SemanticTokensRequest>(
        handlers::semantic_tokens, "Names by their kind, step words, labels, metrics with their values, suppressions");
    router.query<lsp::SemanticTokensDeltaRequest>(handlers::semantic_tokens_delta, "What has changed of them");
    router.query<lsp::SemanticTokensRangeRequest>(handlers::semantic_tokens_range, "Those in a range");
    router.query<lsp::FoldingRangeRequest>(
        handlers::folding_ranges, "Sections, lists, fences, tables, front matter, comments, subgraphs, blocks of code");
    router.query<lsp::SelectionRangeRequest>(handlers::selection_ranges, "Word, phrase, item, list, section, document");
    return router.take();
}

}  // namespace infraspec::server
