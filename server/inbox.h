// The client's side of the stream, cut into messages. Owned by the thread that reads; what it hands out moves to the
// loop.
#pragma once

#include <map>
#include <memory>
#include <stop_token>
#include <string_view>
#include <vector>

#include "protocol/framing.h"
#include "protocol/message.h"

namespace infraspec::server {

/// A message, and for a request the switch that cancels it.
struct Incoming {
    lsp::Message message;
    std::shared_ptr<std::stop_source> cancel;
};

class Inbox {
  public:
    /// The messages that `bytes` complete. A `$/cancelRequest` among them has already taken effect when they are
    /// returned: the request may still wait in the queue, or be running on another thread (a stop_source is made to be
    /// used from several).
    std::vector<Incoming> feed(std::string_view bytes);

  private:
    void remember(const lsp::Id& id, const std::shared_ptr<std::stop_source>& cancel);
    void cancel(const lsp::Json& params);

    lsp::FrameParser frames_;
    std::map<lsp::Id, std::weak_ptr<std::stop_source>> running_;  // entries die when the request is answered
    std::size_t sweep_at_ = 64;
};

}  // namespace infraspec::server
