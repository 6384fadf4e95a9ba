// Which methods the server answers, and with what. Made once at start, immutable afterwards.
#pragma once

#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

#include "protocol/message.h"
#include "server/held_request.h"
#include "server/view.h"

namespace infraspec::server {

class Session;

/// Thrown by a handler: the request fails with this code and message.
struct RequestError : std::runtime_error {
    RequestError(lsp::ErrorCode code_, const std::string& message) : std::runtime_error(message), code(code_) {}
    lsp::ErrorCode code;
};

/// One of the first four is set. Each reads its parameters from JSON and throws lsp::DecodeError when they are wrong;
/// results are JSON text.
struct Route {
    /// A notification: changes the session, on the loop, in the order of arrival.
    std::function<void(Session&, const lsp::Json&)> command;
    /// A request that changes the session, likewise.
    std::function<std::string(Session&, const lsp::Json&)> request;
    /// A request that only reads: runs on the pool, with everything as it was when it arrived.
    std::function<std::string(const View&, const lsp::Json&)> query;
    /// A request that the session answers when it can.
    std::function<void(Session&, const lsp::Json&, HeldRequest)> held;
    /// Of a query: false while what it asks about has not been read yet. Unset: it is answered from what there is.
    std::function<bool(const Session&, const lsp::Json&)> is_ready;
    std::string_view about;  ///< what the user gets, for people; a literal
};
using Routes = std::map<std::string, Route, std::less<>>;

Routes make_routes();

}  // namespace infraspec::server
