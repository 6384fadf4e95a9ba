#include "reports/graph.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <memory>

#include "server/commands/commands.h"
#include "server/commands/json_places.h"
#include "server/commands/places.h"
#include "server/commands/unknown_name.h"

namespace infraspec::server::commands {

namespace {

struct Arguments {
    std::string path;
    std::string format = "mermaid";
    std::string focus;
    std::size_t depth = 1;
    bool layers = false;
};

Json to_json(const reports::Graph& graph, const workspace::Root& root) {
    const auto ids = [](const auto& all, const std::vector<std::uint32_t>& some) {
        Json result = Json::array();
        for (const auto i : some) result.push_back(all[i].id);
        return result;
    };
    Json result{{"version", 1},
                {"root", root.folder()},
                {"nodes", Json::array()},
                {"edges", Json::array()},
                {"layers", Json::array()}};
    for (const auto& node : graph.nodes) {
        const auto& file = root.file(node.component.file);
        result["nodes"].push_back({{"id", node.id},
                                   {"name", node.name},
                                   {"layers", ids(graph.layers, node.layers)},
                                   {"focus", node.focus},
                                   {"foreign", node.foreign},
                                   {"file", node.foreign ? file.path : file.name},
                                   {"range", range_json(file.source.get(), root.name(node.component).range)}});
    }
    for (const auto& edge : graph.edges) {
        result["edges"].push_back(
            {{"from", graph.nodes[edge.from].id}, {"to", graph.nodes[edge.to].id}, {"inCycle", edge.in_cycle}});
    }
    for (const auto& layer : graph.layers) {
        result["layers"].push_back({{"id", layer.id},
                                    {"name", layer.name},
                                    {"components", ids(graph.nodes, layer.components)},
                                    {"dependencies", ids(graph.layers, layer.dependencies)}});
    }
    return result;
}

bool is_installed(const std::string& program) {
    const char* path = std::getenv("PATH");
    std::istringstream folders(path == nullptr ? "" : path);
    for (std::string folder; std::getline(folders, folder, ':');) {
        if (::access((std::filesystem::path(folder) / program).c_str(), X_OK) == 0) return true;
    }
    return false;
}

/// Graphviz reads the drawing from us and writes to our standard output.
void write_svg(const std::string& drawing) {
    if (!is_installed("dot")) {
        throw std::runtime_error(
            "an SVG is drawn by Graphviz, whose program `dot` is not on the PATH. Install it (apt install graphviz, "
            "brew install graphviz), or use --format mermaid.");
    }
    std::cout << std::flush;
    auto* graphviz = ::popen("dot -Tsvg", "w");
    if (graphviz == nullptr) throw std::runtime_error("cannot start `dot`.");
    const bool written = std::fwrite(drawing.data(), 1, drawing.size(), graphviz) == drawing.size();
    if (::pclose(graphviz) != 0 || !written) throw std::runtime_error("`dot` could not draw the graph.");
}

std::optional<reports::GraphFocus> focus_of(const Arguments& arguments, const workspace::Root& root) {
    if (arguments.focus.empty()) return std::nullopt;
    if (const auto component = reports::component_named(root, arguments.focus))
        return reports::GraphFocus{*component, arguments.depth};
    throw std::runtime_error(unknown_name("component", arguments.focus, reports::component_names(root),
                                          "`infraspec graph` shows all of them."));
}

void run(const Arguments& arguments) {
    const auto [workspace, root] = root_at(arguments.path);
    const auto graph = reports::graph_of(*root, focus_of(arguments, *root));
    if (arguments.format == "json") {
        std::cout << json_text(to_json(graph, *root));
    } else if (arguments.format == "svg") {
        write_svg(reports::to_dot(graph, arguments.layers));
    } else {
        std::cout << (arguments.format == "dot" ? reports::to_dot(graph, arguments.layers)
                                                : reports::to_mermaid(graph, arguments.layers));
    }
}

}  // namespace

void add_graph(CLI::App& app, int&) {
    const auto arguments = std::make_shared<Arguments>();
    auto* command = app.add_subcommand("graph", "Draw which component depends on which");
    command->add_option("PATH", arguments->path,
                        "A specification, or a folder or file in one; the current folder if there is none");
    command->add_option("--format", arguments->format, "mermaid, dot, json or svg (drawn by Graphviz)")
        ->check(CLI::IsMember({"mermaid", "dot", "json", "svg"}))
        ->default_str("mermaid");
    auto* focus = command->add_option("--focus", arguments->focus,
                                      "Only this component, what it depends on and what depends on it");
    command->add_option("--depth", arguments->depth, "How many steps to follow from the focus; 0 follows all")
        ->check(CLI::NonNegativeNumber)
        ->needs(focus)
        ->default_str("1");
    command->add_flag("--layers", arguments->layers, "Draw each layer around its components");
    command->callback([arguments] { run(*arguments); });
}

}  // namespace infraspec::server::commands
