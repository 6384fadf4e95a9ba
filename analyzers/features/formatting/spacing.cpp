#include <algorithm>

#include "features/formatting/passes.h"

namespace infraspec::features::formatting {
namespace {

using markdown::Document;
using markdown::Kind;
using markdown::Node;
using markdown::NodeId;
using text::Offset;
using text::Range;

/// Every blank counts there.
bool is_verbatim(Kind kind) {
    return kind == Kind::code_block || kind == Kind::html_block || kind == Kind::front_matter ||
           kind == Kind::hard_break || kind == Kind::code || kind == Kind::html;
}

Offset end_without_blanks(std::string_view bytes, Range line) {
    while (line.end > line.begin && (bytes[line.end - 1] == ' ' || bytes[line.end - 1] == '\t')) --line.end;
    return line.end;
}

void add_line_ends(const Draft& draft, Edits& edits) {
    const auto& source = draft.source();
    std::vector<bool> kept(source.line_count(), false);
    for (const Node& node : draft.document.nodes()) {
        if (!is_verbatim(node.kind)) continue;
        const Offset last = std::max(node.range.begin + 1, node.range.end) - 1;  // a break holds its line end
        for (auto line = source.line_of(node.range.begin); line <= source.line_of(last); ++line) {
            kept[line] = true;
        }
    }
    for (std::uint32_t line = 0; line < source.line_count(); ++line) {
        const Range range = source.line(line);
        const Offset end = end_without_blanks(source.bytes(), range);
        if (!kept[line] && end < range.end) edits.push_back({{end, range.end}, ""});
    }
}

void add_heading_marks(const Draft& draft, Edits& edits) {
    const auto& source = draft.source();
    for (const NodeId id : draft.document.children(Document::root())) {
        const Node& node = draft.document[id];
        if (node.kind != Kind::heading || node.setext || node.content.empty()) continue;
        const Range line = source.line(source.line_of(node.marker.begin));
        if (line.begin < node.marker.begin) edits.push_back({{line.begin, node.marker.begin}, ""});
        const Range gap{node.marker.end, node.content.begin};
        if (source.slice(gap) != " ") edits.push_back({gap, " "});
    }
}

/// `**Dependencies:**` and the list below it belong together, with or without a blank line.
bool introduces(std::string_view paragraph) {
    while (!paragraph.empty() && std::string_view("*_ ").find(paragraph.back()) != std::string_view::npos) {
        paragraph.remove_suffix(1);
    }
    return paragraph.ends_with(':');
}

std::uint32_t wanted_between(const Document& document, const Node& above, const Node& below, std::uint32_t found) {
    const std::uint32_t at_most_one = std::min(found, 1U);
    if (above.kind == Kind::html_block) return at_most_one;  // a comment on what follows
    if (above.kind == Kind::heading || below.kind == Kind::heading) return 1;
    if (above.kind == Kind::list && below.kind == Kind::list) return at_most_one;
    if (above.kind == Kind::list) return 1;
    if (below.kind != Kind::list) return at_most_one;
    const bool label = above.kind == Kind::paragraph && introduces(document.slice(above.range));
    return label ? at_most_one : 1;
}

void add_gap(const Draft& draft, const Node& above, const Node& below, Edits& edits) {
    const auto& source = draft.source();
    const auto last = source.line_of(above.range.end);
    const auto first = source.line_of(below.range.begin);
    if (first <= last) return;
    for (auto line = last + 1; line < first; ++line) {
        if (end_without_blanks(source.bytes(), source.line(line)) != source.line(line).begin) return;
    }
    const std::uint32_t found = first - last - 1;
    const std::uint32_t wanted = wanted_between(draft.document, above, below, found);
    if (found == wanted) return;
    const Range gap{source.line_start(last + 1), source.line_start(first)};
    edits.push_back({gap, wanted == 0 ? "" : std::string(source.line_end())});
}

/// The last line has an end, and nothing follows it.
void add_end(const Draft& draft, const Node& last, Edits& edits) {
    const auto& source = draft.source();
    if (last.kind == Kind::code_block || last.kind == Kind::html_block) return;
    const Range rest{source.line(source.line_of(last.range.end)).end, source.size()};
    const auto bytes = source.slice(rest);
    if (bytes.find_first_not_of(" \t\r\n") != std::string_view::npos || bytes == source.line_end()) return;
    edits.push_back({rest, std::string(source.line_end())});
}

}  // namespace

Edits blanks(const Draft& draft) {
    Edits edits;
    add_line_ends(draft, edits);
    add_heading_marks(draft, edits);
    std::sort(edits.begin(), edits.end(), [](const auto& a, const auto& b) { return a.range < b.range; });
    return text::disjoint(edits) ? edits : Edits();
}

Edits blank_lines(const Draft& draft) {
    Edits edits;
    if (!draft.settings.blank_lines.value_or(true)) return edits;
    const Node* above = nullptr;
    for (const NodeId id : draft.document.children(Document::root())) {
        const Node& below = draft.document[id];
        if (above != nullptr) add_gap(draft, *above, below, edits);
        above = &below;
    }
    if (above != nullptr) add_end(draft, *above, edits);
    return edits;
}

}  // namespace infraspec::features::formatting
