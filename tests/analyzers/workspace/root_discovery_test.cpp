#include "workspace/root_discovery.h"

#include <doctest/doctest.h>

using namespace infraspec::workspace;

namespace {

/// "folder: a.md b.md", one a root.
std::vector<std::string> discovered(const FolderTree& tree) {
    std::vector<std::string> lines;
    for (const auto& root : discover_roots(tree)) {
        std::string line = root.folder + ":";
        for (const auto& path : root.documents) line += " " + path.substr(root.folder.size() + 1);
        lines.push_back(line);
    }
    return lines;
}

using Lines = std::vector<std::string>;

Configuration with_roots(std::vector<std::string> globs) {
    Configuration configuration;
    configuration.roots = std::move(globs);
    return configuration;
}

}  // namespace

TEST_CASE("a folder is a specification by its name") {
    const FolderTree tree{{"/w/a/infra-specs/x.md", "/w/docs/spec/infrastructure/y.md", "/w/spec/infrastructure/z.md",
                           "/w/my-infra-specs/v.md", "/w/README.md"},
                          {}};
    CHECK(discovered(tree) == Lines{"/w/a/infra-specs: x.md", "/w/docs/spec/infrastructure: y.md"});
}

TEST_CASE("a folder is a specification by its vocabulary and one of three companions") {
    for (const auto* companion : {"responsibilities.md", "assertions.md", "Architecture.MD"}) {
        const FolderTree tree{{"/w/a/vocabulary.md", std::string("/w/a/") + companion}, {}};
        CHECK(discover_roots(tree).size() == 1);
    }
    CHECK(discovered({{"/w/a/vocabulary.md", "/w/a/overview.md"}, {}}).empty());
    CHECK(discovered({{"/w/a/vocabulary.md", "/w/a/b/assertions.md"}, {}}).empty());
    CHECK(discovered({{"/w/a/assertions.md", "/w/a/architecture.md"}, {}}).empty());
}

TEST_CASE("a configuration names folders below it, also with globs") {
    FolderTree tree{{"/w/one/x.md", "/w/two/sub/y.md", "/w/three/z.md"}, {{"/w", with_roots({"one", "./two/*/"})}}};
    CHECK(discovered(tree) == Lines{"/w/one: x.md", "/w/two/sub: y.md"});
    tree.configurations["/w"] = with_roots({"."});
    CHECK(discovered(tree) == Lines{"/w: one/x.md three/z.md two/sub/y.md"});
}

TEST_CASE("a configuration that names no roots makes its own folder one") {
    CHECK(discovered({{"/w/s/x.md"}, {{"/w/s", Configuration()}}}) == Lines{"/w/s: x.md"});
}

TEST_CASE("naming roots does not keep other folders from being one by their name") {
    CHECK(discovered({{"/w/one/x.md", "/w/infra-specs/y.md"}, {{"/w", with_roots({"one"})}}}) ==
          Lines{"/w/infra-specs: y.md", "/w/one: x.md"});
}

TEST_CASE("a specification inside another one belongs to the outer one") {
    CHECK(discovered({{"/w/infra-specs/x.md", "/w/infra-specs/modules/infra-specs/y.md"}, {}}) ==
          Lines{"/w/infra-specs: modules/infra-specs/y.md x.md"});
}

TEST_CASE("what the nearest configuration excludes is in no specification") {
    Configuration outer;
    outer.exclude = {"**/drafts"};
    outer.roots = {"none"};
    Configuration inner;
    inner.exclude = {"old/**"};
    inner.roots = {"none"};
    const FolderTree tree{{"/w/infra-specs/x.md", "/w/infra-specs/drafts/a.md", "/w/b/infra-specs/drafts/y.md",
                           "/w/b/old/infra-specs/z.md"},
                          {{"/w", outer}, {"/w/b", inner}}};
    CHECK(discovered(tree) == Lines{"/w/b/infra-specs: drafts/y.md", "/w/infra-specs: x.md"});
}

TEST_CASE("the nearest configuration upwards wins, key by key") {
    Configuration far;
    far.rules = {{"term-unused", Severity::error}, {"document-empty", std::nullopt}};
    far.acronyms = {"PSM"};
    far.vague = {"soon"};
    Configuration near;
    near.rules = {{"term-unused", Severity::hint}};
    near.acronyms = {"RCA"};
    const auto merged = effective_configuration({{"/", far}, {"/w", near}}, "/w/infra-specs");
    CHECK(merged.rules == RuleSettings{{"document-empty", std::nullopt}, {"term-unused", Severity::hint}});
    CHECK(merged.acronyms == std::vector<std::string>{"RCA"});
    CHECK(merged.vague == std::vector<std::string>{"soon"});
}

TEST_CASE("what a specification extends is relative to the file that says so") {
    Configuration configuration = with_roots({"shop/infra-specs"});
    configuration.extends = {"../platform/infra-specs", "./shop/infra-specs"};
    const auto roots = discover_roots({{"/w/shop/infra-specs/x.md"}, {{"/w", configuration}}});
    REQUIRE(roots.size() == 1);
    CHECK(roots[0].extends == std::vector<std::string>{"/platform/infra-specs"});
}

TEST_CASE("the configuration can say what kind of document a file is") {
    Configuration configuration;
    configuration.documents = {{"assertions", {"checks/*.md"}}, {"nonsense", {"**"}}};
    CHECK(document_kind(configuration, "checks/network.md") == infraspec::spec::DocumentKind::assertions);
    CHECK(document_kind(configuration, "vocabulary.md") == infraspec::spec::DocumentKind::vocabulary);
}

TEST_CASE("the outermost specification above a file is found") {
    const FolderTree tree{{"/w/spec/vocabulary.md", "/w/spec/assertions.md"}, {}};
    CHECK(outermost_root(tree, "/w/spec/modules/net/x.md") == "/w/spec");
    CHECK(outermost_root(tree, "/w/x.md") == std::nullopt);
    CHECK(outermost_root({}, "/infra-specs/a/infra-specs/x.md") == "/infra-specs");
}

TEST_CASE("paths are joined and compared by their segments") {
    CHECK(join_path("/a/b", "../c/./d") == "/a/c/d");
    CHECK(join_path("/a", "../../../x") == "/x");
    CHECK(join_path("/a", "/b//c/") == "/b/c");
    CHECK(join_path("/", ".") == "/");
    CHECK(is_within("/a/b", "/a/b/c"));
    CHECK(is_within("/a/b", "/a/b"));
    CHECK_FALSE(is_within("/a/b", "/a/bc"));
    CHECK(is_within("/", "/a"));
    CHECK(parent_folder("/a") == "/");
    CHECK(parent_folder("/").empty());
    CHECK(is_document_name("A.MD"));
    CHECK_FALSE(is_document_name(".md"));
    CHECK_FALSE(is_document_name("a.txt"));
}
