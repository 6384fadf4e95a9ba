// What several reports ask of a root: what a piece of text mentions, which layers hold a component. Pure functions.
#pragma once

#include <string_view>
#include <vector>

#include "workspace/layers.h"
#include "workspace/root.h"

namespace infraspec::reports {

/// "term", "component", "layer".
std::string_view kind_word(workspace::EntityKind kind);

/// What the text in `range` of an own file mentions, each once in the order of first mention; of a name that several
/// bear, the component, then the layer, then the term. Of several definitions of one name, the first.
std::vector<workspace::EntityRef> mentioned_in(const workspace::Root& root, std::uint32_t file, text::Range range);

/// Names of the layers that hold a component.
std::vector<std::string> layers_of(const workspace::Root& root, const workspace::LayerGraph& layers,
                                   workspace::EntityRef component);

}  // namespace infraspec::reports
