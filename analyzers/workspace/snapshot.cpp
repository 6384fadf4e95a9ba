#include "workspace/snapshot.h"

#include <algorithm>

namespace infraspec::workspace {

namespace {

constexpr auto folder_before = [](const RootPtr& root, std::string_view folder) { return root->folder() < folder; };

}  // namespace

const Root* Snapshot::root_of(std::string_view path) const {
    for (std::size_t slash = path.rfind('/'); slash != std::string_view::npos && slash > 0;
         slash = path.rfind('/', slash - 1)) {
        const RootPtr root = root_at(path.substr(0, slash));
        if (root != nullptr && root->find_path(path)) return root.get();
    }
    return nullptr;
}

RootPtr Snapshot::root_at(std::string_view folder) const {
    const auto found = std::lower_bound(roots.begin(), roots.end(), folder, folder_before);
    return found != roots.end() && (*found)->folder() == folder ? *found : nullptr;
}

SnapshotPtr Snapshot::with_root(RootPtr root) const {
    auto result = std::make_shared<Snapshot>(*this);
    const auto at = std::lower_bound(result->roots.begin(), result->roots.end(), root->folder(), folder_before);
    if (at != result->roots.end() && (*at)->folder() == root->folder()) {
        *at = std::move(root);
    } else {
        result->roots.insert(at, std::move(root));
    }
    return result;
}

SnapshotPtr Snapshot::without_root(std::string_view folder) const {
    auto result = std::make_shared<Snapshot>(*this);
    std::erase_if(result->roots, [&](const RootPtr& root) { return root->folder() == folder; });
    return result;
}

}  // namespace infraspec::workspace
