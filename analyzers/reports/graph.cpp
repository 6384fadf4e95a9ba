#include "reports/graph.h"

#include <algorithm>
#include <set>

#include "workspace/layers.h"

namespace infraspec::reports {
namespace {

using workspace::EntityKind;
using workspace::EntityRef;
using workspace::Root;

/// "payment_api" for "Payment API". What has no letter of ASCII is numbered.
class Identifiers {
  public:
    std::string of(std::string_view norm) {
        std::string id;
        for (const char c : norm) {
            const bool fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (fits) {
                id += c;
            } else if (!id.empty() && id.back() != '_') {
                id += '_';
            }
        }
        while (id.ends_with('_')) id.pop_back();
        // Words of mermaid and Graphviz, and numbers, get a letter in front.
        static constexpr std::string_view words[] = {"end",   "graph", "subgraph", "style",  "click",
                                                     "class", "node",  "edge",     "default"};
        if (id.empty() || (id.front() >= '0' && id.front() <= '9') || std::ranges::find(words, id) != std::end(words))
            id.insert(0, "n_");
        auto unique = id;
        for (int n = 2; !used_.insert(unique).second; ++n) unique = id + "_" + std::to_string(n);
        return unique;
    }

  private:
    std::set<std::string> used_;
};

std::vector<bool> reached(const workspace::DependencyGraph& graph, std::uint32_t from, std::size_t depth) {
    std::vector<bool> reached(graph.nodes().size(), false);
    reached[from] = true;
    for (const bool forward : {true, false}) {
        std::vector<bool> seen(graph.nodes().size(), false);
        std::vector<std::uint32_t> open{from};
        seen[from] = true;
        for (std::size_t step = 0; !open.empty() && (depth == 0 || step < depth); ++step) {
            std::vector<std::uint32_t> next;
            for (const auto& edge : graph.edges()) {
                const auto near = forward ? edge.from : edge.to;
                const auto far = forward ? edge.to : edge.from;
                if (seen[far] || std::ranges::find(open, near) == open.end()) continue;
                seen[far] = reached[far] = true;
                next.push_back(far);
            }
            open = std::move(next);
        }
    }
    return reached;
}

/// Foreign components are of interest as far as something needs them.
std::vector<bool> all_of_interest(const Root& root) {
    const auto& graph = root.dependencies();
    std::vector<bool> wanted(graph.nodes().size(), false);
    for (std::size_t i = 0; i < wanted.size(); ++i) wanted[i] = graph.nodes()[i].file < root.own_count();
    for (const auto& edge : graph.edges()) wanted[edge.to] = true;
    return wanted;
}

std::set<std::pair<std::uint32_t, std::uint32_t>> edges_in_cycles(const workspace::DependencyGraph& graph) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> result;
    for (const auto& cycle : graph.cycles()) {
        for (const auto edge : cycle.edges) result.emplace(graph.edges()[edge].from, graph.edges()[edge].to);
    }
    return result;
}

void add_layers(const Root& root, const std::vector<std::uint32_t>& shown, Identifiers& identifiers, Graph& graph) {
    const workspace::LayerGraph layers(root);
    for (const auto layer : layers.nodes()) {
        const auto& name = root.name(layer);
        graph.layers.push_back({identifiers.of(name.norm), name.text, layer, {}, {}});
    }
    for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) {
        graph.nodes[i].layers = layers.holding(shown[i]);
        for (const auto layer : graph.nodes[i].layers) graph.layers[layer].components.push_back(i);
    }
    for (const auto& edge : layers.edges()) {
        auto& dependencies = graph.layers[edge.from].dependencies;
        if (std::ranges::find(dependencies, edge.to) == dependencies.end()) dependencies.push_back(edge.to);
    }
}

/// Inside of double quotes; mermaid knows entities only.
std::string mermaid_label(std::string_view name) {
    std::string out;
    for (const char c : name) {
        if (c == '"') {
            out += "#quot;";
        } else if (c == '#') {
            out += "#35;";
        } else if (c == '<') {
            out += "#lt;";
        } else if (c == '>') {
            out += "#gt;";
        } else {
            out += c;
        }
    }
    return "\"" + out + "\"";
}

std::string dot_label(std::string_view name) {
    std::string out;
    for (const char c : name) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return "\"" + out + "\"";
}

/// Calls `open(layer)`, `node(i)` and `close()` so that each node comes once: inside its first layer, or by itself.
template <class Open, class Node, class Close>
void draw(const Graph& graph, bool with_layers, Open open, Node node, Close close) {
    for (std::uint32_t layer = 0; with_layers && layer < graph.layers.size(); ++layer) {
        const auto is_first = [&](std::uint32_t i) { return graph.nodes[i].layers.front() == layer; };
        if (std::ranges::none_of(graph.layers[layer].components, is_first)) continue;
        open(graph.layers[layer]);
        for (const auto i : graph.layers[layer].components) {
            if (is_first(i)) node(graph.nodes[i], true);
        }
        close();
    }
    for (const auto& each : graph.nodes) {
        if (!with_layers || each.layers.empty()) node(each, false);
    }
}

}  // namespace

Graph graph_of(const Root& root, const std::optional<GraphFocus>& focus) {
    const auto& dependencies = root.dependencies();
    const auto focused = focus ? std::optional(dependencies.node_of(focus->component)) : std::nullopt;
    const auto wanted = focused ? reached(dependencies, *focused, focus->depth) : all_of_interest(root);
    Graph graph;
    Identifiers identifiers;
    std::vector<std::uint32_t> shown;                    // nodes of the dependency graph
    std::vector<std::uint32_t> index(wanted.size(), 0);  // in the graph
    for (std::uint32_t i = 0; i < wanted.size(); ++i) {
        if (!wanted[i]) continue;
        const auto component = dependencies.nodes()[i];
        const auto& name = root.name(component);
        index[i] = static_cast<std::uint32_t>(shown.size());
        shown.push_back(i);
        graph.nodes.push_back(
            {identifiers.of(name.norm), name.text, component, {}, focused == i, component.file >= root.own_count()});
    }
    const auto in_cycles = edges_in_cycles(dependencies);
    std::set<std::pair<std::uint32_t, std::uint32_t>> drawn;
    for (const auto& edge : dependencies.edges()) {
        if (edge.from == edge.to || !wanted[edge.from] || !wanted[edge.to]) continue;
        if (!drawn.emplace(edge.from, edge.to).second) continue;
        graph.edges.push_back({index[edge.from], index[edge.to], in_cycles.contains({edge.from, edge.to})});
    }
    add_layers(root, shown, identifiers, graph);
    return graph;
}

std::optional<EntityRef> component_named(const Root& root, std::string_view name) {
    const auto norm = spec::norm(name);
    for (const auto& wanted : {norm, spec::component_short_norm(norm)}) {
        const auto id = root.names().find(wanted);
        if (id == workspace::no_name) continue;
        for (const auto& definition : root.names()[id].definitions) {
            if (definition.entity.kind == EntityKind::component) return definition.entity;
        }
    }
    return std::nullopt;
}

std::vector<std::string> component_names(const Root& root) {
    std::vector<std::string> names;
    for (const auto component : root.dependencies().nodes()) {
        if (component.file < root.own_count()) names.push_back(root.name(component).text);
    }
    return names;
}

std::string to_mermaid(const Graph& graph, bool with_layers) {
    std::string out = "flowchart TD\n";
    draw(
        graph, with_layers,
        [&](const GraphLayer& layer) { out += "    subgraph " + layer.id + "[" + mermaid_label(layer.name) + "]\n"; },
        [&](const GraphNode& node, bool inside) {
            out += std::string(inside ? "        " : "    ") + node.id + "[" + mermaid_label(node.name) + "]\n";
        },
        [&] { out += "    end\n"; });
    for (const auto& edge : graph.edges)
        out += "    " + graph.nodes[edge.from].id + " --> " + graph.nodes[edge.to].id + "\n";
    for (const auto& node : graph.nodes) {
        if (node.focus) out += "    style " + node.id + " stroke-width:4px\n";
    }
    return out;
}

std::string to_dot(const Graph& graph, bool with_layers) {
    std::string out =
        "digraph infraspec {\n"
        "    node [shape=box, style=rounded, fontname=\"Helvetica\"]\n"
        "    edge [color=\"#555555\"]\n";
    draw(
        graph, with_layers,
        [&](const GraphLayer& layer) {
            out += "    subgraph cluster_" + layer.id + " {\n        label=" + dot_label(layer.name) + "\n";
        },
        [&](const GraphNode& node, bool inside) {
            out += std::string(inside ? "        " : "    ") + node.id + " [label=" + dot_label(node.name) +
                   (node.focus ? ", penwidth=3" : "") + (node.foreign ? ", style=\"rounded,dashed\"" : "") + "]\n";
        },
        [&] { out += "    }\n"; });
    for (const auto& edge : graph.edges) {
        out += "    " + graph.nodes[edge.from].id + " -> " + graph.nodes[edge.to].id +
               (edge.in_cycle ? " [color=red]" : "") + "\n";
    }
    return out + "}\n";
}

}  // namespace infraspec::reports
