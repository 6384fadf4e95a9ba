// The places of one document that mean the same as the one under the cursor.
#pragma once

#include <vector>

#include "features/feature.h"

namespace infraspec::features {

struct Highlight {
    text::Range range;
    bool definition = false;

    friend auto operator<=>(const Highlight&, const Highlight&) = default;
};

/// In document order. Costs in proportion to the document.
std::vector<Highlight> highlights(const Context& context, text::Offset offset);

}  // namespace infraspec::features
