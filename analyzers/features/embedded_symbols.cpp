#include "features/embedded_symbols.h"

namespace infraspec::features {
namespace {

using text::Range;

std::string counted(std::size_t count, std::string_view what) {
    return std::to_string(count) + " " + std::string(what) + (count == 1 ? "" : "s");
}

/// What Mermaid shows: `Order<br/>Store` as "Order Store".
std::string shown(std::string_view label) {
    std::string text;
    for (std::size_t at = 0; at < label.size(); ++at) {
        const auto close = label[at] == '<' ? label.find('>', at) : std::string_view::npos;
        const bool space = close != std::string_view::npos || label[at] == '\n' || label[at] == '\r';
        if (close != std::string_view::npos) at = close;
        if (!space) text += label[at];
        if (space && !text.empty() && text.back() != ' ') text += ' ';
    }
    return text;
}

/// Each node once: where it gets its text, else where it stands first.
void add_diagram(const Context& context, const spec::Diagram& diagram, std::vector<Symbol>& symbols) {
    const embedded::Flowchart& chart = *diagram.chart;
    const spec::Fence& fence = context.facts().fences[diagram.fence];
    std::string detail;
    if (chart.flowchart) detail = counted(chart.nodes.size(), "node") + ", " + counted(chart.edges.size(), "edge");
    symbols.push_back({"Diagram", std::move(detail), SymbolKind::diagram, fence.range, fence.info, {}});
    for (const auto& subgraph : chart.subgraphs) {
        symbols.push_back({shown(chart.slice(subgraph.name())),
                           "",
                           SymbolKind::subgraph,
                           diagram.place(subgraph.range),
                           diagram.place(subgraph.name()),
                           {}});
    }
    for (const auto& node : chart.nodes) {
        const auto& place = chart.places[node.labelled == embedded::none ? node.first : node.labelled];
        symbols.push_back({shown(chart.slice(chart.shown(node))),
                           "",
                           SymbolKind::node,
                           diagram.place(place.range),
                           diagram.place(chart.shown(node)),
                           {}});
    }
}

/// `resource "aws_vpc" "main"`
void add_code(const spec::Code& code, std::vector<Symbol>& symbols) {
    for (const auto& block : code.hcl->blocks) {
        std::string detail;
        for (const Range label : block.labels) {
            detail += (detail.empty() ? "" : " ") + std::string(code.hcl->slice(label));
        }
        symbols.push_back({std::string(code.hcl->slice(block.type)),
                           std::move(detail),
                           SymbolKind::block,
                           code.place(block.range),
                           code.place(block.header),
                           {}});
    }
}

}  // namespace

std::vector<Symbol> embedded_symbols(const Context& context) {
    std::vector<Symbol> symbols;
    for (const auto& diagram : context.facts().diagrams) add_diagram(context, diagram, symbols);
    for (const auto& code : context.facts().code) add_code(code, symbols);
    return symbols;
}

}  // namespace infraspec::features
