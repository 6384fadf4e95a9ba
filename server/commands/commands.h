// The commands of the program. Each adds its arguments to the parser, runs when it was chosen, and leaves the exit
// status: 0 nothing to complain about, 1 findings, 2 the program could not do what was asked (standard error says why).
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace infraspec::server::commands {

void add_check(CLI::App& app, int& status);
void add_completions(CLI::App& app, int& status);
void add_config(CLI::App& app, int& status);
void add_export(CLI::App& app, int& status);
void add_graph(CLI::App& app, int& status);
void add_handoff(CLI::App& app, int& status);
void add_init(CLI::App& app, int& status);
void add_format(CLI::App& app, int& status);
void add_rule(CLI::App& app, int& status);
void add_server(CLI::App& app, int& status);
void add_trace(CLI::App& app, int& status);

/// "infraspec 0.1.0" and the versions of the libraries in it, one a line.
std::string version_text();

}  // namespace infraspec::server::commands
