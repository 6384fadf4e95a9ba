// What shells need to complete `infraspec` and its options. Pure functions of the command line as it is declared.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace infraspec::server::commands {

/// For bash, zsh (which reads bash's) and fish: the text of the file to be sourced.
std::string bash_completions(const CLI::App& app);
std::string zsh_completions(const CLI::App& app);
std::string fish_completions(const CLI::App& app);

}  // namespace infraspec::server::commands
