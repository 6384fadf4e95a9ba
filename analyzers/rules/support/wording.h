// How findings speak: quoted names, lists of words. Pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace infraspec::rules {

/// What a fix writes where only the author knows the words. It is no placeholder that a rule reports again.
inline constexpr std::string_view to_fill_in = "to be decided";

/// `"name"`, on one line and not longer than a message bears.
std::string quoted(std::string_view name);

/// "A", "A and B", "A, B and C".
std::string listed(const std::vector<std::string>& words, std::string_view conjunction = "and");

/// White space runs as one space, none at the ends.
std::string one_line(std::string_view text);

/// Without white space at both ends.
std::string_view trimmed(std::string_view text);

/// "disaster-recovery" as "Disaster Recovery".
std::string title_case(std::string_view stem);

}  // namespace infraspec::rules
