#include <CLI/CLI.hpp>
#include <iostream>
#include <limits>
#include <memory>
#include <thread>

#include "features/formatting.h"
#include "server/commands/commands.h"
#include "server/commands/files.h"
#include "server/commands/places.h"
#include "server/commands/unified_diff.h"

namespace infraspec::server::commands {

namespace {

struct Arguments {
    std::vector<std::string> paths;
    bool check = false;
    bool diff = false;
};

struct Formatted {
    workspace::FilePtr file;
    std::string text;
};

std::string shown(const std::string& path, const std::string& folder) {
    return path.starts_with(folder + "/") ? path.substr(folder.size() + 1) : path;
}

/// The documents that were asked for and are not formatted yet, in order of their paths.
std::vector<Formatted> unformatted(const std::vector<Asked>& asked, const Workspace& workspace) {
    std::vector<Formatted> result;
    std::vector<bool> found(asked.size(), false);
    for (const auto& root : workspace.snapshot->roots) {
        for (std::size_t i = 0; i < root->own_count(); ++i) {
            const auto& file = root->files()[i];
            bool wanted = false;
            for (std::size_t k = 0; k < asked.size(); ++k) {
                if (!is_asked_for(asked[k], file->path, *workspace.plan)) continue;
                wanted = true;
                found[k] = true;
            }
            if (!wanted) continue;
            auto text = features::formatted(*file->source, file->facts->kind, root->configuration().format);
            if (text != file->source->bytes()) result.push_back({file, std::move(text)});
        }
    }
    for (std::size_t k = 0; k < asked.size(); ++k) {
        if (!found[k]) refuse_without_specification(asked[k].written);
    }
    std::sort(result.begin(), result.end(), [](const auto& a, const auto& b) { return a.file->path < b.file->path; });
    return result;
}

int run(const Arguments& arguments) {
    const auto disk = real_disk();
    const auto folder = current_folder();
    const auto asked = asked_for(arguments.paths, *disk, folder);
    Places places;
    places.max_documents = std::numeric_limits<std::size_t>::max();
    std::vector<std::string> workspace_folders;
    collect_places(asked, folder, places, workspace_folders);
    const auto workspace = read_all(disk, places, workspace_folders, std::max(1U, std::thread::hardware_concurrency()));
    const auto files = unformatted(asked, workspace);
    for (const auto& [file, text] : files) {
        const auto name = shown(file->path, folder);
        if (arguments.diff) std::cout << unified_diff(file->source->bytes(), text, name);
        if (arguments.check && !arguments.diff) std::cout << name << "\n";
        if (arguments.check || arguments.diff) continue;
        replace_file(file->path, text);
        std::cout << "formatted " << name << "\n";
    }
    std::cout << std::flush;
    for (const auto& path : workspace.unreadable) {
        std::cerr << "infraspec: cannot read " << path << ": check its permissions.\n";
    }
    if (!workspace.unreadable.empty() || !std::cout) return 2;
    return arguments.check && !files.empty() ? 1 : 0;
}

}  // namespace

void add_format(CLI::App& app, int& status) {
    const auto arguments = std::make_shared<Arguments>();
    auto* command =
        app.add_subcommand("format", "Format the documents of specifications, without changing what they say");
    command->add_option("PATH", arguments->paths,
                        "Folders to search for specifications, or files of one; the current folder if there is none");
    command->add_flag("--check", arguments->check,
                      "Change nothing; name the documents that are not formatted, status 1");
    command->add_flag("--diff", arguments->diff, "Change nothing; print what would change");
    command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace infraspec::server::commands
