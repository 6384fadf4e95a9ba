#include "tests/support/fixture.h"

#include <doctest/doctest.h>

#include <stdexcept>

namespace infraspec::testing {

TEST_CASE("a fixture is cut into files at its //- lines") {
    const auto fixture = parse_fixture(R"(
//- infra-specs/a.md
one

//- b.txt
two
)");
    REQUIRE(fixture.files.size() == 2);
    CHECK(fixture.files[0].path == "infra-specs/a.md");
    CHECK(fixture.files[0].text == "one\n\n");
    CHECK(fixture.file("b.txt").text == "two\n");
    CHECK_THROWS_AS(fixture.file("c.txt"), std::out_of_range);
}

TEST_CASE("marks are taken out and remembered as bytes, nested ones too") {
    const auto fixture = parse_fixture("//- a.md\né «漢«字»»😀$0 end\n");
    const auto& file = fixture.with_cursor();
    CHECK(file.text == "é 漢字😀 end\n");
    REQUIRE(file.ranges.size() == 2);
    CHECK(text::slice(file.text, file.ranges[0]) == "漢字");
    CHECK(text::slice(file.text, file.ranges[1]) == "字");
    CHECK(file.text.substr(*file.cursor) == " end\n");
}

TEST_CASE("a fixture that is wrong in itself is refused") {
    CHECK_THROWS_AS(parse_fixture("text\n//- a.md\n"), std::invalid_argument);
    CHECK_THROWS_AS(parse_fixture("//- a.md\n«open\n"), std::invalid_argument);
    CHECK_THROWS_AS(parse_fixture("//- a.md\nclosed»\n"), std::invalid_argument);
    CHECK_THROWS_AS(parse_fixture("//- a.md\nno cursor\n").with_cursor(), std::out_of_range);
}

TEST_CASE("a fixture can be turned to CRLF") {
    CHECK(to_crlf("a\n\nb") == "a\r\n\r\nb");
    CHECK(to_crlf("a\r\n") == "a\r\n");
    const auto fixture = parse_fixture(to_crlf("//- a.md\na\n//- b.md\n«b»\n"));
    CHECK(fixture.files[0].path == "a.md");
    CHECK(fixture.files[0].text == "a\r\n");
    CHECK(text::slice(fixture.files[1].text, fixture.files[1].ranges[0]) == "b");
}

TEST_CASE("files below a spec folder make a root, other files only exist") {
    const auto snapshot = snapshot_of(parse_fixture(R"(
//- infra-specs/vocabulary.md
# Vocabulary
[main](../app/main.tf), [gone](gone.md)
//- infra-specs/modules/infra-specs/inner.md
# Inner
//- app/main.tf
//- team/docs/spec/infrastructure/overview.md
# Overview
)"));
    REQUIRE(snapshot->roots.size() == 2);
    CHECK(only_root(*snapshot).folder() == "/workspace/infra-specs");
    CHECK(only_root(*snapshot).own_count() == 2);
    CHECK(only_root(*snapshot).file(1).facts->kind == spec::DocumentKind::vocabulary);
    CHECK(snapshot->roots[1]->folder() == "/workspace/team/docs/spec/infrastructure");
    const auto& paths = *snapshot->paths;
    CHECK(paths.at("/workspace/app/main.tf") == workspace::PathKind::file);
    CHECK(paths.at("/workspace/app") == workspace::PathKind::directory);
    CHECK(paths.at("/workspace/infra-specs/gone.md") == workspace::PathKind::missing);
}

TEST_CASE("infraspec.toml configures the root that it lies in") {
    const auto snapshot = snapshot_of(parse_fixture(R"(
//- infra-specs/infraspec.toml
extends = ["../platform/infra-specs"]
[documents]
vocabulary = ["words/*.md"]
[rules]
term-unused = "off"
//- infra-specs/words/a.md
# A
//- platform/infra-specs/vocabulary.md
# Vocabulary
)"));
    const auto& root = only_root(*snapshot);
    CHECK(root.configuration().rules.contains("term-unused"));
    CHECK(root.own_count() == 1);
    CHECK(root.file(0).facts->kind == spec::DocumentKind::vocabulary);
    REQUIRE(root.files().size() == 2);
    CHECK(root.file(1).path == "/workspace/platform/infra-specs/vocabulary.md");
}

}  // namespace infraspec::testing
