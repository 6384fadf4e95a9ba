// How the program refuses a name that it does not know: with the nearest one that it does.
#pragma once

#include <string>
#include <vector>

namespace infraspec::server::commands {

/// "there is no rule "term-unusd": did you mean "term-unused"? `infraspec rule` lists all of them."
/// @param all says where the known names are listed: "`infraspec rule` lists all of them."
std::string unknown_name(const std::string& kind, const std::string& name, const std::vector<std::string>& known,
                         const std::string& all);

/// Throws std::runtime_error when there is no such rule.
void require_rule(const std::string& name);

}  // namespace infraspec::server::commands
