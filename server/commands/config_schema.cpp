#include "server/commands/config_schema.h"

#include "rules/rule.h"
#include "server/commands/json_places.h"
#include "spec/kind.h"
#include "spec/name.h"

namespace infraspec::server::commands {

namespace {

Json strings(const std::string& description) {
    return {{"type", "array"}, {"description", description}, {"items", {{"type", "string"}}}};
}

Json table(const std::string& description, Json properties) {
    return {{"type", "object"},
            {"description", description},
            {"properties", std::move(properties)},
            {"additionalProperties", false}};
}

/// A table in which other keys may stand as well.
Json open_table(const std::string& description, Json properties) {
    return {{"type", "object"}, {"description", description}, {"properties", std::move(properties)}};
}

Json boolean(const char* description) {
    return {{"description", description}, {"type", "boolean"}, {"default", true}};
}

Json documents() {
    Json kinds = Json::object();
    for (auto kind = spec::DocumentKind::readme; kind != spec::DocumentKind::other;
         kind = static_cast<spec::DocumentKind>(static_cast<unsigned char>(kind) + 1)) {
        kinds[spec::fold_case(spec::stem(kind))] = strings("Globs of documents of this kind, relative to the root");
    }
    return table("What documents are about, where their names do not say it", std::move(kinds));
}

Json severities() {
    Json rules = Json::object();
    for (const auto& rule : rules::all_rules()) {
        rules[std::string(rule.name)] = {{"description", std::string(rule.summary) + "."},
                                         {"enum", {"error", "warning", "information", "hint", "off"}},
                                         {"default", to_string(rule.severity)}};
    }
    return table("What each rule is: a severity, or off", std::move(rules));
}

}  // namespace

std::string configuration_schema() {
    Json override =
        table("Other severities for some documents; the last one that matches wins",
              {{"files", strings("Globs relative to the root")}, {"rules", {{"$ref", "#/definitions/rules"}}}});
    override["required"] = {"files"};
    Json schema{{"$schema", "http://json-schema.org/draft-07/schema#"},
                {"$id", "https://github.com/infraspec/infraspec/blob/main/docs/schemas/infraspec.json"},
                {"title", "infraspec.toml"}};
    schema.update(table(
        "How infraspec reads and checks the specifications in this folder and below; the nearest file upwards wins, "
        "key by key",
        {{"roots", strings("Folders that are specifications: globs relative to this file")},
         {"exclude", strings("Files and folders that are not read: globs relative to this file")},
         {"extends", strings("Other specifications whose terms and components are visible here: folders relative to "
                             "this file")},
         {"documents", documents()},
         {"rules", {{"$ref", "#/definitions/rules"}}},
         {"overrides", {{"type", "array"}, {"items", std::move(override)}}},
         {"vocabulary",
          table("", {{"acronyms", strings("Acronyms that everybody knows here, beside the built-in ones")}})},
         {"prose", table("", {{"vague", strings("Words that are vague here, beside the built-in ones")}})},
         {"environments", table("", {{"names", strings("Environments that exist, beside those of the vocabulary")}})},
         {"naming",
          open_table("Names of resources in code ticks; other keys are left alone",
                     {{"accept", strings("Formats that names may follow, beside those of the constraints: "
                                         "\"{project}-{environment}\"")},
                      {"ignore", strings("Globs of what begins like such a name and is none: \"myapp-cli\"")}})},
         {"format", table("What formatting may change", {{"lists", boolean("Indentation of items and steps")},
                                                         {"numbers", boolean("Numbers of items")},
                                                         {"tables", boolean("Widths of columns")},
                                                         {"blank-lines", boolean("Blank lines")}})}}));
    schema["definitions"] = {{"rules", severities()}};
    return json_text(schema);
}

}  // namespace infraspec::server::commands
