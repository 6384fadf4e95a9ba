#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "server/commands/commands.h"
#include "server/commands/model_json.h"
#include "server/commands/places.h"

namespace infraspec::server::commands {

namespace {

struct Arguments {
    std::string path;
    bool all = false;
};

void run(const Arguments& arguments) {
    if (!arguments.all) {
        const auto [workspace, root] = root_at(arguments.path);
        std::cout << model_json(reports::model_of(*workspace.snapshot, *root), *root);
        return;
    }
    std::vector<ExportedRoot> models;
    for (const auto& [workspace, root] : roots_at(arguments.path))
        models.push_back({reports::model_of(*workspace.snapshot, *root), root});
    std::cout << models_json(models);
}

}  // namespace

void add_export(CLI::App& app, int&) {
    const auto arguments = std::make_shared<Arguments>();
    auto* command = app.add_subcommand("export", "Print everything that a specification says, as JSON");
    command->add_option("PATH", arguments->path,
                        "A specification, or a folder or file in one; the current folder if there is none");
    command->add_flag("--all", arguments->all, "Every specification below PATH, as an array");
    command->footer("The form is published in docs/schemas/export.json. Ranges are those of LSP: from 0, in UTF-16.");
    command->callback([arguments] { run(*arguments); });
}

}  // namespace infraspec::server::commands
