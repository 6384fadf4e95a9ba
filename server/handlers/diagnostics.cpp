// Diagnostics that the client asks for.
#include "protocol/json_fields.h"
#include "server/diagnostics_of.h"
#include "server/handlers/handlers.h"

namespace infraspec::server::handlers {

lsp::RelatedDiagnosticReport document_diagnostic(const View& view, const lsp::DocumentDiagnosticParams& params) {
    lsp::RelatedDiagnosticReport report;
    auto diagnostics = diagnostics_of(view, path_of_uri(params.textDocument.uri));
    report.resultId = result_id(lsp::encode(diagnostics));
    if (report.resultId == params.previousResultId) {
        report.kind = lsp::DiagnosticReportKind::unchanged;
    } else {
        report.items = std::move(diagnostics);
    }
    return report;
}

void workspace_diagnostic(Session& session, const lsp::WorkspaceDiagnosticParams& params, HeldRequest held) {
    session.wait_for_diagnostics(params, std::move(held));
}

}  // namespace infraspec::server::handlers
