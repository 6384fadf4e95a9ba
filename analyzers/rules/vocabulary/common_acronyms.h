// Acronyms that everybody who reads a specification knows. Constant data.
#pragma once

#include <string_view>

namespace infraspec::rules {

/// Whether the list holds `token`, which is all capitals and digits.
bool is_common_acronym(std::string_view token);

}  // namespace infraspec::rules
