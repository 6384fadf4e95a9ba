// Files of the project that are made by the program itself: compared with what it makes now, and with
// INFRASPEC_UPDATE=1 in the environment (`make docs`) written anew. For the thread of the test.
#pragma once

#include <map>
#include <string>

namespace infraspec::testing {

/// What is wrong with the file `path`, relative to the project, when it should be `wanted`; empty when it is as it
/// should be.
std::string difference_from_file(const std::string& path, const std::string& wanted);

/// The same for the files of a folder, by name, which holds no others.
std::string differences_from_folder(const std::string& folder, const std::map<std::string, std::string>& wanted);

}  // namespace infraspec::testing
