// From a mention to other places: definition, declaration, typeDefinition, implementation, references,
// documentHighlight (LSP 3.17, "Language Features"). Plain values.
#pragma once

#include "protocol/base.h"

namespace infraspec::lsp {

/// Links for a client with `linkSupport`, else the places alone. Both are arrays, so an empty one needs no kind.
struct Targets {
    std::vector<LocationLink> links;
    bool link_support = true;

    /// Without link support each link is written as the Location of its targetSelectionRange.
    void append_json(std::string& out) const;
    /// A Location is read as a link whose two target ranges are the same; null and a single Location are read as well.
    static Targets from_json(const nlohmann::json& value, const Path& path);
};

struct DefinitionRequest {
    static constexpr std::string_view method = "textDocument/definition";
    using Params = TextDocumentPositionParams;
    using Result = Targets;
};

struct DeclarationRequest {
    static constexpr std::string_view method = "textDocument/declaration";
    using Params = TextDocumentPositionParams;
    using Result = Targets;
};

struct TypeDefinitionRequest {
    static constexpr std::string_view method = "textDocument/typeDefinition";
    using Params = TextDocumentPositionParams;
    using Result = Targets;
};

struct ImplementationRequest {
    static constexpr std::string_view method = "textDocument/implementation";
    using Params = TextDocumentPositionParams;
    using Result = Targets;
};

struct ReferenceContext {
    bool includeDeclaration = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("includeDeclaration", &ReferenceContext::includeDeclaration));
    }
};

struct ReferenceParams {
    TextDocumentIdentifier textDocument;
    Position position;
    ReferenceContext context;
    std::optional<ProgressToken> workDoneToken = std::nullopt;
    std::optional<ProgressToken> partialResultToken = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("textDocument", &ReferenceParams::textDocument),
                     field("position", &ReferenceParams::position), field("context", &ReferenceParams::context),
                     field("workDoneToken", &ReferenceParams::workDoneToken),
                     field("partialResultToken", &ReferenceParams::partialResultToken));
    }
};

struct ReferencesRequest {
    static constexpr std::string_view method = "textDocument/references";
    using Params = ReferenceParams;
    using Result = std::vector<Location>;
};

enum class DocumentHighlightKind : std::uint32_t { text = 1, read = 2, write = 3 };

struct DocumentHighlight {
    Range range;
    std::optional<DocumentHighlightKind> kind = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("range", &DocumentHighlight::range), field("kind", &DocumentHighlight::kind));
    }
};

struct DocumentHighlightRequest {
    static constexpr std::string_view method = "textDocument/documentHighlight";
    using Params = TextDocumentPositionParams;
    using Result = std::vector<DocumentHighlight>;
};

}  // namespace infraspec::lsp
