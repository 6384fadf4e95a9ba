// The beginning and end of a session, tracing and cancellation (LSP 3.17, "Server lifecycle"). Plain values.
#pragma once

#include "protocol/client_capabilities.h"
#include "protocol/server_capabilities.h"
#include "protocol/workspace.h"

namespace infraspec::lsp {

/// Also what we say of ourselves (serverInfo).
struct ClientInfo {
    std::string name;
    std::optional<std::string> version = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("name", &ClientInfo::name), field("version", &ClientInfo::version));
    }
};

enum class TraceValue : std::uint8_t { off, messages, verbose };
constexpr std::array<std::string_view, 3> wire_names(TraceValue) {
    return {"off", "messages", "verbose"};
}

/// `workspaceFolders` wins over `rootUri`, and that over `rootPath`, which are deprecated. Nothing is required, so that
/// the simplest client can start us.
struct InitializeParams {
    std::optional<std::int32_t> processId = std::nullopt;
    std::optional<ClientInfo> clientInfo = std::nullopt;
    std::optional<std::string> locale = std::nullopt;
    std::optional<std::string> rootPath = std::nullopt;
    std::optional<DocumentUri> rootUri = std::nullopt;
    Json initializationOptions = {};
    ClientCapabilities capabilities = {};
    TraceValue trace = {};
    std::optional<std::vector<WorkspaceFolder>> workspaceFolders = std::nullopt;
    std::optional<ProgressToken> workDoneToken = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("processId", &InitializeParams::processId),
                     field("clientInfo", &InitializeParams::clientInfo), field("locale", &InitializeParams::locale),
                     field("rootPath", &InitializeParams::rootPath), field("rootUri", &InitializeParams::rootUri),
                     field("initializationOptions", &InitializeParams::initializationOptions),
                     defaulted("capabilities", &InitializeParams::capabilities),
                     defaulted("trace", &InitializeParams::trace),
                     field("workspaceFolders", &InitializeParams::workspaceFolders),
                     field("workDoneToken", &InitializeParams::workDoneToken));
    }
};

struct InitializeResult {
    ServerCapabilities capabilities;
    std::optional<ClientInfo> serverInfo = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("capabilities", &InitializeResult::capabilities),
                     field("serverInfo", &InitializeResult::serverInfo));
    }
};

struct InitializeRequest {
    static constexpr std::string_view method = "initialize";
    using Params = InitializeParams;
    using Result = InitializeResult;
};

struct Initialized {
    static constexpr std::string_view method = "initialized";
    using Params = Nothing;
};

struct ShutdownRequest {
    static constexpr std::string_view method = "shutdown";
    using Params = Nothing;
    using Result = Nothing;
};

struct Exit {
    static constexpr std::string_view method = "exit";
    using Params = Nothing;
};

struct SetTraceParams {
    TraceValue value = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("value", &SetTraceParams::value));
    }
};

struct SetTrace {
    static constexpr std::string_view method = "$/setTrace";
    using Params = SetTraceParams;
};

struct LogTraceParams {
    std::string message;
    std::optional<std::string> verbose = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("message", &LogTraceParams::message), field("verbose", &LogTraceParams::verbose));
    }
};

struct LogTrace {
    static constexpr std::string_view method = "$/logTrace";
    using Params = LogTraceParams;
};

struct CancelParams {
    Id id;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("id", &CancelParams::id));
    }
};

/// A notification in either direction, despite its name.
struct CancelRequest {
    static constexpr std::string_view method = "$/cancelRequest";
    using Params = CancelParams;
};

}  // namespace infraspec::lsp
