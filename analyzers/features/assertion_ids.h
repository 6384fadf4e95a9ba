// Where prose names an assertion by its id. A pure function.
#pragma once

#include <string_view>
#include <vector>

#include "workspace/snapshot.h"

namespace infraspec::features {

/// An id ends before any other byte: "A-1" is no mention of itself in "A-12".
bool is_id_byte(char c);

/// In the files from `begin` to before `end`, as a whole word, in document order; the places where assertions bear it
/// are among them.
std::vector<workspace::Place> mentions_of_id(const workspace::Root& root, std::string_view id, std::uint32_t begin,
                                             std::uint32_t end);

}  // namespace infraspec::features
