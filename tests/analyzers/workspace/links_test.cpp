#include <doctest/doctest.h>

#include "tests/support/fixture.h"
#include "workspace/snapshot.h"

using namespace infraspec;
using namespace infraspec::testing;
using namespace infraspec::workspace;

namespace {

constexpr std::string_view around = R"(//- infra-specs/vocabulary.md
# Vocabulary
## Core
### Message Queue
Holds.
### <a id="door"></a>Gateway
Lets in.
### Gateway
Again.
//- infra-specs/modules/deep file.md
# Deep
//- other/infra-specs/vocabulary.md
# Elsewhere
## Core
//- app/main.md
# Code
)";

/// Where the link `[x](destination)` in modules/network.md leads.
std::string leads(std::string_view destination) {
    const std::string text = std::string(around) + "//- infra-specs/modules/network.md\n# Network\n\n[x](" +
                             std::string(destination) + ")\n";
    const SnapshotPtr snapshot = snapshot_of(parse_fixture(text));
    const Root& root = *snapshot->root_at("/workspace/infra-specs");
    const std::uint32_t file = *root.find("modules/network.md");
    REQUIRE(root.file(file).facts->links.size() == 1);
    const LinkTarget target = resolve_link(*snapshot, root, file, root.file(file).facts->links[0]);
    constexpr std::string_view outcomes[]{"found", "unknown", "no file", "no anchor"};
    std::string result(outcomes[static_cast<std::size_t>(target.outcome)]);
    if (!target.path.empty()) result += " " + target.path;
    if (target.file) result += " = " + root.file(*target.file).name;
    if (target.entity) result += ", " + root.name(*target.entity).text;
    return result;
}

}  // namespace

TEST_CASE("a link leads to a file of its root, wherever the dots go") {
    CHECK(leads("../vocabulary.md") == "found /workspace/infra-specs/vocabulary.md = vocabulary.md");
    CHECK(leads("./../modules/.././vocabulary.md") == "found /workspace/infra-specs/vocabulary.md = vocabulary.md");
    CHECK(leads("/infra-specs/vocabulary.md") == "found /workspace/infra-specs/vocabulary.md = vocabulary.md");
    CHECK(leads("deep%20file.md") == "found /workspace/infra-specs/modules/deep file.md = modules/deep file.md");
    CHECK(leads("<deep file.md>") == "found /workspace/infra-specs/modules/deep file.md = modules/deep file.md");
    CHECK(leads("../vocabulary.md?plain=1") == "found /workspace/infra-specs/vocabulary.md = vocabulary.md");
}

TEST_CASE("a fragment is a heading's slug or an explicit anchor, letter by letter") {
    const std::string file = "/workspace/infra-specs/vocabulary.md = vocabulary.md";
    CHECK(leads("../vocabulary.md#message-queue") == "found " + file + ", Message Queue");
    CHECK(leads("../vocabulary.md#message%2Dqueue") == "found " + file + ", Message Queue");
    CHECK(leads("../vocabulary.md#Message-Queue") == "no anchor " + file);
    CHECK(leads("../vocabulary.md#gateway-1") == "found " + file + ", Gateway");
    CHECK(leads("../vocabulary.md#door") == "found " + file + ", Gateway");
    CHECK(leads("../vocabulary.md#core") == "found " + file);
    CHECK(leads("../vocabulary.md#user-content-core") == "no anchor " + file);
    CHECK(leads("../vocabulary.md#") == "found " + file);
    CHECK(leads("#network") == "found /workspace/infra-specs/modules/network.md = modules/network.md");
    CHECK(leads("#nowhere") == "no anchor /workspace/infra-specs/modules/network.md = modules/network.md");
}

TEST_CASE("a link leads to another root, to any other file, to a folder") {
    CHECK(leads("../../other/infra-specs/vocabulary.md#core") == "found /workspace/other/infra-specs/vocabulary.md");
    CHECK(leads("../../other/infra-specs/vocabulary.md#hull") ==
          "no anchor /workspace/other/infra-specs/vocabulary.md");
    CHECK(leads("../../app/main.md") == "found /workspace/app/main.md");
    CHECK(leads("../../app/main.md#code") == "unknown /workspace/app/main.md");
    CHECK(leads("../../app/") == "found /workspace/app");
    CHECK(leads("..") == "found /workspace/infra-specs");
    CHECK(leads("../../infra-spec") == "no file /workspace/infra-spec");
}

TEST_CASE("what is not there is missing, also in another case") {
    CHECK(leads("vocabulary.md") == "no file /workspace/infra-specs/modules/vocabulary.md");
    CHECK(leads("../Vocabulary.md") == "no file /workspace/infra-specs/Vocabulary.md");
    CHECK(leads("vocabulary.md#core") == "no file /workspace/infra-specs/modules/vocabulary.md");
}

TEST_CASE("nothing is said of what lies outside of the workspace, or elsewhere in the world") {
    CHECK(leads("../../../secret.md") == "unknown");
    CHECK(leads("../../../../../../secret.md") == "unknown");
    CHECK(leads("https://example.com/x.md#y") == "unknown");
    CHECK(leads("//example.com/x.md") == "unknown");
    CHECK(leads("mailto:a@b.c") == "unknown");
    CHECK(leads("") == "unknown");
}

TEST_CASE("a path that nobody looked up is not missing, and the folder of a known file is there") {
    const Fixture fixture = parse_fixture("//- infra-specs/modules/a.md\n[x](../b.md) [y](.) [z](../modules/)\n");
    Snapshot snapshot = *snapshot_of(fixture);
    snapshot.paths = std::make_shared<PathTable>();
    const Root& root = only_root(snapshot);
    const auto& links = root.file(0).facts->links;
    CHECK(resolve_link(snapshot, root, 0, links[0]).outcome == LinkTarget::Outcome::unknown);
    CHECK(resolve_link(snapshot, root, 0, links[1]).outcome == LinkTarget::Outcome::found);
    CHECK(resolve_link(snapshot, root, 0, links[2]).outcome == LinkTarget::Outcome::found);
}

TEST_CASE("the beginning of a document and a line of a file need no anchor") {
    const std::string file = "/workspace/infra-specs/vocabulary.md = vocabulary.md";
    CHECK(leads("../vocabulary.md#top") == "found " + file);
    CHECK(leads("../vocabulary.md#L12") == "found " + file);
    CHECK(leads("../vocabulary.md#L12-L20") == "found " + file);
    CHECK(leads("../vocabulary.md#Layers") == "no anchor " + file);
}
