#include "tests/support/annotations.h"

#include <algorithm>
#include <tuple>

#include "text/source.h"

namespace infraspec::testing {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.push_back(text.substr(0, end == std::string_view::npos ? text.size() : end + 1));
        text.remove_prefix(lines.back().size());
    }
    return lines;
}

std::string caret_line(const text::Source& source, const Mark& mark) {
    const auto begin = source.position(mark.range.begin, text::Encoding::utf32);
    const auto end = source.position(mark.range.end, text::Encoding::utf32);
    const auto first_line = source.line(begin.line);
    const auto first_end = begin.line == end.line ? end : source.position(first_line.end, text::Encoding::utf32);
    // A byte order mark is a column of the source, but none of the text that is shown.
    const std::uint32_t hidden = begin.line == 0 && source.content_begin() > 0 ? 1 : 0;
    std::string line(begin.column - std::min(begin.column, hidden), ' ');
    line += mark.range.empty() ? std::string("~") : std::string(first_end.column - begin.column, '^');
    if (end.line != begin.line) {
        line += "+" + std::to_string(end.line - begin.line) + ":" + std::to_string(end.column);
    }
    return line + " " + mark.label + "\n";
}

}  // namespace

bool is_caret_line(std::string_view line) {
    const auto begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos || (line[begin] != '^' && line[begin] != '~')) return false;
    const auto end = line.find_first_not_of(line[begin], begin);
    if (end == std::string_view::npos || (line[begin] == '~' && end != begin + 1)) return false;
    return line[end] == ' ' || line[end] == '+';
}

std::string without_carets(std::string_view text) {
    std::string result;
    for (const auto line : lines_of(text)) {
        if (!is_caret_line(line)) result += line;
    }
    return result;
}

std::string with_carets(std::string_view text, std::vector<Mark> marks) {
    std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
        return std::tie(a.range.begin, a.range.end, a.label) < std::tie(b.range.begin, b.range.end, b.label);
    });
    const text::Source source{std::string(text)};
    std::string result;
    auto mark = marks.begin();
    for (std::uint32_t line = 0; line < source.line_count(); ++line) {
        auto range = source.line(line);
        if (line == 0) range.begin = std::min(source.content_begin(), range.end);
        const bool after_last_line_end = line + 1 == source.line_count() && range.empty();
        if (!after_last_line_end) result += std::string(source.slice(range)) + "\n";
        for (; mark != marks.end() && source.line_of(mark->range.begin) == line; ++mark) {
            result += caret_line(source, *mark);
        }
    }
    return result;
}

std::string with_messages_as_in(std::string_view expected, std::string_view actual) {
    const auto wanted = lines_of(expected);
    std::string result;
    std::size_t i = 0;
    for (const auto line : lines_of(actual)) {
        const auto bare =
            i < wanted.size() ? wanted[i].substr(0, wanted[i].find_last_not_of("\n") + 1) : std::string_view{};
        const bool only_message_differs = is_caret_line(line) && !bare.empty() && line.starts_with(bare) &&
                                          line.substr(bare.size()).starts_with(": ");
        result += only_message_differs ? wanted[i] : line;
        ++i;
    }
    return result;
}

}  // namespace infraspec::testing
