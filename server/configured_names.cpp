#include "server/configured_names.h"

#include "server/folder_walk.h"
#include "server/from_lsp.h"
#include "workspace/environments.h"

namespace infraspec::server {

namespace {

std::string_view folder_of(std::string_view path) {
    return path.substr(0, path.rfind('/'));
}

bool is_in(std::string_view path, std::string_view folder) {
    return path == folder || (path.starts_with(folder) && path.size() > folder.size() && path[folder.size()] == '/');
}

}  // namespace

std::optional<ConfiguredName> configured_environment_at(const View& view, std::string_view uri,
                                                        lsp::Position position) {
    const std::string path = path_of_uri(uri);
    const auto source = is_configuration(path) ? source_at(view, path) : nullptr;
    if (source == nullptr) return std::nullopt;
    const auto offset = from_lsp(view, *source, position);
    for (const spec::Name& name : read_configuration_text(nullptr, {}, source).reading.environment_names) {
        if (!name.range.touches(offset)) continue;
        for (const auto& root : view.snapshot->roots) {
            if (is_in(root->folder(), folder_of(path)) && root->own_count() > 0)
                return ConfiguredName{path, source, name, root};
        }
    }
    return std::nullopt;
}

/// The nearest file upwards that says something about environments counts.
std::vector<ConfiguredName> configured_environment(const View& view, const workspace::Root& root,
                                                   std::string_view norm) {
    std::vector<ConfiguredName> found;
    if (root.configuration().environments.empty()) return found;
    for (std::string folder = root.folder(); !folder.empty(); folder = folder_of(folder)) {
        const std::string path = folder + "/infraspec.toml";
        const auto source = source_at(view, path);
        if (source == nullptr) continue;
        const auto reading = read_configuration_text(nullptr, {}, source).reading;
        for (const spec::Name& name : reading.environment_names) {
            if (workspace::environment_norm(name.text) == norm)
                found.push_back({path, source, name, view.snapshot->root_at(root.folder())});
        }
        if (!reading.configuration.environments.empty()) break;
    }
    return found;
}

}  // namespace infraspec::server
