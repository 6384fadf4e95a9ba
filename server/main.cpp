// The program `infraspec`: a table of contents of its commands.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "server/commands/commands.h"
#include "workspace/nearest.h"

namespace {

/// What is wrong with the first argument when it should have been a command; empty: it is one, or an option.
std::string unknown_command(const CLI::App& app, const std::string& word) {
    std::vector<std::string> names;
    for (const auto* command : app.get_subcommands({})) names.push_back(command->get_name());
    if (word.empty() || word.starts_with('-') || std::find(names.begin(), names.end(), word) != names.end()) return {};
    const auto near = infraspec::workspace::nearest(word, names, 1);
    return "there is no command \"" + word + "\"" + (near.empty() ? "" : ": did you mean \"" + near.front() + "\"?") +
           " `infraspec --help` lists all of them.";
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
        const auto unknown = unknown_command(app, argc > 1 ? argv[1] : "");
        if (!unknown.empty()) {
            std::cerr << "infraspec: " << unknown << '\n';
            return 2;
        }
        // Help and version end the parse as well, with status 0; everything else is a usage error.
        return app.exit(error) == 0 ? 0 : 2;
    } catch (const std::exception& error) {
        std::cerr << "infraspec: " << error.what() << '\n';
        return 2;
    }
    return status;
}
