#include "rules/support/readme_list.h"

#include <algorithm>

#include "rules/support/edits.h"

namespace infraspec::rules {
namespace {

struct LastItem {
    std::string marker;         ///< with indentation and the white space after it: "- ", "  * ", "13. "
    bool blank_before = false;  ///< a blank line stands between the items
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// The marker of the item that a line begins with, as long as it stands at `indentation`; empty when it begins none.
std::string_view marker_of(std::string_view line, std::string_view indentation) {
    if (!line.starts_with(indentation)) return {};
    std::size_t at = indentation.size();
    while (at < line.size() && is_digit(line[at])) ++at;
    const bool ordered = at > indentation.size();
    if (at >= line.size()) return {};
    const bool marks =
        ordered ? line[at] == '.' || line[at] == ')' : line[at] == '-' || line[at] == '*' || line[at] == '+';
    const auto end = line.find_first_not_of(" \t", at + 1);
    return marks && end != std::string_view::npos && end > at + 1 ? line.substr(0, end) : std::string_view{};
}

/// "3. " after "2. "; bullets repeat.
std::string next_marker(std::string_view marker) {
    const auto digit = std::find_if(marker.begin(), marker.end(), is_digit);
    if (digit == marker.end()) return std::string(marker);
    const auto end = std::find_if_not(digit, marker.end(), is_digit);
    if (end - digit > 8) return std::string(marker);
    const auto number = std::stoul(std::string(digit, end)) + 1;
    return std::string(marker.begin(), digit) + std::to_string(number) + std::string(end, marker.end());
}

LastItem last_item(const text::Source& source, text::Range list) {
    const auto first = source.line_of(list.begin);
    const auto last = source.line_of(content_end(source, list));
    const auto indentation = source.slice({source.line_start(first), list.begin});
    LastItem item;
    bool blank = false;
    for (auto line = first; line <= last; ++line) {
        const auto text = source.slice(source.line(line));
        if (const auto marker = marker_of(text, indentation); !marker.empty()) {
            item = {std::string(marker), blank};
        }
        blank = text.find_first_not_of(" \t>") == std::string_view::npos;
    }
    return item;
}

}  // namespace

std::string as_link_text(std::string_view title) {
    std::string text;
    for (const char c : title) {
        if (c == '[' || c == ']' || c == '\\') text.push_back('\\');
        text.push_back(c);
    }
    return text;
}

std::string markdown_link(std::string_view title, std::string_view path) {
    return "[" + as_link_text(title) + "](" + as_destination(path) + ")";
}

std::optional<text::TextEdit> list_link(const workspace::File& readme, std::string_view title, std::string_view path) {
    const auto& lists = readme.facts->lists_of_links;
    const auto longest =
        std::max_element(lists.begin(), lists.end(), [](auto a, auto b) { return a.size() < b.size(); });
    if (longest == lists.end()) return std::nullopt;
    const auto& source = *readme.source;
    const auto item = last_item(source, *longest);
    if (item.marker.empty()) return std::nullopt;
    return insertion(source, content_end(source, *longest),
                     (item.blank_before ? "\n\n" : "\n") + next_marker(item.marker) + markdown_link(title, path));
}

}  // namespace infraspec::rules
