#include "markdown/front_matter.h"

#include "markdown/characters.h"

namespace infraspec::markdown {
namespace {

bool is_marker(std::string_view line, std::string_view marker) {
    if (!line.starts_with(marker)) return false;
    line.remove_prefix(marker.size());
    return line.find_first_not_of(" \t") == std::string_view::npos;
}

}  // namespace

std::optional<FrontMatter> find_front_matter(const text::Source& source) {
    const Offset begin = source.content_begin();
    if (!is_marker(source.slice({begin, source.line(0).end}), "---")) return std::nullopt;
    for (std::uint32_t number = 1; number < source.line_count(); ++number) {
        const Range line = source.line(number);
        const std::string_view content = source.slice(line);
        if (!is_marker(content, "---") && !is_marker(content, "...")) continue;
        const Offset body = source.line_start(1);
        const Offset body_end = number == 1 ? body : source.line(number - 1).end;
        return FrontMatter{{begin, line.end}, {body, body_end}, number + 1};
    }
    return std::nullopt;
}

}  // namespace infraspec::markdown
