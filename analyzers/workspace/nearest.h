// Which of several names was probably meant. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace infraspec::workspace {

/// Edit distance with transpositions (optimal string alignment), over code points, given up past `limit`.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// The candidates that are near enough to `wanted` to be offered (distance at most a third of its length, or one begins
/// with the other), best first, at most `count`. Case does not matter.
std::vector<std::string> nearest(std::string_view wanted, const std::vector<std::string>& candidates,
                                 std::size_t count = 3);

}  // namespace infraspec::workspace
