// An edit of one document changes what is shown in others: editors that can are asked to show them anew, once.
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

A shop.
)";

constexpr const char* overview = "infra-specs/overview.md";
constexpr const char* vocabulary = "infra-specs/vocabulary.md";

json refreshing() {
    auto can = modern_capabilities();
    for (const auto* what : {"semanticTokens", "codeLens", "inlayHint"})
        can["workspace"][what] = {{"refreshSupport", true}};
    return can;
}

/// What was asked for since last time: "tokens lenses hints".
std::string refreshed(TestClient& client) {
    std::string all;
    for (const auto& [method, word] :
         {std::pair{"workspace/semanticTokens/refresh", "tokens"}, std::pair{"workspace/codeLens/refresh", "lenses"},
          std::pair{"workspace/inlayHint/refresh", "hints"}}) {
        for (std::size_t i = client.take(method).size(); i > 0; --i)
            all += (all.empty() ? "" : " ") + std::string(word);
    }
    return all;
}

void open_both(TestClient& client, const json& can) {
    client.start(can);
    for (const auto* path : {vocabulary, overview})
        client.open(path, client.disk().files.at("/workspace/" + std::string(path)));
    client.settle();
    refreshed(client);
}

}  // namespace

TEST_CASE("a use more changes the count above a term in another document") {
    TestClient client(spec);
    open_both(client, refreshing());
    client.replace(overview, 2, "# Overview\n\nA shop with a queue.\n");
    client.settle();
    CHECK(refreshed(client) == "lenses");
    client.replace(overview, 3, "# Overview\n\nA fine shop with a queue.\n");
    client.settle();
    CHECK(refreshed(client) == "");
}

TEST_CASE("another name is coloured in every document") {
    TestClient client(spec);
    open_both(client, refreshing());
    client.replace(vocabulary, 2, "# Vocabulary\n\n### Shop\nA place.\n");
    client.settle();
    CHECK(refreshed(client) == "tokens lenses");
}

TEST_CASE("a burst of edits asks once") {
    TestClient client(spec);
    open_both(client, refreshing());
    client.replace(vocabulary, 2, "# Vocabulary\n\n### Shop\nA place.\n");
    client.replace(vocabulary, 3, "# Vocabulary\n\n### Shops\nA place.\n");
    client.replace(overview, 2, "# Overview\n\nA queue.\n");
    client.settle();
    CHECK(refreshed(client) == "tokens lenses");
}

TEST_CASE("nobody is asked about the only document that is open") {
    TestClient client(spec);
    client.start(refreshing());
    client.open(vocabulary, "# Vocabulary\n\n### Shop\nA place.\n");
    client.settle();
    refreshed(client);
    client.replace(vocabulary, 2, "# Vocabulary\n\n### Store\nA place.\n");
    client.settle();
    CHECK(refreshed(client) == "");
}

TEST_CASE("what changes on disk, and hints that are switched on, are shown anew") {
    TestClient client(spec);
    open_both(client, refreshing());
    client.write("infra-specs/security.md", "# Security\n\nA queue.\n");
    client.settle();
    CHECK(refreshed(client) == "tokens lenses");
    client.notify("workspace/didChangeConfiguration", {{"settings", {{"infraspec", {{"inlayHints", true}}}}}});
    client.settle();
    CHECK(refreshed(client).find("hints") != std::string::npos);
}

TEST_CASE("an editor that cannot be asked is not") {
    TestClient client(spec);
    open_both(client, modern_capabilities());
    client.replace(vocabulary, 2, "# Vocabulary\n\n### Shop\nA place.\n");
    client.settle();
    CHECK(refreshed(client) == "");
}

TEST_CASE("what was read is told to the editor's log, and told again only when it differs") {
    TestClient client(spec);
    client.start();
    const auto said = client.take("window/logMessage");
    REQUIRE(said.size() == 1);
    CHECK(said[0]["params"] == json{{"type", 3}, {"message", "read 1 specification of 2 files"}});
    client.write("infra-specs/security.md", "# Security\n");
    client.settle();
    CHECK(client.take("window/logMessage").size() == 1);
    client.write("infra-specs/.gitignore", "x\n");
    client.settle();
    CHECK(client.take("window/logMessage").empty());
    client.replace("infra-specs/nowhere.md", 2, "x");
    client.settle();
    CHECK(client.take("window/logMessage")[0]["params"]["type"] == 2);
}
