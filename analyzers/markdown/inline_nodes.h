// Turns what the inline scanner found in one leaf into nodes of the document. Used within one call of `parse`.
#pragma once

#include <vector>

#include "markdown/inline_scanner.h"
#include "markdown/leaf_text.h"

namespace infraspec::markdown {

/// Scans `leaf` from `begin` on and appends its inlines below `parent`; the `end` of each subtree is left to the
/// caller.
void append_inlines(std::vector<Node>& nodes, NodeId parent, const LeafText& leaf, Offset begin,
                    InlineScanner& scanner);

}  // namespace infraspec::markdown
