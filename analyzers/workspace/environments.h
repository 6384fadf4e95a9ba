// The environments that a root declares, and the words that name environments in general. Pure; made when it is asked
// for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "workspace/root.h"

namespace infraspec::workspace {

struct DeclaredEnvironment {
    std::string text;  ///< as it is written: "Production"
    std::string norm;  ///< "production"; short forms stand for the long ones
};

/// Environments of the configuration, Types of the vocabulary's term Environment, and the sections of environments
/// documents; not those sections that nothing confirms when anything does ("Promotion" beside "Production"). Those of
/// extended roots are among them.
std::vector<DeclaredEnvironment> declared_environments(const Root& root);

/// Sections of own environments documents, as names.
bool has_environment_section(const Root& root, const DeclaredEnvironment& environment);

/// The norm of an environment's name: "dev" is "development".
std::string environment_norm(std::string_view name);

/// A word that can only mean an environment before the word "environment": "sandbox", "uat". Folded.
bool is_plausible_environment(std::string_view word);
/// All of them, sorted.
std::vector<std::string_view> plausible_environments();

}  // namespace infraspec::workspace
