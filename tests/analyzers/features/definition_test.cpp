#include "features/definition.h"

#include <doctest/doctest.h>

#include "tests/analyzers/features/scene.h"

namespace infraspec {
namespace {

using testing::Scene;

/// The marks of the fixture are where the definition's names are.
void check_definition(std::string_view text) {
    const Scene scene(text);
    std::vector<features::Location> names;
    for (const features::Target& target : features::definition(scene.context(), scene.cursor())) {
        CHECK(target.extent.contains(target.name));
        CHECK(target.origin.touches(scene.cursor()));
        names.push_back({target.path, target.name});
    }
    CHECK(scene.marked(names) == scene.expected_marks());
}

TEST_CASE("a mention leads to the heading of the term, in any case and number") {
    check_definition(R"(//- infra-specs/vocabulary.md
## Words
### «Security Group»
A firewall.
//- infra-specs/overview.md
# Overview
All security gro$0ups are logged.
)");
}

TEST_CASE("a wiki link leads to what a list or table of the vocabulary explains") {
    check_definition(R"(//- infra-specs/vocabulary.md
## Words
- **«Edge»**: where the network begins
- Bastion: a host to jump from
//- infra-specs/overview.md
See [[ed$0ge]].
)");
    check_definition(R"(//- infra-specs/vocabulary.md
## Words
| Term | Meaning |
|---|---|
| «Runbook» | what to do |
//- infra-specs/overview.md
See [[$0Runbooks]].
)");
}

TEST_CASE("an alias leads to the name") {
    check_definition(R"(//- infra-specs/vocabulary.md
## Words
### «Availability Zone»
A site.
- Aliases: AZ
//- infra-specs/overview.md
# Overview
Two A$0Z.
)");
}

TEST_CASE("a name of a term and a component leads to both") {
    check_definition(R"(//- infra-specs/responsibilities.md
### «Queue»
**Dependencies:**
- None
//- infra-specs/vocabulary.md
## Words
### «Queue»
A line.
//- infra-specs/overview.md
the `que$0ue`
)");
}

TEST_CASE("a name that is defined twice leads to both places") {
    check_definition(R"(//- infra-specs/vocabulary.md
## Words
### «Queue»
A line.
### «Queue»
Another.

The que$0ue.
)");
}

TEST_CASE("where a name is defined, it leads to itself") {
    check_definition("//- infra-specs/vocabulary.md\n## Words\n### «Que$0ue»\nA line.\n");
}

TEST_CASE("a link leads to the heading that its fragment names, without one to the start of the file") {
    check_definition(R"(//- infra-specs/security.md
# Security
## «Threat model»
Some.
//- infra-specs/overview.md
[x](security.md#threat-mo$0del)
)");
    check_definition(R"(//- infra-specs/security.md
# Security
## «Threat model»
Some.
//- infra-specs/overview.md
[x](secu$0rity.md#threat-model)
)");
    check_definition(R"(//- infra-specs/security.md
«»# Security
//- infra-specs/overview.md
[x](secu$0rity.md)
)");
}

TEST_CASE("the text of a link with a fragment leads where the link does, whatever it mentions") {
    check_definition(R"(//- infra-specs/vocabulary.md
## Words
### Queue
A line.
### «Worker»
A reader.
//- infra-specs/overview.md
[the que$0ue](vocabulary.md#worker)
)");
}

TEST_CASE("a wiki link leads to the term, a reference link where its definition leads") {
    check_definition(R"(//- infra-specs/vocabulary.md
## Words
### «Queue»
A line.
//- infra-specs/overview.md
😀 [[qu$0eues]]
)");
    check_definition(R"(//- infra-specs/security.md
# Security
## «Threats»
//- infra-specs/overview.md
[x][th$0]

[th]: security.md#threats
)");
}

TEST_CASE("an explicit anchor is found") {
    check_definition(R"(//- infra-specs/overview.md
# Overview
<a id="«here»"></a>

[x](#he$0re)
)");
}

TEST_CASE("an assertion's id leads to the assertion") {
    check_definition(R"(//- infra-specs/assertions.md
# Assertions
### «RCA-001: Zone failure»
- Given: a
- When: b
- Then: c
//- infra-specs/overview.md
Held by RCA-0$001.
)");
}

TEST_CASE("plain words, external links and missing files lead nowhere") {
    check_definition("//- infra-specs/overview.md\nplain $0words\n");
    check_definition("//- infra-specs/overview.md\n[x](https://$0example.com)\n");
    check_definition("//- infra-specs/overview.md\n[x](miss$0ing.md)\n");
    check_definition("//- infra-specs/overview.md\n[x][no$0ne]\n[\n");
}

TEST_CASE("a link to a file outside of the specification leads to its start") {
    const Scene scene("//- infra-specs/overview.md\n[x](../app/ma$0in.tf)\n//- app/main.tf\nresource\n");
    const auto targets = features::definition(scene.context(), scene.cursor());
    REQUIRE(targets.size() == 1);
    CHECK(targets[0].path == testing::absolute("app/main.tf"));
    CHECK(targets[0].name == text::Range{0, 0});
}

TEST_CASE("lines that end in CRLF move nothing") {
    check_definition(
        testing::to_crlf("//- infra-specs/vocabulary.md\n## 漢字\n### «Security Group»\nA firewall.\n"
                         "//- infra-specs/overview.md\nThe security\ngro$0up.\n"));
}

}  // namespace
}  // namespace infraspec
