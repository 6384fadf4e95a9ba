// What a reader has to look up, written beside it: the layer of a dependency, the name behind an alias.
#pragma once

#include <string>
#include <vector>

#include "features/feature.h"

namespace infraspec::features {

struct InlayHint {
    text::Offset place = 0;
    std::string text;
    Location target;  ///< what it names
};

/// Those inside `range`, in document order.
std::vector<InlayHint> inlay_hints(const Context& context, text::Range range);

}  // namespace infraspec::features
