// Names in the labels of diagrams, which are no prose. A pure function.
#pragma once

#include <vector>

#include "workspace/root.h"

namespace infraspec::features {

/// Mentions in the labels of the file's Mermaid diagrams, in document order. Ids of nodes are no names.
std::vector<workspace::Mention> diagram_mentions(const workspace::Root& root, const workspace::File& file);

}  // namespace infraspec::features
