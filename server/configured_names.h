// Environments that `infraspec.toml` names: where it does, and which specification is meant. Free functions, safe on
// any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/base.h"
#include "server/view.h"
#include "spec/name.h"

namespace infraspec::server {

struct ConfiguredName {
    std::string path;  ///< of the configuration
    text::SourcePtr source;
    spec::Name name;
    workspace::RootPtr root;  ///< a specification that it configures

    /// Any file of that specification.
    features::Context context(const View& view) const { return {*view.snapshot, *root, 0}; }
};

/// The environment under the cursor in a configuration.
std::optional<ConfiguredName> configured_environment_at(const View& view, std::string_view uri, lsp::Position position);

/// Where the configuration of a specification names the environment with this norm.
std::vector<ConfiguredName> configured_environment(const View& view, const workspace::Root& root,
                                                   std::string_view norm);

}  // namespace infraspec::server
