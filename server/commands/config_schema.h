// The JSON schema of `infraspec.toml`, for completion and checks in editors: docs/schemas/infraspec.json. Made of the
// names of rules and kinds of documents. A pure function.
#pragma once

#include <string>

namespace infraspec::server::commands {

std::string configuration_schema();

}  // namespace infraspec::server::commands
