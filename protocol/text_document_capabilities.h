// What a client says it can do with documents, as far as it changes what we do (LSP 3.17,
// TextDocumentClientCapabilities). Plain values; what absence means is said in client_capabilities.h.
#pragma once

#include "protocol/base.h"

namespace infraspec::lsp {

struct DynamicRegistration {
    bool dynamicRegistration = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("dynamicRegistration", &DynamicRegistration::dynamicRegistration));
    }
};

struct LinkSupport {
    bool dynamicRegistration = false;
    bool linkSupport = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("dynamicRegistration", &LinkSupport::dynamicRegistration),
                     defaulted("linkSupport", &LinkSupport::linkSupport));
    }
};

/// The fields that the client can ask for later.
struct ResolveSupport {
    std::vector<std::string> properties = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("properties", &ResolveSupport::properties));
    }
};

struct TagSupport {
    std::vector<std::uint32_t> valueSet = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("valueSet", &TagSupport::valueSet));
    }
};

/// The kinds of symbols or of completion items that the client shows; one that names none shows those of the first
/// version of LSP.
struct ValueSet {
    std::optional<std::vector<std::uint32_t>> valueSet = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("valueSet", &ValueSet::valueSet));
    }
};

struct CompletionItemClientCapabilities {
    bool snippetSupport = false;
    bool commitCharactersSupport = false;
    std::vector<MarkupKind> documentationFormat = {};
    bool deprecatedSupport = false;
    bool preselectSupport = false;
    std::optional<TagSupport> tagSupport = std::nullopt;
    bool insertReplaceSupport = false;
    std::optional<ResolveSupport> resolveSupport = std::nullopt;
    std::optional<TagSupport> insertTextModeSupport = std::nullopt;
    bool labelDetailsSupport = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("snippetSupport", &CompletionItemClientCapabilities::snippetSupport),
                     defaulted("commitCharactersSupport", &CompletionItemClientCapabilities::commitCharactersSupport),
                     defaulted("documentationFormat", &CompletionItemClientCapabilities::documentationFormat),
                     defaulted("deprecatedSupport", &CompletionItemClientCapabilities::deprecatedSupport),
                     defaulted("preselectSupport", &CompletionItemClientCapabilities::preselectSupport),
                     field("tagSupport", &CompletionItemClientCapabilities::tagSupport),
                     defaulted("insertReplaceSupport", &CompletionItemClientCapabilities::insertReplaceSupport),
                     field("resolveSupport", &CompletionItemClientCapabilities::resolveSupport),
                     field("insertTextModeSupport", &CompletionItemClientCapabilities::insertTextModeSupport),
                     defaulted("labelDetailsSupport", &CompletionItemClientCapabilities::labelDetailsSupport));
    }
};

struct CompletionListClientCapabilities {
    std::vector<std::string> itemDefaults = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("itemDefaults", &CompletionListClientCapabilities::itemDefaults));
    }
};

struct CompletionClientCapabilities {
    CompletionItemClientCapabilities completionItem = {};
    std::optional<ValueSet> completionItemKind = std::nullopt;
    bool contextSupport = false;
    CompletionListClientCapabilities completionList = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("completionItem", &CompletionClientCapabilities::completionItem),
                     field("completionItemKind", &CompletionClientCapabilities::completionItemKind),
                     defaulted("contextSupport", &CompletionClientCapabilities::contextSupport),
                     defaulted("completionList", &CompletionClientCapabilities::completionList));
    }
};

struct HoverClientCapabilities {
    std::vector<MarkupKind> contentFormat = {};  ///< in order of preference

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("contentFormat", &HoverClientCapabilities::contentFormat));
    }
};

struct DocumentSymbolClientCapabilities {
    std::optional<ValueSet> symbolKind = std::nullopt;
    bool hierarchicalDocumentSymbolSupport = false;
    std::optional<TagSupport> tagSupport = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("symbolKind", &DocumentSymbolClientCapabilities::symbolKind),
                     defaulted("hierarchicalDocumentSymbolSupport",
                               &DocumentSymbolClientCapabilities::hierarchicalDocumentSymbolSupport),
                     field("tagSupport", &DocumentSymbolClientCapabilities::tagSupport));
    }
};

struct CodeActionKindSupport {
    std::vector<std::string> valueSet = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("valueSet", &CodeActionKindSupport::valueSet));
    }
};

struct CodeActionLiteralSupport {
    CodeActionKindSupport codeActionKind = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("codeActionKind", &CodeActionLiteralSupport::codeActionKind));
    }
};

struct CodeActionClientCapabilities {
    std::optional<CodeActionLiteralSupport> codeActionLiteralSupport = std::nullopt;
    bool isPreferredSupport = false;
    bool disabledSupport = false;
    bool dataSupport = false;
    std::optional<ResolveSupport> resolveSupport = std::nullopt;
    bool honorsChangeAnnotations = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("codeActionLiteralSupport", &CodeActionClientCapabilities::codeActionLiteralSupport),
                     defaulted("isPreferredSupport", &CodeActionClientCapabilities::isPreferredSupport),
                     defaulted("disabledSupport", &CodeActionClientCapabilities::disabledSupport),
                     defaulted("dataSupport", &CodeActionClientCapabilities::dataSupport),
                     field("resolveSupport", &CodeActionClientCapabilities::resolveSupport),
                     defaulted("honorsChangeAnnotations", &CodeActionClientCapabilities::honorsChangeAnnotations));
    }
};

struct RenameClientCapabilities {
    bool prepareSupport = false;
    bool honorsChangeAnnotations = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("prepareSupport", &RenameClientCapabilities::prepareSupport),
                     defaulted("honorsChangeAnnotations", &RenameClientCapabilities::honorsChangeAnnotations));
    }
};

struct FoldingRangeDisplaySupport {
    bool collapsedText = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("collapsedText", &FoldingRangeDisplaySupport::collapsedText));
    }
};

struct FoldingRangeClientCapabilities {
    std::optional<std::uint32_t> rangeLimit = std::nullopt;
    bool lineFoldingOnly = false;
    FoldingRangeDisplaySupport foldingRange = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("rangeLimit", &FoldingRangeClientCapabilities::rangeLimit),
                     defaulted("lineFoldingOnly", &FoldingRangeClientCapabilities::lineFoldingOnly),
                     defaulted("foldingRange", &FoldingRangeClientCapabilities::foldingRange));
    }
};

struct PublishDiagnosticsClientCapabilities {
    bool relatedInformation = false;
    std::optional<TagSupport> tagSupport = std::nullopt;
    bool versionSupport = false;
    bool codeDescriptionSupport = false;
    bool dataSupport = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("relatedInformation", &PublishDiagnosticsClientCapabilities::relatedInformation),
                     field("tagSupport", &PublishDiagnosticsClientCapabilities::tagSupport),
                     defaulted("versionSupport", &PublishDiagnosticsClientCapabilities::versionSupport),
                     defaulted("codeDescriptionSupport", &PublishDiagnosticsClientCapabilities::codeDescriptionSupport),
                     defaulted("dataSupport", &PublishDiagnosticsClientCapabilities::dataSupport));
    }
};

/// Its presence says that the client pulls diagnostics.
struct DiagnosticClientCapabilities {
    bool dynamicRegistration = false;
    bool relatedDocumentSupport = false;
    // LSP 3.18; a client of 3.17 says it in publishDiagnostics.
    bool relatedInformation = false;
    std::optional<TagSupport> tagSupport = std::nullopt;
    bool codeDescriptionSupport = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("dynamicRegistration", &DiagnosticClientCapabilities::dynamicRegistration),
                     defaulted("relatedInformation", &DiagnosticClientCapabilities::relatedInformation),
                     field("tagSupport", &DiagnosticClientCapabilities::tagSupport),
                     defaulted("codeDescriptionSupport", &DiagnosticClientCapabilities::codeDescriptionSupport),
                     defaulted("relatedDocumentSupport", &DiagnosticClientCapabilities::relatedDocumentSupport));
    }
};

struct RangeFormattingClientCapabilities {
    bool dynamicRegistration = false;
    bool rangesSupport = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("dynamicRegistration", &RangeFormattingClientCapabilities::dynamicRegistration),
                     defaulted("rangesSupport", &RangeFormattingClientCapabilities::rangesSupport));
    }
};

struct DocumentLinkClientCapabilities {
    bool tooltipSupport = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("tooltipSupport", &DocumentLinkClientCapabilities::tooltipSupport));
    }
};

/// `requests` is not read: what a client cannot do, it does not ask.
struct SemanticTokensClientCapabilities {
    std::vector<std::string> tokenTypes = {};
    std::vector<std::string> tokenModifiers = {};
    bool overlappingTokenSupport = false;
    bool multilineTokenSupport = false;
    bool augmentsSyntaxTokens = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("tokenTypes", &SemanticTokensClientCapabilities::tokenTypes),
                     defaulted("tokenModifiers", &SemanticTokensClientCapabilities::tokenModifiers),
                     defaulted("overlappingTokenSupport", &SemanticTokensClientCapabilities::overlappingTokenSupport),
                     defaulted("multilineTokenSupport", &SemanticTokensClientCapabilities::multilineTokenSupport),
                     defaulted("augmentsSyntaxTokens", &SemanticTokensClientCapabilities::augmentsSyntaxTokens));
    }
};

struct InlayHintClientCapabilities {
    std::optional<ResolveSupport> resolveSupport = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("resolveSupport", &InlayHintClientCapabilities::resolveSupport));
    }
};

struct TextDocumentSyncClientCapabilities {
    bool didSave = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("didSave", &TextDocumentSyncClientCapabilities::didSave));
    }
};

struct TextDocumentClientCapabilities {
    TextDocumentSyncClientCapabilities synchronization = {};
    CompletionClientCapabilities completion = {};
    HoverClientCapabilities hover = {};
    LinkSupport declaration = {};
    LinkSupport definition = {};
    LinkSupport typeDefinition = {};
    LinkSupport implementation = {};
    DocumentSymbolClientCapabilities documentSymbol = {};
    CodeActionClientCapabilities codeAction = {};
    DocumentLinkClientCapabilities documentLink = {};
    RangeFormattingClientCapabilities rangeFormatting = {};
    RenameClientCapabilities rename = {};
    FoldingRangeClientCapabilities foldingRange = {};
    PublishDiagnosticsClientCapabilities publishDiagnostics = {};
    std::optional<SemanticTokensClientCapabilities> semanticTokens = std::nullopt;
    InlayHintClientCapabilities inlayHint = {};
    std::optional<DiagnosticClientCapabilities> diagnostic = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("synchronization", &TextDocumentClientCapabilities::synchronization),
                     defaulted("completion", &TextDocumentClientCapabilities::completion),
                     defaulted("hover", &TextDocumentClientCapabilities::hover),
                     defaulted("declaration", &TextDocumentClientCapabilities::declaration),
                     defaulted("definition", &TextDocumentClientCapabilities::definition),
                     defaulted("typeDefinition", &TextDocumentClientCapabilities::typeDefinition),
                     defaulted("implementation", &TextDocumentClientCapabilities::implementation),
                     defaulted("documentSymbol", &TextDocumentClientCapabilities::documentSymbol),
                     defaulted("codeAction", &TextDocumentClientCapabilities::codeAction),
                     defaulted("documentLink", &TextDocumentClientCapabilities::documentLink),
                     defaulted("rangeFormatting", &TextDocumentClientCapabilities::rangeFormatting),
                     defaulted("rename", &TextDocumentClientCapabilities::rename),
                     defaulted("foldingRange", &TextDocumentClientCapabilities::foldingRange),
                     defaulted("publishDiagnostics", &TextDocumentClientCapabilities::publishDiagnostics),
                     field("semanticTokens", &TextDocumentClientCapabilities::semanticTokens),
                     defaulted("inlayHint", &TextDocumentClientCapabilities::inlayHint),
                     field("diagnostic", &TextDocumentClientCapabilities::diagnostic));
    }
};

}  // namespace infraspec::lsp
