// Completion as editors of different abilities get it.
#include <doctest/doctest.h>

#include "tests/support/client.h"

using namespace infraspec::testing;

namespace {

constexpr std::string_view spec = R"(
//- infra-specs/vocabulary.md
# Vocabulary

### Queue
A line of jobs.
//- infra-specs/overview.md
# Overview

A queux here.
)";

json at(const TestClient& client, int line, int character) {
    return {{"textDocument", {{"uri", client.uri("infra-specs/overview.md")}}},
            {"position", {{"line", line}, {"character", character}}}};
}

json item(const json& list, const std::string& label) {
    for (const auto& each : list["items"]) {
        if (each["label"] == label) return each;
    }
    return nullptr;
}

json able() {
    auto can = modern_capabilities();
    auto& completion = can["textDocument"]["completion"];
    completion["completionItem"]["resolveSupport"] = {{"properties", json::array({"documentation"})}};
    completion["completionItem"]["labelDetailsSupport"] = true;
    return can;
}

}  // namespace

TEST_CASE("the documentation of an item is made when it is asked for") {
    TestClient client(spec);
    CHECK(client.start(able())["result"]["capabilities"]["completionProvider"]["resolveProvider"] == true);
    const auto list = client.request("textDocument/completion", at(client, 2, 6))["result"];
    const auto queue = item(list, "Queue");
    CHECK_FALSE(queue.contains("documentation"));
    const auto resolved = client.request("completionItem/resolve", queue)["result"];
    CHECK(resolved["documentation"]["value"].get<std::string>().find("A line of jobs.") != std::string::npos);
    CHECK(resolved["textEdit"] == queue["textEdit"]);

    TestClient plain(spec);
    CHECK_FALSE(plain.start()["result"]["capabilities"]["completionProvider"].contains("resolveProvider"));
    CHECK(item(plain.request("textDocument/completion", at(plain, 2, 6))["result"], "Queue").contains("documentation"));
}

TEST_CASE("a client that can chooses to insert or to replace") {
    TestClient client(spec);
    auto can = modern_capabilities();
    can["textDocument"]["completion"]["completionItem"]["insertReplaceSupport"] = true;
    client.start(can);
    const auto edit = item(client.request("textDocument/completion", at(client, 2, 6))["result"], "Queue")["textEdit"];
    CHECK(edit["insert"]["end"] == json{{"line", 2}, {"character", 6}});
    CHECK(edit["replace"]["end"] == json{{"line", 2}, {"character", 7}});
    CHECK(edit["insert"]["start"] == edit["replace"]["start"]);
}

TEST_CASE("a range that all items share is said once, to a client that reads it there") {
    TestClient client(spec);
    auto can = able();
    can["textDocument"]["completion"]["completionList"] = {{"itemDefaults", {"editRange", "data"}}};
    client.start(can);
    client.open("infra-specs/overview.md", "# Overview\n\nSee [[que]]\n");
    const auto list = client.request("textDocument/completion", at(client, 2, 9))["result"];
    CHECK(list["itemDefaults"]["editRange"]["start"] == json{{"line", 2}, {"character", 6}});
    CHECK(list["itemDefaults"]["data"]["uri"] == client.uri("infra-specs/overview.md"));
    CHECK_FALSE(item(list, "Queue").contains("textEdit"));
    CHECK_FALSE(item(list, "Queue").contains("data"));
}

TEST_CASE("a list for a single character is asked for again as more is typed") {
    TestClient client(spec);
    client.start();
    auto params = at(client, 2, 2);
    CHECK(client.request("textDocument/completion", params)["result"]["isIncomplete"] == false);
    params["context"] = {{"triggerKind", 2}, {"triggerCharacter", "-"}};
    CHECK(client.request("textDocument/completion", params)["result"]["isIncomplete"] == true);
}

TEST_CASE("an item that nobody offered is handed back, wrong data are told") {
    TestClient client(spec);
    client.start(able());
    CHECK(client.request("completionItem/resolve", {{"label", "x"}})["result"]["label"] == "x");
    const auto wrong = client.request("completionItem/resolve", {{"label", "x"}, {"data", {{"uri", 1}}}});
    CHECK(wrong["error"]["code"] == -32602);
}

TEST_CASE("a suppression is offered the names of rules") {
    TestClient client(spec);
    client.start();
    client.open("infra-specs/overview.md",
                "# Overview\n\n<!-- infraspec-disable-next-line vague-language, term-u -->\n");
    const auto list = client.request("textDocument/completion", at(client, 2, 55))["result"];
    const auto edit = item(list, "term-unused")["textEdit"];
    CHECK(edit["newText"] == "term-unused");
    CHECK(edit["range"]["start"] == json{{"line", 2}, {"character", 49}});
    CHECK(item(list, "Queue") == nullptr);
    CHECK(item(client.request("textDocument/completion", at(client, 2, 10))["result"], "term-unused") == nullptr);
}
