// Which specification a request means that names a folder or a document. A free function, safe on any thread.
#pragma once

#include <optional>
#include <string>

#include "server/view.h"

namespace infraspec::server {

/// The root with this folder, the one that holds this document or folder, the only one below it; without a URI the only
/// one of the workspace. Null when there is none, or more than one to choose from.
workspace::RootPtr root_of_uri(const View& view, const std::optional<std::string>& uri);

}  // namespace infraspec::server
