// Where the thing under the cursor is mentioned.
#pragma once

#include <vector>

#include "features/feature.h"

namespace infraspec::features {

/// Declaration first when asked for, then by path and place.
std::vector<Location> references(const Context& context, text::Offset offset, bool include_declaration);

}  // namespace infraspec::features
