// A client that asks for diagnostics is pushed none, is told what changed and nothing twice.
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

See [[Queue]] and [nothing](missing.md).
//- infra-specs/infraspec.toml
[rules]
acronym-undefined = "off"
)";

json pulling_capabilities() {
    auto can = modern_capabilities();
    can["textDocument"]["diagnostic"] = {{"dynamicRegistration", false}};
    can["workspace"]["diagnostics"] = {{"refreshSupport", true}};
    return can;
}

json document(const TestClient& client, const std::string& path) {
    return {{"textDocument", {{"uri", client.uri(path)}}}};
}

std::vector<std::string> codes(const json& items) {
    std::vector<std::string> result;
    for (const auto& item : items) result.push_back(item["code"]);
    return result;
}

bool holds(const json& items, const std::string& code) {
    const auto all = codes(items);
    return std::find(all.begin(), all.end(), code) != all.end();
}

/// The result ids of a workspace report, as the next request sends them.
json known(const json& items) {
    json ids = json::array();
    for (const auto& item : items) ids.push_back({{"uri", item["uri"]}, {"value", item["resultId"]}});
    return ids;
}

json report_on(const json& items, const std::string& uri) {
    for (const auto& item : items) {
        if (item["uri"] == uri) return item;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("diagnostics are pushed or pulled, never both") {
    TestClient client(spec);
    const auto can = client.start(pulling_capabilities())["result"]["capabilities"];
    CHECK(can["diagnosticProvider"]["interFileDependencies"] == true);
    CHECK(can["diagnosticProvider"]["workspaceDiagnostics"] == true);
    client.open("infra-specs/overview.md", "# Overview\n\n[nothing](missing.md)\n");
    client.settle();
    CHECK(client.take("textDocument/publishDiagnostics").empty());
    const auto report =
        client.request("textDocument/diagnostic", document(client, "infra-specs/overview.md"))["result"];
    CHECK(report["kind"] == "full");
    CHECK(holds(report["items"], "link-file-missing"));

    TestClient pushed(spec);
    CHECK_FALSE(pushed.start()["result"]["capabilities"].contains("diagnosticProvider"));
}

TEST_CASE("what did not change is not sent again") {
    TestClient client(spec);
    client.start(pulling_capabilities());
    client.open("infra-specs/overview.md", "# Overview\n\n[nothing](missing.md)\n");
    auto params = document(client, "infra-specs/overview.md");
    const auto first = client.request("textDocument/diagnostic", params)["result"];
    params["previousResultId"] = first["resultId"];
    const auto second = client.request("textDocument/diagnostic", params)["result"];
    CHECK(second == json{{"kind", "unchanged"}, {"resultId", first["resultId"]}});
    client.replace("infra-specs/overview.md", 2, "# Overview\n\nSome text.\n");
    const auto third = client.request("textDocument/diagnostic", params)["result"];
    CHECK(third["kind"] == "full");
    CHECK_FALSE(holds(third["items"], "link-file-missing"));
}

TEST_CASE("a document that is asked for before it was read is answered when it is") {
    TestClient client(spec);
    client.send_request("initialize", {{"capabilities", pulling_capabilities()}, {"rootUri", client.uri("")}});
    client.notify("initialized", json::object());
    client.open("infra-specs/overview.md", "# Overview\n\n[nothing](missing.md)\n");
    const int id = client.send_request("textDocument/diagnostic", document(client, "infra-specs/overview.md"));
    client.run_loop();
    CHECK_FALSE(client.response(id).has_value());
    client.settle();
    CHECK(holds(client.response(id).value()["result"]["items"], "link-file-missing"));
}

TEST_CASE("a document outside of every specification, and one that nobody knows, have no diagnostics") {
    TestClient client(spec);
    client.start(pulling_capabilities());
    client.open("notes.md", "# Notes\n\n[a](b.md)\n");
    CHECK(client.request("textDocument/diagnostic", document(client, "notes.md"))["result"]["items"].empty());
    CHECK(client.request("textDocument/diagnostic", document(client, "gone.md"))["result"]["items"].empty());
}

TEST_CASE("a request for the workspace is answered once, and then only when something changes") {
    TestClient client(spec);
    client.start(pulling_capabilities());
    const auto first =
        client.request("workspace/diagnostic", {{"previousResultIds", json::array()}})["result"]["items"];
    const auto overview = report_on(first, client.uri("infra-specs/overview.md"));
    CHECK(overview["kind"] == "full");
    CHECK(overview["version"] == nullptr);
    CHECK(holds(overview["items"], "link-file-missing"));

    const int id = client.send_request("workspace/diagnostic", {{"previousResultIds", known(first)}});
    client.settle();
    CHECK_FALSE(client.response(id).has_value());
    client.write("infra-specs/missing.md", "# Missing\n\nIt is there.\n");
    client.settle();
    const auto second = client.response(id).value()["result"]["items"];
    CHECK_FALSE(holds(report_on(second, client.uri("infra-specs/overview.md"))["items"], "link-file-missing"));
    CHECK(report_on(second, client.uri("infra-specs/vocabulary.md")) == nullptr);
}

TEST_CASE("a clean workspace answers a first request too, so that the next one can wait") {
    TestClient client(
        "//- infra-specs/infraspec.toml\n[rules]\nspec-file-missing = \"off\"\n"
        "//- infra-specs/README.md\n# Spec\n\nSome words.\n");
    client.start(pulling_capabilities());
    const auto first =
        client.request("workspace/diagnostic", {{"previousResultIds", json::array()}})["result"]["items"];
    REQUIRE_FALSE(first.empty());
    CHECK(report_on(first, client.uri("infra-specs/README.md"))["items"].empty());
    const int id = client.send_request("workspace/diagnostic", {{"previousResultIds", known(first)}});
    client.settle();
    CHECK_FALSE(client.response(id).has_value());
}

TEST_CASE("what was deleted is cleared") {
    TestClient client(spec);
    client.start(pulling_capabilities());
    const auto first =
        client.request("workspace/diagnostic", {{"previousResultIds", json::array()}})["result"]["items"];
    const int id = client.send_request("workspace/diagnostic", {{"previousResultIds", known(first)}});
    client.remove("infra-specs/overview.md");
    client.settle();
    const auto items = client.response(id).value()["result"]["items"];
    CHECK(report_on(items, client.uri("infra-specs/overview.md"))["items"].empty());
}

TEST_CASE("a request that waits can be cancelled, and ends with the server") {
    TestClient client("//- notes.md\n# Notes\n");
    client.start(pulling_capabilities());
    const int first = client.send_request("workspace/diagnostic", {{"previousResultIds", json::array()}});
    client.settle();
    CHECK_FALSE(client.response(first).has_value());
    client.notify("$/cancelRequest", {{"id", first}});
    client.settle();
    CHECK(client.response(first).value()["error"]["code"] == -32800);
    const int second = client.send_request("workspace/diagnostic", {{"previousResultIds", json::array()}});
    client.settle();
    client.request("shutdown", nullptr);
    CHECK(client.response(second).value()["error"]["code"] == -32802);
    CHECK(client.response(second).value()["error"]["data"]["retriggerRequest"] == false);
}

TEST_CASE("open documents that an edit elsewhere concerns are asked for again, where the client can") {
    TestClient client(spec);
    client.start(pulling_capabilities());
    client.open("infra-specs/overview.md", "# Overview\n\nSee [[Queue]].\n");
    client.open("infra-specs/vocabulary.md", "# Vocabulary\n\n### Queue\nA line of jobs.\n");
    client.settle();
    CHECK(client.take("workspace/diagnostic/refresh").empty());
    client.replace("infra-specs/overview.md", 2, "# Overview\n\nSee [[Queue]] and [a](b.md).\n");
    client.settle();
    CHECK(client.take("workspace/diagnostic/refresh").empty());
    client.replace("infra-specs/vocabulary.md", 2, "# Vocabulary\n\n### Stack\nA pile of jobs.\n");
    client.settle();
    CHECK(client.take("workspace/diagnostic/refresh").size() == 1);
}

TEST_CASE("a configuration file that is open has its faults, pushed and pulled") {
    const std::string faulty = "[rules]\nno-such-rule = \"off\"\n";
    TestClient client(spec);
    client.start(pulling_capabilities());
    client.open("infra-specs/infraspec.toml", faulty);
    const auto report = client.request("textDocument/diagnostic", document(client, "infra-specs/infraspec.toml"));
    CHECK(codes(report["result"]["items"]) == std::vector<std::string>{"config-invalid"});

    TestClient pushed(spec);
    pushed.send_request("initialize", {{"capabilities", modern_capabilities()}, {"rootUri", pushed.uri("")}});
    pushed.notify("initialized", json::object());
    pushed.open("infra-specs/infraspec.toml", faulty);
    pushed.settle();
    CHECK(pushed.problems("infra-specs/infraspec.toml") == std::vector<std::string>{"1:0 config-invalid"});
}
