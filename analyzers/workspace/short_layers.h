// Where Dependencies name a layer without the word Layer: "Network" for the Network Layer. Words that are no mention of
// the layer anywhere else. A pure function.
#pragma once

#include <vector>

#include "workspace/root.h"

namespace infraspec::workspace {

struct ShortLayerEntry {
    text::Range range;
    EntityRef layer;
};

/// Of layers and components of an own file, in document order.
std::vector<ShortLayerEntry> short_layer_entries(const Root& root, std::uint32_t file);

}  // namespace infraspec::workspace
