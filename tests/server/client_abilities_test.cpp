// What a client cannot do is not sent to it.
#include <doctest/doctest.h>

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
    for (const auto& item : client.request("textDocument/completion", at(1, 8))["result"]["items"]) {
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

TEST_CASE("details of labels are for clients that show them") {
    TestClient client(spec);
    auto can = modern_capabilities();
    can["textDocument"]["completion"]["completionItem"]["labelDetailsSupport"] = false;
    CHECK_FALSE(client.start(can)["result"]["capabilities"]["completionProvider"].contains("completionItem"));
    for (const auto& item : client.request("textDocument/completion", at(1, 8))["result"]["items"])
        CHECK_FALSE(item.contains("labelDetails"));
}
