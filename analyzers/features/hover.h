// What an editor shows when the pointer rests on a name, a link or a rule: markdown made from the snapshot.
#pragma once

#include <optional>
#include <string>

#include "features/feature.h"

namespace infraspec::features {

struct Hover {
    text::Range range;  ///< what the text is about
    std::string markdown;
};

std::optional<Hover> hover(const Context& context, text::Offset offset, const LinkWriter& link);

}  // namespace infraspec::features
