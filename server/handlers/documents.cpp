#include "server/handlers/handlers.h"

namespace infraspec::server::handlers {

void did_open(Session& session, const lsp::DidOpenTextDocumentParams& params) {
    const auto& document = params.textDocument;
    session.open({document.uri, path_of_uri(document.uri), document.version,
                  std::make_shared<const text::Source>(document.text), nullptr});
}

void did_change(Session& session, const lsp::DidChangeTextDocumentParams& params) {
    session.change(params.textDocument.uri, params.textDocument.version, params.contentChanges);
}

void did_close(Session& session, const lsp::DidCloseTextDocumentParams& params) {
    session.close(params.textDocument.uri);
}

/// Nothing follows from saving: the buffer was known already.
void did_save(Session&, const lsp::DidSaveTextDocumentParams&) {}

}  // namespace infraspec::server::handlers
