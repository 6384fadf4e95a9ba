// document-title-missing, document-empty, heading-duplicate: the shape of one document.
#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

namespace infraspec::testing {

TEST_CASE("a document that begins with anything but a title is reported on its first line") {
    check_rule("document-title-missing", R"(
//- infra-specs/security.md

## Threats 漢
^^^^^^^^^^^^ document-title-missing: The document does not begin with a title: begin it with a level-1 heading, "# Title"
//- infra-specs/overview.md
---
owner: platform
---
Text over
^^^^^^^^^ document-title-missing
two lines.
)");
}

TEST_CASE("a title in HTML is one") {
    check_rule("document-title-missing", R"(
//- infra-specs/security.md
<h1 align="center">Security</h1>

Threats.
)");
}

TEST_CASE("setext titles, front matter and comments are no reason to complain") {
    check_rule("document-title-missing", R"(
//- infra-specs/security.md
---
owner: platform
---
<!-- reviewed -->

Security
========
//- infra-specs/notes.md
Of no known kind, and free in its shape.
//- infra-specs/tradeoffs.md
)");
}

TEST_CASE("a title is made from the file's name") {
    check_fix("document-title-missing", "Insert the title \"Disaster Recovery\"", R"(
//- infra-specs/disaster-recovery.md
---
owner: platform
---

## Backups
Daily.
)",
              R"(
//- infra-specs/disaster-recovery.md
---
owner: platform
---

# Disaster Recovery

## Backups
Daily.
)");
    CHECK(fix_titles("document-title-missing", "//- shop/infra-specs/README.md\nText\n") ==
          std::vector<std::string>{"*Insert the title \"Shop Infrastructure\""});
    CHECK(fix_titles("document-title-missing", "//- infra-specs/assertions/README.md\nText\n") ==
          std::vector<std::string>{"*Insert the title \"Assertions\""});
}

TEST_CASE("a document with a title further down gets no second one") {
    CHECK(fix_titles("document-title-missing", "//- infra-specs/security.md\nText\n\n# Security\n").empty());
}

TEST_CASE("a document of headings alone is reported at its title") {
    check_rule("document-empty", R"(
//- infra-specs/security.md
# Security é
  ^^^^^^^^^^ document-empty: The document has headings but no text: write it or remove it

<!-- nothing yet -->
## Threats
//- infra-specs/overview.md
# Overview

## Purpose

- an item is text
//- infra-specs/environments.md
Text, but no heading.
)");
}

TEST_CASE("a document with nothing at all is reported once, at its begin") {
    check_all_rules(R"(
//- infra-specs/infraspec.toml
[rules]
spec-file-missing = "off"
//- infra-specs/security.md
~ document-empty: The document is empty: write it or remove it
)");
}

TEST_CASE("siblings with one name are reported, the first one related") {
    check_rule("heading-duplicate", R"(
//- infra-specs/security.md
# Security

## Access keys
   ^^^^^^^^^^^ related: the first one
   ^^^^^^^^^^^ related: the first one

### Rotation

## access-key
   ^^^^^^^^^^ heading-duplicate: There is a heading "access-key" beside this one already: join the two sections or name one of them differently

### Rotation

## **Access** Keys
   ^^^^^^^^^^^^^^^ heading-duplicate
)");
}

TEST_CASE("terms, components and assertions of one name have rules of their own") {
    check_rule("heading-duplicate", R"(
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Order

A request.

### Order

Another.
//- infra-specs/responsibilities.md
# Responsibilities

### Queue

**Dependencies:**
- None

### Queue

**Dependencies:**
- None
//- infra-specs/assertions.md
# Assertions

### Zone failure

- Given: a zone
- When: it fails
- Then: nothing happens

### Zone failure

- Given: a zone
- When: it burns
- Then: nothing happens
)");
}

TEST_CASE("steps that are headings may repeat") {
    check_rule("heading-duplicate", R"(
//- infra-specs/assertions.md
# Assertions

### Zone failure

#### Given
a zone

#### And
another

#### And
a third

#### When
one fails

#### Then
nothing happens
)");
}

}  // namespace infraspec::testing
