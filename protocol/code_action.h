// textDocument/codeAction and codeAction/resolve (LSP 3.17, "Code Action Request"). Plain values.
#pragma once

#include "protocol/diagnostics.h"
#include "protocol/workspace_edit.h"

namespace infraspec::lsp {

/// Kinds are open, dotted names: `refactor` covers `refactor.extract`.
using CodeActionKind = std::string;

enum class CodeActionTriggerKind : std::uint32_t { invoked = 1, automatic = 2 };

struct CodeActionContext {
    std::vector<Diagnostic> diagnostics;
    std::optional<std::vector<CodeActionKind>> only = std::nullopt;
    std::optional<CodeActionTriggerKind> triggerKind = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("diagnostics", &CodeActionContext::diagnostics), field("only", &CodeActionContext::only),
                     field("triggerKind", &CodeActionContext::triggerKind));
    }
};

struct CodeActionParams {
    TextDocumentIdentifier textDocument;
    Range range;
    CodeActionContext context;
    std::optional<ProgressToken> workDoneToken = std::nullopt;
    std::optional<ProgressToken> partialResultToken = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("textDocument", &CodeActionParams::textDocument), field("range", &CodeActionParams::range),
                     field("context", &CodeActionParams::context),
                     field("workDoneToken", &CodeActionParams::workDoneToken),
                     field("partialResultToken", &CodeActionParams::partialResultToken));
    }
};

struct CodeActionDisabled {
    std::string reason;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("reason", &CodeActionDisabled::reason));
    }
};

/// An `edit` that is left out is asked for with codeAction/resolve, which gets back what this said, `data` included.
struct CodeAction {
    std::string title;
    std::optional<CodeActionKind> kind = std::nullopt;
    std::vector<Diagnostic> diagnostics = {};
    bool isPreferred = false;
    std::optional<CodeActionDisabled> disabled = std::nullopt;
    std::optional<WorkspaceEdit> edit = std::nullopt;
    std::optional<Command> command = std::nullopt;
    Json data = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("title", &CodeAction::title), field("kind", &CodeAction::kind),
                     defaulted("diagnostics", &CodeAction::diagnostics),
                     defaulted("isPreferred", &CodeAction::isPreferred), field("disabled", &CodeAction::disabled),
                     field("edit", &CodeAction::edit), field("command", &CodeAction::command),
                     field("data", &CodeAction::data));
    }
};

struct CodeActionRequest {
    static constexpr std::string_view method = "textDocument/codeAction";
    using Params = CodeActionParams;
    using Result = std::vector<CodeAction>;
};

struct CodeActionResolveRequest {
    static constexpr std::string_view method = "codeAction/resolve";
    using Params = CodeAction;
    using Result = CodeAction;
};

}  // namespace infraspec::lsp
