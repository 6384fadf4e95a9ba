#include "server/fix_all.h"

#include <doctest/doctest.h>

#include "tests/support/findings.h"
#include "text/edit.h"

namespace infraspec::testing {
namespace {

/// The text of `path` after all safe fixes of its findings, once.
std::string fixed_once(const Fixture& fixture, std::string_view path) {
    const text::Source source(fixture.file(path).text);
    std::vector<rules::Finding> findings;
    for (auto& found : findings_of(fixture, "")) {
        if (found.path == path) findings.push_back(std::move(found.finding));
    }
    return text::apply(source.bytes(), server::safe_edits(source, absolute(path), findings));
}

}  // namespace

TEST_CASE("the links that a list lacks are added at once, in order") {
    CHECK(fixed_once(parse_fixture(R"(
//- infra-specs/README.md
# Shop

- [Overview](overview.md)
//- infra-specs/overview.md
# Overview

A shop.
//- infra-specs/security.md
# Security

A lock.
//- infra-specs/vocabulary.md
# Vocabulary

Words.
)"),
                     "infra-specs/README.md") == R"(# Shop

- [Overview](overview.md)
- [Security](security.md)
- [Vocabulary](vocabulary.md)
)");
}

TEST_CASE("what several findings offer alike is done once") {
    CHECK(fixed_once(parse_fixture(R"(
//- infra-specs/README.md
# Shop

What the shop runs on.
//- infra-specs/overview.md
# Overview

A shop.
//- infra-specs/security.md
# Security

A lock.
)"),
                     "infra-specs/README.md") == R"(# Shop

What the shop runs on.

## Documents

- [Overview](overview.md)
- [Security](security.md)
)");
}

TEST_CASE("edits of two rules that touch wait for the next time") {
    const text::Source source("ab");
    rules::Finding one;
    one.rule = "one";
    one.fixes.push_back({"Insert x", {{"/f.md", {{{1, 1}, "x"}}}}, true, true});
    rules::Finding two;
    two.rule = "two";
    two.fixes.push_back({"Insert y", {{"/f.md", {{{1, 1}, "y"}}}}, true, true});
    CHECK(text::apply(source.bytes(), server::safe_edits(source, "/f.md", {one, two})) == "axb");
}

}  // namespace infraspec::testing
