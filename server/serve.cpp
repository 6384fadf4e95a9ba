#include "server/serve.h"

#include <algorithm>
#include <atomic>
#include <boost/asio.hpp>
#include <chrono>
#include <thread>

#include "protocol/framing.h"
#include "server/dispatcher.h"

namespace infraspec::server {

namespace {

namespace asio = boost::asio;

constexpr auto parent_check = std::chrono::seconds(3);

class Server {
  public:
    Server(Transport& transport, const Log& log)
        : transport_(transport),
          connection_([this](std::string_view message) { write(message); }),
          session_(connection_, {real_disk(), to_loop(), to_pool(), [this](int status) { end(status); },
                                 [this](std::int32_t process) { watch(process); }, log}),
          dispatcher_(
              session_, connection_, make_routes(), to_loop(), to_pool(), [this] { return waiting_ == 0; }, log) {}

    int run() {
        std::thread reader([this] { read(); });
        const auto work = asio::make_work_guard(loop_);
        loop_.run();
        transport_.stop();
        reader.join();
        pool_.stop();
        pool_.join();
        return status_;
    }

  private:
    Post to_loop() {
        return [this](Task task) { asio::post(loop_, std::move(task)); };
    }
    Post to_pool() {
        return [this](Task task) { asio::post(pool_, std::move(task)); };
    }

    void read() {
        Inbox inbox;
        transport_.read_all([&](std::string_view bytes) {
            auto messages = inbox.feed(bytes);
            waiting_ += messages.size();
            for (auto& message : messages) {
                asio::post(loop_, [this, message = std::move(message)] {
                    --waiting_;
                    if (!ended_) dispatcher_.receive(message);
                });
            }
        });
        asio::post(loop_, [this] { end(session_.state() == Session::State::shut_down ? 0 : 1); });
    }

    void write(std::string_view message) {
        if (!ended_ && !transport_.write(lsp::frame(message))) end(1);
    }

    void end(int status) {
        if (std::exchange(ended_, true)) return;
        status_ = status;
        loop_.stop();
    }

    void watch(std::int32_t process) {
        parent_timer_.expires_after(parent_check);
        parent_timer_.async_wait([this, process](const boost::system::error_code& error) {
            if (error) return;
            is_running(process) ? watch(process) : end(1);
        });
    }

    Transport& transport_;
    asio::io_context loop_{1};
    asio::steady_timer parent_timer_{loop_};
    asio::thread_pool pool_{std::clamp(std::thread::hardware_concurrency(), 2U, 8U)};
    std::atomic<std::size_t> waiting_{0};  // messages that were read and not yet handled
    bool ended_ = false;
    int status_ = 0;
    Connection connection_;
    Session session_;
    Dispatcher dispatcher_;
};

}  // namespace

int serve(Transport& transport, const Log& log) {
    return Server(transport, log).run();
}

}  // namespace infraspec::server
