// The configuration that holds, where it comes from, and its schema.
#include <doctest/doctest.h>

#include "server/commands/config_schema.h"
#include "tests/support/golden.h"
#include "tests/support/json_schema.h"
#include "tests/support/program.h"

using namespace infraspec;
using namespace infraspec::testing;
using nlohmann::json;

namespace {

json rule_in(const json& configuration, const std::string& name) {
    for (const auto& rule : configuration["rules"]) {
        if (rule["rule"] == name) return rule;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("docs/schemas/infraspec.json is the schema of infraspec.toml") {
    CHECK(difference_from_file("docs/schemas/infraspec.json", server::commands::configuration_schema()) == "");
    CHECK(run_program({"config", "--schema"}).out == server::commands::configuration_schema());
}

TEST_CASE("the schema accepts what the reader accepts, and refuses what it refuses") {
    const auto schema = json::parse(server::commands::configuration_schema());
    const json good{{"roots", {"specs/*"}},
                    {"exclude", {"drafts/**"}},
                    {"extends", {"../platform"}},
                    {"documents", {{"assertions", {"checks/*.md"}}, {"readme", {"index.md"}}}},
                    {"rules", {{"term-unused", "off"}, {"placeholder-left", "error"}}},
                    {"overrides", {{{"files", {"modules/**"}}, {"rules", {{"term-unused", "hint"}}}}}},
                    {"vocabulary", {{"acronyms", {"SKC"}}}},
                    {"prose", {{"vague", {"soonish"}}}},
                    {"environments", {{"names", {"perf"}}}},
                    {"naming", {{"accept", {"{team}-{name}"}}, {"ignore", {"shop-cli"}}, {"owner", "platform"}}},
                    {"format", {{"lists", false}}}};
    CHECK(schema_faults(schema, good) == "");
    const json bad[] = {{{"root", {"x"}}},
                        {{"exclude", "drafts"}},
                        {{"rules", {{"term-unusd", "off"}}}},
                        {{"rules", {{"term-unused", "warn"}}}},
                        {{"documents", {{"stories", json::array()}}}},
                        {{"naming", {{"ignore", "shop-cli"}}}},
                        {{"format", {{"lists", "yes"}}}},
                        {{"overrides", {{{"rules", json::object()}}}}}};
    for (const auto& each : bad) CHECK_MESSAGE(schema_faults(schema, each) != "", each.dump());
}

TEST_CASE("each value is told with the file that it comes from, the nearest first") {
    const ScratchFolder folder;
    folder.write("infraspec.toml",
                 "roots = [\"infra-specs\"]\nexclude = [\"drafts/**\"]\n[rules]\nterm-unused = "
                 "\"off\"\nplaceholder-left = \"error\"\n"
                 "[vocabulary]\nacronyms = [\"SKC\"]\n");
    folder.write("infra-specs/infraspec.toml",
                 "[rules]\nterm-unused = \"warning\"\n[[overrides]]\nfiles = [\"notes/**\"]\n"
                 "rules = { document-empty = \"off\" }\n");
    folder.write("infra-specs/vocabulary.md", "# Vocabulary\n");
    folder.write("infra-specs/notes/a.md", "# A\n");
    const auto outer = folder.path() + "/infraspec.toml";
    const auto inner = folder.path() + "/infra-specs/infraspec.toml";
    const auto whole = json::parse(run_program({"config", "--format=json"}, folder.path()).out);
    CHECK(whole["files"] == json{inner, outer});
    CHECK(rule_in(whole, "term-unused") ==
          json{{"rule", "term-unused"}, {"severity", "warning"}, {"override", false}, {"source", inner}});
    CHECK(rule_in(whole, "placeholder-left")["source"] == outer);
    CHECK(rule_in(whole, "document-empty") ==
          json{{"rule", "document-empty"}, {"severity", "warning"}, {"override", false}, {"source", nullptr}});
    const auto text = run_program({"config", "infra-specs/notes/a.md"}, folder.path());
    CHECK(text.status == 0);
    CHECK(text.out.find("Document       notes/a.md\n") != std::string::npos);
    CHECK(text.out.find("exclude = [\"drafts/**\"]") != std::string::npos);
    CHECK(text.out.find("rules.document-empty = \"off\"") != std::string::npos);
    CHECK(text.out.find(inner + " (override)\n") != std::string::npos);
    CHECK(text.out.find("prose.vague = []") != std::string::npos);
}

TEST_CASE("every key has a value, those of names and formatting too") {
    const ScratchFolder folder;
    folder.write(
        "infraspec.toml",
        "roots = [\"infra-specs\"]\n[format]\ntables = false\nlists = false\n[naming]\nignore = [\"shop-*\"]\n");
    folder.write("infra-specs/infraspec.toml", "[format]\nlists = true\n[naming]\naccept = [\"{team}-{name}\"]\n");
    folder.write("infra-specs/vocabulary.md", "# Vocabulary\n");
    const auto whole = json::parse(run_program({"config", "--format=json"}, folder.path()).out);
    std::map<std::string, json> settings;
    for (const auto& setting : whole["settings"]) settings[setting["key"]] = setting;
    const auto outer = folder.path() + "/infraspec.toml";
    const auto inner = folder.path() + "/infra-specs/infraspec.toml";
    const auto is = [&](const std::string& key, const json& value, const json& source) {
        CHECK(settings[key] == json{{"key", key}, {"value", value}, {"source", source}});
    };
    is("format.lists", true, inner);
    is("format.numbers", true, nullptr);
    is("format.tables", false, outer);
    is("format.blank-lines", true, nullptr);
    is("naming.accept", {"{team}-{name}"}, inner);
    is("naming.ignore", {"shop-*"}, outer);
    const auto schema = json::parse(server::commands::configuration_schema());
    for (const auto& [name, table] : schema["properties"].items()) {
        if (name == "rules" || name == "overrides" || name == "documents") continue;
        if (!table.contains("properties")) CHECK_MESSAGE(settings.contains(name), name);
        const auto keys = table.value("properties", json::object());
        for (const auto& [key, value] : keys.items())
            CHECK_MESSAGE(settings.contains(name + "." + key), name << "." << key);
    }
    CHECK(run_program({"config"}, folder.path()).out.find("format.tables = false") != std::string::npos);
}

TEST_CASE("a folder that is extended and does not exist is a finding at its place, and told by config") {
    const ScratchFolder folder;
    folder.write("platform/infra-specs/vocabulary.md", "# Vocabulary\n");
    folder.write("infra-specs/infraspec.toml", "extends = [\"../platform/infra-specs\", \"../nowhere\"]\n");
    folder.write("infra-specs/overview.md", "# Overview\n\nText.\n");
    const auto report =
        json::parse(run_program({"check", "--format=json", "--select=config-invalid"}, folder.path()).out);
    REQUIRE(report["findings"].size() == 1);
    CHECK(report["findings"][0]["message"] == "There is no folder \"../nowhere\"");
    CHECK(report["findings"][0]["range"]["start"] == json{{"line", 0}, {"character", 38}});
    CHECK(report["findings"][0]["range"]["end"] == json{{"line", 0}, {"character", 50}});
    CHECK(run_program({"config", "infra-specs"}, folder.path()).err.find("There is no folder") != std::string::npos);
}

TEST_CASE("a fault in the configuration is told on the side") {
    const ScratchFolder folder;
    folder.write("infra-specs/infraspec.toml", "\nrulez = 1\n");
    folder.write("infra-specs/vocabulary.md", "# Vocabulary\n");
    const auto result = run_program({"config"}, folder.path());
    CHECK(result.status == 0);
    CHECK(result.err.find("infraspec.toml:2: There is no key \"rulez\" here\n") != std::string::npos);
}
