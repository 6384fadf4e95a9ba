#include "server/commands/unified_diff.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace infraspec::server::commands {

namespace {

constexpr std::size_t context_lines = 3;
/// Above this many pairs of lines the middle is shown as replaced: right, if not the shortest.
constexpr std::size_t most_pairs = 16'000'000;

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto size = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return lines;
}

struct Line {
    char sign;  // ' ', '-', '+'
    std::string_view text;
};

using Lines = std::vector<std::string_view>;

/// The longest common subsequence of the middles, written as a script.
void compare(const Lines& a, const Lines& b, std::vector<Line>& script) {
    if (a.size() * b.size() > most_pairs) {
        for (const auto line : a) script.push_back({'-', line});
        for (const auto line : b) script.push_back({'+', line});
        return;
    }
    const auto width = b.size() + 1;
    std::vector<std::uint32_t> common((a.size() + 1) * width, 0);
    for (auto i = a.size(); i-- > 0;) {
        for (auto j = b.size(); j-- > 0;) {
            common[i * width + j] = a[i] == b[j] ? common[(i + 1) * width + j + 1] + 1
                                                 : std::max(common[(i + 1) * width + j], common[i * width + j + 1]);
        }
    }
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) {
            script.push_back({' ', a[i++]});
            ++j;
        } else if (j == b.size() || (i < a.size() && common[(i + 1) * width + j] >= common[i * width + j + 1])) {
            script.push_back({'-', a[i++]});
        } else {
            script.push_back({'+', b[j++]});
        }
    }
}

std::vector<Line> script_of(const Lines& a, const Lines& b) {
    std::size_t begin = 0;
    while (begin < std::min(a.size(), b.size()) && a[begin] == b[begin]) ++begin;
    std::size_t end = 0;
    while (end < std::min(a.size(), b.size()) - begin && a[a.size() - 1 - end] == b[b.size() - 1 - end]) ++end;
    std::vector<Line> script;
    for (std::size_t i = 0; i < begin; ++i) script.push_back({' ', a[i]});
    const auto middle = [&](const Lines& lines) {
        return Lines(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                     lines.end() - static_cast<std::ptrdiff_t>(end));
    };
    compare(middle(a), middle(b), script);
    for (auto i = a.size() - end; i < a.size(); ++i) script.push_back({' ', a[i]});
    return script;
}

/// "12,3"; of no lines, the line before.
std::string span(std::size_t first, std::size_t count) {
    return std::to_string(count == 0 ? first : first + 1) + (count == 1 ? "" : "," + std::to_string(count));
}

}  // namespace

std::string unified_diff(std::string_view before, std::string_view after, const std::string& path) {
    if (before == after) return {};
    const auto script = script_of(lines_of(before), lines_of(after));
    std::string out = (before.empty() ? "--- /dev/null\n" : "--- a/" + path + "\n") + "+++ b/" + path + "\n";
    std::size_t old_line = 0;
    std::size_t new_line = 0;
    for (std::size_t at = 0; at < script.size();) {
        const auto change =
            static_cast<std::size_t>(std::find_if(script.begin() + static_cast<std::ptrdiff_t>(at), script.end(),
                                                  [](const Line& line) { return line.sign != ' '; }) -
                                     script.begin());
        if (change == script.size()) break;
        const auto begin = std::max(at, change - std::min(change, context_lines));
        old_line += begin - at;
        new_line += begin - at;
        // Changes that are near enough to share their context are one hunk.
        auto last = change;
        for (auto i = change; i < script.size() && i <= last + 2 * context_lines; ++i) {
            if (script[i].sign != ' ') last = i;
        }
        const auto end = std::min(last + context_lines + 1, script.size());
        std::string body;
        std::size_t old_count = 0;
        std::size_t new_count = 0;
        for (auto i = begin; i < end; ++i) {
            old_count += script[i].sign != '+' ? 1 : 0;
            new_count += script[i].sign != '-' ? 1 : 0;
            body += script[i].sign;
            body += script[i].text;
            if (!script[i].text.ends_with('\n')) body += "\n\\ No newline at end of file\n";
        }
        out += "@@ -" + span(old_line, old_count) + " +" + span(new_line, new_count) + " @@\n" + body;
        old_line += old_count;
        new_line += new_count;
        at = end;
    }
    return out;
}

}  // namespace infraspec::server::commands
