#include "features/definition.h"

#include "server/from_lsp.h"
#include "server/handlers/handlers.h"
#include "server/to_lsp.h"

namespace infraspec::server::handlers {

lsp::Targets definition(const View& view, const lsp::TextDocumentPositionParams& params) {
    lsp::Targets result;
    result.link_support = view.client->capabilities.textDocument.definition.linkSupport;
    const auto context = context_of(view, params.textDocument.uri);
    if (!context) return result;
    const auto offset = from_lsp(view, context->source(), params.position);
    for (const auto& target : features::definition(*context, offset)) {
        const auto name = to_lsp(view, features::Location{target.path, target.name});
        const auto extent = to_lsp(view, features::Location{target.path, target.extent});
        result.links.push_back({to_lsp(view, context->source(), target.origin), name.uri, extent.range, name.range});
    }
    return result;
}

}  // namespace infraspec::server::handlers
