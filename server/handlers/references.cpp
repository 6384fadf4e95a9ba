#include "features/references.h"

#include "features/highlights.h"
#include "server/configured_names.h"
#include "server/from_lsp.h"
#include "server/handlers/handlers.h"
#include "server/to_lsp.h"
#include "workspace/environments.h"

namespace infraspec::server::handlers {

std::vector<lsp::Location> references(const View& view, const lsp::ReferenceParams& params) {
    std::vector<lsp::Location> result;
    const auto context = context_of(view, params.textDocument.uri);
    const auto add_configured = [&](const workspace::Root& root, std::string_view environment) {
        for (const ConfiguredName& place : configured_environment(view, root, environment))
            result.push_back(to_lsp(view, features::Location{place.path, place.name.range}));
    };
    if (!context) {
        const auto configured = configured_environment_at(view, params.textDocument.uri, params.position);
        if (!configured) return result;
        const auto specification = configured->context(view);
        for (const auto& reference : features::references_to_environment(specification, configured->name.text)) {
            if (params.context.includeDeclaration || !reference.declaration)
                result.push_back(to_lsp(view, reference.place));
        }
        add_configured(*configured->root, workspace::environment_norm(configured->name.text));
        return result;
    }
    const auto offset = from_lsp(view, context->source(), params.position);
    for (const auto& place : features::references(*context, offset, params.context.includeDeclaration)) {
        result.push_back(to_lsp(view, place));
    }
    if (context->root.configuration().environments.empty()) return result;
    const std::string environment = features::environment_under(*context, offset);
    if (!environment.empty()) add_configured(context->root, environment);
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
