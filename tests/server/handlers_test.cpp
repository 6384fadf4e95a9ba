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
- Store
)";

json at(const TestClient& client, const std::string& path, int line, int character) {
    return {{"textDocument", {{"uri", client.uri(path)}}}, {"position", {{"line", line}, {"character", character}}}};
}

constexpr const char* responsibilities = "infra-specs/responsibilities.md";
constexpr const char* vocabulary = "infra-specs/vocabulary.md";

std::vector<std::string> titles(const json& actions) {
    std::vector<std::string> result;
    for (const auto& action : actions["result"]) result.push_back(action["title"]);
    return result;
}

json whole_document(const TestClient& client, const std::string& path) {
    return {{"textDocument", {{"uri", client.uri(path)}}},
            {"range", {{"start", {{"line", 0}, {"character", 0}}}, {"end", {{"line", 999}, {"character", 0}}}}},
            {"context", {{"diagnostics", json::array()}}}};
}

}  // namespace

TEST_CASE("hover answers in markdown, and in plain text to a client that wants it") {
    TestClient client(spec);
    client.start();
    const auto hover = client.request("textDocument/hover", at(client, responsibilities, 5, 16))["result"];
    CHECK(hover["contents"]["kind"] == "markdown");
    CHECK(hover["contents"]["value"].get<std::string>().find("A line of jobs") != std::string::npos);
    CHECK(hover["range"]["start"] == json{{"line", 5}, {"character", 15}});
    CHECK(client.request("textDocument/hover", at(client, responsibilities, 1, 0))["result"].is_null());

    auto can = modern_capabilities();
    can["textDocument"]["hover"]["contentFormat"] = json::array({"plaintext"});
    TestClient plain(spec);
    plain.start(can);
    CHECK(plain.request("textDocument/hover", at(plain, responsibilities, 5, 16))["result"]["contents"]["kind"] ==
          "plaintext");
}

TEST_CASE("a definition is a link with its origin, or a location for a client that knows no links") {
    TestClient client(spec);
    client.start();
    const auto links = client.request("textDocument/definition", at(client, responsibilities, 5, 16))["result"];
    REQUIRE(links.size() == 1);
    CHECK(links[0]["targetUri"] == client.uri(vocabulary));
    CHECK(links[0]["targetSelectionRange"]["start"] == json{{"line", 2}, {"character", 4}});
    CHECK(links[0]["originSelectionRange"]["start"] == json{{"line", 5}, {"character", 15}});

    auto can = modern_capabilities();
    can["textDocument"]["definition"]["linkSupport"] = false;
    TestClient old(spec);
    old.start(can);
    const auto locations = old.request("textDocument/definition", at(old, responsibilities, 5, 16))["result"];
    REQUIRE(locations.size() == 1);
    CHECK(locations[0]["uri"] == old.uri(vocabulary));
}

TEST_CASE("references are listed over files, with the declaration when it is asked for") {
    TestClient client(spec);
    client.start();
    auto params = at(client, vocabulary, 2, 5);
    params["context"] = {{"includeDeclaration", true}};
    CHECK(client.request("textDocument/references", params)["result"].size() == 2);
    params["context"] = {{"includeDeclaration", false}};
    const auto others = client.request("textDocument/references", params)["result"];
    REQUIRE(others.size() == 1);
    CHECK(others[0]["uri"] == client.uri(responsibilities));
}

TEST_CASE("completion replaces what was typed, and uses snippets only where the client can") {
    for (const bool snippets : {true, false}) {
        auto can = modern_capabilities();
        can["textDocument"]["completion"]["completionItem"]["snippetSupport"] = snippets;
        TestClient client(spec);
        client.start(can);
        client.open(responsibilities, "# Responsibilities\n\n### Worker\n\n**Dependencies:**\n- Que\n");
        const auto list = client.request("textDocument/completion", at(client, responsibilities, 5, 5))["result"];
        bool found = false;
        for (const auto& item : list["items"]) {
            if (!snippets) CHECK_FALSE(item.value("insertTextFormat", 1) == 2);
            if (item["label"] != "Queue") continue;
            found = true;
            CHECK(item["textEdit"]["newText"] == "Queue");
            CHECK(item["textEdit"]["range"]["start"] == json{{"line", 5}, {"character", 2}});
        }
        CHECK(found);
    }
}

TEST_CASE("symbols are a tree, or a list for a client that knows no trees") {
    TestClient client(spec);
    client.start();
    const json params{{"textDocument", {{"uri", client.uri(responsibilities)}}}};
    const auto tree = client.request("textDocument/documentSymbol", params)["result"];
    REQUIRE(tree.size() == 1);
    CHECK(tree[0]["children"][0]["name"] == "Worker");
    auto can = modern_capabilities();
    can["textDocument"]["documentSymbol"] = json::object();
    TestClient old(spec);
    old.start(can);
    const auto list = old.request("textDocument/documentSymbol", params)["result"];
    REQUIRE(list.size() >= 2);
    CHECK(list[1]["name"] == "Worker");
    CHECK(list[1]["containerName"] == "Responsibilities");
}

TEST_CASE("fixes are quick fixes that name their diagnostic and the version that they are for") {
    TestClient client(spec);
    client.start();
    client.open(responsibilities, client.disk().files.at("/workspace/infra-specs/responsibilities.md"), 9);
    client.settle();
    auto params = whole_document(client, responsibilities);
    params["context"]["diagnostics"] = client.published(responsibilities)["diagnostics"];
    const auto actions = client.request("textDocument/codeAction", params)["result"];
    bool found = false;
    for (const auto& action : actions) {
        if (action["kind"] != "quickfix" || action["diagnostics"][0]["code"] != "lifecycle-missing") continue;
        found = true;
        for (const auto& change : action["edit"]["documentChanges"]) {
            if (change.contains("kind")) continue;
            CHECK(change["textDocument"]["version"] == 9);
        }
    }
    CHECK(found);
}

TEST_CASE("only the kinds that were asked for are offered") {
    TestClient client(spec);
    client.start();
    auto params = whole_document(client, responsibilities);
    params["context"]["only"] = json::array({"quickfix"});
    const auto quick_fixes = client.request("textDocument/codeAction", params);
    for (const auto& action : quick_fixes["result"]) CHECK(action["kind"] == "quickfix");
    params["context"]["only"] = json::array({"source.organizeImports"});
    CHECK(titles(client.request("textDocument/codeAction", params)).empty());
    params["context"]["only"] = json::array({"source.fixAll"});
    const auto fix_all = client.request("textDocument/codeAction", params);
    for (const auto& action : fix_all["result"]) CHECK(action["kind"] == "source.fixAll.infraspec");
}

TEST_CASE("a fix that creates a file is offered only to a client that can create files") {
    const auto created = [](const json& actions) {
        std::size_t count = 0;
        for (const auto& action : actions["result"]) {
            for (const auto& change : action["edit"].value("documentChanges", json::array())) {
                count += change.value("kind", "") == "create" ? 1 : 0;
            }
        }
        return count;
    };
    constexpr std::string_view with_readme = "//- infra-specs/README.md\n# Read me\n\nNothing.\n";
    TestClient able(with_readme);
    able.start();
    CHECK(created(able.request("textDocument/codeAction", whole_document(able, "infra-specs/README.md"))) > 0);
    auto can = modern_capabilities();
    can["workspace"]["workspaceEdit"] = json::object();
    TestClient unable(with_readme);
    unable.start(can);
    const auto actions = unable.request("textDocument/codeAction", whole_document(unable, "infra-specs/README.md"));
    CHECK(created(actions) == 0);
    for (const auto& action : actions["result"]) CHECK(action["edit"].contains("changes"));
}

TEST_CASE("a mistyped rule in a configuration is repaired by a quick fix") {
    TestClient client("//- infra-specs/x.md\n# X\n");
    client.start();
    client.open("infra-specs/infraspec.toml", "[rules]\nterm-unusd = \"off\"\n");
    client.settle();
    const auto actions =
        client.request("textDocument/codeAction", whole_document(client, "infra-specs/infraspec.toml"))["result"];
    REQUIRE(actions.size() >= 1);
    CHECK(actions[0]["edit"]["documentChanges"][0]["edits"][0]["newText"] == "term-unused");
}

TEST_CASE("a renaming is versioned and annotated where the client can, and plain changes where it cannot") {
    TestClient client(spec);
    client.start();
    client.open(vocabulary, client.disk().files.at("/workspace/infra-specs/vocabulary.md"), 4);
    client.settle();
    auto params = at(client, responsibilities, 5, 16);
    const auto place = client.request("textDocument/prepareRename", params)["result"];
    CHECK(place["placeholder"] == "Queue");
    CHECK(place["range"]["start"] == json{{"line", 5}, {"character", 15}});
    CHECK(client.request("textDocument/prepareRename", at(client, responsibilities, 1, 0))["result"].is_null());
    params["newName"] = "Line";
    const auto edit = client.request("textDocument/rename", params)["result"];
    CHECK_FALSE(edit.contains("changes"));
    REQUIRE(edit["documentChanges"].size() == 2);
    CHECK(edit["documentChanges"][0]["textDocument"] ==
          json{{"uri", client.uri(responsibilities)}, {"version", nullptr}});
    CHECK(edit["documentChanges"][1]["textDocument"] == json{{"uri", client.uri(vocabulary)}, {"version", 4}});
    CHECK(edit["documentChanges"][1]["edits"][0]["newText"] == "Line");
    const std::string annotation = edit["documentChanges"][1]["edits"][0]["annotationId"];
    CHECK(edit["changeAnnotations"][annotation]["label"] == "Where the name is defined");

    auto can = modern_capabilities();
    can["workspace"]["workspaceEdit"] = json::object();
    TestClient old(spec);
    old.start(can);
    params["textDocument"]["uri"] = old.uri(responsibilities);
    const auto plain = old.request("textDocument/rename", params)["result"];
    CHECK_FALSE(plain.contains("documentChanges"));
    CHECK_FALSE(plain.contains("changeAnnotations"));
    CHECK(plain["changes"][old.uri(vocabulary)][0] ==
          json{{"newText", "Line"},
               {"range", {{"start", {{"line", 2}, {"character", 4}}}, {"end", {{"line", 2}, {"character", 9}}}}}});
}

TEST_CASE("a renaming that cannot be done says why") {
    TestClient client(spec);
    client.start();
    auto params = at(client, responsibilities, 5, 16);
    params["newName"] = "worker";
    const auto error = client.request("textDocument/rename", params)["error"];
    CHECK(error["code"] == -32803);
    CHECK(error["message"] == "There is a component called \"Worker\" already: responsibilities.md, line 3");
}
