#include "protocol/workspace_edit.h"

#include "protocol/json_fields.h"

namespace infraspec::lsp {

DocumentTextEdit DocumentTextEdit::from_json(const nlohmann::json& value, const Path& path) {
    if (!value.is_object()) fail(path, "an object", value);
    if (value.contains("snippet")) return {decode<SnippetTextEdit>(value, path)};
    return {decode<TextEdit>(value, path)};
}

void DocumentTextEdit::append_json(std::string& out) const {
    encode_to(out, edit);
}

DocumentChange DocumentChange::from_json(const nlohmann::json& value, const Path& path) {
    if (!value.is_object()) fail(path, "an object", value);
    const auto kind = value.find("kind");
    if (kind == value.end()) return {decode<TextDocumentEdit>(value, path)};
    if (*kind == "create") return {decode<CreateFile>(value, path)};
    if (*kind == "rename") return {decode<RenameFile>(value, path)};
    if (*kind == "delete") return {decode<DeleteFile>(value, path)};
    const Path at(path, "kind");
    if (!kind->is_string()) fail(at, "a string", *kind);
    fail_unknown(at, *kind);
}

void DocumentChange::append_json(std::string& out) const {
    encode_to(out, step);
}

}  // namespace infraspec::lsp
