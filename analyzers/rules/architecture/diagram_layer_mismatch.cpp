#include <algorithm>
#include <optional>

#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"
#include "workspace/diagrams.h"

namespace infraspec::rules {
namespace {

using workspace::DrawnDiagram;
using workspace::LayerGraph;

/// The layer that each subgraph is named like, as node of the layer graph: "Data Layer", "Data".
std::vector<std::optional<std::uint32_t>> layers_of_subgraphs(const RuleContext& context, const LayerGraph& layers,
                                                              const DrawnDiagram& diagram) {
    std::vector<std::optional<std::uint32_t>> result;
    for (const auto& subgraph : diagram.chart().subgraphs) {
        const auto norm = spec::norm(diagram.chart().slice(subgraph.name()));
        std::optional<std::uint32_t> found;
        for (std::uint32_t i = 0; i < layers.nodes().size() && !norm.empty(); ++i) {
            const auto& layer = context.root.layer(layers.nodes()[i]);
            if (layer.name.norm == norm || layer.short_norm == norm) found = i;
        }
        result.push_back(found);
    }
    return result;
}

/// The innermost layer around a subgraph.
std::optional<std::uint32_t> layer_around(const DrawnDiagram& diagram, std::uint32_t subgraph,
                                          const std::vector<std::optional<std::uint32_t>>& layers) {
    for (; subgraph != embedded::none; subgraph = diagram.chart().subgraphs[subgraph].parent) {
        if (layers[subgraph]) return layers[subgraph];
    }
    return std::nullopt;
}

/// The place of the node that puts it into the subgraph that it is drawn in.
const embedded::NodePlace& place_in_subgraph(const embedded::Flowchart& chart, std::uint32_t node) {
    for (const auto& place : chart.places) {
        if (place.node == node && place.subgraph == chart.nodes[node].subgraph) return place;
    }
    return chart.places[chart.nodes[node].first];
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    if (context.facts().diagrams.empty()) return findings;
    const auto& root = context.root;
    const LayerGraph layers(root);
    if (!layers.holds_any()) return findings;
    for (const auto& diagram : workspace::drawn_diagrams(root, context.index)) {
        if (!diagram.is_sound()) continue;
        const auto& chart = diagram.chart();
        const auto drawn_in = layers_of_subgraphs(context, layers, diagram);
        for (std::uint32_t node = 0; node < chart.nodes.size(); ++node) {
            const auto component = diagram.nodes()[node].component;
            if (component == spec::no_index || layers.holding(component).empty()) continue;
            const auto drawn = layer_around(diagram, chart.nodes[node].subgraph, drawn_in);
            const auto& holding = layers.holding(component);
            // A node that is written in its layer too is meant to be there.
            const auto is_right = [&](const embedded::NodePlace& place) {
                const auto layer = layer_around(diagram, place.subgraph, drawn_in);
                return place.node == node && layer && std::binary_search(holding.begin(), holding.end(), *layer);
            };
            if (!drawn || std::any_of(chart.places.begin(), chart.places.end(), is_right)) continue;
            const auto& place = place_in_subgraph(chart, node);
            const auto home = layers.nodes()[holding.front()];
            Finding finding;
            finding.range = diagram.diagram().place(place.label.empty() ? place.id : place.label);
            finding.message = "The diagram draws " +
                              quoted(root.component(root.dependencies().nodes()[component]).name.text) + " in the " +
                              root.layer(layers.nodes()[*drawn]).name.text + ", but the " + root.layer(home).name.text +
                              " holds it: move the node, or the component";
            finding.related.push_back(
                related_place(root.file(home.file), root.layer(home).name.range, "The layer that holds it"));
            findings.push_back(std::move(finding));
        }
    }
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.range.begin < b.range.begin; });
    return findings;
}

}  // namespace

constinit const Rule diagram_layer_mismatch{
    .name = "diagram-layer-mismatch",
    .severity = workspace::Severity::warning,
    .family = "Architecture",
    .summary = "A diagram draws a component in a layer that does not hold it",
    .why =
        "A layer decides how its components are isolated and secured. Where picture and text put one in different "
        "layers, one of them is built wrong.",
    .at = "the label of the node",
    .bad = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Store

**Dependencies:**
- None
//- infra-specs/architecture.md
# Architecture

```mermaid
flowchart TD
    subgraph compute [Compute Layer]
        store[Order Store]
    end
```

### Data Layer

- Components: Order Store

### Compute Layer

- Components: None
)",
    .good = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Store

**Dependencies:**
- None
//- infra-specs/architecture.md
# Architecture

```mermaid
flowchart TD
    subgraph data [Data Layer]
        store[Order Store]
    end
```

### Data Layer

- Components: Order Store

### Compute Layer

- Components: None
)",
    .check = check,
};

}  // namespace infraspec::rules
