// The last two fixes of every finding: comments that keep the rule silent here. Pure.
#pragma once

#include <span>
#include <vector>

#include "rules/finding.h"
#include "spec/suppressions.h"
#include "workspace/file.h"

namespace infraspec::rules {

/// "Disable RULE for this line" and "Disable RULE for this file". A name is added to a comment that is there already.
/// Where no comment can stand on or above the line without changing what the text says, only the second one is offered.
std::vector<Fix> disable_fixes(const workspace::File& file, std::span<const spec::Suppression> suppressions,
                               const Finding& finding);

}  // namespace infraspec::rules
