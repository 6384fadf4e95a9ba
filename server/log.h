// What the server says about itself, on standard error or in a file; never on standard output. A cheap handle to one
// stream; the loop and the main thread write, tasks of the pool do not.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace infraspec::server {

enum class LogLevel : unsigned char { error, warning, info, debug };

class Log {
  public:
    using Write = std::function<void(std::string_view line)>;

    Log() = default;
    Log(LogLevel level, Write write) : level_(level), write_(std::move(write)) {}

    bool shows(LogLevel level) const { return write_ && level <= level_; }
    void error(std::string_view text) const { say(LogLevel::error, "error: ", text); }
    void warning(std::string_view text) const { say(LogLevel::warning, "warning: ", text); }
    void info(std::string_view text) const { say(LogLevel::info, "info: ", text); }
    void debug(std::string_view text) const { say(LogLevel::debug, "debug: ", text); }

  private:
    void say(LogLevel level, std::string_view prefix, std::string_view text) const {
        if (shows(level)) write_(std::string(prefix) + std::string(text));
    }

    LogLevel level_ = LogLevel::info;
    Write write_;
};

}  // namespace infraspec::server
