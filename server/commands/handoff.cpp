#include "reports/handoff.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "server/commands/commands.h"
#include "server/commands/files.h"
#include "server/commands/places.h"

namespace infraspec::server::commands {

namespace {

struct Arguments {
    std::string path;
    bool write = false;
};

void run(const Arguments& arguments) {
    const auto [workspace, root] = root_at(arguments.path);
    if (!arguments.write) {
        std::cout << reports::handoff(*root);
        return;
    }
    const auto edit = reports::handoff_edit(*root);
    if (!edit) {
        std::cout << root->folder() << "/README.md is up to date\n";
        return;
    }
    if (edit->create) {
        create_file(edit->path, edit->edit.replacement);
    } else {
        const auto& file = root->file(*root->find_path(edit->path));
        replace_file(edit->path, text::apply(file.source->bytes(), {edit->edit}));
    }
    std::cout << "wrote the summary into " << edit->path << "\n";
}

}  // namespace

void add_handoff(CLI::App& app, int&) {
    const auto arguments = std::make_shared<Arguments>();
    auto* command = app.add_subcommand(
        "handoff", "Summarise a specification for whoever builds from it: documents, decisions, layers");
    command->add_option("PATH", arguments->path,
                        "A specification, or a folder or file in one; the current folder if there is none");
    command->add_flag("--write", arguments->write,
                      "Put the summary into README.md, in the place of the one that is there");
    command->callback([arguments] { run(*arguments); });
}

}  // namespace infraspec::server::commands
