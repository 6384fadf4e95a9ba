// textDocument/prepareRename and textDocument/rename (LSP 3.17, "Rename Request"). Plain values.
#pragma once

#include "protocol/workspace_edit.h"

namespace infraspec::lsp {

struct PrepareRenameResult {
    Range range;
    std::string placeholder;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("range", &PrepareRenameResult::range),
                     field("placeholder", &PrepareRenameResult::placeholder));
    }
};

struct PrepareRenameRequest {
    static constexpr std::string_view method = "textDocument/prepareRename";
    using Params = TextDocumentPositionParams;
    using Result = std::optional<PrepareRenameResult>;
};

struct RenameParams {
    TextDocumentIdentifier textDocument;
    Position position;
    std::string newName;
    std::optional<ProgressToken> workDoneToken = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("textDocument", &RenameParams::textDocument), field("position", &RenameParams::position),
                     field("newName", &RenameParams::newName), field("workDoneToken", &RenameParams::workDoneToken));
    }
};

struct RenameRequest {
    static constexpr std::string_view method = "textDocument/rename";
    using Params = RenameParams;
    using Result = std::optional<WorkspaceEdit>;
};

}  // namespace infraspec::lsp
