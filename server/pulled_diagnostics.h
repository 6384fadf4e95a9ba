// What a client that asks for diagnostics may be told: the last ones of each file, and the requests for those of the
// whole workspace, which wait until there is something new. Owned by the publisher, on the loop.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "protocol/diagnostics.h"
#include "server/connection.h"
#include "server/held_request.h"

namespace infraspec::server {

class PulledDiagnostics {
  public:
    struct Report {
        std::string uri;
        std::optional<std::int32_t> version;
        std::string diagnostics;  ///< JSON text of an array
    };

    explicit PulledDiagnostics(Connection& connection) : connection_(connection) {}

    void update(const std::string& path, Report report);
    void wait(const lsp::WorkspaceDiagnosticParams& params, HeldRequest held);
    /// Nothing is being checked: who waits for what has changed is answered. `refresh`: the client can be told to ask
    /// for its open documents again.
    void settled(bool refresh);
    /// Some client request was cancelled, perhaps one of those that wait.
    void cancelled();
    /// The server is shut down: nobody waits any longer.
    void end();

  private:
    struct Waiting {
        std::map<std::string, std::string> known;  ///< URI → result id
        HeldRequest held;
    };
    struct Known {
        Report report;
        std::string id;
    };
    std::vector<std::string> news(const Waiting& waiting) const;

    Connection& connection_;
    std::map<std::string, Known> reports_;  ///< by path
    std::vector<Waiting> waiting_;
    bool needs_refresh_ = false;
};

}  // namespace infraspec::server
