#include "features/quote.h"

#include <doctest/doctest.h>

#include "tests/analyzers/features/scene.h"

namespace infraspec {
namespace {

using testing::Scene;
using testing::short_links;

/// What is quoted of the marked range.
std::string quoted(std::string_view text, std::size_t limit = 800) {
    const Scene scene(text);
    return features::quote(scene.context(), scene.selection(), short_links(scene), limit);
}

TEST_CASE("links of the specification get an address, external ones keep theirs") {
    CHECK(quoted("//- infra-specs/a.md\n«[x](b.md#deep), [y](https://e.org), [z](no.md), [[W]]»$0\n//- "
                 "infra-specs/b.md\n# B\n\n## Deep\n") == "[x](b.md:3), [y](https://e.org), z, W");
}

TEST_CASE("reference links are written out") {
    CHECK(quoted("//- infra-specs/a.md\n«[x][1] and [y][2]»$0\n\n[1]: b.md\n[2]: https://e.org\n//- "
                 "infra-specs/b.md\n# B\n") == "[x](b.md:1) and [y](<https://e.org>)");
}

TEST_CASE("lines lose what nests them, comments are left out") {
    CHECK(quoted("//- infra-specs/a.md\n> «one *two*\n>   three <!-- no -->four»$0\n") == "one *two*\nthree four");
    CHECK(quoted(testing::to_crlf("//- infra-specs/a.md\n- «one\n  two»$0\n")) == "one\ntwo");
}

TEST_CASE("a cut lies between words or at least between characters") {
    CHECK(quoted("//- infra-specs/a.md\n«one two three four»$0\n", 10) == "one two…");
    CHECK(quoted("//- infra-specs/a.md\n«漢漢漢漢漢漢漢漢»$0\n", 10) == "漢漢漢…");
}

TEST_CASE("plain text shows as itself") {
    CHECK(features::escape("a_b *c* [d] <e> `f` | \\ & #") == "a\\_b \\*c\\* \\[d\\] \\<e\\> \\`f\\` \\| \\\\ \\& \\#");
    CHECK(features::escape("a\n b") == "a b");
    CHECK(features::link_to("a]b", "c") == "[a\\]b](c)");
}

TEST_CASE("the first paragraph below a heading ends at a blank line and before the next heading") {
    const Scene scene("//- infra-specs/a.md\n# A\n\none\ntwo\n\nthree\n## B\n## C\nfour\n");
    const features::Context context = scene.context();
    const auto lead = [&](std::size_t heading) {
        const spec::Heading& h = context.facts().headings[heading];
        return std::string(context.source().slice(features::lead_paragraph(context, {h.range.end, h.section.end})));
    };
    CHECK(lead(0) == "one\ntwo");
    CHECK(lead(1).empty());
    CHECK(lead(2) == "four");
}

}  // namespace
}  // namespace infraspec
