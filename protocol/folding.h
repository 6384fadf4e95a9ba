// textDocument/foldingRange (LSP 3.17, "Folding Range Request"). Plain values.
#pragma once

#include "protocol/base.h"

namespace infraspec::lsp {

struct FoldingRange {
    std::uint32_t startLine = 0;
    std::optional<std::uint32_t> startCharacter = std::nullopt;
    std::uint32_t endLine = 0;
    std::optional<std::uint32_t> endCharacter = std::nullopt;
    std::optional<std::string> kind = std::nullopt;  ///< "comment", "imports", "region", or another
    std::optional<std::string> collapsedText = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("startLine", &FoldingRange::startLine),
                     field("startCharacter", &FoldingRange::startCharacter), field("endLine", &FoldingRange::endLine),
                     field("endCharacter", &FoldingRange::endCharacter), field("kind", &FoldingRange::kind),
                     field("collapsedText", &FoldingRange::collapsedText));
    }
};

struct FoldingRangeRequest {
    static constexpr std::string_view method = "textDocument/foldingRange";
    using Params = TextDocumentParams;
    using Result = std::vector<FoldingRange>;
};

}  // namespace infraspec::lsp
