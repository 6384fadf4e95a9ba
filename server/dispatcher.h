// Takes messages in the order of their arrival to their handlers, and answers each request exactly once. Owned by the
// loop.
#pragma once

#include <functional>
#include <memory>

#include "server/connection.h"
#include "server/inbox.h"
#include "server/log.h"
#include "server/post.h"
#include "server/routes.h"
#include "server/session.h"

namespace infraspec::server {

class Dispatcher {
  public:
    /// `is_idle` says whether no other message waits: then findings are computed.
    Dispatcher(Session& session, Connection& connection, Routes routes, Post loop, Post pool,
               std::function<bool()> is_idle, Log log);

    void receive(const Incoming& incoming);

  private:
    void receive(const lsp::Request& request, const std::shared_ptr<std::stop_source>& cancel);
    void receive(const lsp::Notification& notification);
    bool is_ready(const Route& route, const lsp::Request& request) const;
    void hold(const Route& route, const lsp::Request& request, const std::shared_ptr<std::stop_source>& cancel);
    void reply(const std::string& method, std::string_view response);

    Session& session_;
    Connection& connection_;
    Routes routes_;
    Post loop_;
    Post pool_;
    std::function<bool()> is_idle_;
    Log log_;
};

}  // namespace infraspec::server
