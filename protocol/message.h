// The envelope of a message: JSON-RPC 2.0 requests, notifications and responses, between JSON text and plain values.
// Free functions without state, safe on any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "protocol/id.h"
#include "protocol/json_value.h"

namespace infraspec::lsp {

/// JSON-RPC 2.0, section 5.1, and LSP 3.17, ErrorCodes and LSPErrorCodes.
enum class ErrorCode : int {
    parse_error = -32700,
    invalid_request = -32600,
    method_not_found = -32601,
    invalid_params = -32602,
    internal_error = -32603,
    server_not_initialized = -32002,
    unknown_error = -32001,
    request_failed = -32803,
    server_cancelled = -32802,
    content_modified = -32801,
    request_cancelled = -32800,
};

struct ResponseError {
    ErrorCode code = ErrorCode::internal_error;
    std::string message;
    Json data;
};

/// `params` is null when there are none; otherwise it is an object or an array.
struct Request {
    Id id;
    std::string method;
    Json params;
};

struct Notification {
    std::string method;
    Json params;
};

/// What the client answers to a request of ours. `id` is empty when the client could not read the request.
struct Response {
    std::optional<Id> id;
    Json result;
    std::optional<ResponseError> error;
};

/// Text that is no message. It is to be answered by `error_text(id, error)`; `id` is set where it could be read.
struct Malformed {
    std::optional<Id> id;
    ResponseError error;
};

using Message = std::variant<Request, Notification, Response, Malformed>;

/// Reads one message and never throws. Not a message are: text that is not JSON (parse_error); and as invalid_request
/// batches, which LSP does not have, values nested deeper than 500, and envelopes that break the rules of JSON-RPC.
/// Text with ill-formed Unicode is repaired rather than refused (json_text.h), so that no edit is lost.
Message parse_message(std::string_view text);

// Writers. `params` and `result` are JSON text (json_fields.h: encode); empty or null `params` are left out.
std::string request_text(const Id& id, std::string_view method, std::string_view params);
std::string notification_text(std::string_view method, std::string_view params);
std::string response_text(const Id& id, std::string_view result);
std::string error_text(const std::optional<Id>& id, const ResponseError& error);

}  // namespace infraspec::lsp
