// Which suppressions kept nothing silent: what the rule suppression-unused reports. Values and pure functions; the
// runner keeps the record while it checks one file.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "rules/finding.h"
#include "spec/suppressions.h"
#include "workspace/file.h"

namespace infraspec::rules {

/// The suppressions of one file, and which of them did something.
class SuppressionRecord {
  public:
    explicit SuppressionRecord(std::vector<spec::Suppression> suppressions)
        : suppressions_(std::move(suppressions)), used_(suppressions_.size(), false) {}

    std::span<const spec::Suppression> suppressions() const { return suppressions_; }
    /// Whether a finding of `rule` at `at` is to stay silent; the suppression that says so is used from now on.
    bool suppresses(std::string_view rule, text::Offset at);
    /// A finding at each comment of which no part was used, but for those that name a rule that did not run (`off`, or
    /// unknown), which might have suppressed something. A comment that names suppression-unused asks not to be judged.
    std::vector<Finding> unused(const workspace::File& file, std::span<const std::string_view> off);

  private:
    bool speaks_for_other(const spec::Suppression& unused);

    std::vector<spec::Suppression> suppressions_;
    std::vector<bool> used_;
};

}  // namespace infraspec::rules
