#include "markdown/table_row.h"

#include "markdown/characters.h"

namespace infraspec::markdown {

void split_row(std::string_view bytes, Range row, std::vector<Range>& cells) {
    const auto skip = [&](Offset at) {
        while (at < row.end && is_space(bytes[at])) ++at;
        return at;
    };
    Offset at = row.begin;
    if (at < row.end && bytes[at] == '|') at = skip(at + 1);
    while (at < row.end) {
        Offset end = at;
        while (end < row.end && (bytes[end] != '|' || (end > at && bytes[end - 1] == '\\'))) ++end;
        Range cell{at, end};
        while (!cell.empty() && is_space(bytes[cell.begin])) ++cell.begin;
        while (!cell.empty() && is_space(bytes[cell.end - 1])) --cell.end;
        cells.push_back(cell);
        at = end < row.end ? skip(end + 1) : end;
    }
}

}  // namespace infraspec::markdown
