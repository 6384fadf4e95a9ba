// textDocument/documentLink and documentLink/resolve (LSP 3.17, "Document Link Request"). Plain values.
#pragma once

#include "protocol/base.h"

namespace infraspec::lsp {

struct DocumentLink {
    Range range;
    std::optional<std::string> target = std::nullopt;
    std::optional<std::string> tooltip = std::nullopt;
    Json data = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("range", &DocumentLink::range), field("target", &DocumentLink::target),
                     field("tooltip", &DocumentLink::tooltip), field("data", &DocumentLink::data));
    }
};

struct DocumentLinkRequest {
    static constexpr std::string_view method = "textDocument/documentLink";
    using Params = TextDocumentParams;
    using Result = std::vector<DocumentLink>;
};

struct DocumentLinkResolveRequest {
    static constexpr std::string_view method = "documentLink/resolve";
    using Params = DocumentLink;
    using Result = DocumentLink;
};

}  // namespace infraspec::lsp
