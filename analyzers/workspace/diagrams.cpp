#include "workspace/diagrams.h"

#include <algorithm>

#include "workspace/dependency_resolution.h"
#include "workspace/environments.h"

namespace infraspec::workspace {

namespace {

/// "Production", "prod VPC"; words that can only mean an environment as well.
bool mentions_environment(const std::vector<DeclaredEnvironment>& environments, std::string_view text) {
    return std::ranges::any_of(spec::words(text), [&](const spec::Word& word) {
        if (word.punctuation) return false;
        const std::string norm = environment_norm(word.folded);
        return norm == "production" || norm == "staging" || norm == "development" ||
               is_plausible_environment(word.folded) ||
               std::ranges::any_of(environments, [&](const DeclaredEnvironment& each) { return each.norm == norm; });
    });
}

/// "External: identity provider of the company" names what is outside.
bool is_external(const Root& root, std::string_view text) {
    const std::string norm = spec::norm(text);
    if (norm.size() < 3) return false;
    for (std::uint32_t file = 0; file < root.own_count(); ++file) {
        const File& in = root.file(file);
        for (const spec::Component& component : in.facts->components) {
            for (const spec::Dependency& dependency : component.dependencies) {
                if (dependency.external &&
                    spec::norm(in.source->slice(dependency.text)).find(norm) != std::string::npos)
                    return true;
            }
        }
    }
    return false;
}

/// Shapes without a word in them, and icons.
bool says_nothing(std::string_view text) {
    if (text.starts_with("fa:") || text.starts_with("fab:")) return text.find(' ') == std::string_view::npos;
    return std::ranges::all_of(spec::words(text), [](const spec::Word& word) { return word.punctuation; });
}

}  // namespace

DrawnDiagram::DrawnDiagram(const Root& root, std::uint32_t file, const spec::Diagram& diagram) : diagram_(&diagram) {
    if (!is_sound()) return;
    const auto mentions = root.mentions(file);
    std::optional<std::vector<DeclaredEnvironment>> environments;
    for (const embedded::FlowNode& node : chart().nodes) {
        DrawnNode drawn;
        const text::Range label = diagram.place(chart().shown(node));
        for (const Mention& mention : mentions_within(mentions, label)) {
            drawn.known = true;
            for (const Definition& definition : root.names()[mention.name].definitions) {
                if (definition.entity.kind != EntityKind::component || drawn.component != spec::no_index) continue;
                drawn.component = root.dependencies().node_of(definition.entity);
            }
        }
        if (!drawn.known) {
            if (!environments) environments = declared_environments(root);
            const std::string_view text = root.file(file).source->slice(label);
            drawn.known = says_nothing(text) || root.names().is_explained(spec::norm(text)) ||
                          mentions_environment(*environments, text) || is_external(root, text);
        }
        nodes_.push_back(drawn);
    }
}

std::optional<std::uint32_t> DrawnDiagram::node_of(std::uint32_t component) const {
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
        if (nodes_[i].component == component) return i;
    }
    return std::nullopt;
}

bool DrawnDiagram::lies_in(std::uint32_t node, const std::string& id) const {
    const embedded::FlowNode& drawn = chart().nodes[node];
    if (drawn.id == id) return true;
    for (std::uint32_t at = drawn.subgraph; at != embedded::none; at = chart().subgraphs[at].parent) {
        if (chart().subgraphs[at].id == id) return true;
    }
    return false;
}

bool DrawnDiagram::joins(std::uint32_t component, std::uint32_t other) const {
    const auto ends_are = [&](std::uint32_t a, std::uint32_t b) {
        return (a == component && b == other) || (a == other && b == component);
    };
    const bool joined = std::ranges::any_of(chart().edges, [&](const embedded::FlowEdge& edge) {
        return !edge.invisible && ends_are(component_at(edge.from), component_at(edge.to));
    });
    if (joined || chart().group_edges.empty()) return joined;
    for (std::uint32_t a = 0; a < nodes_.size(); ++a) {
        for (std::uint32_t b = 0; b < nodes_.size(); ++b) {
            if (nodes_[a].component == spec::no_index || !ends_are(nodes_[a].component, nodes_[b].component)) continue;
            for (const auto& [from, to] : chart().group_edges) {
                if (lies_in(a, from) && lies_in(b, to)) return true;
            }
        }
    }
    return false;
}

std::vector<DrawnDiagram> drawn_diagrams(const Root& root, std::uint32_t file) {
    std::vector<DrawnDiagram> diagrams;
    for (const spec::Diagram& diagram : root.file(file).facts->diagrams) diagrams.emplace_back(root, file, diagram);
    return diagrams;
}

bool declares_either(const Root& root, const LayerGraph& layers, std::uint32_t component, std::uint32_t other) {
    const DependencyGraph& graph = root.dependencies();
    const bool by_name = std::ranges::any_of(graph.edges(), [&](const Edge& edge) {
        return (edge.from == component && edge.to == other) || (edge.from == other && edge.to == component);
    });
    if (by_name) return true;
    const auto through_layer = [&](std::uint32_t from, std::uint32_t to) {
        for (std::uint32_t file = 0; file < root.own_count(); ++file) {
            for (std::uint32_t i = 0; i < root.file(file).facts->components.size(); ++i) {
                const EntityRef ref{EntityKind::component, file, i};
                if (graph.node_of(ref) != from) continue;
                for (const ResolvedDependency& resolved : graph.dependencies(ref)) {
                    if (resolved.outcome != DependencyOutcome::layer) continue;
                    for (const EntityRef target : resolved.targets) {
                        const auto& holding = layers.holding(to);
                        const bool holds = std::ranges::any_of(holding, [&](std::uint32_t node) {
                            return root.layer(layers.nodes()[node]).name.norm == root.layer(target).name.norm;
                        });
                        if (holds) return true;
                    }
                }
            }
        }
        return false;
    };
    return through_layer(component, other) || through_layer(other, component);
}

}  // namespace infraspec::workspace
