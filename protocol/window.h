// What the client shows: messages, logs and documents (LSP 3.17, "Window Features"). Sent to the client. Plain values.
#pragma once

#include "protocol/base.h"

namespace infraspec::lsp {

enum class MessageType : std::uint32_t { error = 1, warning = 2, info = 3, log = 4 };

struct ShowMessageParams {
    MessageType type = MessageType::info;
    std::string message;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("type", &ShowMessageParams::type), field("message", &ShowMessageParams::message));
    }
};

struct ShowMessage {
    static constexpr std::string_view method = "window/showMessage";
    using Params = ShowMessageParams;
};

struct MessageActionItem {
    std::string title;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("title", &MessageActionItem::title));
    }
};

struct ShowMessageRequestParams {
    MessageType type = MessageType::info;
    std::string message;
    std::vector<MessageActionItem> actions = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("type", &ShowMessageRequestParams::type),
                     field("message", &ShowMessageRequestParams::message),
                     defaulted("actions", &ShowMessageRequestParams::actions));
    }
};

/// Empty when the user chose nothing.
struct ShowMessageRequest {
    static constexpr std::string_view method = "window/showMessageRequest";
    using Params = ShowMessageRequestParams;
    using Result = std::optional<MessageActionItem>;
};

struct LogMessageParams {
    MessageType type = MessageType::log;
    std::string message;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("type", &LogMessageParams::type), field("message", &LogMessageParams::message));
    }
};

struct LogMessage {
    static constexpr std::string_view method = "window/logMessage";
    using Params = LogMessageParams;
};

struct ShowDocumentParams {
    DocumentUri uri;
    std::optional<bool> external = std::nullopt;
    std::optional<bool> takeFocus = std::nullopt;
    std::optional<Range> selection = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("uri", &ShowDocumentParams::uri), field("external", &ShowDocumentParams::external),
                     field("takeFocus", &ShowDocumentParams::takeFocus),
                     field("selection", &ShowDocumentParams::selection));
    }
};

struct ShowDocumentResult {
    bool success = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("success", &ShowDocumentResult::success));
    }
};

struct ShowDocumentRequest {
    static constexpr std::string_view method = "window/showDocument";
    using Params = ShowDocumentParams;
    using Result = ShowDocumentResult;
};

}  // namespace infraspec::lsp
