// workspace/executeCommand: the five commands, their arguments, and what editors that cannot apply edits are told.
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

### Store

**Dependencies:**
- None
)";

json applying() {
    auto can = modern_capabilities();
    can["workspace"]["applyEdit"] = true;
    return can;
}

json run(TestClient& client, const std::string& command, const json& arguments) {
    return client.request("workspace/executeCommand", {{"command", command}, {"arguments", arguments}});
}

/// The steps of the only edit that the client was asked to apply.
json asked(TestClient& client) {
    const auto requests = client.take("workspace/applyEdit");
    REQUIRE(requests.size() == 1);
    return requests[0]["params"]["edit"]["documentChanges"];
}

}  // namespace

TEST_CASE("all five commands are announced") {
    TestClient client(spec);
    CHECK(client.start()["result"]["capabilities"]["executeCommandProvider"]["commands"] ==
          json{"infraspec.createFile", "infraspec.initSpec", "infraspec.handoff", "infraspec.graph",
               "infraspec.exportModel"});
    CHECK(run(client, "infraspec.nothing", json::array())["error"]["code"] == -32602);
}

TEST_CASE("a command creates a document from the template of its kind") {
    TestClient client(spec);
    client.start(applying());
    const auto uri = client.uri("infra-specs/security.md");
    CHECK(run(client, "infraspec.createFile", json::array({uri}))["result"]["created"] == json{uri});
    const auto changes = asked(client);
    CHECK(changes[0] == json{{"kind", "create"}, {"uri", uri}});
    CHECK(changes[1]["edits"][0]["newText"].get<std::string>().starts_with("# Security"));
    CHECK(run(client, "infraspec.createFile",
              json::array({client.uri("infra-specs/vocabulary.md")}))["error"]["code"] == -32803);
    CHECK(run(client, "infraspec.createFile", json::array())["error"]["code"] == -32803);
}

TEST_CASE("a document may be named in its specification") {
    TestClient client(spec);
    client.start(applying());
    const auto root = client.uri("infra-specs");
    for (const json& arguments : {json{root, "security"}, json{{{"uri", root}, {"name", "security.md"}}},
                                  json{{{"root", root}, {"name", "security"}}}, json{root, {{"name", "security"}}}}) {
        run(client, "infraspec.createFile", arguments);
        CHECK(asked(client)[0]["uri"] == client.uri("infra-specs/security.md"));
    }
    CHECK(run(client, "infraspec.createFile", {root, "../x"})["error"]["code"] == -32602);
    CHECK(run(client, "infraspec.createFile", {root, {{"name", 1}}})["error"]["message"].get<std::string>().find(
              "arguments[1].name") != std::string::npos);
}

TEST_CASE("what is on disk alone is not overwritten") {
    TestClient client(spec);
    client.start(applying());
    client.disk().files["/workspace/notes/security.md"] = "x";
    CHECK(run(client, "infraspec.createFile", {client.uri("notes/security.md")})["error"]["code"] == -32803);
    CHECK(client.take("workspace/applyEdit").empty());
}

TEST_CASE("a specification begins with the documents that its folder lacks") {
    TestClient client(spec);
    client.start(applying());
    const auto begun = run(client, "infraspec.initSpec",
                           {{{"uri", client.uri("new/infra-specs")}, {"name", "Shop"}, {"cloud", "aws"}}})["result"];
    CHECK(begun["created"].size() == 13);
    const auto changes = asked(client);
    REQUIRE(changes.size() == 26);
    CHECK(changes[0] == json{{"kind", "create"}, {"uri", client.uri("new/infra-specs/README.md")}});
    CHECK(changes[1]["edits"][0]["newText"].get<std::string>().starts_with("# Shop"));

    const auto rest = run(client, "infraspec.initSpec", json::array())["result"];
    CHECK(rest["created"].size() == 11);
    CHECK(rest["kept"] == json{client.uri("infra-specs/responsibilities.md"), client.uri("infra-specs/vocabulary.md")});
    CHECK(asked(client).size() == 22);
    const json unknown{{{"uri", client.uri("x")}, {"cloud", "moon"}}};
    CHECK(run(client, "infraspec.initSpec", unknown)["error"]["code"] == -32602);
}

TEST_CASE("the handoff summary is text, or goes into README.md") {
    TestClient client(spec);
    client.start(applying());
    const auto root = client.uri("infra-specs");
    const auto summary = run(client, "infraspec.handoff", json::array({root}))["result"];
    CHECK(summary.get<std::string>().starts_with("## Infrastructure Architecture Complete"));
    CHECK(client.take("workspace/applyEdit").empty());
    CHECK(run(client, "infraspec.handoff", {root, {{"write", true}}})["result"] == summary);
    const auto changes = asked(client);
    CHECK(changes[0] == json{{"kind", "create"}, {"uri", client.uri("infra-specs/README.md")}});
    CHECK(run(client, "infraspec.handoff", {root, {{"write", "yes"}}})["error"]["code"] == -32602);
}

TEST_CASE("the graph is drawn in the language that is asked for, around a component if one is named") {
    TestClient client(spec);
    client.start();
    CHECK(run(client, "infraspec.graph", json::array())["result"].get<std::string>().starts_with("flowchart"));
    const auto root = client.uri("infra-specs/responsibilities.md");
    CHECK(run(client, "infraspec.graph", {root, {{"format", "dot"}}})["result"].get<std::string>().starts_with(
        "digraph"));
    const auto graph = run(client, "infraspec.graph", {{{"format", "json"}, {"focus", "Store"}}})["result"];
    CHECK(graph["nodes"].size() == 2);
    CHECK(graph["edges"].size() == 1);
    CHECK(run(client, "infraspec.graph", {root, {{"focus", "Nobody"}}})["error"]["code"] == -32803);
    CHECK(run(client, "infraspec.graph", {root, {{"format", "gif"}}})["error"]["code"] == -32602);
    CHECK(run(client, "infraspec.graph", json::array({client.uri("elsewhere")}))["error"]["code"] == -32803);
}

TEST_CASE("the model is exported as the command line does") {
    TestClient client(spec);
    client.start();
    const auto model = run(client, "infraspec.exportModel", json::array({client.uri("infra-specs")}))["result"];
    CHECK(model["version"] == 1);
    CHECK(model["components"][0]["name"] == "Worker");
}

TEST_CASE("commands wait until the specifications have been read") {
    TestClient client(spec);
    client.request("initialize", {{"processId", nullptr}, {"rootUri", client.uri("")}, {"capabilities", applying()}});
    const int id = client.send_request("workspace/executeCommand", {{"command", "infraspec.exportModel"}});
    client.run_loop();
    CHECK_FALSE(client.response(id));
    client.notify("initialized", json::object());
    client.settle();
    CHECK(client.response(id).value()["result"]["version"] == 1);
}

TEST_CASE("an editor that cannot apply an edit, or does not, is told so") {
    TestClient client(spec);
    client.start();
    const auto refused = run(client, "infraspec.initSpec", {client.uri("new")});
    CHECK(refused["error"]["code"] == -32803);
    CHECK(refused["error"]["message"] == "this editor cannot apply edits for a server");

    auto can = applying();
    can["workspace"]["workspaceEdit"] = {{"documentChanges", true}};
    TestClient old(spec);
    old.start(can);
    CHECK(run(old, "infraspec.initSpec", {old.uri("new")})["error"]["message"] ==
          "this editor cannot create files for a server");

    TestClient unwilling(spec);
    unwilling.start(applying());
    run(unwilling, "infraspec.createFile", {unwilling.uri("infra-specs/security.md")});
    const auto request = unwilling.take("workspace/applyEdit").at(0);
    unwilling.answer(request["id"], {{"applied", false}, {"failureReason", "read only"}});
    unwilling.settle();
    const auto messages = unwilling.take("window/showMessage");
    REQUIRE(messages.size() == 1);
    CHECK(messages[0]["params"]["message"] == "Create security.md: the editor did not apply it (read only)");
}
