// textDocument/codeLens and codeLens/resolve (LSP 3.17, "Code Lens Request"). Plain values.
#pragma once

#include "protocol/base.h"

namespace infraspec::lsp {

/// Without a command it is asked for with codeLens/resolve when it comes into view.
struct CodeLens {
    Range range;
    std::optional<Command> command = std::nullopt;
    Json data = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("range", &CodeLens::range), field("command", &CodeLens::command),
                     field("data", &CodeLens::data));
    }
};

struct CodeLensRequest {
    static constexpr std::string_view method = "textDocument/codeLens";
    using Params = TextDocumentParams;
    using Result = std::vector<CodeLens>;
};

struct CodeLensResolveRequest {
    static constexpr std::string_view method = "codeLens/resolve";
    using Params = CodeLens;
    using Result = CodeLens;
};

struct CodeLensRefreshRequest {
    static constexpr std::string_view method = "workspace/codeLens/refresh";
    using Params = Nothing;
    using Result = Nothing;
};

}  // namespace infraspec::lsp
