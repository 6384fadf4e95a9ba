#include "features/diagram_mentions.h"

#include <algorithm>

namespace infraspec::features {
namespace {

using text::Offset;
using text::Range;

/// What closes a label that opens with `c`; 0 for what opens none.
char closing(char c) {
    switch (c) {
        case '[':
            return ']';
        case '(':
            return ')';
        case '{':
            return '}';
        case '|':
        case '"':
            return c;
        default:
            return '\0';
    }
}

/// The labels of one line: what stands between brackets, bars or quotes, innermost; the title of a subgraph.
void add_labels(std::string_view bytes, Range line, std::vector<Range>& labels) {
    const std::string_view text = text::slice(bytes, line);
    const std::size_t word = text.find_first_not_of(" \t>");
    if (word == std::string_view::npos || text.substr(word).starts_with("%%")) return;
    for (Offset at = line.begin; at < line.end; ++at) {
        const char end = closing(bytes[at]);
        if (end == '\0') continue;
        Offset begin = at + 1;
        while (begin < line.end && closing(bytes[begin]) != '\0' && bytes[begin] != '|') ++begin;  // ([…]), [["…"]]
        Offset stop = begin;
        while (stop < line.end && std::string_view("])}|\"").find(bytes[stop]) == std::string_view::npos) ++stop;
        if (begin < stop) labels.push_back({begin, stop});
        at = stop;
        while (at + 1 < line.end && std::string_view("])}\"").find(bytes[at + 1]) != std::string_view::npos) ++at;
    }
    constexpr std::string_view subgraph = "subgraph ";
    if (text.substr(word).starts_with(subgraph) && text.find_first_of("[\"") == std::string_view::npos) {
        labels.push_back({line.begin + static_cast<Offset>(word + subgraph.size()), line.end});
    }
}

}  // namespace

std::vector<workspace::Mention> diagram_mentions(const workspace::Root& root, const workspace::File& file) {
    std::vector<workspace::Mention> mentions;
    for (const spec::Fence& fence : file.facts->fences) {
        if (fence.language != "mermaid") continue;
        std::vector<Range> labels;
        const text::Source& source = *file.source;
        for (std::uint32_t line = source.line_of(fence.body.begin); line < source.line_count(); ++line) {
            Range range = source.line(line);
            range.begin = std::max(range.begin, fence.body.begin);
            range.end = std::min(range.end, fence.body.end);
            if (range.begin >= fence.body.end) break;
            if (range.begin < range.end) add_labels(source.bytes(), range, labels);
        }
        for (const Range label : labels) {
            for (const workspace::Mention& mention : root.names().mentions_in(source, label))
                mentions.push_back(mention);
        }
    }
    return mentions;
}

}  // namespace infraspec::features
