// The real program, run by tests: once with its output, or as a server that is talked to. For the thread of the test.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <deque>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "protocol/framing.h"

namespace infraspec::testing {

struct Finished {
    int status = -1;  ///< of exit; -1 when it was killed
    std::string out;
    std::string err;
};

/// Runs `infraspec` to its end, with nothing on its standard input.
Finished run_program(const std::vector<std::string>& arguments, const std::string& folder = "/");

Finished run_program_with_input(const std::vector<std::string>& arguments, const std::string& input,
                                const std::string& folder = "/");

/// A folder below the system's temporary one, with files; gone with the value.
class ScratchFolder {
  public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    void write(const std::string& name, const std::string& text) const;
    const std::string& path() const { return path_; }

  private:
    std::string path_;
};

/// A running `infraspec server`.
class ServerProgram {
  public:
    explicit ServerProgram(const std::vector<std::string>& arguments = {"server", "--stdio"});
    ~ServerProgram();
    ServerProgram(const ServerProgram&) = delete;
    ServerProgram& operator=(const ServerProgram&) = delete;

    void send(const nlohmann::json& message);
    /// The next message that `wanted` accepts; those before it are dropped. Throws std::runtime_error after half a
    /// minute, or when the server has ended.
    nlohmann::json receive(const std::function<bool(const nlohmann::json&)>& wanted);
    nlohmann::json request(const std::string& method, const nlohmann::json& params);
    void notify(const std::string& method, const nlohmann::json& params);

    void close_input();
    /// The exit status; throws std::runtime_error when the server has not ended within `patience`.
    int wait(std::chrono::seconds patience = std::chrono::seconds(30));
    pid_t process() const { return process_; }

  private:
    void read_more();

    pid_t process_ = -1;
    int input_ = -1;
    int output_ = -1;
    int last_id_ = 0;
    std::optional<int> status_;
    lsp::FrameParser frames_;
    std::deque<nlohmann::json> waiting_;
};

}  // namespace infraspec::testing
