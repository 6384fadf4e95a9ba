#include "features/references.h"

#include <doctest/doctest.h>

#include "tests/analyzers/features/scene.h"

namespace infraspec {
namespace {

using testing::Scene;

/// The marks of the fixture are the references, the declaration among them only when asked for.
void check_references(std::string_view text, bool declaration = false) {
    const Scene scene(text);
    CHECK(scene.marked(features::references(scene.context(), scene.cursor(), declaration)) == scene.expected_marks());
}

TEST_CASE("every mention of a term is found, from a mention or from its heading") {
    check_references(R"(//- infra-specs/vocabulary.md
## Words
### Security Gr$0oup
A firewall.
### Port
A hole in a «security group».
//- infra-specs/overview.md
# Overview
«Security groups», `«security-group»`, [[«Security Group»]]; security is no group.
)");
    check_references(R"(//- infra-specs/vocabulary.md
## Words
### Queue
A line.
//- infra-specs/overview.md
A «qu$0eue» and «queues».
)");
}

TEST_CASE("the declaration comes first when asked for") {
    const Scene scene(R"(//- infra-specs/vocabulary.md
## Words
### «Queue»
A line.
//- infra-specs/overview.md
The «que$0ue».
)");
    const auto found = features::references(scene.context(), scene.cursor(), true);
    CHECK(scene.marked(found) == scene.expected_marks());
    REQUIRE(found.size() == 2);
    CHECK(found[0].path == testing::absolute("infra-specs/vocabulary.md"));
}

TEST_CASE("aliases and fragments of links count, the list of aliases does not") {
    check_references(R"(//- infra-specs/vocabulary.md
## Words
### Availability Zone
A site.
- Aliases: AZ
//- infra-specs/overview.md
# Overview
Two «A$0Z», see [there](vocabulary.md#«availability-zone»).
)");
}

TEST_CASE("links to a heading that defines nothing are found from the heading and from a link") {
    check_references(R"(//- infra-specs/security.md
# Security
## Threat $0model
See [above](#«threat-model»).
//- infra-specs/overview.md
# Overview
[x](security.md#«threat-model») and [y](security.md#other) and [z](overview.md#threat-model)
)");
    check_references(R"(//- infra-specs/security.md
# Security
## «Threat model»
//- infra-specs/overview.md
[x](security.md#«threat-mo$0del»)
)",
                     true);
}

TEST_CASE("a title stands for its document") {
    check_references(R"(//- infra-specs/security.md
# Secu$0rity
//- infra-specs/overview.md
[x](«security.md»), [y](security.md#«security»), [z][s]

[s]: «security.md»
)");
}

TEST_CASE("the path of a link finds all links to the file") {
    check_references(R"(//- infra-specs/security.md
# Security
## Threats
//- infra-specs/overview.md
[x](«secu$0rity.md»#threats), [y](«security.md»), [z](«./security.md»#gone), [w](overview.md)
)");
}

TEST_CASE("links to an explicit anchor are found") {
    check_references(R"(//- infra-specs/overview.md
# Overview
<a name="«he$0re»"></a>

[x](#«here») [y](#there)
)",
                     true);
}

TEST_CASE("an assertion's id is found in prose as a whole word") {
    check_references(R"(//- infra-specs/assertions.md
# Assertions
### RCA-00$01: Zone failure
- Given: a
- When: b
- Then: c
//- infra-specs/overview.md
# Overview
«RCA-001», RCA-0012, XRCA-001, (**«RCA-001»**)
)");
}

TEST_CASE("a component's suffix may be left out") {
    check_references(R"(//- infra-specs/responsibilities.md
### API Gateway Infra$0structure
**Dependencies:**
- None
### Web
**Dependencies:**
- «API Gateway»
)");
}

TEST_CASE("what is mentioned nowhere has no references, and broken text none either") {
    check_references("//- infra-specs/overview.md\nplain $0words\n");
    check_references("//- infra-specs/overview.md\n[[[](#$0\n<a id=\"\n");
    check_references("//- infra-specs/overview.md\n$0");
}

TEST_CASE("places are exact behind CRLF and characters of several bytes") {
    check_references(
        testing::to_crlf("//- infra-specs/vocabulary.md\n## Words\n### Grö$0ße\nA size.\n"
                         "//- infra-specs/overview.md\n# 漢字\n\n😀 «GRÖßE» é\n"));
}

}  // namespace
}  // namespace infraspec
