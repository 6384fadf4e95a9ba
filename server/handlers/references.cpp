#include "features/references.h"

#include "features/highlights.h"
#include "server/from_lsp.h"
#include "server/handlers/handlers.h"
#include "server/to_lsp.h"

namespace infraspec::server::handlers {

std::vector<lsp::Location> references(const View& view, const lsp::ReferenceParams& params) {
    std::vector<lsp::Location> result;
    const auto context = context_of(view, params.textDocument.uri);
    if (!context) return result;
    const auto offset = from_lsp(view, context->source(), params.position);
    for (const auto& place : features::references(*context, offset, params.context.includeDeclaration)) {
        result.push_back(to_lsp(view, place));
    }
    return result;
}

std::vector<lsp::DocumentHighlight> document_highlights(const View& view,
                                                        const lsp::TextDocumentPositionParams& params) {
    std::vector<lsp::DocumentHighlight> result;
    const auto context = context_of(view, params.textDocument.uri);
    if (!context) return result;
    const auto& source = context->source();
    for (const auto& highlight : features::highlights(*context, from_lsp(view, source, params.position))) {
        using Kind = lsp::DocumentHighlightKind;
        result.push_back({to_lsp(view, source, highlight.range), highlight.definition ? Kind::write : Kind::read});
    }
    return result;
}

}  // namespace infraspec::server::handlers
