#include "features/definition.h"

#include "features/implementation.h"
#include "features/named_things.h"
#include "server/configured_names.h"
#include "server/from_lsp.h"
#include "server/handlers/handlers.h"
#include "server/to_lsp.h"

namespace infraspec::server::handlers {

namespace {

using Feature = std::vector<features::Target> (*)(const features::Context&, text::Offset);

lsp::Targets targets(const View& view, const lsp::TextDocumentPositionParams& params, Feature feature,
                     const lsp::LinkSupport& support) {
    lsp::Targets result;
    result.link_support = support.linkSupport;
    const auto context = context_of(view, params.textDocument.uri);
    if (!context) {
        const auto named = configured_environment_at(view, params.textDocument.uri, params.position);
        if (!named || feature != features::definition) return result;
        const auto origin = to_lsp(view, *named->source, named->name.range);
        for (const auto& place :
             features::definitions_of(*named->root, features::environment_thing(named->name.text))) {
            const std::string& path = named->root->file(place.file).path;
            const auto name = to_lsp(view, features::Location{path, place.name});
            const auto extent = to_lsp(view, features::Location{path, place.extent});
            result.links.push_back({origin, name.uri, extent.range, name.range});
        }
        return result;
    }
    const auto offset = from_lsp(view, context->source(), params.position);
    for (const auto& target : feature(*context, offset)) {
        const auto name = to_lsp(view, features::Location{target.path, target.name});
        const auto extent = to_lsp(view, features::Location{target.path, target.extent});
        result.links.push_back({to_lsp(view, context->source(), target.origin), name.uri, extent.range, name.range});
    }
    return result;
}

}  // namespace

lsp::Targets definition(const View& view, const lsp::TextDocumentPositionParams& params) {
    return targets(view, params, features::definition, view.client->capabilities.textDocument.definition);
}

/// A specification declares what it defines.
lsp::Targets declaration(const View& view, const lsp::TextDocumentPositionParams& params) {
    return targets(view, params, features::definition, view.client->capabilities.textDocument.declaration);
}

/// What a name means is what it is.
lsp::Targets type_definition(const View& view, const lsp::TextDocumentPositionParams& params) {
    return targets(view, params, features::definition, view.client->capabilities.textDocument.typeDefinition);
}

lsp::Targets implementation(const View& view, const lsp::TextDocumentPositionParams& params) {
    return targets(view, params, features::implementation, view.client->capabilities.textDocument.implementation);
}

}  // namespace infraspec::server::handlers
