// textDocument/selectionRange (LSP 3.17, "Selection Range Request"). Plain values.
#pragma once

#include "protocol/base.h"

namespace infraspec::lsp {

struct SelectionRangeParams {
    TextDocumentIdentifier textDocument;
    std::vector<Position> positions;
    std::optional<ProgressToken> workDoneToken = std::nullopt;
    std::optional<ProgressToken> partialResultToken = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("textDocument", &SelectionRangeParams::textDocument),
                     field("positions", &SelectionRangeParams::positions),
                     field("workDoneToken", &SelectionRangeParams::workDoneToken),
                     field("partialResultToken", &SelectionRangeParams::partialResultToken));
    }
};

/// A chain from the innermost range outwards; on the wire each is the `parent` of the one before it. Never empty.
struct SelectionRange {
    std::vector<Range> ranges;

    static SelectionRange from_json(const nlohmann::json& value, const Path& path);
    void append_json(std::string& out) const;
};

/// One result a position, in the order of the positions.
struct SelectionRangeRequest {
    static constexpr std::string_view method = "textDocument/selectionRange";
    using Params = SelectionRangeParams;
    using Result = std::vector<SelectionRange>;
};

}  // namespace infraspec::lsp
