// A section that stands in the wrong document goes to the one for its kind, and links to it follow.
#pragma once

#include "features/refactorings.h"

namespace infraspec::features {

/// Offered within a section that bears the title of another kind of document, `## Security` say, and on the heading of
/// what is defined in another kind of document: a component, a decision, an assertion, a layer.
void add_section_move(const Context& context, text::Range selection, std::vector<Refactoring>& out);

}  // namespace infraspec::features
