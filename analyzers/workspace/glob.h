// Path patterns as `infraspec.toml` writes them: `*` and `?` within a segment, `**` over segments, `[a-z]`, `{a,b}`.
#pragma once

#include <string_view>

namespace infraspec::workspace {

/// Matches the whole of `path` (relative, with `/`). Time is bounded by pattern length times path length.
bool glob_matches(std::string_view pattern, std::string_view path);

}  // namespace infraspec::workspace
