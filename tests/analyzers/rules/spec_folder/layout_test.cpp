// spec-file-missing, readme-link-missing: what belongs into a folder and how it is found.
#include <doctest/doctest.h>

#include "tests/support/findings.h"
#include "tests/support/rule_check.h"

namespace infraspec::testing {
namespace {

/// All documents of the layout but vocabulary.md, so that one report remains to be looked at.
constexpr std::string_view all_but_vocabulary = R"(
//- infra-specs/overview.md
# Overview
//- infra-specs/responsibilities.md
# Responsibilities
//- infra-specs/architecture.md
# Architecture
//- infra-specs/tradeoffs.md
# Tradeoffs
//- infra-specs/security.md
# Security
//- infra-specs/observability.md
# Observability
//- infra-specs/disaster-recovery.md
# Disaster Recovery
//- infra-specs/cost-management.md
# Cost Management
//- infra-specs/assertions.md
# Assertions
//- infra-specs/environments.md
# Environments
)";

std::string with_layout(std::string_view text) {
    return std::string(text) + std::string(all_but_vocabulary.substr(1));
}

}  // namespace

TEST_CASE("a missing document is reported at the title of README.md") {
    check_rule("spec-file-missing", with_layout(R"(
//- infra-specs/README.md
# Shop 漢
  ^^^^^^ spec-file-missing: The specification has no vocabulary.md (the words used here, each with one meaning): add it
)"));
}

TEST_CASE("a kind that has a document in a folder is there") {
    check_rule("spec-file-missing", with_layout(R"(
//- infra-specs/README.md
# Shop
//- infra-specs/vocabulary/network.md
# Words of the network
)"));
}

TEST_CASE("without README.md the first file is where missing documents are reported") {
    check_rule("spec-file-missing", with_layout(R"(
//- infra-specs/aaa.md
No title here
^^^^^^^^^^^^^ spec-file-missing: The specification has no README.md (summary, links to every document, workflow): add it
//- infra-specs/vocabulary.md
# Vocabulary
)"));
}

TEST_CASE("a README.md of a folder is not the README.md of the specification") {
    check_rule("spec-file-missing", with_layout(R"(
//- infra-specs/aaa.md
# A
  ^ spec-file-missing
//- infra-specs/notes/README.md
# Notes
//- infra-specs/vocabulary.md
# Vocabulary
)"));
}

TEST_CASE("each missing document has a report of its own") {
    CHECK(fix_titles("spec-file-missing", "//- infra-specs/README.md\n# Shop\n") ==
          std::vector<std::string>{"Create overview.md from its template"});
    check_rule("spec-file-missing", R"(
//- infra-specs/notes.md
# A
  ^ spec-file-missing: The specification has no README.md (summary, links to every document, workflow): add it
  ^ spec-file-missing: The specification has no architecture.md (the layers and what each of them holds): add it
  ^ spec-file-missing: The specification has no assertions.md (behaviour that can be tested): add it
  ^ spec-file-missing: The specification has no cost-management.md (budgets and what keeps the cost within them): add it
  ^ spec-file-missing: The specification has no disaster-recovery.md (backup, restore, recovery objectives): add it
  ^ spec-file-missing: The specification has no environments.md (what runs where, and how environments differ): add it
  ^ spec-file-missing: The specification has no observability.md (logs, metrics, alerts, dashboards): add it
  ^ spec-file-missing: The specification has no overview.md (purpose and context of the system): add it
  ^ spec-file-missing: The specification has no responsibilities.md (what each component manages, needs, and how it comes and goes): add it
  ^ spec-file-missing: The specification has no security.md (threats, mitigations, compliance): add it
  ^ spec-file-missing: The specification has no tradeoffs.md (alternatives, their pros and cons, decisions): add it
  ^ spec-file-missing: The specification has no vocabulary.md (the words used here, each with one meaning): add it
)");
}

TEST_CASE("a missing document is created from its template and listed in README.md") {
    check_fix("spec-file-missing", "Create vocabulary.md from its template", with_layout(R"(
//- infra-specs/README.md
# Shop

1. [Overview](overview.md)
2. [Security](security.md)

Text.
)"),
              R"(
//- infra-specs/README.md
# Shop

1. [Overview](overview.md)
2. [Security](security.md)
3. [Vocabulary](vocabulary.md)

Text.
//- infra-specs/vocabulary.md
# Vocabulary

One word, one meaning. Each term is a heading with its definition below it:

```markdown
### Order

A request of a customer to buy goods, from its receipt to its delivery.
- Aliases: purchase
- See also: Customer
```

TODO: define the words that this specification relies on.
)");
}

TEST_CASE("a new README.md lists what is there") {
    check_fix("spec-file-missing", "Create README.md from its template", R"(
//- infra-specs/notes/other.md
# Not of a known kind
//- infra-specs/security.md
# Security [draft]
//- infra-specs/modules/a b.md
Text
)",
              R"(
//- infra-specs/README.md
# Infrastructure Specification

TODO: say in two or three sentences what the system is for and what this folder specifies.

## Documents

- [A B](modules/a%20b.md)
- [Security \[draft\]](security.md)

## Workflow

1. Change the specification first, and have it reviewed.
2. Design and build what it says.
3. Verify the result against its assertions.
)");
}

TEST_CASE("documents that README.md does not link to are reported one by one at its title") {
    check_rule("readme-link-missing", R"(
//- infra-specs/README.md
# Shop 😀
  ^^^^^^ readme-link-missing: README.md has no link to modules/queue.md: add one, so that readers find it
  ^^^^^^ readme-link-missing: README.md has no link to security.md: add one, so that readers find it

The words are in `security.md`, and in [the vocabulary][v].

[v]: ./vocabulary.md#order
//- infra-specs/security.md
# Security
//- infra-specs/vocabulary.md
# Vocabulary

### Order

A request.
//- infra-specs/modules/queue.md
# Queue
//- infra-specs/notes.md
# Of no known kind
)");
}

TEST_CASE("a link to a folder stands for what is in it") {
    check_rule("readme-link-missing", R"(
//- infra-specs/README.md
# Shop

See the [modules](modules/) and the [assertions](assertions/README.md).
//- infra-specs/modules/queue.md
# Queue
//- infra-specs/assertions/README.md
# Assertions
//- infra-specs/assertions/network.md
# Network
)");
}

TEST_CASE("without README.md nothing links to anything") {
    check_rule("readme-link-missing", R"(
//- infra-specs/security.md
# Security
)");
}

TEST_CASE("a missing link goes below the list of links, marked like its items") {
    check_fix("readme-link-missing", "Add a link to security.md to the list of links", R"(
//- infra-specs/README.md
# Shop

* [Runbook](https://example.com)

Intro

  * [Vocabulary](vocabulary.md): words
    that matter
  * [Overview](overview.md)

Outro
//- infra-specs/overview.md
# Overview
//- infra-specs/vocabulary.md
# Vocabulary
//- infra-specs/security.md
# Security of 漢字
)",
              R"(
//- infra-specs/README.md
# Shop

* [Runbook](https://example.com)

Intro

  * [Vocabulary](vocabulary.md): words
    that matter
  * [Overview](overview.md)
  * [Security of 漢字](security.md)

Outro
)");
}

TEST_CASE("a README.md without a list gets one, with everything that is missing") {
    check_fix("readme-link-missing", "Add a section with links to all documents that lack one", R"(
//- infra-specs/README.md
# Shop

The platform below the shop.

//- infra-specs/security.md
# Security
//- infra-specs/vocabulary.md
# Vocabulary
)",
              R"(
//- infra-specs/README.md
# Shop

The platform below the shop.

## Documents

- [Security](security.md)
- [Vocabulary](vocabulary.md)

)");
}

TEST_CASE("the new section has a name that README.md does not use") {
    check_fix("readme-link-missing", "Add a section with links to all documents that lack one", R"(
//- infra-specs/README.md
# Shop

## Documents

They are in this folder.
//- infra-specs/security.md
# Security
)",
              R"(
//- infra-specs/README.md
# Shop

## Documents

They are in this folder.

## Further Documents

- [Security](security.md)
)");
}

TEST_CASE("each document that is not linked to offers to be linked") {
    const std::string text = R"(//- infra-specs/README.md
# Shop

//- infra-specs/security.md
# Security
//- infra-specs/vocabulary.md
# Vocabulary
)";
    std::size_t offers = 0;
    for (const auto& found : findings_of(parse_fixture(text), "readme-link-missing")) {
        for (const auto& fix : found.finding.fixes) offers += fix.safe ? 1 : 0;
    }
    CHECK(offers == 2);
}

}  // namespace infraspec::testing
