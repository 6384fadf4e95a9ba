#include "reports/settings.h"

#include <array>
#include <functional>

#include "spec/kind.h"
#include "workspace/glob.h"

namespace infraspec::reports {
namespace {

using workspace::Configuration;
using workspace::Configurations;

using Chain = std::vector<std::pair<std::string, const Configuration*>>;  // the nearest first

Chain chain_of(const Configurations& configurations, std::string_view folder) {
    Chain chain;
    for (;; folder = workspace::parent_folder(folder)) {
        if (const auto found = configurations.find(folder); found != configurations.end())
            chain.emplace_back(found->first, &found->second);
        if (folder.empty()) return chain;
    }
}

/// The nearest file that sets a list wins.
template <typename List>
void add_list(const Chain& chain, std::string key, List list, std::vector<EffectiveSetting>& settings) {
    EffectiveSetting setting{std::move(key), {}, {}, {}};
    for (const auto& [folder, configuration] : chain) {
        const std::vector<std::string>& values = std::invoke(list, *configuration);
        if (values.empty()) continue;
        setting.values = values;
        setting.folder = folder;
        break;
    }
    settings.push_back(std::move(setting));
}

/// `[format]`: everything may be changed that no file forbids.
void add_format(const Chain& chain, std::vector<EffectiveSetting>& settings) {
    using workspace::FormatSettings;
    constexpr std::array<std::pair<std::string_view, std::optional<bool> FormatSettings::*>, 4> keys{
        {{"format.lists", &FormatSettings::lists},
         {"format.numbers", &FormatSettings::numbers},
         {"format.tables", &FormatSettings::tables},
         {"format.blank-lines", &FormatSettings::blank_lines}}};
    for (const auto& [key, flag] : keys) {
        EffectiveSetting setting{std::string(key), {}, true, {}};
        for (const auto& [folder, configuration] : chain) {
            if (!(configuration->format.*flag)) continue;
            setting.flag = configuration->format.*flag;
            setting.folder = folder;
            break;
        }
        settings.push_back(std::move(setting));
    }
}

void add_documents(const Chain& chain, std::vector<EffectiveSetting>& settings) {
    std::map<std::string, EffectiveSetting> by_kind;
    for (const auto& [folder, configuration] : chain) {
        for (const auto& [kind, globs] : configuration->documents)
            by_kind.try_emplace(kind, EffectiveSetting{"documents." + kind, globs, {}, folder});
    }
    for (auto& [kind, setting] : by_kind) settings.push_back(std::move(setting));
}

const std::pair<std::string, const Configuration*>* with_overrides(const Chain& chain) {
    for (const auto& each : chain) {
        if (!each.second->overrides.empty()) return &each;
    }
    return nullptr;
}

EffectiveRule effective_rule(const Chain& chain, const RuleDefault& rule, std::string_view file) {
    EffectiveRule result{rule.rule, rule.severity, {}, false};
    for (const auto& [folder, configuration] : chain) {
        const auto set = configuration->rules.find(rule.rule);
        if (set == configuration->rules.end()) continue;
        result.severity = set->second;
        result.folder = folder;
        break;
    }
    const auto* overriding = file.empty() ? nullptr : with_overrides(chain);
    if (overriding == nullptr) return result;
    for (const auto& each : overriding->second->overrides) {
        const auto set = each.rules.find(rule.rule);
        if (set == each.rules.end()) continue;
        for (const auto& glob : each.files) {
            if (!workspace::glob_matches(glob, file)) continue;
            result = {rule.rule, set->second, overriding->first, true};
        }
    }
    return result;
}

}  // namespace

EffectiveSettings effective_settings(const Configurations& configurations, std::string_view folder,
                                     std::string_view file, const std::vector<RuleDefault>& defaults) {
    const auto chain = chain_of(configurations, folder);
    EffectiveSettings result;
    for (const auto& [at, configuration] : chain) result.folders.push_back(at);
    add_list(chain, "roots", &Configuration::roots, result.settings);
    add_list(chain, "exclude", &Configuration::exclude, result.settings);
    add_list(chain, "extends", &Configuration::extends, result.settings);
    add_documents(chain, result.settings);
    add_list(chain, "vocabulary.acronyms", &Configuration::acronyms, result.settings);
    add_list(chain, "prose.vague", &Configuration::vague, result.settings);
    add_list(chain, "environments.names", &Configuration::environments, result.settings);
    add_list(
        chain, "naming.accept", [](const Configuration& each) -> const auto& { return each.naming.accept; },
        result.settings);
    add_list(
        chain, "naming.ignore", [](const Configuration& each) -> const auto& { return each.naming.ignore; },
        result.settings);
    add_format(chain, result.settings);
    for (const auto& rule : defaults) result.rules.push_back(effective_rule(chain, rule, file));
    return result;
}

}  // namespace infraspec::reports
