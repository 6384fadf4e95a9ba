// Makes the document's nodes of the blocks by lines: exact ranges, definitions, table cells, inlines. A pure function,
// run by `parse` on its thread.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "markdown/blocks.h"
#include "markdown/front_matter.h"

namespace infraspec::markdown {

/// Nothing when `out_of_time`, which may be empty, said so.
std::optional<std::vector<Node>> build_tree(const text::Source& source, const BlockList& list,
                                            const std::optional<FrontMatter>& front_matter,
                                            const std::function<bool()>& out_of_time);

}  // namespace infraspec::markdown
