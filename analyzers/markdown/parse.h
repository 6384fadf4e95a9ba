// Markdown text to tree: CommonMark through cmark-gfm, positions made exact by our own reading of the same bytes.
// Re-entrant; may run on many threads at once.
#pragma once

#include <cstddef>
#include <functional>

#include "markdown/document.h"

namespace infraspec::markdown {

/// What bounds the work on a hostile text (CommonMark parsers have super-linear cases).
struct ParseLimits {
    std::size_t memory_bytes = std::size_t{512} << 20;
    std::size_t outline_above_bytes = std::size_t{10} << 20;  ///< larger texts get headings and fences only
    /// Asked now and then while parsing; true means: stop, the deadline has passed. Empty: no deadline.
    std::function<bool()> out_of_time;
};

/// Never throws for content and never fails: a text that exceeds a limit gives a document with a `refusal()`.
Document parse(text::SourcePtr source, const ParseLimits& limits = {});

}  // namespace infraspec::markdown
