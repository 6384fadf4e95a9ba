#include "server/capabilities.h"
#include "server/handlers/handlers.h"

namespace infraspec::server::handlers {

lsp::InitializeResult initialize(Session& session, const lsp::InitializeParams& params) {
    lsp::InitializeResult result;
    result.capabilities = capabilities(params.capabilities);
    result.serverInfo = lsp::ClientInfo{"infraspec", INFRASPEC_VERSION};
    session.start(params, {params.capabilities, encoding_of(choose_encoding(params.capabilities))});
    return result;
}

void initialized(Session& session, const lsp::Nothing&) {
    session.started();
}

lsp::Nothing shutdown(Session& session, const lsp::Nothing&) {
    session.shut_down();
    return {};
}

void exit(Session& session, const lsp::Nothing&) {
    session.exit();
}

void set_trace(Session& session, const lsp::SetTraceParams& params) {
    session.set_trace(params.value);
}

/// The reader has cancelled the request already (inbox.h); one that is held hears of it here.
void cancel(Session& session, const lsp::CancelParams&) {
    session.requests_cancelled();
}

}  // namespace infraspec::server::handlers
