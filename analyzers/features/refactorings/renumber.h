// Numbers and ids of assertions that count on again, with everything that refers to them.
#pragma once

#include "features/refactorings.h"

namespace infraspec::features {

/// Offered in a document of assertions, and on an assertion elsewhere, when a number or an id is out of order.
void add_renumbering(const Context& context, text::Range selection, std::vector<Refactoring>& out);

}  // namespace infraspec::features
