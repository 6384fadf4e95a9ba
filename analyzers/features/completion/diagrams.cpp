#include "features/completion/diagrams.h"

#include <algorithm>

#include "features/completion/names.h"
#include "markdown/characters.h"

namespace infraspec::features {
namespace {

using text::Offset;

/// The flowchart whose lines hold the cursor; its first line says what it is.
const spec::Diagram* flowchart_at(const Context& context, const TypedLine& line) {
    const auto& facts = context.facts();
    const auto found = std::ranges::find_if(facts.diagrams, [&](const spec::Diagram& diagram) {
        const spec::Fence& fence = facts.fences[diagram.fence];
        return fence.body.begin < line.range.begin && line.cursor <= fence.body.end;
    });
    return found != facts.diagrams.end() && found->chart->flowchart ? &*found : nullptr;
}

/// Where the text that the cursor is in begins: behind `[`, `("`, `|`; as offset in `before`, npos outside of texts.
std::size_t text_begin(std::string_view before) {
    constexpr auto npos = std::string_view::npos;
    for (const char delimiter : {'"', '|'}) {
        if (std::ranges::count(before, delimiter) % 2 == 1) return before.rfind(delimiter) + 1;
    }
    const auto open = before.find_last_of("[({");
    if (open != npos) {
        const auto close = before.find_last_of("])}");
        return close == npos || close < open ? open + 1 : npos;
    }
    constexpr std::string_view subgraph = "subgraph ";
    const auto word = before.find_first_not_of(" \t>");
    return word != npos && before.substr(word).starts_with(subgraph) ? word + subgraph.size() : npos;
}

bool is_node_id_byte(char c) {
    return markdown::is_alnum(c) || c == '_';
}

void add_ids(const TypedLine& line, const embedded::Flowchart& chart, bool typed, std::vector<Candidate>& out) {
    std::size_t begin = line.before.size();
    while (begin > 0 && is_node_id_byte(line.before[begin - 1])) --begin;
    std::size_t after = 0;
    while (after < line.after.size() && is_node_id_byte(line.after[after])) ++after;
    const auto begun = line.before.substr(begin);
    if (begun.empty() && typed) return;
    const text::Range range{line.range.begin + static_cast<Offset>(begin), line.cursor + static_cast<Offset>(after)};
    int rank = 0;
    for (const embedded::FlowNode& node : chart.nodes) {
        // What is being typed is a node already.
        if (node.id == begun && node.labelled == embedded::none) continue;
        Candidate candidate;
        candidate.label = node.id;
        candidate.kind = CandidateKind::key;
        if (node.labelled != embedded::none) candidate.detail = chart.slice(chart.shown(node));
        candidate.edit = {range, node.id};
        candidate.rank = rank++;
        out.push_back(std::move(candidate));
    }
}

}  // namespace

bool add_diagram_names(const Context& context, const TypedLine& line, const CompletionOptions& options,
                       std::vector<Candidate>& out) {
    const spec::Diagram* diagram = flowchart_at(context, line);
    if (diagram == nullptr) return false;
    const std::size_t begin = text_begin(line.before);
    if (begin == std::string_view::npos) {
        add_ids(line, *diagram->chart, options.typed, out);
        return true;
    }
    const std::string_view begun = line.before.substr(begin);
    const bool empty = begun.find_first_not_of(" \t\"") == std::string_view::npos;
    const bool layer = line.before.find("subgraph ") != std::string_view::npos;
    TypedLine inside = line;  // an id before the bracket is no part of a name
    inside.range.begin += static_cast<Offset>(begin);
    inside.before = begun;
    add_prose_names(context, inside, layer ? Wanted::layer : Wanted::component, empty, options.typed, out);
    return true;
}

}  // namespace infraspec::features
