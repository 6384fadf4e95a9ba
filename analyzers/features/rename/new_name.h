// What a new name must be like to be read as one again wherever the old one stood. Pure functions.
#pragma once

#include <string>
#include <string_view>

namespace infraspec::features {

/// Without white space at its ends, runs of it made one space.
std::string tidy_name(std::string_view typed);

/// Why this cannot be the name of a term, component, layer or alias; empty when it can. `name` is tidy.
std::string fault_of_name(std::string_view name);
/// The same for the text of a heading, which may hold markup.
std::string fault_of_heading(std::string_view text);
/// The same for an explicit anchor.
std::string fault_of_anchor(std::string_view anchor);

/// "“X”" for messages, in plain quotes.
std::string quoted(std::string_view name);

}  // namespace infraspec::features
