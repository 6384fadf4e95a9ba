#include "server/root_of_uri.h"

namespace infraspec::server {

workspace::RootPtr root_of_uri(const View& view, const std::optional<std::string>& uri) {
    const auto& roots = view.snapshot->roots;
    if (!uri) return roots.size() == 1 ? roots.front() : nullptr;
    const std::string path = path_of_uri(*uri);
    workspace::RootPtr below;
    std::size_t count = 0;
    for (const auto& root : roots) {
        const auto& folder = root->folder();
        if (path == folder || (path.starts_with(folder) && path[folder.size()] == '/')) return root;
        if (folder.starts_with(path) && (path.ends_with('/') || folder[path.size()] == '/')) {
            below = root;
            ++count;
        }
    }
    return count == 1 ? below : nullptr;
}

}  // namespace infraspec::server
