#include "markdown/outline.h"

#include "markdown/block_nodes.h"
#include "markdown/characters.h"

namespace infraspec::markdown {
namespace {

/// The run of three or more backticks or tildes that `line` begins with behind at most three spaces; else empty.
Range fence_run(std::string_view line) {
    const auto begin = static_cast<Offset>(std::min(line.find_first_not_of(' '), line.size()));
    if (begin > 3 || begin == line.size() || (line[begin] != '`' && line[begin] != '~')) return {};
    const auto end = static_cast<Offset>(std::min(line.find_first_not_of(line[begin], begin), line.size()));
    if (end - begin < 3) return {};
    if (line[begin] == '`' && line.find('`', end) != std::string_view::npos) return {};
    return {begin, end};
}

bool closes(std::string_view line, std::string_view opening) {
    const Range run = fence_run(line);
    if (run.empty() || line[run.begin] != opening[0] || run.size() < opening.size()) return false;
    return trimmed(line.substr(run.end)).empty();
}

/// The level of the ATX heading that `line` is, 0 when it is none.
std::uint8_t heading_level(std::string_view line, Offset& begin) {
    begin = static_cast<Offset>(std::min(line.find_first_not_of(' '), line.size()));
    std::size_t level = 0;
    while (begin + level < line.size() && line[begin + level] == '#') ++level;
    const std::size_t after = begin + level;
    const bool heading = begin <= 3 && level >= 1 && level <= 6 && (after == line.size() || is_space(line[after]));
    return heading ? static_cast<std::uint8_t>(level) : std::uint8_t{0};
}

}  // namespace

Document outline(text::SourcePtr source, Refusal refusal) {
    std::vector<Node> nodes(1);
    nodes[0].range = nodes[0].content = {0, source->size()};
    const std::uint32_t count = source->line_count();
    for (std::uint32_t number = 0; number < count; ++number) {
        Range line = source->line(number);
        if (number == 0) line.begin = source->content_begin();
        const std::string_view text = source->slice(line);
        const Range run = fence_run(text);
        Offset begin = 0;
        if (!run.empty()) {
            std::uint32_t last = number + 1;
            const std::string_view opening = text.substr(run.begin, run.size());
            while (last < count && !closes(source->slice(source->line(last)), opening)) ++last;
            const bool closed = last < count;
            if (!closed) last = count - 1;
            Node node = fenced_node(*source, line.begin + run.begin, number, last, closed);
            if (last > number) node.content.begin = std::min(source->line_start(number + 1), node.content.end);
            nodes.push_back(node);
            number = last;
        } else if (const std::uint8_t level = heading_level(text, begin); level != 0) {
            nodes.push_back(atx_heading_node(*source, line.begin + begin, number, level));
        }
    }
    for (NodeId id = 1; id < nodes.size(); ++id) nodes[id].end = id + 1;
    nodes[0].end = static_cast<NodeId>(nodes.size());
    return {std::move(source), std::move(nodes), std::move(refusal)};
}

}  // namespace infraspec::markdown
