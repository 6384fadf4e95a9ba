// What is said about names beside their format: "Lowercase only, hyphens as separators". Pure functions.
#pragma once

#include <optional>
#include <string_view>

#include "spec/facts.h"
#include "text/source.h"

namespace infraspec::rules {

struct BrokenRemark {
    text::Range remark;
    std::string_view clause;  ///< in the source
};

/// The first remark about the pattern that the name breaks.
std::optional<BrokenRemark> broken_remark(const text::Source& source, const spec::FileFacts& facts,
                                          const spec::NamingPattern& pattern, std::string_view name);

}  // namespace infraspec::rules
