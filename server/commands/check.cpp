#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <limits>
#include <memory>
#include <set>
#include <thread>

#include "rules/rule.h"
#include "server/commands/commands.h"
#include "server/commands/report.h"
#include "workspace/nearest.h"

namespace infraspec::server::commands {

namespace {

using workspace::Severity;

enum class Format : unsigned char { text, json };

struct Arguments {
    std::vector<std::string> paths;
    Format format = Format::text;
    Severity min_severity = Severity::hint;
    std::optional<Severity> fail_on = Severity::error;
    std::optional<std::size_t> max_warnings;
    std::vector<std::string> select;
    std::vector<std::string> ignore;
    bool quiet = false;
    bool statistics = false;
    std::string color = "auto";
    unsigned jobs = 0;
};

const std::map<std::string, Severity> severity_names{{"error", Severity::error},
                                                     {"warning", Severity::warning},
                                                     {"information", Severity::information},
                                                     {"hint", Severity::hint}};

/// What was asked for, made absolute, and whether it is a single file.
struct Asked {
    std::string written;
    std::string path;
    bool is_file = false;
};

void require_known(const std::vector<std::string>& rules) {
    std::vector<std::string> names;
    for (const auto& rule : rules::all_rules()) names.emplace_back(rule.name);
    names.emplace_back("config-invalid");
    for (const auto& name : rules) {
        if (std::find(names.begin(), names.end(), name) != names.end()) continue;
        const auto near = workspace::nearest(name, names, 1);
        throw std::runtime_error("there is no rule \"" + name + "\"" +
                                 (near.empty() ? "" : ": did you mean \"" + near.front() + "\"?") +
                                 " `infraspec rule` lists all of them.");
    }
}

std::vector<Asked> asked_for(const Arguments& arguments, const Disk& disk, const std::string& working_folder) {
    std::vector<Asked> asked;
    for (const auto& written : arguments.paths) {
        auto path = workspace::join_path(working_folder, written);
        const auto kind = disk.kind(path);
        if (kind == workspace::PathKind::missing) {
            throw std::runtime_error("there is no file or folder " + written +
                                     ". Name an existing one, or none to check " + working_folder + ".");
        }
        asked.push_back({written, std::move(path), kind == workspace::PathKind::file});
    }
    if (asked.empty()) asked.push_back({".", working_folder, false});
    return asked;
}

/// Folders to search, and what absolute links are relative to: the working folder, as in an editor that has it open,
/// and every folder outside of it.
void collect_places(const std::vector<Asked>& asked, const std::string& working_folder, Places& places,
                    std::vector<std::string>& workspace_folders) {
    workspace_folders.push_back(working_folder);
    for (const auto& one : asked) {
        const auto folder = one.is_file ? std::string(workspace::parent_folder(one.path)) : one.path;
        places.folders.push_back(folder);
        if (!one.is_file && !workspace::is_within(working_folder, folder)) workspace_folders.push_back(folder);
    }
}

/// A folder asks for the roots below it and for the root around it, a file for itself.
bool is_asked_for(const Asked& asked, const std::string& path, const Plan& plan) {
    if (asked.is_file) return asked.path == path;
    if (workspace::is_within(asked.path, path)) return true;
    const auto* root = plan.root_holding(path);
    if (root == nullptr) return plan.configuration_files.contains(path);
    return workspace::is_within(root->root.folder, asked.path);
}

void require_specification(const std::vector<Asked>& asked, const std::vector<FileFindings>& files, const Plan& plan) {
    for (const auto& one : asked) {
        const bool found = std::any_of(files.begin(), files.end(), [&](const auto& file) {
            const bool counts = one.is_file || plan.root_holding(file.path) != nullptr;
            return counts && is_asked_for(one, file.path, plan);
        });
        if (found) continue;
        if (one.is_file)
            throw std::runtime_error(one.written + " belongs to no specification, or is excluded from it.");
        throw std::runtime_error(
            "there is no specification in " + one.written +
            ". One is a folder named infra-specs or docs/spec/infrastructure, one that holds vocabulary.md beside "
            "responsibilities.md, assertions.md or architecture.md, or one that an infraspec.toml names under "
            "`roots`.");
    }
}

void keep_what_was_asked(const Arguments& arguments, FileFindings& file) {
    const auto listed = [](const std::vector<std::string>& rules, std::string_view rule) {
        return std::find(rules.begin(), rules.end(), rule) != rules.end();
    };
    std::erase_if(file.findings, [&](const rules::Finding& finding) {
        return finding.severity > arguments.min_severity || listed(arguments.ignore, finding.rule) ||
               (!arguments.select.empty() && !listed(arguments.select, finding.rule));
    });
}

bool use_color(const std::string& wish) {
    if (wish != "auto") return wish == "always";
    const char* no_color = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    return (no_color == nullptr || *no_color == '\0') &&
           (terminal == nullptr || std::string_view(terminal) != "dumb") && ::isatty(STDOUT_FILENO) == 1;
}

bool fails(const Arguments& arguments, const Report& report) {
    if (arguments.max_warnings && count(report, Severity::warning) > *arguments.max_warnings) return true;
    if (!arguments.fail_on) return false;
    for (const auto& [name, severity] : severity_names) {
        if (severity <= *arguments.fail_on && count(report, severity) > 0) return true;
    }
    return false;
}

std::string written(const Arguments& arguments, const Report& report) {
    if (arguments.format == Format::json) return json_report(report);
    if (arguments.statistics) return statistics_report(report) + (arguments.quiet ? "" : summary(report) + "\n");
    return text_report(report, {use_color(arguments.color), !arguments.quiet});
}

int run(const Arguments& arguments) {
    require_known(arguments.select);
    require_known(arguments.ignore);
    const auto disk = real_disk();
    const auto working_folder = std::filesystem::current_path().generic_string();
    const auto asked = asked_for(arguments, *disk, working_folder);
    Places places;
    places.max_documents = std::numeric_limits<std::size_t>::max();
    std::vector<std::string> workspace_folders;
    collect_places(asked, working_folder, places, workspace_folders);

    const unsigned jobs = arguments.jobs != 0 ? arguments.jobs : std::max(1U, std::thread::hardware_concurrency());
    const auto workspace = read_all(disk, places, workspace_folders, jobs);
    Report report{workspace, check_all(workspace, jobs), working_folder};
    require_specification(asked, report.files, *workspace.plan);
    std::erase_if(report.files, [&](const auto& file) {
        return std::none_of(asked.begin(), asked.end(),
                            [&](const auto& one) { return is_asked_for(one, file.path, *workspace.plan); });
    });
    for (auto& file : report.files) keep_what_was_asked(arguments, file);
    std::cout << written(arguments, report) << std::flush;
    for (const auto& path : workspace.unreadable) {
        std::cerr << "infraspec: cannot read " << path << ": check its permissions.\n";
    }
    if (!workspace.unreadable.empty() || !std::cout) return 2;
    return fails(arguments, report) ? 1 : 0;
}

}  // namespace

void add_check(CLI::App& app, int& status) {
    const auto arguments = std::make_shared<Arguments>();
    auto* command = app.add_subcommand("check", "Report what is wrong with specifications");
    command->add_option("PATH", arguments->paths,
                        "Folders to search for specifications, or files of one; the current folder if there is none");
    command->add_option("--format", arguments->format, "text or json")
        ->transform(
            CLI::CheckedTransformer(std::map<std::string, Format>{{"text", Format::text}, {"json", Format::json}}))
        ->default_str("text");
    command
        ->add_option_function<std::string>(
            "--min-severity",
            [arguments](const std::string& name) { arguments->min_severity = severity_names.at(name); },
            "Report nothing below: error, warning, information, hint")
        ->check(CLI::IsMember({"error", "warning", "information", "hint"}))
        ->default_str("hint");
    command
        ->add_option_function<std::string>(
            "--fail-on",
            [arguments](const std::string& name) {
                arguments->fail_on = name == "never" ? std::nullopt : std::optional(severity_names.at(name));
            },
            "Exit with status 1 for a finding of this severity or above: error, warning, information, hint, never")
        ->check(CLI::IsMember({"error", "warning", "information", "hint", "never"}))
        ->default_str("error");
    command->add_option("--max-warnings", arguments->max_warnings, "Exit with status 1 for more warnings than this");
    command->add_option("--select", arguments->select, "Report these rules only")->delimiter(',');
    command->add_option("--ignore", arguments->ignore, "Do not report these rules")->delimiter(',');
    command->add_flag("--statistics", arguments->statistics, "Count the findings of each rule instead of showing them");
    command->add_flag("-q,--quiet", arguments->quiet, "Show findings, but no summary");
    command->add_option("--color", arguments->color, "auto, always or never")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->default_str("auto");
    command->add_option("--jobs", arguments->jobs, "Threads to use; as many as there are processors if not given");
    command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace infraspec::server::commands
