#include <doctest/doctest.h>

#include "tests/support/client.h"

using namespace infraspec::testing;
using Problems = std::vector<std::string>;

namespace {

constexpr std::string_view small_spec = R"(
//- infra-specs/vocabulary.md
# Vocabulary

### Queue
A line of jobs.
//- infra-specs/overview.md
# Overview

See the [terms](vocabulary.md) and [nothing](missing.md).
)";

bool reports(const TestClient& client, const std::string& path, const std::string& problem) {
    const auto problems = client.problems(path);
    return std::find(problems.begin(), problems.end(), problem) != problems.end();
}

constexpr const char* missing_link = "2:45 link-file-missing";

}  // namespace

TEST_CASE("every file of every specification has its findings, open or not") {
    TestClient client(small_spec);
    client.start();
    CHECK(reports(client, "infra-specs/overview.md", missing_link));
    CHECK_FALSE(client.published("infra-specs/overview.md").contains("version"));
}

TEST_CASE("an open buffer shadows the file on disk, and closing returns to the disk's text") {
    TestClient client(small_spec);
    client.start();
    client.open("infra-specs/overview.md", "# Overview\n\nFine.\n", 7);
    client.settle();
    CHECK_FALSE(reports(client, "infra-specs/overview.md", missing_link));
    CHECK(client.published("infra-specs/overview.md")["version"] == 7);
    client.close("infra-specs/overview.md");
    client.settle();
    CHECK(reports(client, "infra-specs/overview.md", missing_link));
}

TEST_CASE("a disk that changes below an open buffer changes nothing until it is closed") {
    TestClient client(small_spec);
    client.start();
    client.open("infra-specs/overview.md", "# Overview\n\nFine.\n");
    client.write("infra-specs/overview.md", "# Overview\n\n[a](gone.md)\n");
    client.settle();
    CHECK_FALSE(reports(client, "infra-specs/overview.md", "2:4 link-file-missing"));
    client.close("infra-specs/overview.md");
    client.settle();
    CHECK(reports(client, "infra-specs/overview.md", "2:4 link-file-missing"));
}

TEST_CASE("edits are applied one after the other, in UTF-16 columns") {
    TestClient client(small_spec);
    client.start();
    client.open("infra-specs/overview.md", "# Overview\r\n\r\n😀é [x](a.md)\r\n");
    client.settle();
    CHECK(reports(client, "infra-specs/overview.md", "2:8 link-file-missing"));
    const auto at = [](int line, int from, int to, const char* text) {
        return json{
            {"range", {{"start", {{"line", line}, {"character", from}}}, {"end", {{"line", line}, {"character", to}}}}},
            {"text", text}};
    };
    client.change("infra-specs/overview.md", 2, json::array({at(2, 0, 2, ""), at(2, 0, 0, "漢漢漢")}));
    client.settle();
    CHECK(reports(client, "infra-specs/overview.md", "2:9 link-file-missing"));
    client.change("infra-specs/overview.md", 3, json::array({at(2, 9, 13, "vocabulary.md")}));
    client.settle();
    CHECK(client.published("infra-specs/overview.md")["version"] == 3);
    CHECK_FALSE(reports(client, "infra-specs/overview.md", "2:9 link-file-missing"));
}

TEST_CASE("each encoding that a client prefers is used, and named in the answer") {
    for (const auto& [encoding, column] : std::map<std::string, int>{{"utf-8", 6}, {"utf-16", 4}, {"utf-32", 3}}) {
        auto can = modern_capabilities();
        can["general"]["positionEncodings"] = json::array({encoding, "utf-16"});
        TestClient client("//- infra-specs/x.md\n# X\n\n😀 [a](b.md)\n");
        const auto result = client.start(can);
        CHECK(result["result"]["capabilities"]["positionEncoding"] == encoding);
        const auto where = "2:" + std::to_string(column + 3) + " link-file-missing";
        CHECK_MESSAGE(reports(client, "infra-specs/x.md", where), encoding);
    }
}

TEST_CASE("an edit refreshes the findings of the files that it affects, and sends no others again") {
    TestClient client(R"(
//- infra-specs/vocabulary.md
# Vocabulary

### Queue
A line of jobs.
//- infra-specs/overview.md
# Overview

The [[Topic]] carries messages.
//- infra-specs/security.md
# Security

Everything is closed. [x](none.md)
)");
    client.start();
    CHECK(reports(client, "infra-specs/overview.md", "2:6 term-undefined"));
    client.open("infra-specs/vocabulary.md", "# Vocabulary\n\n### Queue\nA line of jobs.\n");
    client.settle();
    client.take("textDocument/publishDiagnostics");
    client.replace("infra-specs/vocabulary.md", 2, "# Vocabulary\n\n### Topic\nA place for messages.\n");
    client.settle();
    CHECK_FALSE(reports(client, "infra-specs/overview.md", "2:6 term-undefined"));
    for (const auto& message : client.take("textDocument/publishDiagnostics")) {
        CHECK(message["params"]["uri"] != client.uri("infra-specs/security.md"));
    }
}

TEST_CASE("a burst of edits is checked once, at its last version") {
    TestClient client(small_spec);
    client.start();
    client.open("infra-specs/overview.md", "# Overview\n", 1);
    client.settle();
    client.take("textDocument/publishDiagnostics");
    for (int version = 2; version <= 20; ++version) {
        client.replace("infra-specs/overview.md", version, "# Overview\n\nVersion " + std::to_string(version) + ".\n");
    }
    client.settle();
    std::vector<int> versions;
    for (const auto& message : client.take("textDocument/publishDiagnostics")) {
        if (message["params"]["uri"] == client.uri("infra-specs/overview.md"))
            versions.push_back(message["params"]["version"]);
    }
    CHECK(versions == std::vector<int>{20});
}

TEST_CASE("findings of a text that has changed meanwhile are thrown away") {
    TestClient client(small_spec);
    client.start();
    client.open("infra-specs/overview.md", "# Overview\n\n[a](b.md)\n", 1);
    client.settle();
    client.replace("infra-specs/overview.md", 2, "# Overview\n\n[a](c.md)\n");
    client.run_loop();  // the check of version 2 waits for the pool
    client.replace("infra-specs/overview.md", 3, "# Overview\n\nFine.\n");
    client.settle();
    const auto published = client.published("infra-specs/overview.md");
    CHECK(published["version"] == 3);
    CHECK_FALSE(reports(client, "infra-specs/overview.md", "2:4 link-file-missing"));
}

TEST_CASE("a query that arrives after an edit sees the edit, and one before it does not") {
    TestClient client(small_spec);
    client.start();
    client.open("infra-specs/overview.md", "# One\n");
    const int before = client.send_request("textDocument/documentSymbol",
                                           {{"textDocument", {{"uri", client.uri("infra-specs/overview.md")}}}});
    client.replace("infra-specs/overview.md", 2, "# Two\n");
    const int after = client.send_request("textDocument/documentSymbol",
                                          {{"textDocument", {{"uri", client.uri("infra-specs/overview.md")}}}});
    client.settle();
    CHECK(client.response(before).value()["result"][0]["name"] == "One");
    CHECK(client.response(after).value()["result"][0]["name"] == "Two");
}

TEST_CASE("a file that is created, changed and deleted on disk comes, changes and goes") {
    TestClient client(small_spec);
    client.start();
    client.write("infra-specs/missing.md", "# Missing\n\n[x](nowhere.md)\n");
    client.settle();
    CHECK_FALSE(reports(client, "infra-specs/overview.md", missing_link));
    CHECK(reports(client, "infra-specs/missing.md", "2:4 link-file-missing"));
    client.write("infra-specs/missing.md", "# Missing\n\n\n[x](nowhere.md)\n");
    client.settle();
    CHECK(reports(client, "infra-specs/missing.md", "3:4 link-file-missing"));
    client.remove("infra-specs/missing.md");
    client.settle();
    CHECK(client.problems("infra-specs/missing.md").empty());
    CHECK(reports(client, "infra-specs/overview.md", missing_link));
}

TEST_CASE("a file that is excluded loses its findings") {
    TestClient client(small_spec);
    client.start();
    client.write(".gitignore", "overview.md\n");
    client.settle();
    CHECK(client.problems("infra-specs/overview.md").empty());
    client.remove(".gitignore");
    client.settle();
    CHECK(reports(client, "infra-specs/overview.md", missing_link));
}

TEST_CASE("a link to a file outside of the specification is looked up, and again when files come and go") {
    TestClient client("//- infra-specs/x.md\n# X\n\n[a](../README.md)\n");
    client.start();
    CHECK(reports(client, "infra-specs/x.md", "2:4 link-file-missing"));
    client.write("README.md", "# Read me\n");
    client.settle();
    CHECK_FALSE(reports(client, "infra-specs/x.md", "2:4 link-file-missing"));
}

TEST_CASE("a configuration is followed as it is typed, and its faults are shown") {
    TestClient client(small_spec);
    client.start();
    client.write("infra-specs/infraspec.toml", "[rules]\nlink-file-missing = \"off\"\n");
    client.settle();
    CHECK_FALSE(reports(client, "infra-specs/overview.md", missing_link));
    client.open("infra-specs/infraspec.toml", "[rules]\nlink-file-missing = \"hint\"\nnonsense-rule = \"off\"\n");
    client.settle();
    CHECK(reports(client, "infra-specs/overview.md", missing_link));
    CHECK(client.published("infra-specs/overview.md")["diagnostics"].back()["severity"] == 4);
    CHECK(reports(client, "infra-specs/infraspec.toml", "2:0 config-invalid"));
    client.close("infra-specs/infraspec.toml");
    client.settle();
    CHECK(client.problems("infra-specs/infraspec.toml").empty());
    CHECK_FALSE(reports(client, "infra-specs/overview.md", missing_link));
}

TEST_CASE("the editor's settings hold where no file says otherwise, and apply at once") {
    TestClient client(small_spec);
    client.start_with({{"capabilities", modern_capabilities()},
                       {"rootUri", client.uri("")},
                       {"initializationOptions", {{"rules", {{"link-file-missing", "off"}}}}}});
    CHECK_FALSE(reports(client, "infra-specs/overview.md", missing_link));
    client.notify("workspace/didChangeConfiguration",
                  {{"settings", {{"infraspec", {{"rules", {{"link-file-missing", "error"}}}}}}}});
    client.settle();
    CHECK(reports(client, "infra-specs/overview.md", missing_link));
    client.write("infra-specs/infraspec.toml", "[rules]\nlink-file-missing = \"off\"\n");
    client.settle();
    CHECK_FALSE(reports(client, "infra-specs/overview.md", missing_link));
}

TEST_CASE("settings that make no sense are logged, and the others hold") {
    TestClient client(small_spec);
    client.start_with(
        {{"capabilities", modern_capabilities()},
         {"rootUri", client.uri("")},
         {"initializationOptions", {{"maxFiles", "many"}, {"nonsense", 1}, {"exclude", {"**/overview.md"}}}}});
    CHECK(client.warnings().size() == 1);
    CHECK(client.problems("infra-specs/overview.md").empty());
}

TEST_CASE("folders come and go with their specifications") {
    TestClient client("//- a/infra-specs/x.md\n# X\n\n[x](y.md)\n//- b/infra-specs/x.md\n# X\n\n[x](y.md)\n");
    client.start_with({{"capabilities", modern_capabilities()},
                       {"workspaceFolders", json::array({{{"uri", client.uri("a")}, {"name", "a"}}})}});
    CHECK(reports(client, "a/infra-specs/x.md", "2:4 link-file-missing"));
    CHECK(client.published("b/infra-specs/x.md").is_null());
    client.notify("workspace/didChangeWorkspaceFolders",
                  {{"event",
                    {{"added", json::array({{{"uri", client.uri("b")}, {"name", "b"}}})},
                     {"removed", json::array({{{"uri", client.uri("a")}, {"name", "a"}}})}}}});
    client.settle();
    CHECK(client.problems("a/infra-specs/x.md").empty());
    CHECK(reports(client, "b/infra-specs/x.md", "2:4 link-file-missing"));
}

TEST_CASE("without a folder, the specification around an opened file is read") {
    TestClient client(small_spec);
    client.start_with({{"capabilities", modern_capabilities()}, {"rootUri", nullptr}, {"processId", nullptr}});
    CHECK(client.published("infra-specs/overview.md").is_null());
    client.open("infra-specs/vocabulary.md", "# Vocabulary\n");
    client.settle();
    CHECK(reports(client, "infra-specs/overview.md", missing_link));
}

TEST_CASE("a document outside of every specification has an outline and no findings") {
    TestClient client;
    client.start();
    client.open("notes.md", "# Notes\n\n[a](b.md)\n");
    client.notify(
        "textDocument/didOpen",
        {{"textDocument",
          {{"uri", "untitled:Untitled-1"}, {"languageId", "markdown"}, {"version", 1}, {"text", "# New\n"}}}});
    client.settle();
    CHECK(client.problems("notes.md").empty());
    const auto symbols =
        client.request("textDocument/documentSymbol", {{"textDocument", {{"uri", client.uri("notes.md")}}}});
    CHECK(symbols["result"][0]["name"] == "Notes");
    const auto fresh =
        client.request("textDocument/documentSymbol", {{"textDocument", {{"uri", "untitled:Untitled-1"}}}});
    CHECK(fresh["result"][0]["name"] == "New");
}

TEST_CASE("a new document that is not saved yet is part of its specification") {
    TestClient client(small_spec);
    client.start();
    client.open("infra-specs/missing.md", "# Missing\n");
    client.settle();
    CHECK_FALSE(reports(client, "infra-specs/overview.md", missing_link));
    client.close("infra-specs/missing.md");
    client.settle();
    CHECK(reports(client, "infra-specs/overview.md", missing_link));
}

TEST_CASE("answers come before everything is read, from what is there") {
    TestClient client(small_spec);
    const int id =
        client.send_request("initialize", {{"capabilities", modern_capabilities()}, {"rootUri", client.uri("")}});
    client.notify("initialized", json::object());
    client.open("infra-specs/overview.md", "# Early\n");
    const int symbols = client.send_request("textDocument/documentSymbol",
                                            {{"textDocument", {{"uri", client.uri("infra-specs/overview.md")}}}});
    client.settle();
    CHECK(client.response(id).has_value());
    CHECK(client.response(symbols).value()["result"][0]["name"] == "Early");
    CHECK(client.published("infra-specs/overview.md")["version"] == 1);
}

TEST_CASE("an edit made while the specification was being read is not lost") {
    TestClient client(small_spec);
    client.send_request("initialize", {{"capabilities", modern_capabilities()}, {"rootUri", client.uri("")}});
    client.notify("initialized", json::object());
    client.run_loop();
    client.run_one_of_pool();
    client.run_one_of_pool();  // the files are read, the result is on its way
    client.open("infra-specs/overview.md", "# Overview\n\nFine.\n", 5);
    client.settle();
    CHECK(client.published("infra-specs/overview.md")["version"] == 5);
    CHECK_FALSE(reports(client, "infra-specs/overview.md", missing_link));
}

TEST_CASE("too many files are refused with a message, once") {
    TestClient client;
    for (int i = 0; i < 30; ++i) client.disk().files["/workspace/n/" + std::to_string(i) + ".md"] = "# N\n";
    client.start_with({{"capabilities", modern_capabilities()},
                       {"rootUri", client.uri("")},
                       {"initializationOptions", {{"maxFiles", 10}}}});
    const auto messages = client.take("window/showMessage");
    REQUIRE(messages.size() == 1);
    CHECK(messages[0]["params"]["message"].get<std::string>().find("more than 10 markdown files") != std::string::npos);
    client.write("x.md", "");
    client.settle();
    CHECK(client.take("window/showMessage").empty());
}

TEST_CASE("the client's own spelling of a URI comes back") {
    TestClient client(small_spec);
    client.start();
    const std::string spelled = "file:///workspace/infra-specs/%6Fverview.md";
    client.notify(
        "textDocument/didOpen",
        {{"textDocument",
          {{"uri", spelled}, {"languageId", "markdown"}, {"version", 3}, {"text", "# Overview\n\n[a](b.md)\n"}}}});
    client.settle();
    bool found = false;
    for (const auto& message : client.take("textDocument/publishDiagnostics")) {
        if (message["params"].value("version", 0) == 3) {
            found = true;
            CHECK(message["params"]["uri"] == spelled);
        }
    }
    CHECK(found);
}

TEST_CASE("progress is shown to a client that agrees to it, and ended") {
    TestClient client(small_spec);
    client.send_request("initialize", {{"capabilities", modern_capabilities()}, {"rootUri", client.uri("")}});
    client.notify("initialized", json::object());
    client.run_loop();
    const auto asked = client.take("window/workDoneProgress/create");
    REQUIRE(asked.size() == 1);
    client.answer(asked[0]["id"], nullptr);
    client.settle();
    const auto messages = client.take("$/progress");
    REQUIRE(messages.size() >= 2);
    CHECK(messages.front()["params"]["value"]["kind"] == "begin");
    CHECK(messages.back()["params"]["value"]["kind"] == "end");
}

TEST_CASE("files to watch are registered where the client can, and not where it cannot") {
    TestClient able(small_spec);
    able.start();
    const auto registered = able.take("client/registerCapability");
    REQUIRE(registered.size() == 1);
    CHECK(registered[0]["params"]["registrations"][0]["method"] == "workspace/didChangeWatchedFiles");
    TestClient unable(small_spec);
    unable.start(json::object());
    CHECK(unable.take("client/registerCapability").empty());
    CHECK(unable.take("window/workDoneProgress/create").empty());
}

TEST_CASE("names of an extended specification are known, and follow its edits") {
    TestClient client(R"(
//- platform/infra-specs/vocabulary.md
# Vocabulary

### Bus
It carries messages. [x](gone.md)
//- shop/infra-specs/infraspec.toml
extends = ["../../platform/infra-specs"]
//- shop/infra-specs/overview.md
# Overview

A [[Bus]].
//- shop/infra-specs/vocabulary.md
# Vocabulary

### Shop
It sells things.
)");
    client.start();
    CHECK_FALSE(reports(client, "shop/infra-specs/overview.md", "2:4 term-undefined"));
    client.open("platform/infra-specs/vocabulary.md", "# Vocabulary\n\n### Tram\nIt carries people.\n");
    client.settle();
    CHECK(reports(client, "shop/infra-specs/overview.md", "2:4 term-undefined"));
}
