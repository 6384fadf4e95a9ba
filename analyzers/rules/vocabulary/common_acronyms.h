// Acronyms that everybody who reads a specification knows. Constant data.
#pragma once

#include <span>
#include <string_view>

namespace infraspec::rules {

struct AcronymGroup {
    std::string_view title;   ///< "Networks"
    std::string_view tokens;  ///< separated by spaces
};
std::span<const AcronymGroup> common_acronyms();

/// Whether the list holds `token`, which is all capitals and digits.
bool is_common_acronym(std::string_view token);

}  // namespace infraspec::rules
