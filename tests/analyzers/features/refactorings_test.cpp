#include "features/refactorings.h"

#include <doctest/doctest.h>

#include "tests/analyzers/features/scene.h"

namespace infraspec {
namespace {

using testing::Scene;

std::string titles(std::string_view text) {
    const Scene scene(text);
    std::string out;
    for (const auto& refactoring : features::refactorings(scene.context(), scene.selection())) {
        out += refactoring.kind + ": " + refactoring.title + "\n";
    }
    return out;
}

std::string after(std::string_view text, std::string_view title, std::string_view path) {
    const Scene scene(text);
    for (const auto& refactoring : features::refactorings(scene.context(), scene.selection())) {
        if (refactoring.title == title) return testing::after(scene, refactoring, path);
    }
    return "no such refactoring";
}

TEST_CASE("selected words become a term below the last category") {
    CHECK(after(R"(//- infra-specs/overview.md
# Overview
All of the « Flow Log » is kept.$0
//- infra-specs/vocabulary.md
# Vocabulary
## Words
### Queue
A line.
)",
                "Add “Flow Log” to vocabulary.md", "infra-specs/vocabulary.md") == R"(# Vocabulary
## Words
### Queue
A line.

### Flow Log

TODO: say what it is.
)");
}

TEST_CASE("a term is added in the way and with the line ends of the vocabulary") {
    CHECK(after(testing::to_crlf("//- infra-specs/overview.md\n«漢字»$0\n//- infra-specs/vocabulary.md\n# V\n## "
                                 "W\n\n**Queue**\n\nA line.\n"),
                "Add “漢字” to vocabulary.md", "infra-specs/vocabulary.md") ==
          "# V\r\n## W\r\n\r\n**Queue**\r\n\r\nA line.\r\n\r\n**漢字**\r\n\r\nTODO: say what it is.\r\n");
    CHECK(after("//- infra-specs/overview.md\n«A»$0\n//- infra-specs/vocabulary.md\n", "Add “A” to vocabulary.md",
                "infra-specs/vocabulary.md") == "### A\n\nTODO: say what it is.\n");
}

TEST_CASE("selected words become a component with its three sections") {
    CHECK(after(R"(//- infra-specs/overview.md
«Worker»$0
//- infra-specs/responsibilities.md
# Responsibilities
## Queue
**Dependencies**:
- None
)",
                "Add a component “Worker” to responsibilities.md",
                "infra-specs/responsibilities.md") == R"(# Responsibilities
## Queue
**Dependencies**:
- None

## Worker
**Responsibilities**:
- Manages: TODO
- Provides: TODO
- Exposes: TODO

**Dependencies**:
- None

**Lifecycle**:
- Provisioner: TODO
- Update strategy: TODO
- Destruction: TODO
)");
}

TEST_CASE("what has a name already is not added again") {
    CHECK(titles(R"(//- infra-specs/overview.md
# Overview
a«queues»$0
//- infra-specs/vocabulary.md
## Words
### Queue
A line.
)")
              .empty());
}

TEST_CASE("no name comes from a selection over lines, of nothing, or without letters") {
    CHECK(titles("//- infra-specs/overview.md\n«a\nb»$0\n//- infra-specs/vocabulary.md\n# V\n").empty());
    CHECK(titles("//- infra-specs/overview.md\na « »$0\n//- infra-specs/vocabulary.md\n# V\n").empty());
    CHECK(titles("//- infra-specs/overview.md\n«**»$0\n//- infra-specs/vocabulary.md\n# V\n").empty());
    CHECK(titles("//- infra-specs/overview.md\nno vocabulary «here»$0\n").empty());
}

TEST_CASE("a mention becomes a link to its definition") {
    const std::string_view text = R"(//- infra-specs/modules/net.md
# Net
One per security g$0roup.
//- infra-specs/vocabulary.md
## Words
### Security Group
A firewall.
)";
    CHECK(after(text, "Turn “security group” into a link to its definition", "infra-specs/modules/net.md") ==
          "# Net\nOne per [security group](../vocabulary.md#security-group).\n");
    CHECK(after(text, "Turn “security group” into [[security group]]", "infra-specs/modules/net.md") ==
          "# Net\nOne per [[security group]].\n");
}

TEST_CASE("the ticks of a code span stay inside the link") {
    CHECK(after("//- infra-specs/vocabulary.md\n## Words\n### Queue\nA line.\n\nThe `que$0ue`.\n",
                "Turn “queue” into a link to its definition",
                "infra-specs/vocabulary.md") == "## Words\n### Queue\nA line.\n\nThe [`queue`](#queue).\n");
}

TEST_CASE("a heading, a link and a definition do not become links") {
    CHECK(titles("//- infra-specs/vocabulary.md\n## Words\n### Que$0ue\nA line.\n").empty());
    CHECK(titles("//- infra-specs/vocabulary.md\n## Words\n### Queue\nA line.\n\n[the que$0ue](#queue)\n").empty());
    CHECK(titles("//- infra-specs/vocabulary.md\n## Words\n### Queue\nA line.\n\n[[que$0ue]]\n").empty());
}

TEST_CASE("the sections that a component lacks are inserted behind the others, in their style") {
    CHECK(after(testing::to_crlf(R"(//- infra-specs/responsibilities.md
# Responsibilities
### Queue
**Responsibilities**:
- **Manages**: jobs
$0
### Web
**Dependencies**:
- Queue
)"),
                "Insert Dependencies and Lifecycle of “Queue”",
                "infra-specs/responsibilities.md") == testing::to_crlf(R"(# Responsibilities
### Queue
**Responsibilities**:
- **Manages**: jobs

**Dependencies**:
- None

**Lifecycle**:
- **Provisioner**: TODO
- **Update strategy**: TODO
- **Destruction**: TODO

### Web
**Dependencies**:
- Queue
)"));
}

TEST_CASE("a component that has everything, and broken text, offer nothing") {
    CHECK(titles(R"(//- infra-specs/responsibilities.md
### Queue
**Responsibilities:** a
**Dependencies:** None
**Lifecycle:** b$0
)")
              .empty());
    CHECK(titles("//- infra-specs/responsibilities.md\n### [\xff $0\n**Depend").empty());
    CHECK(titles("//- infra-specs/overview.md\n$0").empty());
}

}  // namespace
}  // namespace infraspec
