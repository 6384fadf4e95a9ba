#include "features/hover.h"

#include "server/from_lsp.h"
#include "server/handlers/handlers.h"
#include "server/to_lsp.h"

namespace infraspec::server::handlers {

std::optional<lsp::Hover> hover(const View& view, const lsp::TextDocumentPositionParams& params) {
    const auto context = context_of(view, params.textDocument.uri);
    if (!context) return std::nullopt;
    const bool markdown = view.client->prefers_markdown(view.client->capabilities.textDocument.hover.contentFormat);
    const auto link = [&](const features::Location& location) {
        if (!markdown) return std::string();
        const auto place = to_lsp(view, location);
        return place.uri + "#L" + std::to_string(place.range.start.line + 1);
    };
    const auto hover = features::hover(*context, from_lsp(view, context->source(), params.position), link);
    if (!hover) return std::nullopt;
    return lsp::Hover{{markdown ? lsp::MarkupKind::markdown : lsp::MarkupKind::plaintext, hover->markdown},
                      to_lsp(view, context->source(), hover->range)};
}

}  // namespace infraspec::server::handlers
