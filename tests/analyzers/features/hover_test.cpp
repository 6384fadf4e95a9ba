#include "features/hover.h"

#include <doctest/doctest.h>

#include "tests/analyzers/features/scene.h"

namespace infraspec {
namespace {

using testing::Scene;
using testing::short_links;

std::string hover_at(const Scene& scene) {
    const auto hover = features::hover(scene.context(), scene.cursor(), short_links(scene));
    return hover ? "\n" + hover->markdown : "nothing";
}

std::string hover_at(std::string_view text) {
    return hover_at(Scene(text));
}

std::string hovered_text(std::string_view text) {
    const Scene scene(text);
    const auto hover = features::hover(scene.context(), scene.cursor(), {});
    return hover ? std::string(scene.context().source().slice(hover->range)) : "nothing";
}

TEST_CASE("a hover on a term shows its definition, attributes, category, aliases and uses") {
    CHECK(hover_at(R"(//- infra-specs/vocabulary.md
# Vocabulary

## Core Concepts

### VPC (Virtual Private Cloud)
An isolated network segment in AWS.
- Identified by: VPC ID
- Contains: Subnets, route tables

//- infra-specs/overview.md
# Overview
One V$0PC per environment; every virtual private cloud has flow logs.
)") == R"(
### VPC

*term* · Core Concepts · also **Virtual Private Cloud**

An isolated network segment in AWS.

- **Identified by:** VPC ID
- **Contains:** Subnets, route tables

*mentioned 3 times* · [vocabulary.md, line 5](vocabulary.md:5)
)");
}

TEST_CASE(
    "a hover on a component shows what it does, both sides of its dependencies, its layer, its lifecycle and its "
    "assertions") {
    CHECK(hover_at(R"(//- infra-specs/responsibilities.md
# Responsibilities

### API Gateway Infrastructure
**Responsibilities:**
- Manages: routes
- Provides: HTTPS endpoint

**Dependencies:**
- Cache
- External: Stripe

**Lifecycle:**
- Provisioner: Terraform

### Cache
**Dependencies:**
- None

### Web
**Dependencies:**
- API Gateway

//- infra-specs/architecture.md
# Architecture
### Integration Layer
- Components: API Gateway

//- infra-specs/assertions.md
# Assertions
### RCA-001: The API $0Gateway survives
- Given: the API Gateway
- When: one zone fails
- Then: it answers
)") == R"(
### API Gateway Infrastructure

*component* · [Integration Layer](architecture.md:2)

- **Manages:** routes
- **Provides:** HTTPS endpoint
- **Depends on:** [Cache](responsibilities.md:15), External: Stripe
- **Used by:** [Web](responsibilities.md:19)
- **Provisioner:** Terraform
- **Assertions:** [RCA-001: The API Gateway survives](assertions.md:2)

*mentioned 4 times* · [responsibilities.md, line 3](responsibilities.md:3)
)");
}

TEST_CASE("a hover on a layer shows its keys") {
    CHECK(hover_at(R"(//- infra-specs/architecture.md
# Architecture
### Network Layer
- Components: VPC, NAT gateways
- Isolation: One VPC per environment

### Data Layer
- Dependencies: Requires net$0work layer
)") == R"(
### Network Layer

*layer*

- **Components:** VPC, NAT gateways
- **Isolation:** One VPC per environment

*mentioned once* · [architecture.md, line 2](architecture.md:2)
)");
}

TEST_CASE("a name that a term and a component bear shows both, the component first, a rule between") {
    const std::string text = hover_at(R"(//- infra-specs/vocabulary.md
## Words
### Queue
A line of jobs.
//- infra-specs/responsibilities.md
### Queue
**Dependencies:**
- None
//- infra-specs/overview.md
# Overview
The $0queue.
)");
    const std::size_t component = text.find("*component*");
    const std::size_t rule = text.find("\n\n---\n\n");
    const std::size_t term = text.find("*term*");
    REQUIRE(term != std::string::npos);
    CHECK(component < rule);
    CHECK(rule < term);
}

TEST_CASE("a hover on an assertion's id shows its steps, also where the id is only mentioned") {
    constexpr std::string_view card = R"(
### RCA-001: Zone failure

*assertion*

- **Given** production
- **When** a zone fails
- **Then** <5s disruption

[assertions.md, line 2](assertions.md:2)
)";
    CHECK(hover_at(R"(//- infra-specs/assertions.md
# Assertions
### RCA-$0001: Zone failure
- Given: production
- When: a zone fails
- Then: <5s disruption
)") == card);
    CHECK(hover_at(R"(//- infra-specs/assertions.md
# Assertions
### RCA-001: Zone failure
- Given: production
- When: a zone fails
- Then: <5s disruption
//- infra-specs/overview.md
# Overview
As in RCA-00$01.
)") == card);
}

TEST_CASE("a hover on a link's fragment shows the heading with its first paragraph") {
    CHECK(hover_at(R"(//- infra-specs/security.md
# Security

## Threat model

Somebody *steals* a [key](overview.md).
Then it burns.

More.
//- infra-specs/overview.md
# Overview
See [there](security.md#threat$0-model).
)") == R"(
### Threat model

Somebody *steals* a [key](overview.md:1).
Then it burns.

[security.md, line 3](security.md:3)
)");
}

TEST_CASE("a hover on a link's path shows the document, and says when there is none") {
    CHECK(hover_at(R"(//- infra-specs/security.md
# Security
All of it.
//- infra-specs/overview.md
See [there](secu$0rity.md).
)") == "\n### Security\n\nAll of it.\n\n[security.md, line 1](security.md:1)\n");
    CHECK(hover_at(R"(//- infra-specs/overview.md
See [there](no_$0such.md).
)") == "\nThere is no file **no\\_such.md**.\n");
    CHECK(hover_at(R"(//- infra-specs/overview.md
# Overview
See [there](#no$0where).
)") == "\n**overview.md** has no heading **\\#nowhere**.\n");
}

TEST_CASE("a hover anywhere on a link with a fragment shows the heading") {
    constexpr std::string_view security = "//- infra-specs/security.md\n# Security\nAll.\n## Threats\nSome.\n";
    CHECK(hover_at(std::string(security) + "//- infra-specs/overview.md\n[x](secu$0rity.md#threats)\n")
              .starts_with("\n### Threats"));
    CHECK(hover_at(std::string(security) + "//- infra-specs/overview.md\n[x$0](security.md#threats)\n")
              .starts_with("\n### Threats"));
}

TEST_CASE("a hover on a reference link shows what its definition leads to") {
    CHECK(hover_at(R"(//- infra-specs/security.md
# Security
All of it.
//- infra-specs/overview.md
See [there][sec$0].

[sec]: security.md
)") == "\n### Security\n\nAll of it.\n\n[security.md, line 1](security.md:1)\n");
}

TEST_CASE("a hover on a wiki link shows the term, and says when there is none") {
    CHECK(hover_at(R"(//- infra-specs/vocabulary.md
## Words
### Größe
Wie groß es ist.
//- infra-specs/overview.md
漢字 😀 [[grö$0ße]].
)")
              .find("Wie groß es ist.") != std::string::npos);
    CHECK(hover_at(R"(//- infra-specs/overview.md
[[No$0where]]
)") == "\nNo term or component is called **Nowhere**.\n");
}

TEST_CASE("a hover on a wiki link shows what a list or table of the vocabulary explains") {
    CHECK(hover_at(R"(//- infra-specs/vocabulary.md
## Words
- **Edge (Outer Zone)**: where the *network* begins
//- infra-specs/overview.md
See [[outer$0 zone]].
)") == "\n**Edge (Outer Zone)** · [vocabulary.md, line 2](vocabulary.md:2)\n\nwhere the *network* begins\n");
    CHECK(hover_at(R"(//- infra-specs/vocabulary.md
## Words
| Term | Meaning | Since |
|---|---|---|
| Runbook | what to do | 2024 |
//- infra-specs/overview.md
See [[Run$0book]].
)") == "\n**Runbook** · [vocabulary.md, line 4](vocabulary.md:4)\n\nwhat to do | 2024\n");
}

TEST_CASE("external links and plain words show nothing") {
    CHECK(hover_at("//- infra-specs/overview.md\n[x](https://exa$0mple.com)\n") == "nothing");
    CHECK(hover_at("//- infra-specs/overview.md\nsome wo$0rds\n") == "nothing");
    CHECK(hover_at("//- infra-specs/overview.md\n$0") == "nothing");
}

TEST_CASE("the range of a hover is the mention, with CRLF and characters of several bytes before it") {
    CHECK(hovered_text(testing::to_crlf(
              "//- infra-specs/vocabulary.md\n## Words\n### Security Group\nA firewall.\n"
              "//- infra-specs/overview.md\n# 漢字\n\n😀 é: each secu$0rity\n  group here\n")) == "security\r\n  group");
}

TEST_CASE("markup in names does not become markup of the hover") {
    const std::string text = hover_at(R"(//- infra-specs/vocabulary.md
## Words_and *more*
### snake_case_name
A name.
//- infra-specs/overview.md
the snake_$0case_name
)");
    CHECK(text.find("### snake\\_case\\_name") != std::string::npos);
}

TEST_CASE("a long definition is cut between words, and a comment in it is left out") {
    std::string words = "A <!-- secret --> definition";
    for (int i = 0; i < 400; ++i) words += " größer";
    const std::string text = hover_at("//- infra-specs/vocabulary.md\n## W\n### Q$0ueue\n" + words + "\n");
    CHECK(text.find("secret") == std::string::npos);
    CHECK(text.find("größer…") != std::string::npos);
    CHECK(text.size() < 1200);
}

}  // namespace
}  // namespace infraspec
