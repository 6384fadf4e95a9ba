#include "server/settings.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>

#include "rules/rule.h"
#include "workspace/root_discovery.h"

namespace infraspec::server {

namespace {

using nlohmann::json;

/// Keys that `infraspec.toml` does not have.
constexpr std::array<std::string_view, 6> own_keys{"maxFiles",       "inlayHints", "editorShowsMarkdown",
                                                   "diagnosticMode", "server",     "trace"};

std::string quoted(const std::string& text) {
    return json(text).dump(-1, ' ', false, json::error_handler_t::replace);
}

/// The same value as TOML, whose strings may be written as JSON's. So one reader knows what a configuration may hold.
std::string toml_value(const json& value) {
    if (value.is_array() || value.is_object()) {
        std::string out;
        for (const auto& [key, element] : value.items()) {
            if (element.is_null()) continue;
            out += (out.empty() ? "" : ", ") + (value.is_object() ? quoted(key) + " = " : "") + toml_value(element);
        }
        return value.is_array() ? "[" + out + "]" : "{" + out + "}";
    }
    return value.is_string() ? quoted(value.get_ref<const std::string&>()) : value.dump();
}

std::string toml_document(const json& values) {
    std::string out;
    for (const auto& [key, value] : values.items()) {
        if (std::ranges::find(own_keys, key) == own_keys.end() && !value.is_null())
            out += quoted(key) + " = " + toml_value(value) + "\n";
    }
    return out;
}

std::vector<std::string> made_absolute(const std::vector<std::string>& relative,
                                       const std::vector<std::string>& folders, bool keep_first_slash) {
    std::vector<std::string> result;
    for (const auto& folder : folders) {
        for (const auto& path : relative) {
            result.push_back(workspace::join_path(folder, path).substr(keep_first_slash ? 0 : 1));
        }
    }
    return result;
}

}  // namespace

Settings read_settings(const lsp::Json& values, const std::vector<std::string>& workspace_folders) {
    Settings settings;
    if (!values.value().is_object()) return settings;
    const auto own = values.value().find("infraspec");
    const json& given = own != values.value().end() && own->is_object() ? *own : values.value();

    const auto max_files = given.find("maxFiles");
    if (max_files != given.end() && max_files->is_number_unsigned()) settings.max_files = max_files->get<std::size_t>();

    const auto hints = given.find("inlayHints");
    if (hints != given.end() && hints->is_boolean()) settings.inlay_hints = hints->get<bool>();

    const auto shows = given.find("editorShowsMarkdown");
    if (shows != given.end() && shows->is_boolean()) settings.editor_shows_markdown = shows->get<bool>();

    const auto mode = given.find("diagnosticMode");
    settings.only_open_documents = mode != given.end() && *mode == "openFiles";

    std::vector<std::string_view> names;
    for (const auto& rule : rules::all_rules()) names.push_back(rule.name);
    auto reading = workspace::read_configuration(text::Source(toml_document(given)), names);
    settings.configuration = std::move(reading.configuration);
    for (auto& fault : reading.faults) settings.faults.push_back(std::move(fault.message));
    auto& configuration = settings.configuration;
    configuration.roots = made_absolute(configuration.roots, workspace_folders, false);
    configuration.exclude = made_absolute(configuration.exclude, workspace_folders, false);
    configuration.extends = made_absolute(configuration.extends, workspace_folders, true);
    return settings;
}

}  // namespace infraspec::server
