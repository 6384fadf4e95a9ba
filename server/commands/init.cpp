#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>

#include "reports/new_spec.h"
#include "server/commands/commands.h"
#include "server/commands/files.h"
#include "server/commands/places.h"

namespace infraspec::server::commands {

namespace {

struct Arguments {
    std::string folder = "infra-specs";
    std::string name;
    spec::Cloud cloud = spec::Cloud::none;
};

const std::map<std::string, spec::Cloud> cloud_names{
    {"aws", spec::Cloud::aws}, {"azure", spec::Cloud::azure}, {"gcp", spec::Cloud::gcp}, {"none", spec::Cloud::none}};

void run(const Arguments& arguments) {
    const auto folder = workspace::join_path(current_folder(), arguments.folder);
    if (real_disk()->kind(folder) == workspace::PathKind::file)
        throw std::runtime_error(arguments.folder + " is a file. Name a folder, which need not exist yet.");
    std::size_t written = 0;
    for (const auto& file : reports::new_specification(arguments.name, arguments.cloud)) {
        const auto shown = (std::filesystem::path(arguments.folder) / file.name).lexically_normal().generic_string();
        const bool created = create_file(folder + "/" + file.name, file.text);
        written += created ? 1 : 0;
        std::cout << (created ? "created  " : "kept     ") << shown << "\n";
    }
    if (written == 0) {
        std::cout << "\nEvery file was there already; nothing was changed.\n";
        return;
    }
    std::cout << "\nFill in what is marked TODO, beginning with vocabulary.md and responsibilities.md, and see what is "
                 "left with\n\n    infraspec check "
              << arguments.folder << "\n";
}

}  // namespace

void add_init(CLI::App& app, int&) {
    const auto arguments = std::make_shared<Arguments>();
    auto* command = app.add_subcommand("init", "Begin a specification: thirteen documents to fill in");
    command->add_option("DIR", arguments->folder, "Its folder; files that are there already are kept")
        ->default_str("infra-specs");
    command->add_option("--name", arguments->name, "The system that it describes, for the titles");
    command
        ->add_option_function<std::string>(
            "--cloud", [arguments](const std::string& name) { arguments->cloud = cloud_names.at(name); },
            "Whose words the examples use: aws, azure, gcp or none")
        ->check(CLI::IsMember({"aws", "azure", "gcp", "none"}))
        ->default_str("none");
    command->callback([arguments] { run(*arguments); });
}

}  // namespace infraspec::server::commands
