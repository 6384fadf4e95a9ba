// What goes to the client: notifications, requests of ours and what happens with their answers. Owned by the loop,
// which alone may call it.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "protocol/message.h"

namespace infraspec::server {

class Connection {
  public:
    /// Takes the text of a whole message, without its header.
    using Write = std::function<void(std::string_view)>;
    /// Null result when the client answered with an error.
    using WhenAnswered = std::function<void(const lsp::Json& result, bool succeeded)>;

    explicit Connection(Write write) : write_(std::move(write)) {}

    /// `params` is JSON text.
    void notify(std::string_view method, std::string_view params);
    void request(std::string_view method, std::string_view params, WhenAnswered when_answered = {});
    /// The text of a response, as message.h makes it.
    void reply(std::string_view response) { write_(response); }
    /// Calls what waits for this answer; an answer that nobody asked for is ignored.
    void receive(const lsp::Response& response);

  private:
    Write write_;
    std::int64_t last_id_ = 0;
    std::map<lsp::Id, WhenAnswered> waiting_;
};

}  // namespace infraspec::server
