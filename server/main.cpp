// The program `infraspec`: a table of contents of its commands.
#include <CLI/CLI.hpp>

#include "server/commands/commands.h"

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
    commands::add_rule(app, status);
    commands::add_config(app, status);
    commands::add_server(app, status);
    commands::add_completions(app, status);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        // Help and version end the parse as well, with status 0; everything else is a usage error.
        return app.exit(error) == 0 ? 0 : 2;
    } catch (const std::exception& error) {
        std::cerr << "infraspec: " << error.what() << '\n';
        return 2;
    }
    return status;
}
