#ifdef _WIN32

#include <fcntl.h>
#include <io.h>
#include <windows.h>

#include <array>
#include <stdexcept>

#include "server/transport.h"

namespace infraspec::server {

namespace {

/// Standard input and output in binary mode: text mode would turn LF into CRLF and break every message.
class StandardStreams : public Transport {
  public:
    StandardStreams() {
        ::_setmode(0, _O_BINARY);
        ::_setmode(1, _O_BINARY);
        output_ = ::_dup(1);
        ::_dup2(2, 1);
    }

    void read_all(const std::function<void(std::string_view)>& take) override {
        std::array<char, 1 << 16> buffer;
        for (int count = 1; count > 0;) {
            count = ::_read(0, buffer.data(), static_cast<unsigned>(buffer.size()));
            if (count > 0) take({buffer.data(), static_cast<std::size_t>(count)});
        }
    }

    bool write(std::string_view bytes) override {
        while (!bytes.empty()) {
            const int count = ::_write(output_, bytes.data(), static_cast<unsigned>(bytes.size()));
            if (count <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
        return true;
    }

    void stop() override { ::CancelIoEx(::GetStdHandle(STD_INPUT_HANDLE), nullptr); }

  private:
    int output_ = 1;
};

}  // namespace

std::unique_ptr<Transport> standard_transport() {
    return std::make_unique<StandardStreams>();
}

std::unique_ptr<Transport> pipe_transport(const std::string&) {
    throw std::runtime_error("--pipe is not available on Windows: use --stdio");
}

std::unique_ptr<Transport> socket_transport(std::uint16_t) {
    throw std::runtime_error("--socket is not available on Windows: use --stdio");
}

bool is_running(std::int32_t process) {
    const HANDLE handle = ::OpenProcess(SYNCHRONIZE, FALSE, static_cast<DWORD>(process));
    if (handle == nullptr) return ::GetLastError() != ERROR_INVALID_PARAMETER;
    const bool runs = ::WaitForSingleObject(handle, 0) == WAIT_TIMEOUT;
    ::CloseHandle(handle);
    return runs;
}

}  // namespace infraspec::server

#endif
