#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "reports/settings.h"
#include "rules/rule.h"
#include "server/commands/commands.h"
#include "server/commands/config_schema.h"
#include "server/commands/json_places.h"
#include "server/commands/places.h"

namespace infraspec::server::commands {

namespace {

struct Arguments {
    std::string path;
    std::string format = "text";
    bool schema = false;
};

/// The place that is asked about.
struct Subject {
    std::string root;
    std::string file;  ///< relative to the root; empty: the root as a whole
    reports::EffectiveSettings settings;
};

std::string file_of(const std::string& folder) {
    return folder + "/infraspec.toml";
}

std::string severity_word(const reports::EffectiveRule& rule) {
    return rule.severity ? std::string(to_string(*rule.severity)) : "off";
}

Json value_of(const reports::EffectiveSetting& setting) {
    return setting.flag ? Json(*setting.flag) : Json(setting.values);
}

/// Arrays of strings and truth values are written alike in JSON and TOML.
std::string toml(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json to_json(const Subject& subject) {
    const auto source = [](const std::string& folder) {
        return folder.empty() ? Json(nullptr) : Json(file_of(folder));
    };
    Json files = Json::array();
    for (const auto& folder : subject.settings.folders) files.push_back(file_of(folder));
    Json settings = Json::array();
    for (const auto& setting : subject.settings.settings)
        settings.push_back({{"key", setting.key}, {"value", value_of(setting)}, {"source", source(setting.folder)}});
    Json rules = Json::array();
    for (const auto& rule : subject.settings.rules) {
        rules.push_back({{"rule", rule.rule},
                         {"severity", severity_word(rule)},
                         {"override", rule.by_override},
                         {"source", source(rule.folder)}});
    }
    return {{"version", 1},
            {"root", subject.root},
            {"file", subject.file.empty() ? Json(nullptr) : Json(subject.file)},
            {"files", std::move(files)},
            {"settings", std::move(settings)},
            {"rules", std::move(rules)}};
}

std::string to_text(const Subject& subject) {
    std::string out = "Specification  " + subject.root + "\n";
    if (!subject.file.empty()) out += "Document       " + subject.file + "\n";
    std::string label = "Configuration  ";
    if (subject.settings.folders.empty()) out += label + "defaults; there is no infraspec.toml here or above\n";
    for (const auto& folder : subject.settings.folders) {
        out += label + file_of(folder) + "\n";
        label.assign(label.size(), ' ');
    }
    std::vector<std::pair<std::string, std::string>> lines;  // value, source
    for (const auto& setting : subject.settings.settings) {
        lines.emplace_back(setting.key + " = " + toml(value_of(setting)),
                           setting.folder.empty() ? "default" : file_of(setting.folder));
    }
    std::size_t set = 0;
    for (const auto& rule : subject.settings.rules) {
        if (rule.folder.empty()) continue;
        ++set;
        lines.emplace_back("rules." + std::string(rule.rule) + " = \"" + severity_word(rule) + "\"",
                           file_of(rule.folder) + (rule.by_override ? " (override)" : ""));
    }
    std::size_t width = 0;
    for (const auto& [value, source] : lines) width = std::max(width, value.size() < 60 ? value.size() : 0);
    out += "\n";
    for (const auto& [value, source] : lines)
        out += value + std::string(value.size() < width ? width - value.size() : 0, ' ') + "  # " + source + "\n";
    return out + "\n" + std::to_string(subject.settings.rules.size() - set) +
           " rules have their default severity; `infraspec rule` lists them.\n";
}

void tell_faults(const Plan& plan, const reports::EffectiveSettings& settings) {
    for (const auto& folder : settings.folders) {
        const auto file = plan.configuration_files.find(file_of(folder));
        if (file == plan.configuration_files.end()) continue;
        for (const auto& fault : file->second.reading.faults) {
            std::cerr << "infraspec: " << file->first << ":" << file->second.source->line_of(fault.range.begin) + 1
                      << ": " << fault.message << "\n";
        }
    }
}

void run(const Arguments& arguments) {
    if (arguments.schema) {
        std::cout << configuration_schema();
        return;
    }
    const auto [workspace, root] = root_at(arguments.path);
    Subject subject{root->folder(), {}, {}};
    if (!arguments.path.empty()) {
        const auto index = root->find_path(workspace::join_path(current_folder(), arguments.path));
        if (index) subject.file = root->file(*index).name;
    }
    std::vector<reports::RuleDefault> defaults;
    for (const auto& rule : rules::all_rules()) defaults.push_back({rule.name, rule.severity});
    subject.settings =
        reports::effective_settings(workspace.plan->configurations, root->folder(), subject.file, defaults);
    tell_faults(*workspace.plan, subject.settings);
    std::cout << (arguments.format == "json" ? json_text(to_json(subject)) : to_text(subject));
}

}  // namespace

void add_config(CLI::App& app, int&) {
    const auto arguments = std::make_shared<Arguments>();
    auto* command = app.add_subcommand("config", "Show the configuration that holds, and where each value comes from");
    command->add_option("PATH", arguments->path,
                        "A specification, or a folder or file in one; the current folder if there is none");
    command->add_option("--format", arguments->format, "text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->default_str("text");
    command->add_flag("--schema", arguments->schema, "Print the JSON schema of infraspec.toml instead");
    command->callback([arguments] { run(*arguments); });
}

}  // namespace infraspec::server::commands
