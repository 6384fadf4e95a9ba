// The program `infraspec`: a table of contents of its commands.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "server/commands/commands.h"
#include "server/commands/unknown_name.h"

namespace {

using infraspec::server::commands::unknown_name;

/// What is wrong with the first argument when it should have been a command; empty: it is one, or an option.
std::string unknown_command(const CLI::App& app, const std::string& word) {
    std::vector<std::string> names;
    for (const auto* command : app.get_subcommands({})) names.push_back(command->get_name());
    if (word.empty() || word.starts_with('-') || std::find(names.begin(), names.end(), word) != names.end()) return {};
    return unknown_name("command", word, names, "`infraspec --help` lists all of them.");
}

/// What is wrong with a command line, in the words of the parser, and where its use is explained.
std::string usage_error(const CLI::App& app, const std::string& word, const CLI::ParseError& error) {
    const auto unknown = unknown_command(app, word);
    if (!unknown.empty()) return unknown;
    std::string said = error.what();
    while (said.ends_with('.') || said.ends_with('\n')) said.pop_back();
    const bool known = !word.empty() && !word.starts_with('-');
    return said + ". `infraspec " + (known ? word + " " : "") + "--help` says how it is used.";
}

}  // namespace

int main(int argc, char** argv) {
    using namespace infraspec::server;
    CLI::App app(
        "Checks infrastructure specifications: markdown folders with a vocabulary, components, layers, "
        "decisions and assertions.",
        "infraspec");
    app.set_version_flag("--version", commands::version_text());
    app.require_subcommand(1);
    app.footer("Each command explains its options: infraspec check --help.");
    int status = 0;
    commands::add_check(app, status);
    commands::add_init(app, status);
    commands::add_graph(app, status);
    commands::add_trace(app, status);
    commands::add_handoff(app, status);
    commands::add_export(app, status);
    commands::add_format(app, status);
    commands::add_rule(app, status);
    commands::add_config(app, status);
    commands::add_server(app, status);
    commands::add_completions(app, status);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        // Help and version end the parse as well, with status 0; everything else is a usage error.
        if (error.get_exit_code() == 0) return app.exit(error);
        std::cerr << "infraspec: " << usage_error(app, argc > 1 ? argv[1] : "", error) << '\n';
        return 2;
    } catch (const std::exception& error) {
        std::cerr << "infraspec: " << error.what() << '\n';
        return 2;
    }
    return status;
}
