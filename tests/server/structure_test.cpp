// Tokens, folds and selections as an editor gets them.
#include <doctest/doctest.h>

#include "tests/support/client.h"

using namespace infraspec::testing;

namespace {

constexpr std::string_view spec = R"(
//- infra-specs/responsibilities.md
# Who

### Jöb
**Dependencies:**
- None

### API
**Dependencies:**
- 😀 Jöb 😀
)";

json coloured() {
    auto can = modern_capabilities();
    can["textDocument"]["semanticTokens"] = {{"requests", {{"full", {{"delta", true}}}, {"range", true}}},
                                             {"tokenTypes", json::array()},
                                             {"tokenModifiers", json::array()},
                                             {"formats", json::array({"relative"})}};
    return can;
}

json document(const TestClient& client) {
    return {{"textDocument", {{"uri", client.uri("infra-specs/responsibilities.md")}}}};
}

/// What a client makes of a delta.
json applied(json data, const json& edits) {
    for (const auto& edit : edits) {
        const auto begin = data.begin() + edit["start"].get<int>();
        const auto at = data.erase(begin, begin + edit["deleteCount"].get<int>());
        if (edit.contains("data")) data.insert(at, edit["data"].begin(), edit["data"].end());
    }
    return data;
}

}  // namespace

TEST_CASE("tokens count in the client's unit") {
    for (const auto& [encoding, column, length] :
         std::vector<std::tuple<std::string, int, int>>{{"utf-8", 7, 4}, {"utf-16", 5, 3}, {"utf-32", 4, 3}}) {
        TestClient client(spec);
        auto can = coloured();
        can["general"]["positionEncodings"] = json::array({encoding});
        client.start(can);
        const auto data = client.request("textDocument/semanticTokens/full", document(client))["result"]["data"];
        REQUIRE(data.size() >= 5);
        // The last token is the second "Jöb", behind the label one line above.
        const std::vector<int> last(data.end() - 5, data.end());
        CHECK(last == std::vector<int>{1, column, length, 1, 0});
    }
}

TEST_CASE("tokens are told in full, then as what has changed") {
    TestClient client(spec);
    client.start(coloured());
    client.open("infra-specs/responsibilities.md", "# Who\n\n### Job\n**Dependencies:**\n- None\n");
    auto params = document(client);
    const auto full = client.request("textDocument/semanticTokens/full", params)["result"];
    params["previousResultId"] = full["resultId"];
    const auto same = client.request("textDocument/semanticTokens/full/delta", params)["result"];
    CHECK(same["edits"].empty());
    client.replace("infra-specs/responsibilities.md", 2,
                   "# Who\n\n### Job\nA Job.\n**Dependencies:**\n- None\n**Lifecycle:**\n- Provisioner: x\n");
    const auto delta = client.request("textDocument/semanticTokens/full/delta", params)["result"];
    const auto now = client.request("textDocument/semanticTokens/full", document(client))["result"];
    CHECK(applied(full["data"], delta["edits"]) == now["data"]);
    CHECK(delta["resultId"] == now["resultId"]);
    params["previousResultId"] = "of long ago";
    CHECK(client.request("textDocument/semanticTokens/full/delta", params)["result"]["data"] == now["data"]);
}

TEST_CASE("tokens of a range are those that it touches") {
    TestClient client(spec);
    client.start(coloured());
    auto params = document(client);
    params["range"] = {{"start", {{"line", 2}, {"character", 0}}}, {"end", {{"line", 2}, {"character", 9}}}};
    const auto data = client.request("textDocument/semanticTokens/range", params)["result"]["data"];
    CHECK(data.size() == 5);
    CHECK(data[0] == 2);
}

TEST_CASE("a client that shows no tokens is offered none") {
    TestClient client(spec);
    CHECK_FALSE(client.start()["result"]["capabilities"].contains("semanticTokensProvider"));
}

TEST_CASE("folds keep to what the client can show") {
    TestClient client(spec);
    auto can = modern_capabilities();
    can["textDocument"]["foldingRange"] = {{"lineFoldingOnly", true}, {"rangeLimit", 2}};
    client.start(can);
    const auto folds = client.request("textDocument/foldingRange", document(client))["result"];
    CHECK(folds == json::parse(R"([{"startLine": 0, "endLine": 8}, {"startLine": 6, "endLine": 8}])"));

    TestClient able(spec);
    able.start();
    const auto all = able.request("textDocument/foldingRange", document(able))["result"];
    CHECK(all.size() == 3);
    CHECK(all[1] == json::parse(R"({"startLine": 2, "startCharacter": 7, "endLine": 4, "endCharacter": 6})"));
}

TEST_CASE("a selection comes for every position, in order") {
    TestClient client(spec);
    client.start();
    auto params = document(client);
    params["positions"] = json::parse(R"([{"line": 8, "character": 6}, {"line": 0, "character": 0}])");
    const auto result = client.request("textDocument/selectionRange", params)["result"];
    REQUIRE(result.size() == 2);
    CHECK(result[0]["range"]["start"] == json{{"line", 8}, {"character", 5}});
    CHECK(result[0]["range"]["end"] == json{{"line", 8}, {"character", 8}});
    CHECK(result[0].contains("parent"));
}
