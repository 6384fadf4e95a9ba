// A request that waits for something to happen, and what becomes of it. A value, held by whoever will answer; the loop
// alone may call it.
#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <variant>

#include "protocol/message.h"

namespace infraspec::server {

/// What becomes of a request: the JSON text of its result, or an error.
using Outcome = std::variant<std::string, lsp::ResponseError>;

/// `answer` is called once; what it is given does not matter when the client has cancelled.
struct HeldRequest {
    std::stop_token stop;
    std::function<void(const Outcome&)> answer;
};

}  // namespace infraspec::server
