// What documents that are open are told, and when.
#include <doctest/doctest.h>

#include "tests/support/client.h"

using namespace infraspec::testing;

namespace {

constexpr std::string_view spec = R"(
//- infra-specs/overview.md
# Overview
[x](missing.md)
//- infra-specs/security.md
# Security
[x](missing.md)
//- infra-specs/infraspec.toml
nonsense = 1
)";

constexpr const char* overview = "infra-specs/overview.md";
constexpr const char* security = "infra-specs/security.md";
constexpr const char* broken = "# Overview\n[x](missing.md)\n";

bool has_problem(const TestClient& client, const std::string& path) {
    for (const auto& problem : client.problems(path)) {
        if (problem.find("link-file-missing") != std::string::npos) return true;
    }
    return false;
}

void set(TestClient& client, const std::string& key, const json& value) {
    client.notify("workspace/didChangeConfiguration", {{"settings", {{"infraspec", {{key, value}}}}}});
    client.settle();
}

}  // namespace

TEST_CASE("a document that is closed and opened again at once begins anew with its versions") {
    TestClient client(spec);
    client.start();
    client.open(overview, "# Overview\n", 5);
    client.settle();
    CHECK_FALSE(has_problem(client, overview));
    client.close(overview);
    client.open(overview, broken, 1);
    client.settle();
    CHECK(has_problem(client, overview));
    CHECK(client.published(overview)["version"] == 1);
}

TEST_CASE("the check of a document that was closed meanwhile says nothing about the one that was opened in its place") {
    TestClient client(spec);
    client.start();
    client.settle();
    client.open(overview, "# Overview\n", 1);
    client.run_loop();  // its check waits for the pool
    client.close(overview);
    client.open(overview, broken, 1);
    client.settle();
    CHECK(has_problem(client, overview));
}

TEST_CASE("findings are shown in all files or in those that are open, as the user likes") {
    TestClient client(spec);
    client.start_with({{"capabilities", modern_capabilities()},
                       {"rootUri", client.uri("")},
                       {"initializationOptions", {{"diagnosticMode", "openFiles"}}}});
    client.settle();
    CHECK_FALSE(has_problem(client, overview));
    CHECK(client.problems("infra-specs/infraspec.toml").empty());
    client.open(overview, broken);
    client.settle();
    CHECK(has_problem(client, overview));
    CHECK_FALSE(has_problem(client, security));
    client.close(overview);
    client.settle();
    CHECK_FALSE(has_problem(client, overview));
    set(client, "diagnosticMode", "workspace");
    CHECK(has_problem(client, overview));
    CHECK(has_problem(client, security));
    CHECK_FALSE(client.problems("infra-specs/infraspec.toml").empty());
    set(client, "diagnosticMode", "openFiles");
    CHECK_FALSE(has_problem(client, overview));
    CHECK(client.problems("infra-specs/infraspec.toml").empty());
}

TEST_CASE("who asks for diagnostics is told of the files that the user likes to see") {
    TestClient client(spec);
    auto can = modern_capabilities();
    can["textDocument"]["diagnostic"] = json::object();
    client.start_with({{"capabilities", can},
                       {"rootUri", client.uri("")},
                       {"initializationOptions", {{"diagnosticMode", "openFiles"}}}});
    client.open(overview, broken);
    client.settle();
    const auto reports = client.request("workspace/diagnostic", {{"previousResultIds", json::array()}})["result"];
    for (const auto& report : reports["items"])
        CHECK((report["uri"] == client.uri(overview) || report["items"].empty()));
    const auto report = client.request("textDocument/diagnostic", {{"textDocument", {{"uri", client.uri(overview)}}}});
    CHECK_FALSE(report["result"]["items"].empty());
}

TEST_CASE("edits that an editor sends under another spelling of the URI reach the document") {
    TestClient client(spec);
    client.start();
    client.open(overview, "# Overview\n", 1);
    client.notify("textDocument/didChange",
                  {{"textDocument", {{"uri", "file:///workspace/infra-specs/%6Fverview.md"}, {"version", 2}}},
                   {"contentChanges", json::array({{{"text", broken}}})}});
    client.settle();
    CHECK(has_problem(client, overview));
    CHECK(client.published(overview)["version"] == 2);
    CHECK(client.published(overview)["uri"] == client.uri(overview));
}

TEST_CASE("a file that is deleted while it is open counts until it is closed") {
    TestClient client(spec);
    client.start();
    client.open(overview, broken);
    client.settle();
    client.remove(overview);
    client.settle();
    CHECK(has_problem(client, overview));
    client.close(overview);
    client.settle();
    CHECK(client.problems(overview).empty());
}

TEST_CASE("a document that is renamed while it is open moves with its text") {
    TestClient client(spec);
    client.start();
    client.open(overview, "# Overview\n[y](missing.md)\n");
    client.settle();
    auto& files = client.disk().files;
    files["/workspace/infra-specs/start.md"] = files["/workspace/infra-specs/overview.md"];
    files.erase("/workspace/infra-specs/overview.md");
    client.close(overview);
    client.open("infra-specs/start.md", "# Overview\n[y](missing.md)\n");
    client.notify("workspace/didRenameFiles",
                  {{"files", {{{"oldUri", client.uri(overview)}, {"newUri", client.uri("infra-specs/start.md")}}}}});
    client.settle();
    CHECK(client.problems(overview).empty());
    CHECK(has_problem(client, "infra-specs/start.md"));
}
