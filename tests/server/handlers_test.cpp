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

TEST_CASE("every mention in a document is highlighted, where it is defined as written") {
    TestClient client(spec);
    client.start();
    const auto highlights = client.request("textDocument/documentHighlight", at(client, vocabulary, 2, 5))["result"];
    REQUIRE(highlights.size() == 1);
    CHECK(highlights[0]["kind"] == 3);
    CHECK(client.request("textDocument/declaration", at(client, responsibilities, 5, 16))["result"].size() == 1);
    CHECK(client.request("textDocument/typeDefinition", at(client, responsibilities, 5, 16))["result"].size() == 1);
    CHECK(client.request("textDocument/implementation", at(client, responsibilities, 5, 16))["result"].empty());
}

TEST_CASE("symbols of the workspace have their range at once, or when they are chosen") {
    TestClient client(spec);
    client.start();
    const auto found = client.request("workspace/symbol", {{"query", "que"}})["result"];
    REQUIRE(found.size() == 1);
    CHECK(found[0]["name"] == "Queue");
    CHECK(found[0]["containerName"] == "infra-specs/vocabulary.md");
    CHECK(found[0]["location"]["range"]["start"] == json{{"line", 2}, {"character", 4}});

    auto can = modern_capabilities();
    can["workspace"]["symbol"]["resolveSupport"]["properties"] = json::array({"location.range"});
    TestClient lazy(spec);
    lazy.start(can);
    const auto later = lazy.request("workspace/symbol", {{"query", "que"}})["result"];
    REQUIRE(later.size() == 1);
    CHECK_FALSE(later[0]["location"].contains("range"));
    CHECK(lazy.request("workspaceSymbol/resolve", later[0])["result"]["location"]["range"]["start"] ==
          json{{"line", 2}, {"character", 4}});
}

TEST_CASE("a call hierarchy goes from component to component") {
    TestClient client(
        "//- infra-specs/responsibilities.md\n# R\n\n### Web\n\n**Dependencies:**\n- App\n\n### App\n\n"
        "**Dependencies:**\n- None\n");
    client.start();
    const auto items =
        client.request("textDocument/prepareCallHierarchy", at(client, responsibilities, 5, 3))["result"];
    REQUIRE(items.size() == 1);
    CHECK(items[0]["name"] == "App");
    CHECK(items[0]["selectionRange"]["start"] == json{{"line", 7}, {"character", 4}});
    const auto incoming = client.request("callHierarchy/incomingCalls", {{"item", items[0]}})["result"];
    REQUIRE(incoming.size() == 1);
    CHECK(incoming[0]["from"]["name"] == "Web");
    CHECK(incoming[0]["fromRanges"][0]["start"] == json{{"line", 5}, {"character", 2}});
    const auto outgoing = client.request("callHierarchy/outgoingCalls", {{"item", incoming[0]["from"]}})["result"];
    REQUIRE(outgoing.size() == 1);
    CHECK(outgoing[0]["to"]["name"] == "App");
    CHECK(client.request("callHierarchy/outgoingCalls", {{"item", items[0]}})["result"].empty());
    CHECK(client.request("textDocument/prepareCallHierarchy", at(client, responsibilities, 0, 0))["result"].is_null());
}

TEST_CASE("a lens is resolved to words, and to a command only for a client that has it") {
    for (const bool able : {true, false}) {
        auto can = modern_capabilities();
        if (able) can["experimental"]["commands"] = json::array({"infraspec.showReferences"});
        TestClient client(spec);
        client.start(can);
        const auto lenses =
            client.request("textDocument/codeLens", {{"textDocument", {{"uri", client.uri(vocabulary)}}}})["result"];
        REQUIRE(lenses.size() == 1);
        CHECK_FALSE(lenses[0].contains("command"));
        const auto lens = client.request("codeLens/resolve", lenses[0])["result"];
        CHECK(lens["command"]["title"] == "1 use");
        CHECK(lens["command"]["command"] == (able ? "infraspec.showReferences" : ""));
        if (able) CHECK(lens["command"]["arguments"][2][0]["uri"] == client.uri(responsibilities));
    }
}

TEST_CASE("links are followed, also in a document outside of every specification") {
    TestClient client("//- notes/a.md\n# A\n\n[b](b.md#there)\n//- notes/b.md\n# B\n\n## There\n");
    client.start();
    client.open("notes/a.md", client.disk().files.at("/workspace/notes/a.md"));
    client.settle();
    const auto links =
        client.request("textDocument/documentLink", {{"textDocument", {{"uri", client.uri("notes/a.md")}}}})["result"];
    REQUIRE(links.size() == 1);
    CHECK(links[0]["target"] == client.uri("notes/b.md"));
    CHECK(client.request("documentLink/resolve", links[0])["result"]["target"] == client.uri("notes/b.md"));
}

TEST_CASE("an editor that shows headings and plain links itself gets what it does not have") {
    TestClient client(
        "//- infra-specs/vocabulary.md\n# V\n\n## W\n\n### Zone\n\nA site.\n"
        "//- infra-specs/overview.md\n# O\n\n[V](vocabulary.md) and [[Zone]].\n");
    auto can = modern_capabilities();
    can["textDocument"]["documentSymbol"]["hierarchicalDocumentSymbolSupport"] = true;
    client.start(can);
    const json overview{{"textDocument", {{"uri", client.uri("infra-specs/overview.md")}}}};
    const json words{{"textDocument", {{"uri", client.uri("infra-specs/vocabulary.md")}}}};
    CHECK(client.request("textDocument/documentLink", overview)["result"].size() == 2);
    CHECK(client.request("textDocument/documentSymbol", words)["result"][0]["name"] == "V");
    client.notify("workspace/didChangeConfiguration", {{"settings", {{"infraspec", {{"editorShowsMarkdown", true}}}}}});
    client.settle();
    CHECK(client.request("textDocument/documentLink", overview)["result"].size() == 1);
    const auto symbols = client.request("textDocument/documentSymbol", words)["result"];
    REQUIRE(symbols.size() == 1);
    CHECK(symbols[0]["name"] == "Zone");
}

TEST_CASE("hints are shown only to users who want them, as soon as they do") {
    TestClient client(
        "//- infra-specs/vocabulary.md\n# V\n\n## W\n\n### Zone\n\nA site.\n\n- Aliases: AZ\n"
        "//- infra-specs/overview.md\n# O\n\nTwo AZ here.\n");
    auto can = modern_capabilities();
    can["workspace"]["inlayHint"]["refreshSupport"] = true;
    client.start(can);
    const json params = {
        {"textDocument", {{"uri", client.uri("infra-specs/overview.md")}}},
        {"range", {{"start", {{"line", 0}, {"character", 0}}}, {"end", {{"line", 9}, {"character", 0}}}}}};
    CHECK(client.request("textDocument/inlayHint", params)["result"].empty());
    client.notify("workspace/didChangeConfiguration", {{"settings", {{"infraspec", {{"inlayHints", true}}}}}});
    client.settle();
    CHECK(client.take("workspace/inlayHint/refresh").size() == 1);
    const auto hints = client.request("textDocument/inlayHint", params)["result"];
    REQUIRE(hints.size() == 1);
    CHECK(hints[0]["position"] == json{{"line", 2}, {"character", 6}});
    CHECK(hints[0]["label"][0]["value"] == "Zone");
}

TEST_CASE("links follow a file that is renamed in the editor, and its own spelling of URIs is answered with") {
    TestClient client(
        "//- infra-specs/README.md\n# R\n\n[s](security.md#a)\n//- infra-specs/security.md\n# S\n\n## "
        "A\n\n[r](README.md)\n");
    auto can = modern_capabilities();
    can["workspace"]["fileOperations"] = {{"willRename", true}, {"didRename", true}};
    const auto result = client.start(can)["result"]["capabilities"]["workspace"]["fileOperations"];
    CHECK(result["willRename"]["filters"][0]["pattern"]["glob"] == "**/*");
    CHECK_FALSE(result.contains("didCreate"));
    const json files = json::array(
        {{{"oldUri", client.uri("infra-specs/security.md")}, {"newUri", client.uri("infra-specs/kept/safe.md")}}});
    const auto edit = client.request("workspace/willRenameFiles", {{"files", files}})["result"];
    REQUIRE(edit["documentChanges"].size() == 2);
    CHECK(edit["documentChanges"][0]["edits"][0]["newText"] == "kept/safe.md");
    CHECK(edit["documentChanges"][1]["edits"][0]["newText"] == "../README.md");
    const json none = json::array({{{"oldUri", client.uri("x.md")}, {"newUri", client.uri("y.md")}}});
    CHECK(client.request("workspace/willRenameFiles", {{"files", none}})["result"].is_null());

    auto& disk = client.disk().files;
    disk["/workspace/infra-specs/kept/safe.md"] = disk["/workspace/infra-specs/security.md"];
    disk.erase("/workspace/infra-specs/security.md");
    client.notify("workspace/didRenameFiles", {{"files", files}});
    client.settle();
    CHECK(client.problems("infra-specs/security.md").empty());
    CHECK(client.request("workspace/symbol", {{"query", "S"}})["result"][0]["location"]["uri"] ==
          client.uri("infra-specs/kept/safe.md"));
}

TEST_CASE("the name of a rule shows its page, in a comment and in a configuration") {
    TestClient client("//- infra-specs/x.md\n# X\n\n<!-- infraspec-disable-line term-unused -->\n");
    client.start();
    const auto page = client.request("textDocument/hover", at(client, "infra-specs/x.md", 2, 30))["result"];
    CHECK(page["contents"]["value"].get<std::string>().find("term-unused") != std::string::npos);
    CHECK(page["range"]["start"] == json{{"line", 2}, {"character", 28}});
    client.open("infra-specs/infraspec.toml", "[rules]\nterm-unused = \"off\"\n");
    client.settle();
    const auto set = client.request("textDocument/hover", at(client, "infra-specs/infraspec.toml", 1, 4))["result"];
    CHECK(set["contents"]["value"].get<std::string>().find("term-unused") != std::string::npos);
    CHECK(client.request("textDocument/hover", at(client, "infra-specs/infraspec.toml", 0, 1))["result"].is_null());
}

TEST_CASE("the graph is told with the places of its components, whole or around one of them") {
    TestClient client(
        "//- infra-specs/responsibilities.md\n# R\n\n### Web\n\n**Dependencies:**\n- App\n\n### App\n\n"
        "**Dependencies:**\n- None\n\n### Alone\n\n**Dependencies:**\n- None\n");
    client.start();
    const auto graph = client.request("infraspec/graph", {{"root", client.uri("infra-specs")}})["result"];
    CHECK(graph["root"] == client.uri("infra-specs"));
    REQUIRE(graph["nodes"].size() == 3);
    CHECK(graph["nodes"][0]["name"] == "Web");
    CHECK(graph["nodes"][0]["uri"] == client.uri(responsibilities));
    CHECK(graph["nodes"][0]["range"]["start"] == json{{"line", 2}, {"character", 4}});
    CHECK(graph["edges"] == json::array({{{"from", "web"}, {"to", "app"}, {"inCycle", false}}}));
    CHECK(client.request("infraspec/graph", {{"focus", "app"}})["result"]["nodes"].size() == 2);
    CHECK(client.request("infraspec/graph", {{"focus", "nobody"}})["error"]["code"] == -32803);
    CHECK(client.request("infraspec/graph", {{"root", client.uri("nowhere")}})["error"]["code"] == -32803);
}

TEST_CASE("the status tells what was read, and whether reading goes on") {
    TestClient client(spec);
    const int id = client.send_request("initialize", {{"rootUri", client.uri("")}, {"capabilities", json::object()}});
    client.run_loop();
    CHECK(client.response(id).has_value());
    const int early = client.send_request("infraspec/status", nullptr);
    client.settle();
    CHECK(client.response(early).value()["result"]["indexing"] == true);
    client.notify("initialized", json::object());
    client.settle();
    const auto status = client.request("infraspec/status", nullptr)["result"];
    CHECK(status["indexing"] == false);
    CHECK(status["files"] == 2);
    REQUIRE(status["roots"].size() == 1);
    CHECK(status["roots"][0]["uri"] == client.uri("infra-specs"));
    CHECK(status["roots"][0]["counts"]["terms"] == 1);
    CHECK(status["counts"]["components"] == 1);
}
