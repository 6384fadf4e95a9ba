// What editors colour in a Mermaid flowchart, besides the names in its texts.
#pragma once

#include <vector>

#include "embedded/flowchart.h"

namespace infraspec::embedded {

struct FlowWord {
    enum class Kind : std::uint8_t {
        keyword,  ///< `flowchart LR`, `subgraph`, `end`, `direction TB`, `style`
        node,     ///< the id of a node, also where it is styled
        subgraph,
        link,  ///< an arrow, or one half of an arrow with text in it
        comment,
    };
    Kind kind = Kind::keyword;
    Range range;  ///< in the chart's text; comments may stand on several lines
};

/// In document order, without overlaps; of a chart that is broken what could be recognised all the same.
std::vector<FlowWord> flowchart_words(const Flowchart& chart);

}  // namespace infraspec::embedded
