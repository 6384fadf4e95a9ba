#include "protocol/infraspec.h"

#include "reports/graph.h"
#include "server/handlers/handlers.h"
#include "server/root_of_uri.h"
#include "server/routes.h"
#include "server/to_lsp.h"

namespace infraspec::server::handlers {

namespace {

template <class All>
std::vector<std::string> ids(const All& all, const std::vector<std::uint32_t>& some) {
    std::vector<std::string> result;
    for (const auto index : some) result.push_back(all[index].id);
    return result;
}

void add(lsp::StatusCounts& to, const lsp::StatusCounts& more) {
    to.terms += more.terms;
    to.components += more.components;
    to.layers += more.layers;
    to.decisions += more.decisions;
    to.assertions += more.assertions;
}

lsp::StatusCounts counts_of(const workspace::Root& root) {
    lsp::StatusCounts counts;
    for (std::uint32_t i = 0; i < root.own_count(); ++i) {
        const auto& facts = *root.file(i).facts;
        const auto size = [](const auto& entities) { return static_cast<std::uint32_t>(entities.size()); };
        add(counts, {size(facts.terms), size(facts.components), size(facts.layers), size(facts.decisions),
                     size(facts.assertions)});
    }
    return counts;
}

}  // namespace

lsp::GraphResult graph(const View& view, const lsp::GraphParams& params) {
    const auto root = root_of_uri(view, params.root);
    if (root == nullptr)
        throw RequestError(lsp::ErrorCode::request_failed,
                           "there is no specification at " + params.root.value_or("all"));
    std::optional<reports::GraphFocus> focus;
    if (params.focus) {
        const auto component = reports::component_named(*root, *params.focus);
        if (!component)
            throw RequestError(lsp::ErrorCode::request_failed, "there is no component \"" + *params.focus + "\"");
        focus = reports::GraphFocus{*component, params.depth.value_or(1)};
    }
    const auto drawn = reports::graph_of(*root, focus);
    lsp::GraphResult result{uri_of_path(view, root->folder())};
    for (const auto& node : drawn.nodes) {
        const auto& file = root->file(node.component.file);
        const auto range = to_lsp(view, *file.source, root->name(node.component).range);
        result.nodes.push_back({node.id, node.name, ids(drawn.layers, node.layers), node.focus, node.foreign,
                                uri_of_path(view, file.path), range});
    }
    for (const auto& edge : drawn.edges)
        result.edges.push_back({drawn.nodes[edge.from].id, drawn.nodes[edge.to].id, edge.in_cycle});
    for (const auto& layer : drawn.layers) {
        result.layers.push_back(
            {layer.id, layer.name, ids(drawn.nodes, layer.components), ids(drawn.layers, layer.dependencies)});
    }
    return result;
}

lsp::StatusResult status(const View& view, const lsp::Nothing&) {
    lsp::StatusResult result;
    result.indexing = view.indexing;
    for (const auto& root : view.snapshot->roots) {
        const auto files = static_cast<std::uint32_t>(root->own_count());
        result.roots.push_back({uri_of_path(view, root->folder()), files, counts_of(*root)});
        result.files += files;
        add(result.counts, result.roots.back().counts);
    }
    return result;
}

}  // namespace infraspec::server::handlers
