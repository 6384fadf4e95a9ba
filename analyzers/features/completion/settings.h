// Keys and values of `infraspec.toml` as candidates. A pure function of its text.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "features/completion.h"

namespace infraspec::features {

/// `rules` are the names that `[rules]` may hold.
std::vector<Candidate> complete_configuration(const text::Source& source, text::Offset offset,
                                              std::span<const std::string_view> rules);

}  // namespace infraspec::features
