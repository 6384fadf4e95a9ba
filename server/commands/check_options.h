// What `check` was asked on its command line. A plain value.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "workspace/configuration.h"

namespace CLI {
class App;
}

namespace infraspec::server::commands {

struct CheckOptions {
    std::vector<std::string> paths;
    std::string format = "text";
    workspace::Severity min_severity = workspace::Severity::hint;
    std::optional<workspace::Severity> fail_on = workspace::Severity::error;
    std::optional<std::size_t> max_warnings;
    std::vector<std::string> select;
    std::vector<std::string> ignore;
    bool fix = false;
    bool diff = false;
    bool watch = false;
    bool from_stdin = false;
    std::string stdin_filename;
    std::string baseline;
    bool update_baseline = false;
    bool quiet = false;
    bool statistics = false;
    std::string color = "auto";
    unsigned jobs = 0;
};

/// The options of `check` on the command line; `options` is filled in when it is parsed.
void add_options(CLI::App& command, CheckOptions& options);

}  // namespace infraspec::server::commands
