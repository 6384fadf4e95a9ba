// The bytes between us and the client: standard input and output, or a socket. The reading side belongs to a thread of
// its own, the writing side to the loop.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace infraspec::server {

class Transport {
  public:
    virtual ~Transport() = default;
    /// Blocks until there are bytes; calls `take` with them until the client has closed its side or `stop` was called.
    virtual void read_all(const std::function<void(std::string_view)>& take) = 0;
    /// Writes everything, however long the client takes to read it; false when it is gone.
    virtual bool write(std::string_view bytes) = 0;
    /// Makes `read_all` return. The only function that any thread may call.
    virtual void stop() = 0;
};

/// Takes over standard input and output: what is printed by accident from now on goes to standard error.
std::unique_ptr<Transport> standard_transport();

// Clients that name a socket listen on it themselves and wait for us. Throws std::runtime_error when nobody does.
/// A socket of the file system.
std::unique_ptr<Transport> pipe_transport(const std::string& name);
/// A port of this machine.
std::unique_ptr<Transport> socket_transport(std::uint16_t port);

/// Whether a process with this number is running, as far as can be told.
bool is_running(std::int32_t process);

}  // namespace infraspec::server
