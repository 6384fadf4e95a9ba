#include "features/formatting/passes.h"

namespace infraspec::features::formatting {
namespace {

using markdown::Document;
using markdown::Kind;
using markdown::Node;
using text::Range;

constexpr std::size_t tab_stop = 4;

/// A line without as many columns of blanks as its container and its fence are indented by.
std::string_view dedented(std::string_view line, std::size_t columns) {
    std::size_t column = 0;
    while (!line.empty() && column < columns) {
        if (line.front() == ' ') {
            ++column;
        } else if (line.front() == '\t') {
            column = (column / tab_stop + 1) * tab_stop;
        } else {
            break;
        }
        line.remove_prefix(1);
    }
    return line;
}

std::size_t column_of(const text::Source& source, text::Offset offset) {
    const Range line = source.line(source.line_of(offset));
    std::size_t column = 0;
    for (const char c : source.slice({line.begin, offset})) {
        column = c == '\t' ? (column / tab_stop + 1) * tab_stop : column + 1;
    }
    return column;
}

/// The text of a node over several lines as its reader sees it. Code keeps its indentation behind that of its first
/// line, other text keeps none.
std::string plain(const Document& document, const Node& node, Range range) {
    const auto& source = document.source();
    const bool code = node.kind == Kind::code_block;
    const std::size_t columns = code ? column_of(source, node.range.begin) : static_cast<std::size_t>(-1);
    std::string out;
    for (auto line = source.line_of(range.begin); line <= source.line_of(range.end); ++line) {
        Range part = source.line(line);
        const bool whole = part.begin >= range.begin;
        part = {std::max(part.begin, range.begin), std::min(part.end, range.end)};
        if (part.begin > part.end) break;
        out += whole ? dedented(source.slice(part), columns) : source.slice(part);
        out += '\n';
    }
    return out;
}

bool is_leaf(const Document& document, markdown::NodeId id) {
    return document[id].end == id + 1;
}

bool same_node(const Document& a, const Document& b, markdown::NodeId id) {
    const Node& x = a[id];
    const Node& y = b[id];
    if (x.kind != y.kind || x.level != y.level || x.ordered != y.ordered || x.fenced != y.fenced ||
        x.setext != y.setext || x.has_checkbox != y.has_checkbox || x.tight != y.tight || x.parent != y.parent ||
        x.end != y.end)
        return false;
    if (plain(a, x, x.info) != plain(b, y, y.info) || a.slice(x.label) != b.slice(y.label) ||
        plain(a, x, x.title) != plain(b, y, y.title))
        return false;
    if (!is_leaf(a, id) || x.kind == Kind::soft_break || x.kind == Kind::hard_break || x.kind == Kind::item ||
        x.kind == Kind::list)
        return true;
    const bool has_content = !x.content.empty() || !y.content.empty();
    return has_content ? plain(a, x, x.content) == plain(b, y, y.content)
                       : plain(a, x, x.range) == plain(b, y, y.range);
}

}  // namespace

bool same_tree(const Document& before, const Document& after) {
    if (before.nodes().size() != after.nodes().size()) return false;
    for (markdown::NodeId id = 0; id < before.nodes().size(); ++id) {
        if (!same_node(before, after, id)) return false;
    }
    return true;
}

}  // namespace infraspec::features::formatting
