// What a client cannot do is not sent to it.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/client.h"

using namespace infraspec::testing;

namespace {

constexpr std::string_view spec = R"(
//- infra-specs/vocabulary.md
# Vocabulary

### Job Queue
A **line** of `jobs`, see [the list](overview.md).

- Aliases: JQ
//- infra-specs/overview.md
# Overview
-   a Job Queue
- two

-   three
- four
)";

json at(int line, int character) {
    return {{"textDocument", {{"uri", TestClient::uri("infra-specs/overview.md")}}},
            {"position", {{"line", line}, {"character", character}}}};
}

}  // namespace

TEST_CASE("plain text has no marks of markdown") {
    TestClient client(spec);
    auto can = modern_capabilities();
    can["textDocument"]["hover"]["contentFormat"] = json::array({"plaintext"});
    can["textDocument"]["completion"]["completionItem"]["documentationFormat"] = json::array({"plaintext"});
    client.start(can);
    const auto text = client.request("textDocument/hover", at(1, 8))["result"]["contents"]["value"].get<std::string>();
    CHECK(text.starts_with("Job Queue\n\nterm"));
    CHECK(text.find("\n\nA line of jobs, see the list.\n\n") != std::string::npos);
    CHECK(text.find_first_of("*`#[") == std::string::npos);
    const auto items = client.request("textDocument/completion", at(1, 8))["result"]["items"];
    CHECK_FALSE(items.empty());
    for (const auto& item : items) {
        if (item["label"] == "Job Queue")
            CHECK(item["documentation"] == json{{"kind", "plaintext"}, {"value", "A line of jobs, see the list.\n"}});
    }
}

TEST_CASE("several ranges are formatted at once where the client asks for it") {
    TestClient client(spec);
    auto can = modern_capabilities();
    CHECK_FALSE(
        client.start(can)["result"]["capabilities"]["documentRangeFormattingProvider"].contains("rangesSupport"));
    TestClient newer(spec);
    can["textDocument"]["rangeFormatting"]["rangesSupport"] = true;
    CHECK(newer.start(can)["result"]["capabilities"]["documentRangeFormattingProvider"]["rangesSupport"] == true);
    const auto range = [](int line) {
        return json{{"start", {{"line", line}, {"character", 0}}}, {"end", {{"line", line}, {"character", 1}}}};
    };
    auto params = at(0, 0);
    params["options"] = {{"tabSize", 4}, {"insertSpaces", true}};
    params["ranges"] = json::array({range(4), range(1), range(1)});
    const auto edits = newer.request("textDocument/rangesFormatting", params)["result"];
    params["ranges"] = json::array({range(1)});
    const auto first = newer.request("textDocument/rangesFormatting", params)["result"];
    params["ranges"] = json::array({range(4)});
    const auto second = newer.request("textDocument/rangesFormatting", params)["result"];
    CHECK(first.size() >= 1);
    CHECK(second.size() >= 1);
    CHECK(edits.size() <= first.size() + second.size());
    CHECK(edits.size() >= std::max(first.size(), second.size()));
}

TEST_CASE("a client that says nothing of markdown reads plain text") {
    TestClient client(spec);
    client.start(json::object());
    CHECK(client.request("textDocument/hover", at(1, 8))["result"]["contents"]["kind"] == "plaintext");
    const auto items = client.request("textDocument/completion", at(1, 8))["result"]["items"];
    CHECK_FALSE(items.empty());
    for (const auto& item : items) {
        if (item.contains("documentation")) CHECK(item["documentation"]["kind"] == "plaintext");
    }
}

TEST_CASE("kinds of symbols and items that came after the first version of LSP are for clients that name them") {
    constexpr std::string_view files = R"(
//- infra-specs/assertions.md
# Assertions

## ASSERT-NET-001: No way in

Given a host
When it is asked
Then it is silent
//- infra-specs/overview.md
# Overview

See ASS
)";
    const json assertions{{"textDocument", {{"uri", TestClient::uri("infra-specs/assertions.md")}}}};
    const json typed{{"textDocument", {{"uri", TestClient::uri("infra-specs/overview.md")}}},
                     {"position", {{"line", 2}, {"character", 7}}}};
    const auto largest = [](const json& items) {
        int kind = 0;
        for (const auto& item : items) kind = std::max(kind, item["kind"].get<int>());
        return kind;
    };
    constexpr int event_symbol = 24;
    constexpr int event_item = 23;
    constexpr int last_of_first_version = 18;
    for (const bool can_all : {false, true}) {
        TestClient client(files);
        json can = {{"textDocument", {{"documentSymbol", {{"hierarchicalDocumentSymbolSupport", true}}}}}};
        if (can_all) {
            const json kinds{{"valueSet", {14, 15, event_item, event_symbol}}};
            can["textDocument"]["documentSymbol"]["symbolKind"] = kinds;
            can["textDocument"]["completion"]["completionItemKind"] = kinds;
            can["workspace"]["symbol"]["symbolKind"] = kinds;
        }
        client.start(can);
        const auto outline = client.request("textDocument/documentSymbol", assertions)["result"][0]["children"];
        const auto symbols = client.request("workspace/symbol", {{"query", "way"}})["result"];
        const auto items = client.request("textDocument/completion", typed)["result"]["items"];
        REQUIRE(!items.empty());
        CHECK((largest(outline) == event_symbol) == can_all);
        CHECK((largest(symbols) == event_symbol) == can_all);
        CHECK((largest(items) == event_item) == can_all);
        if (!can_all) {
            CHECK(largest(outline) <= last_of_first_version);
            CHECK(largest(symbols) <= last_of_first_version);
            CHECK(largest(items) <= last_of_first_version);
        }
    }
}

TEST_CASE("a fix that leaves words to its author is a snippet where the client inserts snippets") {
    constexpr std::string_view files = R"(
//- infra-specs/responsibilities.md
# Responsibilities

### Worker
**Responsibilities:**
- Runs ${jobs}
**Dependencies:**
- None
)";
    const json params{{"textDocument", {{"uri", TestClient::uri("infra-specs/responsibilities.md")}}},
                      {"range", {{"start", {{"line", 2}, {"character", 5}}}, {"end", {{"line", 2}, {"character", 5}}}}},
                      {"context", {{"diagnostics", json::array()}, {"only", {"quickfix"}}}}};
    const auto edit_of = [&](const json& can, bool open = true) {
        TestClient client(files);
        client.start(can);
        if (open)
            client.open("infra-specs/responsibilities.md",
                        client.disk().files.at("/workspace/infra-specs/responsibilities.md"));
        const auto actions = client.request("textDocument/codeAction", params)["result"];
        for (const auto& action : actions) {
            if (action["title"].get<std::string>().find("Lifecycle") == std::string::npos) continue;
            const json& edit = action["edit"];
            return edit.contains("changes") ? *edit["changes"].begin()->begin()
                                            : edit["documentChanges"][0]["edits"][0];
        }
        return json();
    };
    auto can = modern_capabilities();
    const auto plain = edit_of(can);
    REQUIRE(plain.contains("newText"));
    CHECK(plain["newText"].get<std::string>().find("to be decided") != std::string::npos);
    can["workspace"]["workspaceEdit"]["snippetEditSupport"] = true;
    const auto snippet = edit_of(can);
    CHECK_FALSE(snippet.contains("newText"));
    CHECK(snippet["range"] == plain["range"]);
    CHECK(snippet["snippet"]["kind"] == "snippet");
    const auto text = snippet["snippet"]["value"].get<std::string>();
    CHECK(text.find("Provisioner: ${1:to be decided}") != std::string::npos);
    CHECK(text.find("${3:to be decided}") != std::string::npos);
    CHECK(text.find('\n') != std::string::npos);
    CHECK(edit_of(can, false) == plain);
    can["workspace"]["workspaceEdit"]["documentChanges"] = false;
    CHECK(edit_of(can) == plain);
}

TEST_CASE("details of labels are for clients that show them") {
    TestClient client(spec);
    auto can = modern_capabilities();
    can["textDocument"]["completion"]["completionItem"]["labelDetailsSupport"] = false;
    CHECK_FALSE(client.start(can)["result"]["capabilities"]["completionProvider"].contains("completionItem"));
    const auto items = client.request("textDocument/completion", at(1, 8))["result"]["items"];
    CHECK_FALSE(items.empty());
    for (const auto& item : items) CHECK_FALSE(item.contains("labelDetails"));
}
