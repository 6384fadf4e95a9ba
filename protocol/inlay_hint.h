// textDocument/inlayHint and inlayHint/resolve (LSP 3.17, "Inlay Hint Request"). Plain values.
#pragma once

#include "protocol/workspace_edit.h"

namespace infraspec::lsp {

struct InlayHintParams {
    TextDocumentIdentifier textDocument;
    Range range;
    std::optional<ProgressToken> workDoneToken = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("textDocument", &InlayHintParams::textDocument), field("range", &InlayHintParams::range),
                     field("workDoneToken", &InlayHintParams::workDoneToken));
    }
};

struct InlayHintLabelPart {
    std::string value;
    std::optional<MarkupContent> tooltip = std::nullopt;
    std::optional<Location> location = std::nullopt;
    std::optional<Command> command = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("value", &InlayHintLabelPart::value), field("tooltip", &InlayHintLabelPart::tooltip),
                     field("location", &InlayHintLabelPart::location), field("command", &InlayHintLabelPart::command));
    }
};

/// Always parts; a bare string is read as one part, and one that has nothing but its text is written as a bare string.
struct InlayHintLabel {
    std::vector<InlayHintLabelPart> parts;

    static InlayHintLabel from_json(const nlohmann::json& value, const Path& path);
    void append_json(std::string& out) const;
};

enum class InlayHintKind : std::uint32_t { type = 1, parameter = 2 };

struct InlayHint {
    Position position;
    InlayHintLabel label;
    std::optional<InlayHintKind> kind = std::nullopt;
    std::vector<TextEdit> textEdits = {};
    std::optional<MarkupContent> tooltip = std::nullopt;
    bool paddingLeft = false;
    bool paddingRight = false;
    Json data = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("position", &InlayHint::position), field("label", &InlayHint::label),
                     field("kind", &InlayHint::kind), defaulted("textEdits", &InlayHint::textEdits),
                     field("tooltip", &InlayHint::tooltip), defaulted("paddingLeft", &InlayHint::paddingLeft),
                     defaulted("paddingRight", &InlayHint::paddingRight), field("data", &InlayHint::data));
    }
};

struct InlayHintRequest {
    static constexpr std::string_view method = "textDocument/inlayHint";
    using Params = InlayHintParams;
    using Result = std::vector<InlayHint>;
};

struct InlayHintResolveRequest {
    static constexpr std::string_view method = "inlayHint/resolve";
    using Params = InlayHint;
    using Result = InlayHint;
};

struct InlayHintRefreshRequest {
    static constexpr std::string_view method = "workspace/inlayHint/refresh";
    using Params = Nothing;
    using Result = Nothing;
};

}  // namespace infraspec::lsp
