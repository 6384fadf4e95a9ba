// The line in which something is typed, cut into its parts. A plain value that refers to the source's bytes.
#pragma once

#include <string_view>

#include "features/feature.h"

namespace infraspec::features {

struct TypedLine {
    text::Range range;  ///< without its line end
    text::Offset cursor = 0;
    std::string_view before;  ///< from the line's begin to the cursor
    std::string_view after;   ///< from the cursor to the line's end
    text::Range indent;       ///< white space at the begin
    text::Range marker;       ///< `- `, `1. `, `### ` with the blanks behind it; empty when there is none
    text::Range open;         ///< `**` or the like behind the marker
    text::Range content;      ///< from there to the cursor

    bool heading = false;  ///< the marker is a heading's
    bool listed = false;   ///< the marker is a list item's
    bool label = false;    ///< the content may be the begin of a label: a few letters, no colon
};

TypedLine typed_line(const text::Source& source, text::Offset cursor);

/// True where nothing is offered: in front matter, code blocks, HTML.
bool in_verbatim(const Context& context, text::Offset offset);

/// The fence whose info string is being typed; null when there is none.
const spec::Fence* fence_opening_at(const Context& context, text::Offset offset);

/// The last of `things` that begins before the line at `line_begin` and reaches to it, blank lines between them aside.
template <typename Thing>
const Thing* reaching(const text::Source& source, const std::vector<Thing>& things, text::Offset line_begin) {
    const Thing* found = nullptr;
    for (const Thing& thing : things) {
        const bool later = found == nullptr || found->extent.begin <= thing.extent.begin;
        if (thing.extent.begin < line_begin && later) found = &thing;
    }
    if (found == nullptr || found->extent.end >= line_begin) return found;
    const std::string_view between = source.slice({found->extent.end, line_begin});
    return between.find_first_not_of(" \t\r\n") == std::string_view::npos ? found : nullptr;
}

}  // namespace infraspec::features
