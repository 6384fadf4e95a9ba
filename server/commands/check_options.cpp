#include "server/commands/check_options.h"

#include <CLI/CLI.hpp>

namespace infraspec::server::commands {

namespace {

using workspace::Severity;

Severity severity(const std::string& name) {
    return workspace::severity_of(name).value_or(Severity::hint);
}

void add_what(CLI::App& command, CheckOptions& options) {
    command.add_option("PATH", options.paths,
                       "Folders to search for specifications, or files of one; the current folder if there is none");
    command.add_option("--select", options.select, "Report these rules only")->delimiter(',')->allow_extra_args(false);
    command.add_option("--ignore", options.ignore, "Do not report these rules")
        ->delimiter(',')
        ->allow_extra_args(false);
    command
        .add_option_function<std::string>(
            "--min-severity", [&options](const std::string& name) { options.min_severity = severity(name); },
            "Report nothing below: error, warning, information, hint")
        ->check(CLI::IsMember({"error", "warning", "information", "hint"}))
        ->default_str("hint");
    auto* from_stdin =
        command.add_flag("--stdin", options.from_stdin, "Check the text on standard input, as an editor has it");
    auto* filename = command.add_option("--stdin-filename", options.stdin_filename,
                                        "The file that this text is of; the rest of its specification is on the disk");
    from_stdin->needs(filename);
    filename->needs(from_stdin);
}

void add_fixing(CLI::App& command, CheckOptions& options) {
    auto* fix = command.add_flag("--fix", options.fix, "Apply every safe fix, and report what is left");
    auto* diff = command.add_flag("--diff", options.diff, "Show what --fix would change, and change nothing");
    auto* watch =
        command.add_flag("--watch", options.watch, "Check again whenever something changes, until interrupted");
    watch->excludes(fix)->excludes(diff)->excludes(command.get_option("--stdin"));
    fix->excludes(command.get_option("--stdin"));
    diff->excludes(fix);
}

void add_failing(CLI::App& command, CheckOptions& options) {
    command
        .add_option_function<std::string>(
            "--fail-on",
            [&options](const std::string& name) {
                options.fail_on = name == "never" ? std::nullopt : std::optional(severity(name));
            },
            "Exit with status 1 for a finding of this severity or above: error, warning, information, hint, never")
        ->check(CLI::IsMember({"error", "warning", "information", "hint", "never"}))
        ->default_str("error");
    command.add_option("--max-warnings", options.max_warnings, "Exit with status 1 for more warnings than this")
        ->check(CLI::NonNegativeNumber);
    auto* baseline = command.add_option("--baseline", options.baseline,
                                        "A file of known findings, which are neither shown nor counted");
    auto* update = command
                       .add_flag("--update-baseline", options.update_baseline,
                                 "Write what is found into the baseline, and exit with status 0")
                       ->needs(baseline);
    update->excludes(command.get_option("--watch"));
}

void add_output(CLI::App& command, CheckOptions& options) {
    command.add_option("--format", options.format, "text, json, sarif, github, gitlab or junit")
        ->check(CLI::IsMember({"text", "json", "sarif", "github", "gitlab", "junit"}))
        ->default_str("text");
    command.add_flag("--statistics", options.statistics, "Count the findings of each rule instead of showing them");
    command.add_flag("-q,--quiet", options.quiet, "Show findings, but no summary");
    command.add_option("--color", options.color, "auto, always or never")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->default_str("auto");
    command.add_option("--jobs", options.jobs, "Threads to use; as many as there are processors if not given")
        ->check(CLI::NonNegativeNumber);
}

}  // namespace

void add_options(CLI::App& command, CheckOptions& options) {
    add_what(command, options);
    add_fixing(command, options);
    add_failing(command, options);
    add_output(command, options);
    command.footer(
        "Exit status: 0 nothing at or above --fail-on, 1 findings, 2 the program could not do what was asked.\n"
        "The form of --format json is published in docs/schemas/check.json.");
}

}  // namespace infraspec::server::commands
