// Where a component is implemented: the documents of `modules/` that say so.
#pragma once

#include <vector>

#include "features/definition.h"

namespace infraspec::features {

/// Modules that are called like the component at the cursor, have it in their title, or name it in a line `Implements:
/// …` or `Component: …`; without such, those that have it in some heading.
std::vector<Target> implementation(const Context& context, text::Offset offset);

}  // namespace infraspec::features
