// Where the thing under the cursor is defined.
#pragma once

#include <vector>

#include "features/feature.h"

namespace infraspec::features {

struct Target {
    text::Range origin;  ///< what was asked about, in the file of the context
    std::string path;    ///< absolute
    text::Range extent;  ///< the whole definition
    text::Range name;    ///< its name, or the start of the file for a link to a file
};

/// Several where a name is a term and a component, or is defined twice.
std::vector<Target> definition(const Context& context, text::Offset offset);

}  // namespace infraspec::features
