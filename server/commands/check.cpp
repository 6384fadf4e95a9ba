#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <limits>
#include <memory>
#include <set>
#include <thread>

#include "rules/rule.h"
#include "server/changed_disk.h"
#include "server/commands/baseline.h"
#include "server/commands/check_options.h"
#include "server/commands/commands.h"
#include "server/commands/files.h"
#include "server/commands/places.h"
#include "server/commands/report.h"
#include "server/commands/unified_diff.h"
#include "server/commands/unknown_name.h"
#include "server/commands/watch.h"
#include "server/fix_all.h"

namespace infraspec::server::commands {

namespace {

using workspace::Severity;

/// A fix may make room for another; texts that never come to rest are left alone.
constexpr int most_rounds_of_fixes = 10;

void require_specification(const std::vector<Asked>& asked, const std::vector<FileFindings>& files, const Plan& plan) {
    for (const auto& one : asked) {
        const bool found = std::any_of(files.begin(), files.end(), [&](const auto& file) {
            const bool counts = one.is_file || plan.root_holding(file.path) != nullptr;
            return counts && is_asked_for(one, file.path, plan);
        });
        if (found) continue;
        if (one.is_file)
            throw std::runtime_error(one.written + " belongs to no specification, or is excluded from it.");
        refuse_without_specification(one.written);
    }
}

void keep_what_was_asked(const CheckOptions& options, FileFindings& file) {
    const auto listed = [](const std::vector<std::string>& rules, std::string_view rule) {
        return std::find(rules.begin(), rules.end(), rule) != rules.end();
    };
    std::erase_if(file.findings, [&](const rules::Finding& finding) {
        return finding.severity > options.min_severity || listed(options.ignore, finding.rule) ||
               (!options.select.empty() && !listed(options.select, finding.rule));
    });
}

/// One reading and checking of everything that was asked for.
class Run {
  public:
    explicit Run(const CheckOptions& options)
        : options_(options),
          disk_(real_disk()),
          folder_(current_folder()),
          jobs_(options.jobs != 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency())) {
        auto paths = options.paths;
        if (options.from_stdin) {
            if (!paths.empty()) throw std::runtime_error("--stdin checks one text: name no PATH beside it.");
            const auto path = workspace::join_path(folder_, options.stdin_filename);
            texts_[path] = std::string(std::istreambuf_iterator<char>(std::cin), {});
            asked_ = {{options.stdin_filename, path, true}};
        } else {
            asked_ = asked_for(paths, *disk_, folder_);
        }
        places_.max_documents = std::numeric_limits<std::size_t>::max();
        collect_places(asked_, folder_, places_, workspace_folders_);
    }

    Report check() {
        const auto disk = texts_.empty() ? disk_ : changed_disk(disk_, texts_);
        const auto workspace = read_all(disk, places_, workspace_folders_, jobs_);
        Report report{workspace, check_all(workspace, jobs_), folder_};
        require_specification(asked_, report.files, *workspace.plan);
        std::erase_if(report.files, [&](const auto& file) {
            return std::none_of(asked_.begin(), asked_.end(),
                                [&](const auto& one) { return is_asked_for(one, file.path, *workspace.plan); });
        });
        for (auto& file : report.files) keep_what_was_asked(options_, file);
        unreadable_ = workspace.unreadable;
        return report;
    }

    /// Applies safe fixes to the texts, not to the disk, until there are none; the report of the result.
    Report fix(Report report) {
        for (int round = 0; round < most_rounds_of_fixes; ++round) {
            bool changed = false;
            for (const auto& file : report.files) {
                const auto edits = safe_edits(*file.source, file.path, file.findings);
                if (edits.empty()) continue;
                originals_.emplace(file.path, file.source);
                texts_[file.path] = text::apply(file.source->bytes(), edits);
                changed = true;
            }
            if (!changed) break;
            report = check();
        }
        return report;
    }

    std::string diff(const Report& report) const {
        std::string out;
        for (const auto& [path, original] : originals_)
            out += unified_diff(original->bytes(), texts_.at(path), shown_path(report, path));
        return out;
    }

    /// How many files were changed.
    std::size_t write() const {
        std::size_t changed = 0;
        for (const auto& [path, original] : originals_) {
            if (original->bytes() == texts_.at(path)) continue;
            replace_file(path, texts_.at(path));
            ++changed;
        }
        return changed;
    }

    const std::vector<std::string>& unreadable() const { return unreadable_; }

    DiskState state() const { return disk_state(*disk_, places_); }
    void wait(const DiskState& state) const { wait_for_change(*disk_, places_, state); }

  private:
    const CheckOptions& options_;
    std::shared_ptr<const Disk> disk_;
    std::string folder_;
    unsigned jobs_;
    std::vector<Asked> asked_;
    Places places_;
    std::vector<std::string> workspace_folders_;
    ChangedTexts texts_;                                // other than on the disk
    std::map<std::string, text::SourcePtr> originals_;  // of the texts that were fixed
    std::vector<std::string> unreadable_;
};

bool use_color(const std::string& wish) {
    if (wish != "auto") return wish == "always";
    const char* no_color = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    return (no_color == nullptr || *no_color == '\0') &&
           (terminal == nullptr || std::string_view(terminal) != "dumb") && ::isatty(STDOUT_FILENO) == 1;
}

bool fails(const CheckOptions& options, const Report& report) {
    if (options.max_warnings && count(report, Severity::warning) > *options.max_warnings) return true;
    if (!options.fail_on) return false;
    for (const auto severity : {Severity::error, Severity::warning, Severity::information, Severity::hint}) {
        if (severity <= *options.fail_on && count(report, severity) > 0) return true;
    }
    return false;
}

std::string written(const CheckOptions& options, const Report& report) {
    if (options.format == "json") return json_report(report);
    if (options.format == "sarif") return sarif_report(report);
    if (options.format == "github") return github_report(report);
    if (options.format == "gitlab") return gitlab_report(report);
    if (options.format == "junit") return junit_report(report, options.fail_on);
    if (options.statistics) return statistics_report(report) + (options.quiet ? "" : summary(report) + "\n");
    return text_report(report, {use_color(options.color), !options.quiet});
}

/// What is said beside the findings: to people in the text, and never between data for programs.
void remark(const CheckOptions& options, const std::string& text) {
    if (options.quiet) return;
    (options.format == "text" ? std::cout : std::cerr) << text << "\n";
}

std::string counted(std::size_t number, const std::string& noun) {
    return std::to_string(number) + " " + noun + (number == 1 ? "" : "s");
}

std::string folder_of(const std::string& baseline) {
    return std::string(workspace::parent_folder(workspace::join_path(current_folder(), baseline)));
}

std::optional<Baseline> read_baseline_file(const CheckOptions& options) {
    const auto text = real_disk()->read(workspace::join_path(current_folder(), options.baseline));
    if (!text) return std::nullopt;
    try {
        return read_baseline(*text);
    } catch (const std::runtime_error& error) {
        throw std::runtime_error(options.baseline + " is no baseline: " + error.what() +
                                 ". Remove it and write it anew with --update-baseline.");
    }
}

int update_baseline(const CheckOptions& options, const Report& report) {
    const auto folder = folder_of(options.baseline);
    const auto baseline = updated(read_baseline_file(options).value_or(Baseline()), report, folder);
    replace_file(workspace::join_path(current_folder(), options.baseline), write_baseline(baseline));
    std::size_t known = 0;
    for (const auto& [key, entry] : baseline) known += entry.count;
    remark(options, "wrote " + counted(known, "known finding") + " into " + options.baseline);
    return 0;
}

void leave_out_known(const CheckOptions& options, Report& report) {
    const auto baseline = read_baseline_file(options);
    if (!baseline) {
        throw std::runtime_error("there is no baseline " + options.baseline +
                                 ". Write it with --update-baseline beside --baseline.");
    }
    const auto applied = apply_baseline(*baseline, folder_of(options.baseline), report);
    if (applied.known > 0) remark(options, counted(applied.known, "known finding") + " of the baseline left out");
    if (applied.gone > 0)
        remark(options, counted(applied.gone, "finding") + " of the baseline gone: --update-baseline drops them");
}

/// The status of one check.
int run_once(const CheckOptions& options, Run& run) {
    auto report = run.check();
    if (options.diff) {
        const bool failed = fails(options, report);
        std::cout << run.diff(run.fix(std::move(report))) << std::flush;
        return failed ? 1 : 0;
    }
    if (options.fix) {
        report = run.fix(std::move(report));
        const auto changed = run.write();
        if (changed > 0) remark(options, "fixed " + counted(changed, "file"));
    }
    for (const auto& path : run.unreadable()) {
        std::cerr << "infraspec: cannot read " << path << ": check its permissions.\n";
    }
    if (!run.unreadable().empty()) return 2;
    if (options.update_baseline) return update_baseline(options, report);
    if (!options.baseline.empty()) leave_out_known(options, report);
    std::cout << written(options, report) << std::flush;
    if (!std::cout) return 2;
    return fails(options, report) ? 1 : 0;
}

/// Ends with a signal, or when nobody reads any more.
int watch(const CheckOptions& options, Run& run) {
    const bool terminal = ::isatty(STDOUT_FILENO) == 1;
    for (bool first = true; std::cout; first = false) {
        const auto state = run.state();
        if (terminal) std::cout << "\x1b[2J\x1b[H";
        try {
            run_once(options, run);
        } catch (const std::runtime_error& error) {
            // What is not there at the start is a mistake on the command line; later it may come back.
            if (first) throw;
            std::cerr << "infraspec: " << error.what() << "\n";
        }
        remark(options, "Waiting for changes; interrupt with Ctrl-C.");
        std::cout << std::flush;
        run.wait(state);
    }
    return 2;
}

int run(const CheckOptions& options) {
    for (const auto* names : {&options.select, &options.ignore})
        for (const auto& name : *names) require_rule(name);
    Run run(options);
    return options.watch ? watch(options, run) : run_once(options, run);
}

}  // namespace

void add_check(CLI::App& app, int& status) {
    const auto options = std::make_shared<CheckOptions>();
    auto* command = app.add_subcommand("check", "Report what is wrong with specifications");
    add_options(*command, *options);
    command->callback([options, &status] { status = run(*options); });
}

}  // namespace infraspec::server::commands
