// Where the tests find the project and the program that was built with them. Constants, usable on any thread.
#pragma once

namespace infraspec::testing {

/// The absolute path of the source tree, without a slash at its end.
extern const char* const project_dir;
/// The absolute path of the program `infraspec`.
extern const char* const program_path;

}  // namespace infraspec::testing
