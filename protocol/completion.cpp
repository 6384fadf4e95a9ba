#include "protocol/completion.h"

#include "protocol/json_fields.h"

namespace infraspec::lsp {

namespace {

struct InsertReplaceEdit {
    std::string newText;
    Range insert;
    Range replace;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("newText", &InsertReplaceEdit::newText), field("insert", &InsertReplaceEdit::insert),
                     field("replace", &InsertReplaceEdit::replace));
    }
};

}  // namespace

CompletionEdit CompletionEdit::from_json(const nlohmann::json& value, const Path& path) {
    if (value.is_object() && value.contains("insert")) {
        const auto edit = decode<InsertReplaceEdit>(value, path);
        return {edit.insert, edit.newText, edit.replace};
    }
    const auto edit = decode<TextEdit>(value, path);
    return {edit.range, edit.newText, std::nullopt};
}

void CompletionEdit::append_json(std::string& out) const {
    if (replace) {
        encode_to(out, InsertReplaceEdit{newText, range, *replace});
    } else {
        encode_to(out, TextEdit{range, newText});
    }
}

}  // namespace infraspec::lsp
