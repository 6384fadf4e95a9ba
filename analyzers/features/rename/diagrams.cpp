#include "features/rename/diagrams.h"

#include <algorithm>
#include <array>

#include "markdown/characters.h"

namespace infraspec::features {
namespace {

using text::Offset;
using text::Range;

const spec::Diagram* diagram_around(const workspace::File& file, Range range) {
    const auto& facts = *file.facts;
    const auto found = std::ranges::find_if(
        facts.diagrams, [&](const spec::Diagram& diagram) { return facts.fences[diagram.fence].body.contains(range); });
    return found == facts.diagrams.end() ? nullptr : &*found;
}

/// `style a,b fill:#f96`, `class a,b hot`, `click a "https://…"`: the ids behind the word.
void add_styled(std::string_view text, std::size_t begin, std::string_view id, std::vector<Range>& found) {
    begin = std::min(text.find_first_not_of(" \t", begin), text.size());
    constexpr std::array<std::string_view, 3> words{"style", "class", "click"};
    const auto word = std::ranges::find_if(words, [&](std::string_view each) {
        const auto behind = begin + each.size();
        return text.substr(begin).starts_with(each) && behind < text.size() && markdown::is_space_or_tab(text[behind]);
    });
    if (word == words.end()) return;
    std::size_t at = text.find_first_not_of(" \t", begin + word->size());
    while (at < text.size()) {
        const std::size_t end = std::min(text.find_first_of(", \t\r\n;", at), text.size());
        if (text.substr(at, end - at) == id) found.push_back({static_cast<Offset>(at), static_cast<Offset>(end)});
        if (end == text.size() || text[end] != ',') return;
        at = end + 1;
    }
}

}  // namespace

std::vector<Range> styled_places(const workspace::File& file, Range id) {
    std::vector<Range> found;
    const spec::Diagram* diagram = diagram_around(file, id);
    if (diagram == nullptr) return found;
    const std::string_view text = diagram->chart->text;
    for (std::size_t line = 0; line < text.size();) {
        add_styled(text, line, file.source->slice(id), found);
        const auto end = text.find_first_of("\n;", line);
        line = end == std::string_view::npos ? text.size() : end + 1;
    }
    for (Range& range : found) range = diagram->place(range);
    return found;
}

std::optional<Range> bare_text(const workspace::File& file, Range mention) {
    const spec::Diagram* diagram = diagram_around(file, mention);
    if (diagram == nullptr) return std::nullopt;
    const embedded::Flowchart& chart = *diagram->chart;
    std::vector<Range> texts = chart.edge_labels;
    for (const auto& place : chart.places) texts.push_back(place.label);
    for (const auto& subgraph : chart.subgraphs) texts.push_back(subgraph.name());
    for (const Range range : texts) {
        const Range label = diagram->place(range);
        if (label.empty() || !label.contains(mention)) continue;
        const std::string_view before = text::slice(file.source->bytes(), {0, label.begin});
        const auto last = before.find_last_not_of(" \t");
        const bool quoted = last != std::string_view::npos && (before[last] == '"' || before[last] == '`');
        return quoted ? std::nullopt : std::optional(label);
    }
    return std::nullopt;
}

bool needs_quotes(std::string_view name) {
    return name.find_first_of("()[]{}<>|;") != std::string_view::npos;
}

}  // namespace infraspec::features
