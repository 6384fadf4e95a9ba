// All safe fixes of a file's findings at once: what "Fix all" and `check --fix` do. A pure function.
#pragma once

#include <string>
#include <vector>

#include "rules/finding.h"
#include "text/source.h"

namespace infraspec::server {

/// The edits of the first safe fix of each finding, as far as they change this file alone and do not touch each other.
std::vector<text::TextEdit> safe_edits(const text::Source& source, const std::string& path,
                                       const std::vector<rules::Finding>& findings);

}  // namespace infraspec::server
