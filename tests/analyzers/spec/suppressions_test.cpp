#include "spec/suppressions.h"

#include <doctest/doctest.h>

#include "tests/support/fixture.h"

namespace infraspec::testing {
namespace {

struct Read {
    workspace::SnapshotPtr snapshot;
    std::vector<spec::Suppression> suppressions;

    const text::Source& source() const { return *only_root(*snapshot).file(0).source; }
    std::string_view slice(text::Range range) const { return source().slice(range); }
    bool silences(std::string_view rule, std::string_view at) const {
        const auto offset = static_cast<text::Offset>(source().bytes().find(at));
        return spec::suppressing(suppressions, rule, offset).has_value();
    }
};

Read read(std::string_view text) {
    Fixture fixture;
    fixture.files.push_back({"infra-specs/overview.md", std::string(text), {}, {}});
    auto snapshot = snapshot_of(fixture);
    const auto& file = only_root(*snapshot).file(0);
    auto suppressions = spec::read_suppressions(*file.source, *file.facts);
    return {std::move(snapshot), std::move(suppressions)};
}

}  // namespace

TEST_CASE("a suppression knows its words and where they stand") {
    const auto result = read("漢 <!--  infraspec-disable-line a-b,c  d: why -->\n");
    REQUIRE(result.suppressions.size() == 1);
    const auto& suppression = result.suppressions[0];
    CHECK(result.slice(suppression.comment) == "<!--  infraspec-disable-line a-b,c  d: why -->");
    CHECK(result.slice(suppression.keyword) == "infraspec-disable-line");
    REQUIRE(suppression.rules.size() == 3);
    CHECK(suppression.rules[0].name == "a-b");
    CHECK(result.slice(suppression.rules[1].range) == "c");
    CHECK(suppression.rules[2].name == "d");
    CHECK(suppression.names("d"));
    CHECK_FALSE(suppression.names("why"));
}

TEST_CASE("a colon ends the names") {
    CHECK(read("<!-- infraspec-disable-file a: b -->\n").suppressions[0].rules.size() == 1);
    CHECK(read("<!-- infraspec-disable-file: b -->\n").suppressions[0].rules.empty());
}

TEST_CASE("no name means every rule") {
    const auto result = read("x <!-- infraspec-disable-line -->\ny\n");
    CHECK(result.silences("any-rule", "x"));
    CHECK_FALSE(result.silences("any-rule", "y"));
}

TEST_CASE("several comments in one block of HTML are all read") {
    const auto result = read("<!-- infraspec-disable a\nb -->\n<!-- infraspec-disable c --> <!-- other -->\n\nx\n");
    CHECK(result.suppressions.size() == 3);
    for (const auto* rule : {"a", "b", "c"}) CHECK(result.silences(rule, "x"));
}

TEST_CASE("a block ends where its rule is enabled again, each rule on its own") {
    const auto result = read(
        "<!-- infraspec-disable a b -->\n\n1\n\n<!-- infraspec-enable a -->\n\n2\n\n<!-- infraspec-enable -->\n\n3\n");
    CHECK(result.silences("a", "1"));
    CHECK_FALSE(result.silences("a", "2"));
    CHECK(result.silences("b", "2"));
    CHECK_FALSE(result.silences("b", "3"));
}

TEST_CASE("the next line is the next one that is not blank, or none") {
    const auto result = read("<!-- infraspec-disable-next-line a -->\r\n\r\n> \r\n> target\r\n");
    CHECK(result.silences("a", "target"));
    const auto last = read("<!-- infraspec-disable-next-line a -->");
    CHECK(last.suppressions[0].covers.empty());
}

TEST_CASE("a reason may follow a dash") {
    for (const std::string dash : {"--", "-", "–", "—"}) {
        CAPTURE(dash);
        const auto result = read("<!-- infraspec-disable-next-line a " + dash + " the owner knows b -->\ntarget\n");
        CHECK(result.silences("a", "target"));
        CHECK_FALSE(result.silences("b", "target"));
        CHECK(result.suppressions[0].rules.size() == 1);
    }
}

TEST_CASE("what is no complete comment is no suppression") {
    CHECK(read("<!-- infraspec-disable-file").suppressions.empty());
    CHECK(read("<!-- infraspec-disabled-file -->\n").suppressions.empty());
    CHECK(read("<p title=\"infraspec-disable-file\">\n").suppressions.empty());
    CHECK(read("<!---->\n").suppressions.empty());
    CHECK(read("<!-->\n").suppressions.empty());
}

}  // namespace infraspec::testing
