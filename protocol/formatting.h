// textDocument/formatting, rangeFormatting and onTypeFormatting (LSP 3.17). Plain values.
#pragma once

#include "protocol/workspace_edit.h"

namespace infraspec::lsp {

struct FormattingOptions {
    std::uint32_t tabSize = 0;
    bool insertSpaces = false;
    std::optional<bool> trimTrailingWhitespace = std::nullopt;
    std::optional<bool> insertFinalNewline = std::nullopt;
    std::optional<bool> trimFinalNewlines = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("tabSize", &FormattingOptions::tabSize),
                     field("insertSpaces", &FormattingOptions::insertSpaces),
                     field("trimTrailingWhitespace", &FormattingOptions::trimTrailingWhitespace),
                     field("insertFinalNewline", &FormattingOptions::insertFinalNewline),
                     field("trimFinalNewlines", &FormattingOptions::trimFinalNewlines));
    }
};

struct DocumentFormattingParams {
    TextDocumentIdentifier textDocument;
    FormattingOptions options;
    std::optional<ProgressToken> workDoneToken = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("textDocument", &DocumentFormattingParams::textDocument),
                     field("options", &DocumentFormattingParams::options),
                     field("workDoneToken", &DocumentFormattingParams::workDoneToken));
    }
};

struct FormattingRequest {
    static constexpr std::string_view method = "textDocument/formatting";
    using Params = DocumentFormattingParams;
    using Result = std::vector<TextEdit>;
};

struct DocumentRangeFormattingParams {
    TextDocumentIdentifier textDocument;
    Range range;
    FormattingOptions options;
    std::optional<ProgressToken> workDoneToken = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("textDocument", &DocumentRangeFormattingParams::textDocument),
                     field("range", &DocumentRangeFormattingParams::range),
                     field("options", &DocumentRangeFormattingParams::options),
                     field("workDoneToken", &DocumentRangeFormattingParams::workDoneToken));
    }
};

struct RangeFormattingRequest {
    static constexpr std::string_view method = "textDocument/rangeFormatting";
    using Params = DocumentRangeFormattingParams;
    using Result = std::vector<TextEdit>;
};

struct DocumentRangesFormattingParams {
    TextDocumentIdentifier textDocument;
    std::vector<Range> ranges;
    FormattingOptions options;
    std::optional<ProgressToken> workDoneToken = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("textDocument", &DocumentRangesFormattingParams::textDocument),
                     field("ranges", &DocumentRangesFormattingParams::ranges),
                     field("options", &DocumentRangesFormattingParams::options),
                     field("workDoneToken", &DocumentRangesFormattingParams::workDoneToken));
    }
};

/// LSP 3.18, for clients with `rangesSupport`.
struct RangesFormattingRequest {
    static constexpr std::string_view method = "textDocument/rangesFormatting";
    using Params = DocumentRangesFormattingParams;
    using Result = std::vector<TextEdit>;
};

struct DocumentOnTypeFormattingParams {
    TextDocumentIdentifier textDocument;
    Position position;
    std::string ch;
    FormattingOptions options;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("textDocument", &DocumentOnTypeFormattingParams::textDocument),
                     field("position", &DocumentOnTypeFormattingParams::position),
                     field("ch", &DocumentOnTypeFormattingParams::ch),
                     field("options", &DocumentOnTypeFormattingParams::options));
    }
};

struct OnTypeFormattingRequest {
    static constexpr std::string_view method = "textDocument/onTypeFormatting";
    using Params = DocumentOnTypeFormattingParams;
    using Result = std::vector<TextEdit>;
};

}  // namespace infraspec::lsp
