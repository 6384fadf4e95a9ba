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

TEST_CASE("settings are relative to folders that come later, too") {
    TestClient client(specs);
    client.start_with({{"capabilities", modern_capabilities()},
                       {"workspaceFolders", json::array({folder("a/inner")})},
                       {"initializationOptions", {{"exclude", {"infra-specs/overview.md"}}}}});
    client.settle();
    CHECK_FALSE(has_problem(client, inner));
    change_folders(client, json::array({folder("a")}), json::array());
    CHECK_FALSE(has_problem(client, outer));
    CHECK_FALSE(has_problem(client, inner));
    change_folders(client, json::array(), json::array({folder("a/inner")}));
    CHECK(has_problem(client, inner));
}

TEST_CASE("a folder is taken away under another spelling of its URI") {
    TestClient client(specs);
    client.start_with({{"capabilities", modern_capabilities()}, {"workspaceFolders", json::array({folder("a")})}});
    client.settle();
    CHECK(has_problem(client, outer));
    change_folders(client, json::array(), json::array({{{"uri", "file:/workspace/%61/"}, {"name", "a"}}}));
    CHECK_FALSE(has_problem(client, outer));
}

TEST_CASE("a document that stays open when its folder goes keeps its specification, its neighbours lose theirs") {
    TestClient client(specs);
    client.start_with(
        {{"capabilities", modern_capabilities()}, {"workspaceFolders", json::array({folder("a"), folder("b")})}});
    client.open(outer, "# Overview\n[x](missing.md)\n");
    client.settle();
    CHECK(has_problem(client, inner));
    change_folders(client, json::array(), json::array({folder("a")}));
    CHECK(has_problem(client, outer));
    CHECK_FALSE(has_problem(client, inner));
    client.close(outer);
    client.settle();
    change_folders(client, json::array(), json::array({folder("b")}));
    CHECK_FALSE(has_problem(client, outer));
}

TEST_CASE("folders, images and folders of images that come and go on disk are noticed") {
    TestClient client("//- infra-specs/overview.md\n# Overview\n![net](images/net.png)\n[all](images/)\n");
    client.start();
    client.settle();
    const auto missing = [&] {
        int count = 0;
        for (const auto& problem : client.problems("infra-specs/overview.md"))
            count += problem.find("link-file-missing") != std::string::npos ? 1 : 0;
        return count;
    };
    const auto tell = [&](const std::string& path, int type) {
        client.notify("workspace/didChangeWatchedFiles", {{"changes", {{{"uri", client.uri(path)}, {"type", type}}}}});
        client.settle();
    };
    constexpr int created = 1;
    constexpr int deleted = 3;
    CHECK(missing() == 2);
    client.disk().files["/workspace/infra-specs/images/net.png"] = "";
    tell("infra-specs/images", created);
    CHECK(missing() == 0);
    client.disk().files.erase("/workspace/infra-specs/images/net.png");
    client.disk().files["/workspace/infra-specs/images/x.png"] = "";
    tell("infra-specs/images/net.png", deleted);
    CHECK(missing() == 1);
    client.disk().files["/workspace/infra-specs/images/net.png"] = "";
    tell("infra-specs/images/net.png", created);
    CHECK(missing() == 0);
    // A specification that is moved here with its folder, and removed with it.
    client.disk().files["/workspace/moved/infra-specs/overview.md"] = "# Overview\n[x](missing.md)\n";
    tell("moved", created);
    CHECK(has_problem(client, "moved/infra-specs/overview.md"));
    client.disk().files.erase("/workspace/moved/infra-specs/overview.md");
    tell("moved", deleted);
    CHECK_FALSE(has_problem(client, "moved/infra-specs/overview.md"));
}

TEST_CASE("files that concern nobody do not have the workspace read again") {
    TestClient client(specs);
    client.start();
    client.settle();
    client.disk().reads.clear();
    client.disk().files["/workspace/target/out.o"] = "";
    client.notify("workspace/didChangeWatchedFiles", {{"changes",
                                                       {{{"uri", client.uri("target/out.o")}, {"type", 1}},
                                                        {{"uri", client.uri("target/out.o")}, {"type", 2}},
                                                        {{"uri", client.uri("target/old.o")}, {"type", 3}}}}});
    client.settle();
    CHECK(client.disk().reads.empty());
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
