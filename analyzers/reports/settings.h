// The configuration that holds at a place, and which file each value comes from. A pure function of what the
// configuration files say.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workspace/root_discovery.h"

namespace infraspec::reports {

struct EffectiveSetting {
    std::string key;                  ///< as it is written: "vocabulary.acronyms"
    std::vector<std::string> values;  ///< empty: nothing is set
    std::optional<bool> flag;         ///< of a key that is true or false, which has no values
    std::string folder;               ///< of the `infraspec.toml` that sets it; empty: the default
};

struct EffectiveRule {
    std::string_view rule;
    std::optional<workspace::Severity> severity;  ///< none: off
    std::string folder;                           ///< of the file that sets it; empty: the default
    bool by_override = false;
};

struct RuleDefault {
    std::string_view rule;
    workspace::Severity severity;
};

struct EffectiveSettings {
    std::vector<std::string> folders;        ///< whose `infraspec.toml` has a say, the nearest first
    std::vector<EffectiveSetting> settings;  ///< every key
    std::vector<EffectiveRule> rules;        ///< every rule, in the given order
};

/// At the root `folder`; with `file`, a path relative to the root, overrides for that file count.
EffectiveSettings effective_settings(const workspace::Configurations& configurations, std::string_view folder,
                                     std::string_view file, const std::vector<RuleDefault>& defaults);

}  // namespace infraspec::reports
