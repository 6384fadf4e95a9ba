#include "reports/trace.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "server/commands/commands.h"
#include "server/commands/json_places.h"
#include "server/commands/places.h"

namespace infraspec::server::commands {

namespace {

struct Arguments {
    std::string path;
    std::string format = "text";
};

Json at(const workspace::Root& root, const workspace::Place& place, Json value) {
    const auto& file = root.file(place.file);
    value["file"] = file.name;
    value["range"] = range_json(file.source.get(), place.range);
    return value;
}

Json to_json(const workspace::Root& root, const std::vector<reports::TraceEntry>& entries, bool with_id) {
    Json result = Json::array();
    for (const auto& entry : entries) {
        Json value = with_id ? Json{{"id", entry.id}, {"title", entry.text}} : Json{{"title", entry.text}};
        result.push_back(at(root, entry.place, std::move(value)));
    }
    return result;
}

Json to_json(const workspace::Root& root, const reports::Trace& trace) {
    Json components = Json::array();
    for (const auto& row : trace.rows) {
        components.push_back(at(root, row.place,
                                {{"component", row.component},
                                 {"layers", row.layers},
                                 {"assertions", to_json(root, row.assertions, true)},
                                 {"constraints", to_json(root, row.constraints, false)},
                                 {"decisions", to_json(root, row.decisions, false)}}));
    }
    return {{"version", 1},
            {"root", root.folder()},
            {"components", std::move(components)},
            {"unassigned", to_json(root, trace.unassigned, true)}};
}

void run(const Arguments& arguments) {
    const auto [workspace, root] = root_at(arguments.path);
    const auto trace = reports::trace_of(*root);
    if (arguments.format == "json") {
        std::cout << json_text(to_json(*root, trace));
    } else if (arguments.format == "csv") {
        std::cout << reports::to_csv(trace);
    } else {
        std::cout << (arguments.format == "markdown" ? reports::to_markdown(trace) : reports::to_text(trace));
    }
}

}  // namespace

void add_trace(CLI::App& app, int&) {
    const auto arguments = std::make_shared<Arguments>();
    auto* command = app.add_subcommand(
        "trace", "Show for each component its layer and the assertions, constraints and decisions about it");
    command->add_option("PATH", arguments->path,
                        "A specification, or a folder or file in one; the current folder if there is none");
    command->add_option("--format", arguments->format, "text, csv, json or markdown")
        ->check(CLI::IsMember({"text", "csv", "json", "markdown"}))
        ->default_str("text");
    command->callback([arguments] { run(*arguments); });
}

}  // namespace infraspec::server::commands
