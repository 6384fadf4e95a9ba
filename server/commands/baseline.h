// Findings that are known and do not fail: a file that is kept beside the specification and reviewed like it. Pure
// functions between findings and text.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "server/commands/report.h"

namespace infraspec::server::commands {

struct BaselineEntry {
    std::string message;    ///< for people
    std::size_t count = 0;  ///< how many findings of the file say the same
};

struct BaselineKey {
    std::string file;  ///< relative to the folder of the baseline
    std::string rule;
    std::string fingerprint;
    friend auto operator<=>(const BaselineKey&, const BaselineKey&) = default;
};
using Baseline = std::map<BaselineKey, BaselineEntry>;

/// Throws std::runtime_error for a text that is no baseline.
Baseline read_baseline(std::string_view text);
/// One line a finding, sorted, so that a change of it is easy to review.
std::string write_baseline(const Baseline& baseline);

/// What `report` finds now. `folder` is the one of the baseline.
Baseline baseline_of(const Report& report, const std::string& folder);

struct Applied {
    std::size_t known = 0;  ///< findings that were taken out of the report
    std::size_t gone = 0;   ///< findings of the baseline, in files that were checked, that are not there any more
};
Applied apply_baseline(const Baseline& baseline, const std::string& folder, Report& report);

/// `baseline` with the entries of the files in `report` replaced by what is found now.
Baseline updated(Baseline baseline, const Report& report, const std::string& folder);

}  // namespace infraspec::server::commands
