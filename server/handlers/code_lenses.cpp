#include "features/code_lenses.h"

#include "protocol/json_fields.h"
#include "server/handlers/handlers.h"
#include "server/to_lsp.h"

namespace infraspec::server::handlers {

namespace {

struct LensData {
    std::string uri;
    std::uint32_t kind = 0;
    std::uint32_t index = 0;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(lsp::field("uri", &LensData::uri), lsp::field("kind", &LensData::kind),
                     lsp::field("index", &LensData::index));
    }
};

lsp::Command command_of(const View& view, const features::Context& context, const features::Lens& lens) {
    lsp::Command command{lens.title, view.client->shows_references(), {}};
    if (command.command.empty() || lens.places.empty()) return {lens.title, "", {}};
    std::vector<lsp::Location> places;
    for (const auto& place : lens.places) places.push_back(to_lsp(view, place));
    command.arguments = {lsp::json_of(uri_of_path(view, context.file().path)),
                         lsp::json_of(to_lsp(view, context.source(), lens.range).start), lsp::json_of(places)};
    return command;
}

}  // namespace

std::vector<lsp::CodeLens> code_lenses(const View& view, const lsp::TextDocumentParams& params) {
    std::vector<lsp::CodeLens> result;
    const auto context = context_of(view, params.textDocument.uri);
    if (!context) return result;
    for (const auto& place : features::lens_places(*context)) {
        lsp::CodeLens lens{to_lsp(view, context->source(), place.range)};
        lens.data =
            lsp::json_of(LensData{params.textDocument.uri, static_cast<std::uint32_t>(place.kind), place.index});
        result.push_back(std::move(lens));
    }
    return result;
}

/// What is gone by now keeps a lens without words.
lsp::CodeLens resolve_code_lens(const View& view, const lsp::CodeLens& lens) {
    lsp::CodeLens result = lens;
    if (result.command || lens.data.is_null()) return result;
    const auto data = lsp::decode<LensData>(lens.data, "data");
    result.command = lsp::Command{};
    const auto context = context_of(view, data.uri);
    if (!context || data.kind > static_cast<std::uint32_t>(features::LensKind::outcome)) return result;
    const auto told = features::lens(*context, static_cast<features::LensKind>(data.kind), data.index);
    if (told) result.command = command_of(view, *context, *told);
    return result;
}

}  // namespace infraspec::server::handlers
