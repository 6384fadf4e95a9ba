// Writing files on behalf of the user. They throw std::runtime_error with a sentence that says what to do.
#pragma once

#include <string>
#include <string_view>

namespace infraspec::server::commands {

/// Makes the file and the folders above it. False when something is there already, which stays as it is.
bool create_file(const std::string& path, std::string_view text);

/// Replaces the text of a file in one step: readers see the old text or the new one. Permissions stay.
void replace_file(const std::string& path, std::string_view text);

}  // namespace infraspec::server::commands
