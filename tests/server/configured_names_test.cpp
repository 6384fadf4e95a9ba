// `infraspec.toml` in the editor: its keys are completed, the environments that it names are those of the
// specification.
#include <doctest/doctest.h>

#include "tests/support/client.h"

using namespace infraspec::testing;

namespace {

constexpr std::string_view spec = R"(
//- infra-specs/infraspec.toml
[environments]
names = ["production", "staging"]

[rules]
term-unused = "hint"
//- infra-specs/environments.md
# Environments

## Production
Real customers.
//- infra-specs/overview.md
# Overview

In production, then.
)";

constexpr const char* toml = "infra-specs/infraspec.toml";

json at(const std::string& path, int line, int character) {
    return {{"textDocument", {{"uri", TestClient::uri(path)}}},
            {"position", {{"line", line}, {"character", character}}}};
}

std::vector<std::string> places(const json& locations) {
    std::vector<std::string> result;
    for (const auto& each : locations) {
        const auto uri = each["uri"].get<std::string>();
        result.push_back(uri.substr(uri.rfind('/') + 1) + ":" + each["range"]["start"]["line"].dump() + ":" +
                         each["range"]["start"]["character"].dump());
    }
    return result;
}

}  // namespace

TEST_CASE("an environment is renamed from a mention and from the configuration, everywhere") {
    for (const auto& from : {at("infra-specs/overview.md", 2, 5), at(toml, 1, 12)}) {
        TestClient client(spec);
        client.start();
        auto params = from;
        params["newName"] = "Live";
        const auto edit = client.request("textDocument/rename", params)["result"];
        std::string texts;
        for (const auto& change : edit["documentChanges"]) {
            const auto uri = change["textDocument"]["uri"].get<std::string>();
            for (const auto& one : change["edits"]) {
                texts += uri.substr(uri.rfind('/') + 1) + " " + one["range"]["start"]["line"].dump() + ":" +
                         one["range"]["start"]["character"].dump() + " " + one["newText"].get<std::string>() + "\n";
            }
        }
        const std::string called = from["textDocument"]["uri"] == TestClient::uri(toml) ? "Live" : "live";
        CHECK(texts == "environments.md 2:3 Live\noverview.md 2:3 live\ninfraspec.toml 1:10 " + called + "\n");
    }
}

TEST_CASE("references and definition of an environment start from the configuration too, and lead to it") {
    TestClient client(spec);
    client.start();
    for (auto params : {at("infra-specs/overview.md", 2, 5), at(toml, 1, 12)}) {
        params["context"] = {{"includeDeclaration", true}};
        CHECK(places(client.request("textDocument/references", params)["result"]) ==
              std::vector<std::string>{"environments.md:2:3", "overview.md:2:3", "infraspec.toml:1:10"});
    }
    const auto links = client.request("textDocument/definition", at(toml, 1, 12))["result"];
    REQUIRE(links.size() == 1);
    CHECK(links[0]["targetUri"] == TestClient::uri("infra-specs/environments.md"));
    const auto hover = client.request("textDocument/hover", at(toml, 1, 12))["result"];
    CHECK(hover["contents"]["value"].get<std::string>().find("Real customers.") != std::string::npos);
    CHECK(client.request("textDocument/prepareRename", at(toml, 1, 12))["result"]["placeholder"] == "production");
    CHECK(client.request("textDocument/prepareRename", at(toml, 3, 2))["result"].is_null());
}

TEST_CASE("the configuration is completed as it is typed") {
    TestClient client(spec);
    client.start();
    client.open(toml, "[rules]\nvague\n");
    const auto list = client.request("textDocument/completion", at(toml, 1, 5))["result"];
    REQUIRE(list["items"].size() == 1);
    CHECK(list["items"][0]["textEdit"]["newText"] == "vague-language = \"off\"");
    CHECK(list["items"][0]["detail"].get<std::string>().size() > 10);
}
