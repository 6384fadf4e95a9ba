// Diagrams in fences, and the words that they show.
#include <algorithm>

#include "spec/extractors.h"
#include "spec/fence_text.h"

namespace infraspec::spec {

using markdown::Document;

namespace {

/// Reuses the chart with the same text, else what is there of the one in its place.
embedded::FlowchartPtr read_chart(std::string text, const FileFacts* before, std::size_t index) {
    if (before == nullptr) return embedded::read_flowchart(std::move(text));
    for (const Diagram& diagram : before->diagrams) {
        if (diagram.chart->text == text) return diagram.chart;
    }
    const auto* chart = index < before->diagrams.size() ? before->diagrams[index].chart.get() : nullptr;
    return embedded::reread_flowchart(std::move(text), chart);
}

/// The words between tags: `Order<br/>Queue` is two runs of one block.
void add_label(std::string_view bytes, Range label, bool whole, std::vector<ProseRun>& runs) {
    bool begins = true;
    const auto add = [&](Offset begin, Offset end) {
        if (begin >= end) return;
        runs.push_back({.range = {begin, end}, .begins_block = begins, .whole = whole});
        begins = false;
    };
    Offset begin = label.begin;
    for (Offset at = label.begin; at < label.end; ++at) {
        if (bytes[at] != '<') continue;
        const auto close = bytes.substr(0, label.end).find('>', at);
        if (close == std::string_view::npos) break;
        add(begin, at);
        at = static_cast<Offset>(close);
        begin = at + 1;
    }
    add(begin, label.end);
}

void add_drawn(std::string_view bytes, const Diagram& diagram, std::vector<ProseRun>& runs) {
    const embedded::Flowchart& chart = *diagram.chart;
    const std::size_t first = runs.size();
    for (const embedded::NodePlace& place : chart.places) {
        const bool labelled = !place.label.empty();
        const bool shows_id = chart.nodes[place.node].labelled == embedded::none;
        if (labelled || shows_id) {
            add_label(bytes, diagram.place(labelled ? place.label : place.id), !labelled, runs);
        }
    }
    for (const embedded::Subgraph& subgraph : chart.subgraphs) {
        if (!subgraph.name().empty()) add_label(bytes, diagram.place(subgraph.name()), false, runs);
    }
    for (const Range label : chart.edge_labels) add_label(bytes, diagram.place(label), false, runs);
    std::stable_sort(runs.begin() + static_cast<std::ptrdiff_t>(first), runs.end(),
                     [](const ProseRun& a, const ProseRun& b) { return a.range.begin < b.range.begin; });
}

}  // namespace

void extract_diagrams(const Document& document, const FileFacts* before, FileFacts& facts) {
    for (std::uint32_t i = 0; i < facts.fences.size(); ++i) {
        const Fence& fence = facts.fences[i];
        if (fence.language != "mermaid") continue;
        auto chart = read_chart(text_of(document, fence), before, facts.diagrams.size());
        facts.diagrams.push_back({i, fence.body.begin, std::move(chart)});
        add_drawn(document.source().bytes(), facts.diagrams.back(), facts.drawn);
    }
}

}  // namespace infraspec::spec
