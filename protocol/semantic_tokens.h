// textDocument/semanticTokens: full, delta and range (LSP 3.17, "Semantic Tokens"). Plain values.
#pragma once

#include "protocol/base.h"

namespace infraspec::lsp {

struct SemanticTokensLegend {
    std::vector<std::string> tokenTypes;
    std::vector<std::string> tokenModifiers;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("tokenTypes", &SemanticTokensLegend::tokenTypes),
                     field("tokenModifiers", &SemanticTokensLegend::tokenModifiers));
    }
};

/// Five numbers a token: lines after the last token, characters after its start if on the same line, length, type,
/// set of modifiers.
struct SemanticTokens {
    std::optional<std::string> resultId = std::nullopt;
    std::vector<std::uint32_t> data;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("resultId", &SemanticTokens::resultId), field("data", &SemanticTokens::data));
    }
};

struct SemanticTokensRequest {
    static constexpr std::string_view method = "textDocument/semanticTokens/full";
    using Params = TextDocumentParams;
    using Result = std::optional<SemanticTokens>;
};

struct SemanticTokensDeltaParams {
    TextDocumentIdentifier textDocument;
    std::string previousResultId;
    std::optional<ProgressToken> workDoneToken = std::nullopt;
    std::optional<ProgressToken> partialResultToken = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("textDocument", &SemanticTokensDeltaParams::textDocument),
                     field("previousResultId", &SemanticTokensDeltaParams::previousResultId),
                     field("workDoneToken", &SemanticTokensDeltaParams::workDoneToken),
                     field("partialResultToken", &SemanticTokensDeltaParams::partialResultToken));
    }
};

struct SemanticTokensEdit {
    std::uint32_t start = 0;
    std::uint32_t deleteCount = 0;
    std::vector<std::uint32_t> data = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("start", &SemanticTokensEdit::start), field("deleteCount", &SemanticTokensEdit::deleteCount),
                     defaulted("data", &SemanticTokensEdit::data));
    }
};

/// `edits` of the tokens that the client has, or `data`, all of them anew: one of the two.
struct SemanticTokensDelta {
    std::optional<std::string> resultId = std::nullopt;
    std::optional<std::vector<std::uint32_t>> data = std::nullopt;
    std::optional<std::vector<SemanticTokensEdit>> edits = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("resultId", &SemanticTokensDelta::resultId), field("data", &SemanticTokensDelta::data),
                     field("edits", &SemanticTokensDelta::edits));
    }
};

struct SemanticTokensDeltaRequest {
    static constexpr std::string_view method = "textDocument/semanticTokens/full/delta";
    using Params = SemanticTokensDeltaParams;
    using Result = std::optional<SemanticTokensDelta>;
};

struct SemanticTokensRangeParams {
    TextDocumentIdentifier textDocument;
    Range range;
    std::optional<ProgressToken> workDoneToken = std::nullopt;
    std::optional<ProgressToken> partialResultToken = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("textDocument", &SemanticTokensRangeParams::textDocument),
                     field("range", &SemanticTokensRangeParams::range),
                     field("workDoneToken", &SemanticTokensRangeParams::workDoneToken),
                     field("partialResultToken", &SemanticTokensRangeParams::partialResultToken));
    }
};

struct SemanticTokensRangeRequest {
    static constexpr std::string_view method = "textDocument/semanticTokens/range";
    using Params = SemanticTokensRangeParams;
    using Result = std::optional<SemanticTokens>;
};

struct SemanticTokensRefreshRequest {
    static constexpr std::string_view method = "workspace/semanticTokens/refresh";
    using Params = Nothing;
    using Result = Nothing;
};

}  // namespace infraspec::lsp
