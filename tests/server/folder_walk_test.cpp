#include "server/folder_walk.h"

#include <doctest/doctest.h>

#include "server/plan.h"
#include "tests/support/memory_disk.h"

using namespace infraspec::server;
using infraspec::testing::MemoryDisk;
using Paths = std::vector<std::string>;

namespace {

Paths documents(const MemoryDisk& disk, const std::string& base, std::size_t max = 1000) {
    return walk(disk, base, max).tree.documents;
}

}  // namespace

TEST_CASE("hidden folders, node_modules and what is no markdown are not read") {
    MemoryDisk disk;
    for (const auto* path :
         {"/w/a.md", "/w/.git/x.md", "/w/.hidden/x.md", "/w/node_modules/x.md", "/w/b.txt", "/w/s/C.MD"}) {
        disk.files[path] = "";
    }
    CHECK(documents(disk, "/w") == Paths{"/w/a.md", "/w/s/C.MD"});
}

TEST_CASE("every .gitignore counts for its folder, the nearest one first") {
    MemoryDisk disk;
    disk.files = {{"/w/.gitignore", "build/\n*.md\n!*.spec.md\n"},
                  {"/w/a.md", ""},
                  {"/w/b.spec.md", ""},
                  {"/w/build/c.spec.md", ""},
                  {"/w/s/.gitignore", "!keep.md\n"},
                  {"/w/s/keep.md", ""},
                  {"/w/s/no.md", ""}};
    CHECK(documents(disk, "/w") == Paths{"/w/b.spec.md", "/w/s/keep.md"});
}

TEST_CASE("what lies in an ignored folder stays ignored, whatever a pattern says") {
    MemoryDisk disk;
    disk.files = {{"/w/.gitignore", "out\n!out/keep.md\n"}, {"/w/out/keep.md", ""}};
    CHECK(documents(disk, "/w").empty());
    CHECK_FALSE(is_reachable(disk, "/w", "/w/out/keep.md", {}));
}

TEST_CASE("the files of the repository above a folder count, those above the repository do not") {
    MemoryDisk disk;
    disk.files = {{"/.gitignore", "*"},          {"/r/.git/info/exclude", "secret.md\n"},
                  {"/r/.gitignore", "/w/tmp\n"}, {"/r/w/tmp/a.md", ""},
                  {"/r/w/secret.md", ""},        {"/r/w/b.md", ""}};
    CHECK(documents(disk, "/r/w") == Paths{"/r/w/b.md"});
    CHECK(is_reachable(disk, "/r/w", "/r/w/new.md", {}));
    CHECK_FALSE(is_reachable(disk, "/r/w", "/r/w/tmp/new.md", {}));
    CHECK_FALSE(is_reachable(disk, "/r/w", "/r/w/.x/new.md", {}));
}

TEST_CASE("what a configuration excludes is not entered") {
    MemoryDisk disk;
    disk.files = {{"/w/infraspec.toml", "exclude = [\"old\"]\n"}, {"/w/old/a.md", ""}, {"/w/b.md", ""}};
    CHECK(documents(disk, "/w") == Paths{"/w/b.md"});
    disk.reads.clear();
    const auto contents = walk(disk, "/w", 10);
    CHECK(contents.configuration_files.contains("/w/infraspec.toml"));
    CHECK(contents.tree.configurations.at("/w").exclude == std::vector<std::string>{"old"});
}

TEST_CASE("symbolic links within the folder are followed once, those that leave it never") {
    MemoryDisk disk;
    disk.files = {{"/w/docs/a.md", ""}, {"/elsewhere/b.md", ""}};
    disk.links = {{"/w/infra-specs", "/w/docs"},
                  {"/w/out", "/elsewhere"},
                  {"/w/out.md", "/elsewhere/b.md"},
                  {"/w/docs/loop", "/w"}};
    CHECK(documents(disk, "/w") == Paths{"/w/docs/a.md", "/w/infra-specs/a.md"});
}

TEST_CASE("a document that a link shows twice within one specification is read once") {
    MemoryDisk disk;
    disk.files = {{"/w/infra-specs/a/x.md", ""}};
    disk.links = {{"/w/infra-specs/b", "/w/infra-specs/a"}};
    const auto plan = make_plan(disk, {{"/w"}, {}, 100});
    REQUIRE(plan.roots.size() == 1);
    CHECK(plan.roots[0].root.documents == Paths{"/w/infra-specs/a/x.md"});
}

TEST_CASE("a folder with too many documents is refused, and the specification of an open file there still found") {
    MemoryDisk disk;
    for (int i = 0; i < 20; ++i) disk.files["/home/notes/" + std::to_string(i) + ".md"] = "";
    disk.files["/home/p/infra-specs/a.md"] = "";
    CHECK(walk(disk, "/home", 10).too_many);
    const auto refused = make_plan(disk, {{"/home"}, {}, 10});
    CHECK(refused.refused == Paths{"/home"});
    CHECK(refused.roots.empty());
    const auto opened = make_plan(disk, {{"/home"}, {"/home/p/infra-specs/a.md"}, 10});
    REQUIRE(opened.roots.size() == 1);
    CHECK(opened.roots[0].root.folder == "/home/p/infra-specs");
}

TEST_CASE("a workspace folder inside a specification opens the whole specification") {
    MemoryDisk disk;
    disk.files = {{"/r/infra-specs/vocabulary.md", ""}, {"/r/infra-specs/modules/m.md", ""}, {"/r/other.md", ""}};
    const auto plan = make_plan(disk, {{"/r/infra-specs/modules"}, {}, 100});
    REQUIRE(plan.roots.size() == 1);
    CHECK(plan.roots[0].root.documents.size() == 2);
}

TEST_CASE("a file that was opened without a folder opens the specification around it") {
    MemoryDisk disk;
    disk.files = {{"/r/infraspec.toml", "roots = [\"specs\"]"}, {"/r/specs/net/m.md", ""}, {"/r/specs/v.md", ""}};
    const auto plan = make_plan(disk, {{}, {"/r/specs/net/m.md"}, 100});
    REQUIRE(plan.roots.size() == 1);
    CHECK(plan.roots[0].root.folder == "/r/specs");
    CHECK(plan.roots[0].root.documents.size() == 2);
}

TEST_CASE("what a specification extends is read from outside of the workspace, and not reported on") {
    MemoryDisk disk;
    disk.files = {{"/w/infra-specs/infraspec.toml", "extends = [\"../../platform/infra-specs\"]"},
                  {"/w/infra-specs/a.md", ""},
                  {"/platform/infra-specs/b.md", ""}};
    const auto plan = make_plan(disk, {{"/w"}, {}, 100});
    REQUIRE(plan.roots.size() == 2);
    CHECK(plan.roots[0].foreign);
    CHECK(plan.roots[0].root.folder == "/platform/infra-specs");
    CHECK_FALSE(plan.roots[1].foreign);
}
