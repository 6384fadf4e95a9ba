#include "markdown/line_limits.h"

#include <algorithm>

#include "markdown/characters.h"

namespace infraspec::markdown {
namespace {

constexpr std::size_t most_columns = 256;
constexpr std::size_t most_searched = std::size_t{8} << 20;
constexpr std::size_t most_invented_cells = 100'000;
constexpr const char* too_many_columns = "a table with more than 256 columns";
constexpr const char* too_many_cells = "a table with too many empty cells";
constexpr const char* too_many_delimiters = "a paragraph with too many table delimiters";

std::size_t count_pipes(std::string_view text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '|'));
}

/// Behind the container's prefixes it holds only what a delimiter row is made of.
bool may_be_delimiter_row(std::string_view line) {
    return line.find('-') != std::string_view::npos &&
           line.find_first_not_of("|:- \t\v\f\r\n>") == std::string_view::npos;
}

std::size_t most_pipes_in_a_line(std::string_view text) {
    std::size_t most = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size() - 1);
        most = std::max(most, count_pipes(text.substr(0, end)));
        text.remove_prefix(end + 1);
    }
    return most;
}

}  // namespace

bool has_deep_prefix(std::string_view line, std::size_t limit) {
    std::size_t markers = 0;
    std::size_t i = 0;
    bool rule = true;  // a thematic break may be long: it is one character all along
    char first = '\0';
    while (i < line.size()) {
        const char c = line[i];
        if (is_space(c)) {
            ++i;
            continue;
        }
        std::size_t size = 1;
        while (is_digit(c) && i + size < line.size() && is_digit(line[i + size])) ++size;
        if (is_digit(c) && i + size < line.size()) ++size;  // the dot or parenthesis
        const bool ends = i + size >= line.size() || is_space(line[i + size]);
        const bool marker = c == '>' || (ends && (c == '-' || c == '*' || c == '+' || is_digit(c)));
        if (first == '\0') first = c;
        rule = rule && c == first && (c == '-' || c == '*');
        if (!marker) break;
        ++markers;
        i += size;
    }
    return markers > limit && !(rule && i >= line.size());
}

const char* HeaderSearch::exceeded(std::string_view line, std::string_view paragraph) {
    if (!may_be_delimiter_row(line)) return nullptr;
    searched_ += paragraph.size();
    if (searched_ > most_searched) return too_many_delimiters;
    if (count_pipes(line) > most_columns + 1 || most_pipes_in_a_line(paragraph) > most_columns + 1) {
        return too_many_columns;
    }
    return nullptr;
}

const char* CellCount::exceeded(std::string_view line, std::size_t columns, std::size_t text_size) {
    const std::size_t pipes = count_pipes(line);
    if (pipes > most_columns + 1) return too_many_columns;
    cells_ += columns;
    return cells_ > most_invented_cells + text_size ? too_many_cells : nullptr;
}

}  // namespace infraspec::markdown
