#include <doctest/doctest.h>

#include "tests/support/facts.h"

using namespace infraspec;
using namespace infraspec::testing;

namespace {

std::string links(std::string_view text) {
    return describe_links(read_document(text, spec::DocumentKind::other));
}

}  // namespace

TEST_CASE("links of every form, taken apart") {
    CHECK(links(R"(
See [the VPC](vocabulary.md#vpc), ![plan](img/plan%20b.png), [web](https://example.org/a#b), <mailto:a@b.example>,
[[Queue]], [top](#top) and [a][Ref], [Ref].

[ref]: <docs/a b.md#c\*d> "title"
)") == R"(definition `[ref]: <docs/a b.md#c\*d> "title"` path=docs/a b.md anchor=c*d
inline `[the VPC](vocabulary.md#vpc)` path=vocabulary.md anchor=vpc
inline `![plan](img/plan%20b.png)` path=img/plan b.png
inline `[web](https://example.org/a#b)` path=https://example.org/a anchor=b external
autolink `<mailto:a@b.example>` path=mailto:a@b.example external
wiki `[[Queue]]`
inline `[top](#top)` path= anchor=top
reference `[a][Ref]` -> docs/a b.md#c\*d
reference `[Ref]` -> docs/a b.md#c\*d
)");
}

TEST_CASE("a reference without a definition is known, other brackets are not links") {
    CHECK(links("See [the plan][plan] and [Plan][], not [plan], [^1], a[i][j] or `[x][y]`.\n") ==
          "reference `[the plan][plan]` undefined\nreference `[Plan][]` undefined\n");
}

TEST_CASE("nothing in a fence is a link") {
    CHECK(links("```\n[a](b.md)\n```\n") == "");
}
