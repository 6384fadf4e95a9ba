#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <memory>

#include "server/commands/commands.h"
#include "server/serve.h"

namespace infraspec::server::commands {

namespace {

struct Arguments {
    bool stdio = false;
    std::string pipe;
    std::uint16_t port = 0;
    std::string log_file;
    LogLevel log_level = LogLevel::warning;
    std::int64_t client_process = 0;
};

const std::map<std::string, LogLevel> level_names{
    {"error", LogLevel::error}, {"warning", LogLevel::warning}, {"info", LogLevel::info}, {"debug", LogLevel::debug}};

/// Each line is flushed: a log is read when something went wrong.
Log open_log(const Arguments& arguments) {
    if (arguments.log_file.empty()) {
        return {arguments.log_level, [](std::string_view line) { std::cerr << "infraspec: " << line << std::endl; }};
    }
    auto file = std::make_shared<std::ofstream>(arguments.log_file, std::ios::app);
    if (!*file)
        throw std::runtime_error("cannot write the log " + arguments.log_file + ": name another file with --log");
    return {arguments.log_level, [file](std::string_view line) { *file << line << std::endl; }};
}

int run(const Arguments& arguments) {
    const Log log = open_log(arguments);
    const auto transport = !arguments.pipe.empty() ? pipe_transport(arguments.pipe)
                           : arguments.port != 0   ? socket_transport(arguments.port)
                                                   : standard_transport();
    log.info("serving");
    return serve(*transport, log);
}

}  // namespace

void add_server(CLI::App& app, int& status) {
    const auto arguments = std::make_shared<Arguments>();
    auto* command = app.add_subcommand("server", "Run the language server, for an editor");
    auto* stdio = command->add_flag("--stdio", arguments->stdio, "Talk over standard input and output (the default)");
    auto* pipe =
        command->add_option("--pipe", arguments->pipe, "Talk over this local socket, on which the editor listens");
    auto* port = command->add_option("--socket", arguments->port,
                                     "Talk over this port of 127.0.0.1, on which the editor listens");
    pipe->excludes(stdio)->excludes(port);
    port->excludes(stdio);
    command->add_option("--log", arguments->log_file, "Write the log to this file instead of standard error");
    command
        ->add_option_function<std::string>(
            "--log-level", [arguments](const std::string& name) { arguments->log_level = level_names.at(name); },
            "error, warning, info or debug")
        ->check(CLI::IsMember({"error", "warning", "info", "debug"}))
        ->default_str("warning");
    // Some editors pass it; the process is named again in the initialize request.
    command->add_option("--clientProcessId", arguments->client_process, "The process of the editor")->group("");
    command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace infraspec::server::commands
