#include "rules/support/diagram_edits.h"

#include <algorithm>
#include <set>

#include "markdown/characters.h"
#include "rules/support/component_sections.h"
#include "rules/support/edits.h"

namespace infraspec::rules {
namespace {

/// "Payment API" as `payment_api`. No word that Mermaid reserves begins like that.
std::string id_of(std::string_view name, std::set<std::string>& taken) {
    std::string id;
    for (const char c : name) {
        if (markdown::is_alnum(c)) {
            id += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        } else if (!id.empty() && id.back() != '_') {
            id += '_';
        }
    }
    while (!id.empty() && id.back() == '_') id.pop_back();
    static const std::set<std::string, std::less<>> reserved{"end",   "graph",    "flowchart", "subgraph", "style",
                                                             "class", "classdef", "click",     "default",  "linkstyle",
                                                             "x",     "o",        "v",         "call",     "href"};
    if (id.empty() || reserved.contains(id)) id = "n_" + id;
    const std::string base = id;
    for (int n = 2; !taken.insert(id).second; ++n) id = base + "_" + std::to_string(n);
    return id;
}

std::string label_of(std::string_view name) {
    std::string label;
    for (const char c : name) label += c == '"' ? std::string("#quot;") : std::string(1, c);
    return "[\"" + label + "\"]";
}

}  // namespace

std::string chart_of_dependencies(const workspace::Root& root) {
    const auto& graph = root.dependencies();
    const workspace::LayerGraph layers(root);
    std::set<std::string> taken;
    std::vector<std::string> ids, lines;
    for (const auto& node : graph.nodes()) ids.push_back(id_of(root.component(node).name.text, taken));
    if (ids.empty()) return {};
    std::vector<bool> written(ids.size(), false);
    const auto write = [&](std::uint32_t node, std::string_view indent) {
        lines.push_back(std::string(indent) + ids[node] + label_of(root.component(graph.nodes()[node]).name.text));
        written[node] = true;
    };
    for (std::uint32_t layer = 0; layer < layers.nodes().size(); ++layer) {
        const auto& name = root.layer(layers.nodes()[layer]).name.text;
        const auto held = [&](std::uint32_t node) {
            return !written[node] && !layers.holding(node).empty() && layers.holding(node).front() == layer;
        };
        bool open = false;
        for (std::uint32_t node = 0; node < ids.size(); ++node) {
            if (!held(node)) continue;
            if (!open) lines.push_back("    subgraph " + id_of(name, taken) + label_of(name));
            open = true;
            write(node, "        ");
        }
        if (open) lines.push_back("    end");
    }
    for (std::uint32_t node = 0; node < ids.size(); ++node) {
        if (!written[node]) write(node, "    ");
    }
    std::set<workspace::Arc> arcs;
    for (const auto& edge : graph.edges()) {
        if (edge.from == edge.to || !arcs.insert({edge.from, edge.to}).second) continue;
        lines.push_back("    " + ids[edge.from] + " --> " + ids[edge.to]);
    }
    std::string text = "```mermaid\nflowchart TD\n";
    for (const auto& line : lines) text += line + "\n";
    return text + "```";
}

text::TextEdit edge_added(const text::Source& source, const spec::Fence& fence, const spec::Diagram& diagram,
                          std::uint32_t from, std::uint32_t to) {
    const auto& chart = *diagram.chart;
    // The line of the first node shows how lines begin here, quote markers included; that of an inner one too deep.
    auto indent = std::string_view("    ");
    for (const auto& place : chart.places) {
        if (place.subgraph != embedded::none) continue;
        const auto at = diagram.place(place.range).begin;
        const auto line = line_at(source, at);
        const auto before = source.slice({line.begin, at});
        if (before.find_first_not_of(" \t>") != std::string_view::npos) continue;
        indent = before;
        break;
    }
    return insertion(source, content_end(source, fence.body),
                     "\n" + std::string(indent) + chart.nodes[from].id + " --> " + chart.nodes[to].id);
}

std::optional<text::TextEdit> dependency_added(const text::Source& source, const spec::Component& component,
                                               const std::string& name) {
    const auto* section = component.section(spec::ComponentSection::dependencies);
    if (section == nullptr) {
        if (component.sections.empty()) return std::nullopt;
        return section_inserted(source, component, spec::ComponentSection::dependencies, {name});
    }
    const auto& all = component.dependencies;
    if (all.size() == 1 && all.front().none) return text::TextEdit{all.front().text, name};
    if (!section->items.empty()) {
        const auto& last = section->items.back();
        const auto begin = line_at(source, last.range.begin).begin;
        return insertion(source, content_end(source, last.range),
                         "\n" + std::string(source.slice({begin, last.text.begin})) + name);
    }
    if (section->text.empty()) return insertion(source, content_end(source, section->extent), "\n- " + name);
    return insertion(source, content_end(source, section->text), ", " + name);
}

}  // namespace infraspec::rules
