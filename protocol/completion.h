// textDocument/completion and completionItem/resolve (LSP 3.17, "Completion Request"). Plain values.
#pragma once

#include "protocol/workspace_edit.h"

namespace infraspec::lsp {

enum class CompletionTriggerKind : std::uint32_t { invoked = 1, trigger_character = 2, incomplete = 3 };

struct CompletionContext {
    CompletionTriggerKind triggerKind = CompletionTriggerKind::invoked;
    std::optional<std::string> triggerCharacter = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("triggerKind", &CompletionContext::triggerKind),
                     field("triggerCharacter", &CompletionContext::triggerCharacter));
    }
};

struct CompletionParams {
    TextDocumentIdentifier textDocument;
    Position position;
    std::optional<CompletionContext> context = std::nullopt;
    std::optional<ProgressToken> workDoneToken = std::nullopt;
    std::optional<ProgressToken> partialResultToken = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("textDocument", &CompletionParams::textDocument),
                     field("position", &CompletionParams::position), field("context", &CompletionParams::context),
                     field("workDoneToken", &CompletionParams::workDoneToken),
                     field("partialResultToken", &CompletionParams::partialResultToken));
    }
};

enum class CompletionItemKind : std::uint32_t {
    text = 1,
    method,
    function,
    constructor,
    field,
    variable,
    class_,
    interface,
    module,
    property,
    unit,
    value,
    enum_,
    keyword,
    snippet,
    color,
    file,
    reference,
    folder,
    enum_member,
    constant,
    struct_,
    event,
    operator_,
    type_parameter
};

enum class CompletionItemTag : std::uint32_t { deprecated = 1 };

enum class InsertTextFormat : std::uint32_t { plain_text = 1, snippet = 2 };

enum class InsertTextMode : std::uint32_t { as_is = 1, adjust_indentation = 2 };

struct CompletionItemLabelDetails {
    std::optional<std::string> detail = std::nullopt;
    std::optional<std::string> description = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("detail", &CompletionItemLabelDetails::detail),
                     field("description", &CompletionItemLabelDetails::description));
    }
};

/// What an item does to the text: LSP's TextEdit, or its InsertReplaceEdit when `replace` is set.
struct CompletionEdit {
    Range range;  ///< LSP's `insert` when `replace` is set
    std::string newText;
    std::optional<Range> replace = std::nullopt;

    static CompletionEdit from_json(const nlohmann::json& value, const Path& path);
    void append_json(std::string& out) const;
};

/// `textEditText` takes the place of `textEdit` where the list gives an `editRange` (CompletionItemDefaults).
struct CompletionItem {
    std::string label;
    std::optional<CompletionItemLabelDetails> labelDetails = std::nullopt;
    std::optional<CompletionItemKind> kind = std::nullopt;
    std::vector<CompletionItemTag> tags = {};
    std::optional<std::string> detail = std::nullopt;
    std::optional<MarkupContent> documentation = std::nullopt;
    bool deprecated = false;
    bool preselect = false;
    std::optional<std::string> sortText = std::nullopt;
    std::optional<std::string> filterText = std::nullopt;
    std::optional<std::string> insertText = std::nullopt;
    std::optional<InsertTextFormat> insertTextFormat = std::nullopt;
    std::optional<InsertTextMode> insertTextMode = std::nullopt;
    std::optional<CompletionEdit> textEdit = std::nullopt;
    std::optional<std::string> textEditText = std::nullopt;
    std::vector<TextEdit> additionalTextEdits = {};
    std::vector<std::string> commitCharacters = {};
    std::optional<Command> command = std::nullopt;
    Json data = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("label", &CompletionItem::label), field("labelDetails", &CompletionItem::labelDetails),
                     field("kind", &CompletionItem::kind), defaulted("tags", &CompletionItem::tags),
                     field("detail", &CompletionItem::detail), field("documentation", &CompletionItem::documentation),
                     defaulted("deprecated", &CompletionItem::deprecated),
                     defaulted("preselect", &CompletionItem::preselect), field("sortText", &CompletionItem::sortText),
                     field("filterText", &CompletionItem::filterText), field("insertText", &CompletionItem::insertText),
                     field("insertTextFormat", &CompletionItem::insertTextFormat),
                     field("insertTextMode", &CompletionItem::insertTextMode),
                     field("textEdit", &CompletionItem::textEdit), field("textEditText", &CompletionItem::textEditText),
                     defaulted("additionalTextEdits", &CompletionItem::additionalTextEdits),
                     defaulted("commitCharacters", &CompletionItem::commitCharacters),
                     field("command", &CompletionItem::command), field("data", &CompletionItem::data));
    }
};

/// What all items of a list share, for clients that name the field in `completionList.itemDefaults`. `editRange` is not
/// used in its form with two ranges.
struct CompletionItemDefaults {
    std::optional<Range> editRange = std::nullopt;
    std::optional<InsertTextFormat> insertTextFormat = std::nullopt;
    std::optional<InsertTextMode> insertTextMode = std::nullopt;
    Json data = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("editRange", &CompletionItemDefaults::editRange),
                     field("insertTextFormat", &CompletionItemDefaults::insertTextFormat),
                     field("insertTextMode", &CompletionItemDefaults::insertTextMode),
                     field("data", &CompletionItemDefaults::data));
    }
};

struct CompletionList {
    bool isIncomplete = false;
    std::optional<CompletionItemDefaults> itemDefaults = std::nullopt;
    std::vector<CompletionItem> items;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("isIncomplete", &CompletionList::isIncomplete),
                     field("itemDefaults", &CompletionList::itemDefaults), field("items", &CompletionList::items));
    }
};

struct CompletionRequest {
    static constexpr std::string_view method = "textDocument/completion";
    using Params = CompletionParams;
    using Result = CompletionList;
};

struct CompletionResolveRequest {
    static constexpr std::string_view method = "completionItem/resolve";
    using Params = CompletionItem;
    using Result = CompletionItem;
};

}  // namespace infraspec::lsp
