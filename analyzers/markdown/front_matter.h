// The metadata that may stand before the markdown of a text, between `---` lines. A plain value, owned by its caller.
#pragma once

#include <optional>

#include "markdown/document.h"

namespace infraspec::markdown {

struct FrontMatter {
    Range range;                  ///< both `---` lines, without the last line end
    Range content;                ///< the lines in between, without their last line end
    std::uint32_t next_line = 0;  ///< where markdown begins
};

/// `---` on the first line (after a byte order mark) to the next line that is `---` or `...`; nothing when that is
/// missing.
std::optional<FrontMatter> find_front_matter(const text::Source& source);

}  // namespace infraspec::markdown
