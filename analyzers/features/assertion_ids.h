// Where prose names an assertion by its id. A pure function.
#pragma once

#include <string_view>
#include <vector>

#include "workspace/snapshot.h"

namespace infraspec::features {

/// In own files, as a whole word, in document order; the places where assertions bear it are among them.
std::vector<workspace::Place> mentions_of_id(const workspace::Root& root, std::string_view id);

}  // namespace infraspec::features
