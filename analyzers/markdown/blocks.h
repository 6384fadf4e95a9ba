// The blocks of one text by lines, as the block phase of the parser leaves them: what `build_tree` makes nodes of.
// Plain data, owned by one call of `parse`.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "markdown/document.h"

namespace infraspec::markdown {

using BlockId = std::uint32_t;

/// The first one stands for the document; the rest are in document order, a parent before its children.
struct Block {
    Kind kind = Kind::document;
    std::uint8_t level = 0;  ///< heading
    bool ordered = false;
    bool fenced = false;
    bool closed = false;  ///< fenced code: its last line is the closing fence
    bool setext = false;
    bool tight = false;
    bool before_table = false;  ///< a paragraph whose last line became a table's header: it defines no links
    BlockId parent = 0;
    Offset begin = 0;               ///< first byte of the block, its marker included
    std::uint32_t first_line = 0;   ///< lines of the source, from 0
    std::uint32_t last_line = 0;    ///< leaf blocks only
    std::uint32_t first_start = 0;  ///< leaf blocks: index into `starts` of the first line
    std::uint32_t columns = 0;      ///< table
    Range label;                    ///< footnote definition
};

struct BlockList {
    std::vector<Block> blocks;
    std::vector<Offset>
        starts;  ///< for each line of each leaf block: where its content begins, after containers' prefixes
    std::optional<Refusal> refusal;
};

}  // namespace infraspec::markdown
