#include "features/document_symbols.h"

#include "server/client.h"
#include "server/handlers/handlers.h"
#include "server/to_lsp.h"

namespace infraspec::server::handlers {

namespace {

lsp::SymbolKind kind(features::SymbolKind kind) {
    switch (kind) {
        case features::SymbolKind::section:
            return lsp::SymbolKind::string;
        case features::SymbolKind::term:
            return lsp::SymbolKind::constant;
        case features::SymbolKind::component:
            return lsp::SymbolKind::class_;
        case features::SymbolKind::layer:
            return lsp::SymbolKind::module;
        case features::SymbolKind::decision:
            return lsp::SymbolKind::enum_;
        case features::SymbolKind::option:
            return lsp::SymbolKind::enum_member;
        case features::SymbolKind::environment:
            return lsp::SymbolKind::namespace_;
        case features::SymbolKind::assertion:
            return lsp::SymbolKind::event;
        case features::SymbolKind::step:
            return lsp::SymbolKind::field;
        case features::SymbolKind::diagram:
            return lsp::SymbolKind::object;
        case features::SymbolKind::subgraph:
            return lsp::SymbolKind::package;
        case features::SymbolKind::node:
            return lsp::SymbolKind::variable;
        case features::SymbolKind::block:
            return lsp::SymbolKind::struct_;
        case features::SymbolKind::label:
            break;
    }
    return lsp::SymbolKind::property;
}

lsp::SymbolKind kind_for(const View& view, features::SymbolKind symbol) {
    return shown_kind(view.client->capabilities.textDocument.documentSymbol.symbolKind, kind(symbol));
}

/// LSP demands a name.
std::string name(const features::Symbol& symbol) {
    return symbol.name.empty() ? "(unnamed)" : symbol.name;
}

std::vector<lsp::DocumentSymbol> tree(const View& view, const text::Source& source,
                                      const std::vector<features::Symbol>& symbols) {
    std::vector<lsp::DocumentSymbol> result;
    for (const auto& symbol : symbols) {
        lsp::DocumentSymbol item;
        item.name = name(symbol);
        if (!symbol.detail.empty()) item.detail = symbol.detail;
        item.kind = kind_for(view, symbol.kind);
        item.range = to_lsp(view, source, symbol.range);
        item.selectionRange = to_lsp(view, source, symbol.selection);
        item.children = tree(view, source, symbol.children);
        result.push_back(std::move(item));
    }
    return result;
}

void flatten(const View& view, const features::Context& context, const std::vector<features::Symbol>& symbols,
             const std::string& container, std::vector<lsp::SymbolInformation>& into) {
    for (const auto& symbol : symbols) {
        lsp::SymbolInformation item;
        item.name = name(symbol);
        item.kind = kind_for(view, symbol.kind);
        if (!container.empty()) item.containerName = container;
        item.location = to_lsp(view, features::Location{context.file().path, symbol.range});
        into.push_back(std::move(item));
        flatten(view, context, symbol.children, symbol.name, into);
    }
}

/// The entities alone, where the editor shows the headings itself.
std::vector<features::Symbol> without_sections(std::vector<features::Symbol> symbols) {
    std::vector<features::Symbol> result;
    for (auto& symbol : symbols) {
        if (symbol.kind != features::SymbolKind::section) {
            result.push_back(std::move(symbol));
            continue;
        }
        for (auto& child : without_sections(std::move(symbol.children))) result.push_back(std::move(child));
    }
    return result;
}

}  // namespace

lsp::DocumentSymbols document_symbols(const View& view, const lsp::TextDocumentParams& params) {
    const auto context = context_of(view, params.textDocument.uri);
    if (!context) return std::vector<lsp::DocumentSymbol>();
    auto symbols = features::document_symbols(*context);
    if (view.editor_shows_markdown) symbols = without_sections(std::move(symbols));
    if (view.client->capabilities.textDocument.documentSymbol.hierarchicalDocumentSymbolSupport) {
        return tree(view, context->source(), symbols);
    }
    std::vector<lsp::SymbolInformation> flat;
    flatten(view, *context, symbols, "", flat);
    return flat;
}

}  // namespace infraspec::server::handlers
