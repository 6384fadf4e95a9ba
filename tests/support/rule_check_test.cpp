#include "tests/support/rule_check.h"

#include <doctest/doctest.h>

// What `check_rule` compares is tested as text here: a check that cannot fail would not be noticed otherwise.
namespace infraspec::testing {

TEST_CASE("findings are drawn below the text that they are about") {
    const auto fixture = parse_fixture("//- infra-specs/overview.md\n# Overview\n\nKept for TBD days.\n");
    CHECK(annotated(fixture, "placeholder-left", false) ==
          "//- infra-specs/overview.md\n"
          "# Overview\n\n"
          "Kept for TBD days.\n"
          "         ^^^ placeholder-left: \"TBD\" is left to fill in: write what is meant here\n");
}

TEST_CASE("only the rule that is asked for is drawn") {
    const auto fixture = parse_fixture("//- infra-specs/overview.md\nKept for TBD days.\n");
    CHECK(annotated(fixture, "term-duplicate", false) == "//- infra-specs/overview.md\nKept for TBD days.\n");
}

TEST_CASE("related places are drawn when they are asked for") {
    const auto fixture = parse_fixture("//- infra-specs/security.md\n# S\n\n## A\n\n## A\n");
    CHECK(annotated(fixture, "heading-duplicate", true)
              .find("## A\n   ^ related: the first one\n\n## A\n   ^ heading-duplicate: ") != std::string::npos);
    CHECK(annotated(fixture, "heading-duplicate", false).find("related") == std::string::npos);
}

TEST_CASE("titles of fixes tell which ones are safe") {
    CHECK(fix_titles("document-title-missing", "//- infra-specs/security.md\nText.\n") ==
          std::vector<std::string>{"*Insert the title \"Security\""});
    CHECK(fix_titles("document-title-missing", "//- infra-specs/security.md\n# Security\n").empty());
}

}  // namespace infraspec::testing
