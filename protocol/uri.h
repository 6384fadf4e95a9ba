// URIs of documents as clients write them, the paths that `file` URIs name, and a key under which all spellings of one
// URI are equal. Free functions without state, safe on any thread; paths are bytes, not necessarily UTF-8.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace infraspec::lsp {

/// How the paths of a system look. Windows: `c:/a` and `//server/share/a`, always with forward slashes.
enum class PathStyle : std::uint8_t { posix, windows };

#ifdef _WIN32
inline constexpr PathStyle native_paths = PathStyle::windows;
#else
inline constexpr PathStyle native_paths = PathStyle::posix;
#endif

/// Lower-cased, without the colon; empty when the text has none (RFC 3986, 3.1).
std::string scheme_of(std::string_view uri);

/// The absolute path that a `file` URI names, without `.` and `..` steps and without a slash at its end. Empty for
/// other schemes (`untitled:`, `vscode-remote:`, …), for another machine's file on a POSIX system, and for a path that
/// holds a NUL. The drive letter is lower-case, as in VS Code. A `%` that begins no escape stands for itself.
std::optional<std::string> path_of(std::string_view uri, PathStyle style = native_paths);

/// The `file` URI of an absolute path, spelled as VS Code spells it: everything but letters, digits and `-._~/`
/// escaped, also the colon of a drive. Backslashes separate folders in Windows paths.
std::string uri_of(std::string_view path, PathStyle style = native_paths);

/// Equal for two URIs exactly when they name the same document by their spelling: case of the scheme and of a drive
/// letter, which characters are escaped, the case of escapes, `file:/a` and `file:///a`, `.` and `..` steps, a slash at
/// the end. Never shown to a client, who gets back the URI as it wrote it.
std::string canonical_key(std::string_view uri, PathStyle style = native_paths);

}  // namespace infraspec::lsp
