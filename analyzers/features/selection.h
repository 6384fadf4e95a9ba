// What a selection grows to from a place: word, phrase, item, list, section, document.
#pragma once

#include <vector>

#include "features/feature.h"

namespace infraspec::features {

/// From the innermost range outwards, each inside the next; the last one is the whole document.
std::vector<text::Range> selections(const Context& context, text::Offset offset);

}  // namespace infraspec::features
