// The progress of one long piece of work, shown by clients that can. Owned by the loop.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "server/connection.h"

namespace infraspec::server {

class Progress {
  public:
    /// Asks the client for a place to show it; nothing is shown before it agrees, or when the work is done sooner.
    static std::shared_ptr<Progress> start(Connection& connection, std::string token, std::string title);

    explicit Progress(Connection& connection, std::string token, std::string title);
    void report(std::size_t done, std::size_t total);
    void end(const std::string& message);

  private:
    template <class Value>
    void send(Value value);

    enum class State : unsigned char { asked, shown, ended };
    Connection& connection_;
    std::string token_;
    std::string title_;
    State state_ = State::asked;
    std::size_t percentage_ = 0;
};

}  // namespace infraspec::server
