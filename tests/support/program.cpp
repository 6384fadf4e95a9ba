#include "tests/support/program.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

#include "tests/support/paths.h"

namespace infraspec::testing {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

/// Starts the program with these descriptors as standard input, output and error.
pid_t start(const std::vector<std::string>& arguments, const std::string& folder, int in, int out, int err) {
    std::vector<std::string> words{program_path};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (auto& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    const pid_t process = ::fork();
    if (process != 0) return process;
    if (::chdir(folder.c_str()) == 0 && ::dup2(in, 0) == 0 && ::dup2(out, 1) == 1 && ::dup2(err, 2) == 2) {
        ::execv(argv[0], argv.data());
    }
    ::_exit(127);
}

int exit_status(int status) {
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string text_of(const fs::path& path) {
    std::stringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

std::array<int, 2> make_pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("pipe");
    return ends;
}

}  // namespace

ScratchFolder::ScratchFolder() {
    std::string name = (fs::temp_directory_path() / "infraspec-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("mkdtemp");
    path_ = fs::canonical(name).string();
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

void ScratchFolder::write(const std::string& name, const std::string& text) const {
    const auto path = fs::path(path_) / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

Finished run_program(const std::vector<std::string>& arguments, const std::string& folder) {
    return run_program_with_input(arguments, "", folder);
}

Finished run_program_with_input(const std::vector<std::string>& arguments, const std::string& input,
                                const std::string& folder) {
    const ScratchFolder scratch;
    scratch.write("in", input);
    const auto create = [&](const char* name) {
        return ::open((scratch.path() + "/" + name).c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    };
    const int in = ::open((scratch.path() + "/in").c_str(), O_RDONLY | O_CLOEXEC);
    const int out = create("out");
    const int err = create("err");
    const pid_t process = start(arguments, folder, in, out, err);
    int status = 0;
    ::waitpid(process, &status, 0);
    for (const int fd : {in, out, err}) ::close(fd);
    return {exit_status(status), text_of(scratch.path() + "/out"), text_of(scratch.path() + "/err")};
}

ServerProgram::ServerProgram(const std::vector<std::string>& arguments) {
    const auto to = make_pipe();
    const auto from = make_pipe();
    process_ = start(arguments, "/", to[0], from[1], STDERR_FILENO);
    ::close(to[0]);
    ::close(from[1]);
    input_ = to[1];
    output_ = from[0];
    ::signal(SIGPIPE, SIG_IGN);
}

ServerProgram::~ServerProgram() {
    close_input();
    ::close(output_);
    if (status_) return;
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
}

void ServerProgram::send(const json& message) {
    const auto bytes = lsp::frame(message.dump());
    for (std::size_t done = 0; done < bytes.size();) {
        const auto count = ::write(input_, bytes.data() + done, bytes.size() - done);
        if (count <= 0) throw std::runtime_error("the server does not read any more");
        done += static_cast<std::size_t>(count);
    }
}

void ServerProgram::read_more() {
    pollfd ready{output_, POLLIN, 0};
    if (::poll(&ready, 1, 30'000) <= 0) throw std::runtime_error("the server says nothing");
    std::array<char, 1 << 16> buffer;
    const auto count = ::read(output_, buffer.data(), buffer.size());
    if (count <= 0) throw std::runtime_error("the server has ended");
    for (const auto& frame : frames_.feed({buffer.data(), static_cast<std::size_t>(count)})) {
        waiting_.push_back(json::parse(frame.text));
    }
}

json ServerProgram::receive(const std::function<bool(const json&)>& wanted) {
    for (;;) {
        while (!waiting_.empty()) {
            const auto message = std::move(waiting_.front());
            waiting_.pop_front();
            if (wanted(message)) return message;
        }
        read_more();
    }
}

json ServerProgram::request(const std::string& method, const json& params) {
    const int id = ++last_id_;
    send({{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", params}});
    return receive([&](const json& message) { return !message.contains("method") && message["id"] == id; });
}

void ServerProgram::notify(const std::string& method, const json& params) {
    send({{"jsonrpc", "2.0"}, {"method", method}, {"params", params}});
}

void ServerProgram::close_input() {
    if (input_ >= 0) ::close(input_);
    input_ = -1;
}

int ServerProgram::wait(std::chrono::seconds patience) {
    const auto end = std::chrono::steady_clock::now() + patience;
    int status = 0;
    while (!status_ && std::chrono::steady_clock::now() < end) {
        if (::waitpid(process_, &status, WNOHANG) == process_) status_ = exit_status(status);
        if (!status_) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    if (!status_) throw std::runtime_error("the server does not end");
    return *status_;
}

}  // namespace infraspec::testing
