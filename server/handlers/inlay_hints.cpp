#include "features/inlay_hints.h"

#include "server/from_lsp.h"
#include "server/handlers/handlers.h"
#include "server/to_lsp.h"

namespace infraspec::server::handlers {

std::vector<lsp::InlayHint> inlay_hints(const View& view, const lsp::InlayHintParams& params) {
    std::vector<lsp::InlayHint> result;
    if (!view.inlay_hints) return result;
    const auto context = context_of(view, params.textDocument.uri);
    if (!context) return result;
    const auto& source = context->source();
    for (auto& hint : features::inlay_hints(*context, from_lsp(view, source, params.range))) {
        lsp::InlayHint item;
        item.position = to_lsp(view, source, {hint.place, hint.place}).start;
        lsp::InlayHintLabelPart part{std::move(hint.text)};
        part.location = to_lsp(view, hint.target);
        item.label.parts = {std::move(part)};
        item.paddingLeft = true;
        result.push_back(std::move(item));
    }
    return result;
}

}  // namespace infraspec::server::handlers
