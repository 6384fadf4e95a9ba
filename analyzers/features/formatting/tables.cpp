#include <algorithm>

#include "features/formatting/passes.h"
#include "markdown/table_row.h"
#include "markdown/width.h"

namespace infraspec::features::formatting {
namespace {

using markdown::Kind;
using markdown::NodeId;
using text::Range;

/// Padding makes a text longer by the product of rows and columns; a table beyond this stays as it is.
constexpr std::size_t most_bytes = std::size_t{1} << 20;

struct Row {
    Range line;  ///< from the first cell's bar to the line's end
    std::vector<std::string> cells;
};

enum class Align : unsigned char { none, left, right, center };

Align align_of(std::string_view rule) {
    const bool left = rule.starts_with(':');
    const bool right = rule.ends_with(':');
    if (left && right) return Align::center;
    return right ? Align::right : left ? Align::left : Align::none;
}

std::string rule_of(Align align, std::size_t width) {
    std::string rule(width, '-');
    if (align == Align::left || align == Align::center) rule.front() = ':';
    if (align == Align::right || align == Align::center) rule.back() = ':';
    return rule;
}

std::string padded(const std::string& cell, std::size_t width, Align align) {
    const std::size_t missing = width - std::min(width, markdown::display_width(cell));
    std::size_t before = 0;
    if (align == Align::right) before = missing;
    if (align == Align::center) before = missing / 2;
    return std::string(before, ' ') + cell + std::string(missing - before, ' ');
}

Row row_at(const text::Source& source, std::uint32_t line) {
    Row row{source.line(line), {}};
    while (row.line.begin < row.line.end &&
           std::string_view(" \t").find(source.bytes()[row.line.begin]) != std::string_view::npos) {
        ++row.line.begin;
    }
    std::vector<Range> cells;
    markdown::split_row(source.bytes(), row.line, cells);
    for (const Range cell : cells) row.cells.emplace_back(source.slice(cell));
    return row;
}

/// The rows as they are in the source, the rule below the header among them; none when they do not match.
std::vector<Row> rows_of(const Draft& draft, NodeId table) {
    const auto& source = draft.source();
    const Range range = draft.document[table].range;
    std::vector<Row> rows;
    for (auto line = source.line_of(range.begin); line <= source.line_of(range.end); ++line) {
        rows.push_back(row_at(source, line));
        if (rows.back().cells.size() != rows.front().cells.size()) return {};
    }
    return rows;
}

/// A table in an item whose first row stands behind the marker has a first line of its own kind.
bool begins_its_line(const Draft& draft, NodeId table) {
    const auto begin = draft.document[table].range.begin;
    const auto before = draft.source().slice({draft.source().line(draft.source().line_of(begin)).begin, begin});
    return before.find_first_not_of(" \t") == std::string_view::npos;
}

void format_table(const Draft& draft, NodeId table, Edits& edits) {
    const auto rows = begins_its_line(draft, table) ? rows_of(draft, table) : std::vector<Row>();
    constexpr std::size_t narrowest = 3;
    if (rows.size() < 2) return;
    const std::size_t columns = rows.front().cells.size();
    std::vector<std::size_t> widths(columns, narrowest);
    std::vector<Align> aligns;
    for (const auto& rule : rows[1].cells) aligns.push_back(align_of(rule));
    std::size_t total = 0;
    for (std::size_t column = 0; column < columns; ++column) {
        for (std::size_t row = 0; row < rows.size(); ++row) {
            if (row != 1) widths[column] = std::max(widths[column], markdown::display_width(rows[row].cells[column]));
        }
        total += widths[column] + narrowest;
    }
    if (total * rows.size() > most_bytes) return;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        std::string line = "|";
        for (std::size_t column = 0; column < columns; ++column) {
            line += " " +
                    (row == 1 ? rule_of(aligns[column], widths[column])
                              : padded(rows[row].cells[column], widths[column], aligns[column])) +
                    " |";
        }
        if (draft.source().slice(rows[row].line) != line) edits.push_back({rows[row].line, std::move(line)});
    }
}

}  // namespace

Edits tables(const Draft& draft) {
    Edits edits;
    if (!draft.settings.tables.value_or(true)) return edits;
    for (NodeId id = 0; id < draft.document.nodes().size(); ++id) {
        if (draft.document[id].kind == Kind::table && !is_prefixed(draft.document, id)) format_table(draft, id, edits);
    }
    return edits;
}

}  // namespace infraspec::features::formatting
