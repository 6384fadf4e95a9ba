// Code actions as editors of different abilities get them: edits at once or when they are chosen, reasons, kinds.
#include <doctest/doctest.h>

#include "tests/support/client.h"

using namespace infraspec::testing;

namespace {

constexpr std::string_view spec = R"(
//- infra-specs/vocabulary.md
# Vocabulary

### Queue
A line of jobs.
//- infra-specs/responsibilities.md
# Responsibilities

### Worker

**Responsibilities:**
- Manages: the Queue

**Dependencies:**
- None
)";

constexpr const char* responsibilities = "infra-specs/responsibilities.md";

json params_for(const TestClient& client, int line, int begin, int end, const json& only = nullptr) {
    json params = {
        {"textDocument", {{"uri", client.uri(responsibilities)}}},
        {"range", {{"start", {{"line", line}, {"character", begin}}}, {"end", {{"line", line}, {"character", end}}}}},
        {"context", {{"diagnostics", json::array()}}}};
    if (!only.is_null()) params["context"]["only"] = only;
    return params;
}

json actions(TestClient& client, const json& params) {
    return client.request("textDocument/codeAction", params)["result"];
}

json titled(const json& actions, const std::string& begin) {
    for (const auto& action : actions) {
        if (action["title"].get<std::string>().starts_with(begin)) return action;
    }
    return nullptr;
}

json lazy() {
    auto can = modern_capabilities();
    auto& action = can["textDocument"]["codeAction"];
    action["dataSupport"] = true;
    action["resolveSupport"] = {{"properties", {"edit"}}};
    return can;
}

std::vector<std::string> kinds(const json& actions) {
    std::vector<std::string> result;
    for (const auto& action : actions) result.push_back(action["kind"]);
    return result;
}

void open(TestClient& client, int version) {
    client.open(responsibilities, client.disk().files.at("/workspace/" + std::string(responsibilities)), version);
    client.settle();
}

}  // namespace

TEST_CASE("an editor that can asks for the edit of the action that is chosen") {
    TestClient client(spec);
    CHECK(client.start(lazy())["result"]["capabilities"]["codeActionProvider"]["resolveProvider"] == true);
    open(client, 5);
    const auto offered = actions(client, params_for(client, 2, 4, 4));
    REQUIRE(offered.size() >= 2);
    for (const auto& action : offered) CHECK_FALSE(action.contains("edit"));
    const auto fix = client.request("codeAction/resolve", titled(offered, "Insert a Lifecycle"))["result"];
    CHECK(fix["edit"]["documentChanges"][0]["textDocument"]["version"] == 5);
    CHECK(fix["diagnostics"][0]["code"] == "lifecycle-missing");
    const auto insert = client.request("codeAction/resolve", titled(offered, "Insert Lifecycle of"))["result"];
    CHECK(insert["kind"] == "refactor.rewrite");
    CHECK(insert["edit"]["documentChanges"][0]["edits"][0]["newText"].get<std::string>().find("**Lifecycle:**") !=
          std::string::npos);
}

TEST_CASE("an action for a text that has changed since is not carried out") {
    TestClient client(spec);
    client.start(lazy());
    open(client, 5);
    const auto action = titled(actions(client, params_for(client, 2, 4, 4)), "Insert a Lifecycle");
    client.replace(responsibilities, 6, "# Responsibilities\n");
    CHECK(client.request("codeAction/resolve", action)["error"]["code"] == -32801);
    json wrong = action;
    wrong["data"] = {{"uri", 1}};
    CHECK(client.request("codeAction/resolve", wrong)["error"]["code"] == -32602);
    CHECK(client.request("codeAction/resolve", {{"title", "x"}})["result"]["title"] == "x");
}

TEST_CASE("an editor that cannot ask later has the edit at once") {
    for (auto can : {modern_capabilities(), [] {
                         auto half = lazy();
                         half["textDocument"]["codeAction"].erase("dataSupport");
                         return half;
                     }()}) {
        TestClient client(spec);
        const auto provider = client.start(can)["result"]["capabilities"]["codeActionProvider"];
        CHECK_FALSE(provider.contains("resolveProvider"));
        for (const auto& action : actions(client, params_for(client, 2, 4, 4))) {
            CHECK(action.contains("edit"));
            CHECK_FALSE(action.contains("data"));
        }
    }
}

TEST_CASE("an editor that knows commands only is offered nothing that it cannot read") {
    auto can = modern_capabilities();
    can["textDocument"].erase("codeAction");
    TestClient client(spec);
    CHECK_FALSE(client.start(can)["result"]["capabilities"].contains("codeActionProvider"));
    CHECK(actions(client, params_for(client, 2, 4, 4)) == json::array());
}

TEST_CASE("a kind that was asked for stands for those below it") {
    TestClient client(spec);
    client.start();
    const auto only = [&](const char* kind) {
        return kinds(actions(client, params_for(client, 2, 4, 10, json::array({kind}))));
    };
    for (const auto& kind : only("refactor")) CHECK(kind.starts_with("refactor."));
    CHECK(only("refactor").size() == 1);
    CHECK(only("refactor.rewrite").size() == 1);
    CHECK(only("refactor.extract").empty());
    CHECK(only("ref").empty());
    CHECK(only("quickfix.more").empty());
    for (const auto& kind : only("quickfix")) CHECK(kind == "quickfix");
    CHECK(only("quickfix").size() >= 1);
}

TEST_CASE("the preferred fix is marked for an editor that shows it") {
    constexpr std::string_view text =
        "//- infra-specs/responsibilities.md\n# Responsibilities\n\n[x](#responsibility)\n";
    TestClient client(text);
    client.start();
    const auto preferred = [](TestClient& asking) {
        const auto offered = actions(asking, params_for(asking, 2, 5, 5, json::array({"quickfix"})));
        return std::count_if(offered.begin(), offered.end(),
                             [](const json& action) { return action.value("isPreferred", false); });
    };
    CHECK(preferred(client) == 1);
    auto can = modern_capabilities();
    can["textDocument"]["codeAction"].erase("isPreferredSupport");
    TestClient old(text);
    old.start(can);
    CHECK(preferred(old) == 0);
}

TEST_CASE("what cannot be done here says why, to an editor that shows it") {
    auto can = lazy();
    can["textDocument"]["codeAction"]["disabledSupport"] = true;
    TestClient client(spec);
    client.start(can);
    const auto disabled = titled(actions(client, params_for(client, 5, 15, 20)), "Add “Queue” to the vocabulary");
    CHECK(disabled["disabled"]["reason"] == "“Queue” is a term already: vocabulary.md");
    CHECK_FALSE(disabled.contains("edit"));
    CHECK_FALSE(disabled.contains("data"));
    TestClient old(spec);
    old.start(lazy());
    CHECK(titled(actions(old, params_for(old, 5, 15, 20)), "Add “Queue” to").is_null());
}

TEST_CASE("moving a section creates its document, where the editor can") {
    constexpr std::string_view text =
        "//- infra-specs/responsibilities.md\n# R\n//- infra-specs/overview.md\n"
        "# Overview\n\n## Security\n\nNobody gets in.\n";
    const auto asked = [](TestClient& client) {
        auto params = params_for(client, 2, 3, 3, json::array({"refactor.move"}));
        params["textDocument"]["uri"] = client.uri("infra-specs/overview.md");
        return actions(client, params);
    };
    TestClient client(text);
    client.start();
    const auto moves = asked(client);
    REQUIRE(moves.size() == 1);
    const auto changes = moves[0]["edit"]["documentChanges"];
    REQUIRE(changes.size() == 3);
    CHECK(changes[1] == json{{"kind", "create"}, {"uri", client.uri("infra-specs/security.md")}});
    CHECK(changes[2]["edits"][0]["newText"] == "# Security\n\nNobody gets in.\n");
    auto can = modern_capabilities();
    can["workspace"]["workspaceEdit"] = json::object();
    TestClient unable(text);
    unable.start(can);
    CHECK(asked(unable).empty());
}
