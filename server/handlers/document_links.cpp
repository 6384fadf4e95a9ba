#include "features/document_links.h"

#include "server/handlers/handlers.h"
#include "server/to_lsp.h"

namespace infraspec::server::handlers {

std::vector<lsp::DocumentLink> document_links(const View& view, const lsp::TextDocumentParams& params) {
    std::vector<lsp::DocumentLink> result;
    const auto context = context_of(view, params.textDocument.uri);
    if (!context) return result;
    const bool tooltips = view.client->capabilities.textDocument.documentLink.tooltipSupport;
    for (auto& link : features::document_links(*context)) {
        if (link.plain && view.editor_shows_markdown) continue;
        const auto place = to_lsp(view, link.target);
        lsp::DocumentLink item{to_lsp(view, context->source(), link.range)};
        item.target = place.uri;
        // Editors read a line in the fragment; the start of a file needs none.
        if (!link.target.range.empty()) *item.target += "#L" + std::to_string(place.range.start.line + 1);
        if (tooltips && !link.tooltip.empty()) item.tooltip = std::move(link.tooltip);
        result.push_back(std::move(item));
    }
    return result;
}

/// Targets are given at once; a link that comes back without its own is found again by its place.
lsp::DocumentLink resolve_document_link(const View&, const lsp::DocumentLink& link) {
    return link;
}

}  // namespace infraspec::server::handlers
