#include <algorithm>
#include <array>

#include "server/commands/report.h"
#include "text/utf8.h"

namespace infraspec::server::commands {

namespace {

constexpr std::size_t tab_width = 4;
constexpr std::size_t max_columns = 140;
constexpr std::size_t columns_before = 40;

struct Span {
    char32_t first;
    char32_t last;
};
/// East Asian wide and full-width characters, and pictographs (Unicode 15, UAX 11).
constexpr std::array wide{Span{0x1100, 0x115F},  Span{0x2E80, 0x303E},   Span{0x3041, 0xA4CF},   Span{0xA960, 0xA97C},
                          Span{0xAC00, 0xD7A3},  Span{0xF900, 0xFAFF},   Span{0xFE30, 0xFE6F},   Span{0xFF00, 0xFF60},
                          Span{0xFFE0, 0xFFE6},  Span{0x1F300, 0x1F64F}, Span{0x1F680, 0x1F6FF}, Span{0x1F900, 0x1F9FF},
                          Span{0x20000, 0x3FFFD}};
/// Marks that combine with the character before them, joiners, variation selectors.
constexpr std::array zero{Span{0x300, 0x36F},   Span{0x483, 0x489},   Span{0x591, 0x5BD},   Span{0x610, 0x61A},
                          Span{0x64B, 0x65F},   Span{0x1AB0, 0x1AFF}, Span{0x1DC0, 0x1DFF}, Span{0x200B, 0x200F},
                          Span{0x202A, 0x202E}, Span{0x2060, 0x2064}, Span{0x20D0, 0x20FF}, Span{0xFE00, 0xFE0F},
                          Span{0xFE20, 0xFE2F}, Span{0xFEFF, 0xFEFF}};

template <std::size_t size>
bool lies_in(const std::array<Span, size>& spans, char32_t code) {
    return std::any_of(spans.begin(), spans.end(), [&](Span span) { return span.first <= code && code <= span.last; });
}

std::size_t width(char32_t code) {
    if (lies_in(zero, code)) return 0;
    return lies_in(wide, code) ? 2 : 1;
}

/// A character of a line as it is shown.
struct Cell {
    text::Offset begin;  // in the line
    std::string shown;
    std::size_t column;
    std::size_t width;
};

std::vector<Cell> cells_of(std::string_view line) {
    std::vector<Cell> cells;
    std::size_t column = 0;
    for (text::Offset at = 0; at < line.size();) {
        const auto character = text::decode_utf8(line.substr(at));
        Cell cell{at, std::string(line.substr(at, character.size)), column, width(character.code)};
        if (character.code == '\t') {
            cell.width = tab_width - column % tab_width;
            cell.shown = std::string(cell.width, ' ');
        } else if (!character.valid || character.code < 0x20 || (character.code >= 0x7F && character.code < 0xA0)) {
            cell.shown = "\xEF\xBF\xBD";
        } else if (character.code >= 0x202A && character.code <= 0x202E) {
            cell.shown.clear();  // would turn the direction of the rest of the line
        }
        column += cell.width;
        at += character.size;
        cells.push_back(std::move(cell));
    }
    return cells;
}

}  // namespace

Excerpt excerpt(const text::Source& source, text::Range range) {
    const auto number = source.line_of(range.begin);
    const auto line = source.line(number);
    const text::Offset begin = std::min(range.begin, line.end) - line.begin;
    const text::Offset end = std::clamp(range.end, line.begin + begin, line.end) - line.begin;
    const auto cells = cells_of(source.slice(line));

    const auto column_at = [&](text::Offset offset) {
        for (const auto& cell : cells) {
            if (cell.begin >= offset) return cell.column;
        }
        return cells.empty() ? 0 : cells.back().column + cells.back().width;
    };
    const std::size_t first = column_at(begin);
    const std::size_t last = std::max(column_at(end), first + 1);
    const std::size_t total = column_at(line.size());
    const std::size_t from = total <= max_columns || first < columns_before ? 0 : first - columns_before;

    Excerpt result;
    if (from > 0) result.line = "…";
    std::size_t start = from;
    bool started = false;
    for (const auto& cell : cells) {
        if (cell.column < from) continue;
        if (!std::exchange(started, true)) start = cell.column;
        if (cell.column + cell.width > start + max_columns) {
            result.line += "…";
            break;
        }
        result.line += cell.shown;
    }
    const std::size_t shift = from > 0 ? 1 : 0;
    const std::size_t shown_last = std::max(first + 1, std::min(last, start + max_columns));
    result.carets = std::string(first - start + shift, ' ') + std::string(shown_last - first, '^');
    const auto digits = std::to_string(number + 1);
    result.gutter = digits + " | ";
    result.blank = std::string(digits.size(), ' ') + " | ";
    return result;
}

}  // namespace infraspec::server::commands
