#include "protocol/inlay_hint.h"

#include "protocol/json_fields.h"

namespace infraspec::lsp {

InlayHintLabel InlayHintLabel::from_json(const nlohmann::json& value, const Path& path) {
    if (value.is_string()) return {{{.value = value.get<std::string>()}}};
    return {decode<std::vector<InlayHintLabelPart>>(value, path)};
}

void InlayHintLabel::append_json(std::string& out) const {
    if (parts.size() == 1 && !parts[0].tooltip && !parts[0].location && !parts[0].command) {
        append_string(out, parts[0].value);
    } else {
        encode_to(out, parts);
    }
}

}  // namespace infraspec::lsp
