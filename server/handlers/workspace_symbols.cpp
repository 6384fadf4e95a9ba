#include "features/workspace_symbols.h"

#include <algorithm>

#include "protocol/json_fields.h"
#include "server/client.h"
#include "server/handlers/handlers.h"
#include "server/to_lsp.h"

namespace infraspec::server::handlers {

namespace {

lsp::SymbolKind kind(workspace::SymbolKind kind) {
    switch (kind) {
        case workspace::SymbolKind::document:
            return lsp::SymbolKind::file;
        case workspace::SymbolKind::term:
            return lsp::SymbolKind::constant;
        case workspace::SymbolKind::component:
            return lsp::SymbolKind::class_;
        case workspace::SymbolKind::layer:
            return lsp::SymbolKind::module;
        case workspace::SymbolKind::decision:
            return lsp::SymbolKind::enum_;
        case workspace::SymbolKind::environment:
            return lsp::SymbolKind::namespace_;
        case workspace::SymbolKind::option:
            return lsp::SymbolKind::enum_member;
        case workspace::SymbolKind::assertion:
            break;
    }
    return lsp::SymbolKind::event;
}

/// "shop/infra-specs/vocabulary.md" below the workspace folder.
std::string container(const View& view, const std::string& path) {
    for (const auto& folder : view.snapshot->workspace_folders) {
        if (path.starts_with(folder) && path.size() > folder.size() && path[folder.size()] == '/')
            return path.substr(folder.size() + 1);
    }
    return path;
}

/// A range is worth its reading only for a symbol that somebody chooses.
bool resolves_ranges(const View& view) {
    const auto& support = view.client->capabilities.workspace.symbol.resolveSupport;
    return support && std::find(support->properties.begin(), support->properties.end(), "location.range") !=
                          support->properties.end();
}

/// What a symbol is told by when it comes back.
struct SymbolData {
    std::uint32_t kind = 0;
    std::uint32_t index = 0;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(lsp::field("kind", &SymbolData::kind), lsp::field("index", &SymbolData::index));
    }
};

}  // namespace

std::vector<lsp::WorkspaceSymbol> workspace_symbols(const View& view, const lsp::WorkspaceSymbolParams& params) {
    std::vector<lsp::WorkspaceSymbol> result;
    const bool later = resolves_ranges(view);
    for (const auto& found : features::workspace_symbols(*view.snapshot, params.query)) {
        const auto& file = found.root->file(found.entry.file);
        auto [name, range] = workspace::symbol_name(*file.facts, found.entry.kind, found.entry.index);
        lsp::WorkspaceSymbol symbol;
        symbol.name = std::move(name);
        symbol.kind = shown_kind(view.client->capabilities.workspace.symbol.symbolKind, kind(found.entry.kind));
        symbol.containerName = container(view, file.path);
        symbol.location.uri = uri_of_path(view, file.path);
        if (later) {
            symbol.data = lsp::json_of(SymbolData{static_cast<std::uint32_t>(found.entry.kind), found.entry.index});
        } else {
            symbol.location.range = to_lsp(view, *file.source, range);
        }
        result.push_back(std::move(symbol));
    }
    return result;
}

/// A symbol that is gone by now is found where its file begins.
lsp::WorkspaceSymbol resolve_workspace_symbol(const View& view, const lsp::WorkspaceSymbol& symbol) {
    lsp::WorkspaceSymbol result = symbol;
    if (result.location.range) return result;
    result.location.range.emplace();
    const auto context = context_of(view, symbol.location.uri);
    if (!context || symbol.data.is_null()) return result;
    const auto data = lsp::decode<SymbolData>(symbol.data, "data");
    const auto& symbols = context->root.symbols();
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        const auto& entry = symbols[i];
        if (entry.file != context->index || static_cast<std::uint32_t>(entry.kind) != data.kind) continue;
        const auto name = workspace::symbol_name(context->facts(), entry.kind, entry.index);
        if (name.text != symbol.name) continue;
        result.location.range = to_lsp(view, context->source(), name.range);
        if (entry.index == data.index) break;  // of several with one name that one
    }
    return result;
}

}  // namespace infraspec::server::handlers
