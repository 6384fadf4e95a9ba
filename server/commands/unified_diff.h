// The difference of two texts as `diff -u` writes it. A pure function.
#pragma once

#include <string>
#include <string_view>

namespace infraspec::server::commands {

/// Empty when the texts are equal. `path` names the file on both sides (`a/path`, `b/path`), for `git apply`.
std::string unified_diff(std::string_view before, std::string_view after, const std::string& path);

}  // namespace infraspec::server::commands
