// textDocument/documentSymbol, workspace/symbol and its resolve (LSP 3.17). Plain values.
#pragma once

#include "protocol/base.h"

namespace infraspec::lsp {

enum class SymbolKind : std::uint32_t {
    file = 1,
    module,
    namespace_,
    package,
    class_,
    method,
    property,
    field,
    constructor,
    enum_,
    interface,
    function,
    variable,
    constant,
    string,
    number,
    boolean,
    array,
    object,
    key,
    null,
    enum_member,
    struct_,
    event,
    operator_,
    type_parameter
};

enum class SymbolTag : std::uint32_t { deprecated = 1 };

struct DocumentSymbol {
    std::string name;
    std::optional<std::string> detail = std::nullopt;
    SymbolKind kind = SymbolKind::file;
    std::vector<SymbolTag> tags = {};
    Range range;
    Range selectionRange;
    std::vector<DocumentSymbol> children = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("name", &DocumentSymbol::name), field("detail", &DocumentSymbol::detail),
                     field("kind", &DocumentSymbol::kind), defaulted("tags", &DocumentSymbol::tags),
                     field("range", &DocumentSymbol::range), field("selectionRange", &DocumentSymbol::selectionRange),
                     defaulted("children", &DocumentSymbol::children));
    }
};

struct SymbolInformation {
    std::string name;
    SymbolKind kind = SymbolKind::file;
    std::vector<SymbolTag> tags = {};
    std::optional<std::string> containerName = std::nullopt;
    Location location;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("name", &SymbolInformation::name), field("kind", &SymbolInformation::kind),
                     defaulted("tags", &SymbolInformation::tags),
                     field("containerName", &SymbolInformation::containerName),
                     field("location", &SymbolInformation::location));
    }
};

/// The tree, or the flat list for a client without `hierarchicalDocumentSymbolSupport`.
using DocumentSymbols = std::variant<std::vector<DocumentSymbol>, std::vector<SymbolInformation>>;

struct DocumentSymbolRequest {
    static constexpr std::string_view method = "textDocument/documentSymbol";
    using Params = TextDocumentParams;
    using Result = DocumentSymbols;
};

struct WorkspaceSymbolParams {
    std::string query;
    std::optional<ProgressToken> workDoneToken = std::nullopt;
    std::optional<ProgressToken> partialResultToken = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("query", &WorkspaceSymbolParams::query),
                     field("workDoneToken", &WorkspaceSymbolParams::workDoneToken),
                     field("partialResultToken", &WorkspaceSymbolParams::partialResultToken));
    }
};

/// A Location whose range may be left to workspaceSymbol/resolve, for a client that can.
struct WorkspaceSymbolLocation {
    DocumentUri uri;
    std::optional<Range> range = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("uri", &WorkspaceSymbolLocation::uri), field("range", &WorkspaceSymbolLocation::range));
    }
};

struct WorkspaceSymbol {
    std::string name;
    SymbolKind kind = SymbolKind::file;
    std::vector<SymbolTag> tags = {};
    std::optional<std::string> containerName = std::nullopt;
    WorkspaceSymbolLocation location;
    Json data = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("name", &WorkspaceSymbol::name), field("kind", &WorkspaceSymbol::kind),
                     defaulted("tags", &WorkspaceSymbol::tags), field("containerName", &WorkspaceSymbol::containerName),
                     field("location", &WorkspaceSymbol::location), field("data", &WorkspaceSymbol::data));
    }
};

struct WorkspaceSymbolRequest {
    static constexpr std::string_view method = "workspace/symbol";
    using Params = WorkspaceSymbolParams;
    using Result = std::vector<WorkspaceSymbol>;
};

struct WorkspaceSymbolResolveRequest {
    static constexpr std::string_view method = "workspaceSymbol/resolve";
    using Params = WorkspaceSymbol;
    using Result = WorkspaceSymbol;
};

}  // namespace infraspec::lsp
