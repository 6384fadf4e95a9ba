// Which rules the tests have tried, and how: found at its place, not found where something looks alike, each fix
// applied. Filled by the checks of rule_check.h; the program of the tests fails when it has run all of them and a rule
// lacks one.
#pragma once

#include <string_view>

namespace infraspec::testing {

enum class Tried { found, not_found, fix };

void note_tried(std::string_view rule, Tried what);

/// Tells on standard output what is missing, and how often each was tried; false when something is.
bool every_rule_is_tried();

}  // namespace infraspec::testing
