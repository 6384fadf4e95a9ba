// Asks what a place of a text mentions. Pure.
#pragma once

#include <algorithm>
#include <iterator>
#include <span>

#include "workspace/name_table.h"

namespace infraspec::rules {

/// Whether the range is one of the mentions or a part of one. Mentions of a file stand in order and apart.
inline bool is_in_mention(std::span<const workspace::Mention> mentions, text::Range range) {
    const auto behind = std::ranges::upper_bound(mentions, range.begin, {},
                                                 [](const workspace::Mention& mention) { return mention.range.begin; });
    return behind != mentions.begin() && std::prev(behind)->range.contains(range);
}

}  // namespace infraspec::rules
