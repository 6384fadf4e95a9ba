// Workspace folders in every shape: inside each other, taken away one by one, none at all; and files that leave.
#include <doctest/doctest.h>

#include "tests/support/client.h"

using namespace infraspec::testing;

namespace {

constexpr std::string_view specs = R"(
//- a/infra-specs/overview.md
# Overview
[x](missing.md)
//- a/inner/infra-specs/overview.md
# Overview
[x](missing.md)
)";

json folder(const std::string& path) {
    return {{"uri", TestClient::uri(path)}, {"name", path}};
}

bool has_problem(const TestClient& client, const std::string& path) {
    for (const auto& problem : client.problems(path)) {
        if (problem.find("link-file-missing") != std::string::npos) return true;
    }
    return false;
}

void change_folders(TestClient& client, const json& added, const json& removed) {
    client.notify("workspace/didChangeWorkspaceFolders", {{"event", {{"added", added}, {"removed", removed}}}});
    client.settle();
}

constexpr const char* outer = "a/infra-specs/overview.md";
constexpr const char* inner = "a/inner/infra-specs/overview.md";

}  // namespace

TEST_CASE("a folder inside another one is read once, and stays when the outer one goes") {
    TestClient client(specs);
    client.start_with(
        {{"capabilities", modern_capabilities()}, {"workspaceFolders", json::array({folder("a"), folder("a/inner")})}});
    client.settle();
    CHECK(has_problem(client, outer));
    CHECK(has_problem(client, inner));
    CHECK(client.request("infraspec/status", nullptr)["result"]["files"] == 2);
    change_folders(client, json::array(), json::array({folder("a")}));
    CHECK_FALSE(has_problem(client, outer));
    CHECK(has_problem(client, inner));
    change_folders(client, json::array({folder("a")}), json::array({folder("a/inner")}));
    CHECK(has_problem(client, outer));
    CHECK(has_problem(client, inner));
    change_folders(client, json::array(), json::array({folder("a")}));
    CHECK_FALSE(has_problem(client, outer));
    CHECK_FALSE(has_problem(client, inner));
}

TEST_CASE("without any folder each opened file brings its specification") {
    TestClient client(specs);
    client.start_with({{"capabilities", modern_capabilities()}, {"workspaceFolders", nullptr}, {"rootUri", nullptr}});
    CHECK(client.request("infraspec/status", nullptr)["result"]["files"] == 0);
    client.open(outer, "# Overview\n[x](missing.md)\n");
    client.settle();
    CHECK(has_problem(client, outer));
    CHECK(client.request("infraspec/status", nullptr)["result"]["files"] == 1);
    client.open(inner, "# Overview\n[x](missing.md)\n");
    client.settle();
    CHECK(has_problem(client, inner));
}

TEST_CASE("a file or folder that is renamed takes its findings along") {
    TestClient client(specs);
    client.start();
    client.settle();
    client.disk().files.erase("/workspace/a/inner/infra-specs/overview.md");
    client.disk().files["/workspace/a/moved/infra-specs/overview.md"] = "# Overview\n[x](missing.md)\n";
    client.notify("workspace/didRenameFiles",
                  {{"files", {{{"oldUri", TestClient::uri("a/inner")}, {"newUri", TestClient::uri("a/moved")}}}}});
    client.settle();
    CHECK(client.problems(inner).empty());
    CHECK(has_problem(client, "a/moved/infra-specs/overview.md"));
    client.disk().files.erase("/workspace/a/moved/infra-specs/overview.md");
    client.notify("workspace/didDeleteFiles", {{"files", {{{"uri", TestClient::uri("a/moved")}}}}});
    client.settle();
    CHECK(client.problems("a/moved/infra-specs/overview.md").empty());
}

TEST_CASE("what a configuration excludes loses its findings, open or not, and has them again without it") {
    TestClient client(specs);
    client.start();
    client.open(inner, "# Overview\n[x](missing.md)\n");
    client.settle();
    client.write("infraspec.toml", "exclude = [\"a/**\"]\n");
    client.settle();
    CHECK(client.problems(outer).empty());
    CHECK(client.problems(inner).empty());
    client.remove("infraspec.toml");
    client.settle();
    CHECK(has_problem(client, outer));
    CHECK(has_problem(client, inner));
}
