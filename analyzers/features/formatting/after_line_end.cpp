// What is typed for the user after Enter.
#include <algorithm>
#include <array>

#include "features/formatting.h"

namespace infraspec::features {
namespace {

using text::Offset;
using text::Range;

/// A line cut into indentation, marker with the blanks behind it, checkbox, and the rest.
struct Line {
    std::string_view indent;
    std::string_view marker;  ///< `- `, `12. `
    std::string_view box;     ///< `[ ] `
    std::string_view rest;
};

std::string_view take(std::string_view& from, std::size_t count) {
    const auto taken = from.substr(0, count);
    from.remove_prefix(taken.size());
    return taken;
}

std::size_t marker_size(std::string_view text) {
    std::size_t size = 0;
    while (size < text.size() && text[size] >= '0' && text[size] <= '9' && size < 9) ++size;
    const bool bullet = size == 0 && !text.empty() && std::string_view("-*+").find(text[0]) != std::string_view::npos;
    const bool number = size > 0 && size < text.size() && (text[size] == '.' || text[size] == ')');
    if (!bullet && !number) return 0;
    std::size_t end = size + 1;
    while (end < text.size() && text[end] == ' ') ++end;
    return end == size + 1 && end < text.size() ? 0 : end;
}

Line cut(std::string_view text) {
    Line line;
    line.indent = take(text, std::min(text.find_first_not_of(" \t"), text.size()));
    line.marker = take(text, marker_size(text));
    const bool box = text.size() >= 3 && text[0] == '[' && text[2] == ']' && (text[1] == ' ' || text[1] == 'x');
    if (box && !line.marker.empty()) line.box = take(text, text.size() > 3 && text[3] == ' ' ? 4 : 3);
    line.rest = text;
    return line;
}

/// A step as it is written: `**Given**:`, `Given:`.
struct Step {
    std::string_view before;  ///< `**`
    std::string_view word;
    std::string_view after;  ///< `**:`
    std::string_view text;
};

std::optional<Step> step_of(std::string_view rest) {
    constexpr std::array<std::string_view, 5> words{"given", "when", "then", "and", "but"};
    Step step;
    step.before = take(rest, std::min(rest.find_first_not_of("*_"), rest.size()));
    std::size_t size = 0;
    while (size < rest.size() && std::isalpha(static_cast<unsigned char>(rest[size])) != 0) ++size;
    step.word = take(rest, size);
    const auto known = spec::norm(step.word);
    if (std::find(words.begin(), words.end(), known) == words.end()) return std::nullopt;
    size = std::min(rest.find_first_not_of("*_:"), rest.size());
    step.after = take(rest, size);
    if (step.after.find(':') == std::string_view::npos) return std::nullopt;
    const auto text = rest.find_first_not_of(" \t");
    step.text = text == std::string_view::npos ? std::string_view() : rest.substr(text);
    return step;
}

std::string next_marker(std::string_view marker) {
    const auto digits = marker.find_first_not_of("0123456789");
    if (digits == 0) return std::string(marker.substr(0, 1)) + " ";
    return std::to_string(std::stoul(std::string(marker.substr(0, digits))) + 1) + marker[digits] + " ";
}

/// Given, When, Then; And where the next one is there already or all have been.
std::string_view next_word(std::string_view word, const std::optional<Step>& below) {
    const auto norm = spec::norm(word);
    if (below || norm == "then" || norm == "and" || norm == "but") return "And";
    return norm == "given" ? "When" : "Then";
}

bool in_verbatim(const Context& context, Offset offset) {
    const auto& facts = context.facts();
    const auto holds = [&](Range range) { return range.begin <= offset && offset < range.end; };
    return holds(facts.front_matter) || std::any_of(facts.html.begin(), facts.html.end(), holds) ||
           std::any_of(facts.fences.begin(), facts.fences.end(), [&](const auto& fence) { return holds(fence.range); });
}

}  // namespace

std::vector<text::TextEdit> format_after_line_end(const Context& context, Offset offset) {
    const auto& source = context.source();
    const auto number = source.line_of(std::min(offset, source.size()));
    if (number == 0) return {};
    const Range here = source.line(number);
    const Range above = source.line(number - 1);
    // An editor may have indented the new line, or continued the list itself.
    if (source.slice(here).find_first_not_of(" \t") != std::string_view::npos || in_verbatim(context, above.begin)) {
        return {};
    }
    const Line line = cut(source.slice(above));
    const auto step = step_of(line.rest);
    if (line.marker.empty() && !step) return {};
    const auto text = step ? step->text : line.rest;
    if (text.find_first_not_of(" \t") == std::string_view::npos) {
        // Enter in an item that is empty ends the list.
        return {{{above.begin, here.end}, ""}};
    }
    std::string typed(line.indent);
    if (!line.marker.empty()) typed += next_marker(line.marker);
    if (!line.box.empty()) typed += "[ ] ";
    if (step) {
        const auto next = number + 1 < source.line_count() ? source.slice(source.line(number + 1)) : std::string_view();
        typed += std::string(step->before) + std::string(next_word(step->word, step_of(cut(next).rest))) +
                 std::string(step->after) + " ";
    }
    return {{here, typed}};
}

}  // namespace infraspec::features
