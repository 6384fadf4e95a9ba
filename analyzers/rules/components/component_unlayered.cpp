#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/labels.h"
#include "rules/support/wording.h"
#include "workspace/layers.h"

namespace infraspec::rules {
namespace {

/// The name added to what the layer's Components say: an item of its list, or behind the last comma.
text::TextEdit component_added(const text::Source& source, const spec::Section& section, const std::string& name) {
    if (!section.items.empty()) {
        const auto& last = section.items.back();
        const auto begin = line_at(source, last.range.begin).begin;
        return insertion(source, content_end(source, last.range),
                         "\n" + std::string(source.slice({begin, last.text.begin})) + name);
    }
    const auto said = spec::norm(source.slice(section.text));
    if (said.empty()) return insertion(source, line_at(source, section.label.begin).end, " " + name);
    if (said == "none" || said == "n/a" || said == to_fill_in) return {section.text, name};
    auto end = content_end(source, section.text);
    if (source.slice(section.text).ends_with('.')) --end;
    return insertion(source, end, ", " + name);
}

std::vector<Fix> fixes_of(const workspace::Root& root, const workspace::LayerGraph& graph, const std::string& name) {
    std::vector<Fix> fixes;
    for (const auto& node : graph.nodes()) {
        const auto& layer = root.layer(node);
        const auto* section = layer.section("component");
        if (section == nullptr || node.file >= root.own_count()) continue;
        const auto& file = root.file(node.file);
        const std::string_view article = layer.name.norm.ends_with("layer") ? "the " : "";
        fixes.push_back(fix_of(file, "Add to " + std::string(article) + layer.name.text,
                               {component_added(*file.source, *section, name)}));
    }
    return fixes;
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    const auto& components = context.facts().components;
    if (components.empty()) return findings;
    const auto& root = context.root;
    const workspace::LayerGraph graph(root);
    if (!graph.holds_any()) return findings;
    for (std::uint32_t i = 0; i < components.size(); ++i) {
        const workspace::EntityRef component{workspace::EntityKind::component, context.index, i};
        const auto node = root.dependencies().node_of(component);
        if (!graph.holding(node).empty() || root.dependencies().nodes()[node] != component) continue;
        Finding finding;
        finding.range = components[i].name.range;
        finding.message = "No layer of the architecture holds " + quoted(components[i].name.text) +
                          ": add it to the Components of one";
        finding.fixes = fixes_of(root, graph, components[i].name.text);
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule component_unlayered{
    .name = "component-unlayered",
    .severity = workspace::Severity::warning,
    .family = "Components",
    .summary = "No layer of the architecture holds a component",
    .why =
        "A layer decides how its components are isolated, secured and scaled. For a component in none, nothing does.",
    .at = "the name of the component",
    .fix = "adds the component to a layer",
    .bad = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Dependencies:**
- None

### Order Worker

**Dependencies:**
- Order Queue
//- infra-specs/architecture.md
# Architecture

### Integration Layer

- Components: Order Queue
)",
    .good = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Dependencies:**
- None

### Order Worker

**Dependencies:**
- Order Queue
//- infra-specs/architecture.md
# Architecture

### Integration Layer

- Components: Order Queue

### Compute Layer

- Components: Order Worker
)",
    .check = check,
};

}  // namespace infraspec::rules
