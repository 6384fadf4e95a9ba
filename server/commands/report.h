// What `check` has found, and how it is written down: for people, and for programs. Pure functions from values to text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "server/read_all.h"

namespace infraspec::server::commands {

struct Report {
    Workspace workspace;              ///< everything that findings may point to
    std::vector<FileFindings> files;  ///< that were asked for, those without findings too
    std::string working_folder;       ///< paths are shown relative to it
};

/// Of one severity.
std::size_t count(const Report& report, workspace::Severity severity);
/// As shown: relative to the working folder, with `..` where it lies beside it.
std::string shown_path(const Report& report, const std::string& path);

struct TextOptions {
    bool color = false;
    bool summary = true;
};

/// By file: the finding, the line it is about with the range marked, related places, fixes; and a summary.
std::string text_report(const Report& report, const TextOptions& options);
/// How often each rule has found something, the most frequent first.
std::string statistics_report(const Report& report);
/// "12 problems (4 errors, 8 warnings) in 13 files".
std::string summary(const Report& report);
/// The published form, version 1: ranges are LSP's, with UTF-16 columns.
std::string json_report(const Report& report);
/// SARIF 2.1.0, with fixes, related places, and fingerprints that stay when lines move.
std::string sarif_report(const Report& report);
/// Commands that make GitHub annotate the lines of a pull request.
std::string github_report(const Report& report);
/// The code quality report of GitLab.
std::string gitlab_report(const Report& report);
/// A suite for each file; findings of the failing severity are failures, the others output.
std::string junit_report(const Report& report, std::optional<workspace::Severity> fail_on);

/// The lines of `source` that the range begins on, with a gutter, and carets below the range. Tabs and wide characters
/// are accounted for, control characters are not passed on to the terminal.
struct Excerpt {
    std::string gutter;  ///< "46 | "
    std::string line;
    std::string blank;  ///< "   | "
    std::string carets;
};
Excerpt excerpt(const text::Source& source, text::Range range);

}  // namespace infraspec::server::commands
