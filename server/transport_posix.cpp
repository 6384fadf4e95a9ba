#ifndef _WIN32

#include <arpa/inet.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <stdexcept>

#include "server/transport.h"

namespace infraspec::server {

namespace {

/// Reads and writes descriptors; a pipe of its own wakes the reader up when it shall stop.
class Descriptors : public Transport {
  public:
    Descriptors(int input, int output) : input_(input), output_(output) {
        if (::pipe(wake_.data()) != 0) throw std::runtime_error("cannot make a pipe");
        ::signal(SIGPIPE, SIG_IGN);  // a client that is gone is told by the result of write
    }
    ~Descriptors() override {
        ::close(input_);
        if (output_ != input_) ::close(output_);
        ::close(wake_[0]);
        ::close(wake_[1]);
    }
    Descriptors(const Descriptors&) = delete;
    Descriptors& operator=(const Descriptors&) = delete;

    void read_all(const std::function<void(std::string_view)>& take) override {
        std::array<char, 1 << 16> buffer;
        while (wait_for_input()) {
            const ssize_t count = ::read(input_, buffer.data(), buffer.size());
            if (count > 0) {
                take({buffer.data(), static_cast<std::size_t>(count)});
            } else if (count == 0 || (errno != EINTR && errno != EAGAIN)) {
                return;
            }
        }
    }

    bool write(std::string_view bytes) override {
        while (!bytes.empty()) {
            const ssize_t count = ::write(output_, bytes.data(), bytes.size());
            if (count >= 0) {
                bytes.remove_prefix(static_cast<std::size_t>(count));
            } else if (errno == EAGAIN) {
                pollfd ready{output_, POLLOUT, 0};
                ::poll(&ready, 1, -1);
            } else if (errno != EINTR) {
                return false;
            }
        }
        return true;
    }

    void stop() override {
        const char byte = 0;
        while (::write(wake_[1], &byte, 1) < 0 && errno == EINTR) {
        }
    }

  private:
    bool wait_for_input() const {
        std::array<pollfd, 2> ready{pollfd{input_, POLLIN, 0}, pollfd{wake_[0], POLLIN, 0}};
        while (::poll(ready.data(), ready.size(), -1) < 0) {
            if (errno != EINTR) return false;
        }
        return ready[1].revents == 0;
    }

    int input_;
    int output_;
    std::array<int, 2> wake_{};
};

std::unique_ptr<Transport> connected(int socket, const sockaddr* address, socklen_t size, const std::string& name) {
    if (socket < 0 || ::connect(socket, address, size) != 0) {
        const std::string reason = std::strerror(errno);
        if (socket >= 0) ::close(socket);
        throw std::runtime_error("cannot connect to " + name + ": " + reason +
                                 ". The editor must be listening there before it starts the server.");
    }
    return std::make_unique<Descriptors>(socket, socket);
}

}  // namespace

std::unique_ptr<Transport> standard_transport() {
    // A descriptor that was closed by whoever started us would be taken by the next file that is opened.
    for (int fd = ::open("/dev/null", O_RDWR); fd >= 0; fd = ::open("/dev/null", O_RDWR)) {
        if (fd <= STDERR_FILENO) continue;
        ::close(fd);
        break;
    }
    const int input = ::dup(STDIN_FILENO);
    const int output = ::dup(STDOUT_FILENO);
    if (input < 0 || output < 0) throw std::runtime_error("standard input and output are not there");
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
    return std::make_unique<Descriptors>(input, output);
}

std::unique_ptr<Transport> pipe_transport(const std::string& name) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (name.size() >= sizeof(address.sun_path)) throw std::runtime_error("the name of the pipe is too long: " + name);
    name.copy(address.sun_path, name.size());
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    return connected(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address, name);
}

std::unique_ptr<Transport> socket_transport(std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    return connected(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address,
                     "127.0.0.1:" + std::to_string(port));
}

bool is_running(std::int32_t process) {
    return process <= 0 || ::kill(process, 0) == 0 || errno != ESRCH;
}

}  // namespace infraspec::server

#endif
