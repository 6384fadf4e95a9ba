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
        if (!refactoring.disabled.empty()) continue;
        out += refactoring.kind + ": " + refactoring.title + "\n";
    }
    return out;
}

/// Why what is offered cannot be done, a line each.
std::string reasons(std::string_view text) {
    const Scene scene(text);
    std::string out;
    for (const auto& refactoring : features::refactorings(scene.context(), scene.selection())) {
        if (!refactoring.disabled.empty()) out += refactoring.title + ": " + refactoring.disabled + "\n";
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

TEST_CASE("what cannot be extracted says why") {
    CHECK(
        reasons("//- infra-specs/overview.md\n«Queues»$0\n//- infra-specs/vocabulary.md\n## W\n### Queue\nA line.\n") ==
        "Add “Queues” to the vocabulary: “Queues” is a term already: vocabulary.md\n"
        "Add a component “Queues”: “Queues” is a term already: vocabulary.md\n");
    CHECK(reasons("//- infra-specs/overview.md\n«Worker»$0\n") ==
          "Add “Worker” to the vocabulary: The specification has no vocabulary.md yet\n"
          "Add a component “Worker”: The specification has no responsibilities.md yet\n");
}

constexpr std::string_view gaps = R"(//- infra-specs/assertions.md
# Assertions

### RCA-001: First

- Given: a

### RCA-004: Seco$0nd

- Given: what RCA-001 gives

### RCA-003: Third

- Given: c
//- infra-specs/overview.md
# Overview

See RCA-004, [RCA-003](assertions.md#rca-003-third) and XRCA-004.
)";

TEST_CASE("ids count on again, and so do mentions of them and links to their headings") {
    const std::string title = "Renumber the assertions of assertions.md";
    CHECK(after(gaps, title, "infra-specs/assertions.md") == R"(# Assertions

### RCA-001: First

- Given: a

### RCA-002: Second

- Given: what RCA-001 gives

### RCA-003: Third

- Given: c
)");
    CHECK(after(gaps, title, "infra-specs/overview.md") ==
          "# Overview\n\nSee RCA-002, [RCA-003](assertions.md#rca-003-third) and XRCA-004.\n");
    const std::string_view swapped = R"(//- infra-specs/assertions.md
# Assertions
$0
### A-2: Two
- Given: as A-1
### A-1: One
- Given: as A-2
//- infra-specs/overview.md
[x](assertions.md#a-2-two), A-1
)";
    CHECK(after(swapped, title, "infra-specs/assertions.md") ==
          "# Assertions\n\n### A-1: Two\n- Given: as A-2\n### A-2: One\n- Given: as A-1\n");
    CHECK(after(swapped, title, "infra-specs/overview.md") == "[x](assertions.md#a-1-two), A-2\n");
}

TEST_CASE("numbers of a list count on, and what belongs to a longer one moves along") {
    std::string text = "//- infra-specs/assertions.md\n# A\n\n";
    for (int i = 1; i <= 9; ++i) text += std::to_string(i) + ". **T" + std::to_string(i) + "**\n   - Given: x\n";
    text += "9. **T10**$0\n   - Given: x\n";
    const auto result = after(text, "Renumber the assertions of assertions.md", "infra-specs/assertions.md");
    CHECK(result.ends_with("9. **T9**\n   - Given: x\n10. **T10**\n    - Given: x\n"));
    CHECK(titles("//- infra-specs/assertions.md\n# A\n\n1. **A**$0\n   - Given: x\n1. **B**\n   - Given: x\n").empty());
    CHECK(titles("//- infra-specs/assertions.md\n# A\n$0\n1. **A**\n   - Given: x\n2. **B**\n   - Given: x\n\n## C\n\n"
                 "3. **C**\n   - Given: x\n")
              .empty());
}

TEST_CASE("a series with room in its numbers keeps its begin, and one of several files is left alone") {
    CHECK(after(R"(//- infra-specs/assertions.md
# Assertions
### NET-101: One$0
- Given: a
### NET-105: Two
- Given: b
)",
                "Renumber the assertions of assertions.md", "infra-specs/assertions.md")
              .find("### NET-102: Two") != std::string::npos);
    CHECK(reasons(R"(//- infra-specs/assertions/a.md
# Assertions
### NET-001: One$0
- Given: a
### NET-003: Two
- Given: b
//- infra-specs/assertions/b.md
# More
### NET-004: Three
- Given: a
)") == "Renumber the assertions of assertions/a.md: The numbers of NET- go on in assertions/b.md\n");
}

constexpr std::string_view misplaced = R"(//- infra-specs/modules/net.md
# Net

See [the rules](#rules).

## Secu$0rity

Nobody gets in; see [above](#net), [rules](#rules) and [overview](../overview.md).

### Rules

As [agreed][a].

## Rest

Back to [security](#security).

[a]: ../overview.md#top
//- infra-specs/overview.md
# Overview

See [rules](modules/net.md#rules "x") and [net](modules/net.md).
)";

TEST_CASE("a section with the title of another document becomes that document, and links follow") {
    const std::string title = "Move “Security” to security.md";
    CHECK(titles(misplaced) == "refactor.move: " + title + "\n");
    CHECK(after(misplaced, title, "infra-specs/security.md") == R"(# Security

Nobody gets in; see [above](modules/net.md#net), [rules](#rules) and [overview](overview.md).

## Rules

As [agreed][a].

[a]: overview.md#top
)");
    CHECK(after(misplaced, title, "infra-specs/modules/net.md") == R"(# Net

See [the rules](../security.md#rules).

## Rest

Back to [security](../security.md#security).

[a]: ../overview.md#top
)");
    CHECK(after(misplaced, title, "infra-specs/overview.md") ==
          "# Overview\n\nSee [rules](security.md#rules \"x\") and [net](modules/net.md).\n");
}

TEST_CASE("a document that is there takes the section in, under its own title") {
    const std::string text = R"(//- infra-specs/overview.md
# Overview

A shop.

## Security

Nobody$0 gets in.

Access
------

None.
//- infra-specs/security.md
# Security

Threats.
//- infra-specs/README.md
[x](overview.md#access), [y](overview.md#security)
)";
    const std::string title = "Move “Security” to security.md";
    CHECK(after(text, title, "infra-specs/security.md") == "# Security\n\nThreats.\n\nNobody gets in.\n");
    CHECK(after(text, title, "infra-specs/overview.md") == "# Overview\n\nA shop.\n\nAccess\n------\n\nNone.\n");
    CHECK(after(text, title, "infra-specs/README.md") == "[x](overview.md#access), [y](security.md#security)\n");
    const std::string other = R"(//- infra-specs/overview.md
# Overview

## Security$0

Nobody gets in.

Setext
===
//- infra-specs/security.md
# How it is locked

Threats.
)";
    CHECK(after(other, title, "infra-specs/security.md") ==
          "# How it is locked\n\nThreats.\n\n## Security\n\nNobody gets in.\n");
    CHECK(after(other, title, "infra-specs/overview.md") == "# Overview\n\nSetext\n===\n");
}

TEST_CASE("what is defined in another document goes there, at the level of its neighbours") {
    const std::string text = testing::to_crlf(R"(//- infra-specs/overview.md
# Overview

## Queue$0

**Dependencies:**
- None

Limits
------

#### Deep
//- infra-specs/responsibilities.md
# Responsibilities

### Worker
**Dependencies:**
- None
)");
    const std::string title = "Move “Queue” to responsibilities.md";
    CHECK(after(text, title, "infra-specs/responsibilities.md") == testing::to_crlf(R"(# Responsibilities

### Worker
**Dependencies:**
- None

### Queue

**Dependencies:**
- None
)"));
    CHECK(reasons("//- infra-specs/overview.md\n# O\n## Queue$0\n**Dependencies:**\n- None\n"
                  "//- infra-specs/responsibilities.md\n# R\n### Queue\n**Dependencies:**\n- None\n") ==
          "Move “Queue” to responsibilities.md: responsibilities.md has a heading “Queue” already\n");
    CHECK(titles("//- infra-specs/overview.md\n# O\n## A is kept$0\n- Given: x\n- When: y\n- Then: z\n") ==
          "refactor.move: Move “A is kept” to assertions.md\n");
    CHECK(titles("//- infra-specs/vocabulary.md\n# V\n## Security$0\n### Lock\nA thing.\n").empty());
    CHECK(titles("//- infra-specs/security.md\n# Security$0\n\nx\n").empty());
}

}  // namespace
}  // namespace infraspec
