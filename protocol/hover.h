// textDocument/hover (LSP 3.17, "Hover Request"). Plain values.
#pragma once

#include "protocol/base.h"

namespace infraspec::lsp {

struct Hover {
    MarkupContent contents;
    std::optional<Range> range = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("contents", &Hover::contents), field("range", &Hover::range));
    }
};

struct HoverRequest {
    static constexpr std::string_view method = "textDocument/hover";
    using Params = TextDocumentPositionParams;
    using Result = std::optional<Hover>;
};

}  // namespace infraspec::lsp
