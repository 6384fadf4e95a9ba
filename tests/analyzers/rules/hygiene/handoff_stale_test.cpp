#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

namespace infraspec::testing {

TEST_CASE("a listed file that is not there is reported at its name, files left out once at the heading") {
    check_rule("handoff-stale", R"(
//- infra-specs/README.md
# Kaffeehaus

## Infrastructure Architecture Complete

- overview.md: what it is
- `security.md`: who may do what
   ^^^^^^^^^^^ handoff-stale: There is no "security.md" any more: take it off the summary or write it
//- infra-specs/overview.md
# Overview
)");
    check_rule("handoff-stale", R"(
//- infra-specs/README.md
# Kaffeehaus

## Infrastructure Architecture Complete
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ handoff-stale: The summary leaves out assertions/network.md and vocabulary.md: list every file

- overview.md: what it is
//- infra-specs/assertions/network.md
# Network
//- infra-specs/modules/network.md
# Network
//- infra-specs/notes.md
# Notes
//- infra-specs/overview.md
# Overview
//- infra-specs/vocabulary.md
# Vocabulary
)");
}

TEST_CASE("names may lead from the workspace or hold a folder, and what lies outside is not asked for") {
    check_rule("handoff-stale", R"(
//- infra-specs/README.md
# Shop

## Infrastructure Architecture Complete

- ./overview.md: what it is
- infra-specs/vocabulary.md: words
- assertions/network.md: what holds
- [security.md](security.md): who may do what
- modules/*.md: interfaces
- ../docs/plan.md: what comes next
- [additional files as needed]
//- infra-specs/assertions/network.md
# Network
//- infra-specs/overview.md
# Overview
//- infra-specs/security.md
# Security
//- infra-specs/vocabulary.md
# Vocabulary
)");
}

TEST_CASE("a summary without a list of files and a document without a summary are fine") {
    check_rule("handoff-stale", R"(
//- infra-specs/README.md
# Shop

## Infrastructure Architecture Complete

Everything is in [the overview](overview.md).
//- infra-specs/overview.md
# Overview

- security.md: elsewhere
)");
}

TEST_CASE("the list is brought up to date in the author's spelling") {
    check_fix("handoff-stale", "Bring the list of files up to date", R"(
//- infra-specs/README.md
# Shop

## Infrastructure Architecture Complete

- `overview.md`: what it is
- `security.md`: who may do what,
  and why
- `vocabulary.md`: words

Key decisions: none.
//- infra-specs/environments.md
# Environments
//- infra-specs/overview.md
# Overview
//- infra-specs/vocabulary.md
# Vocabulary
)",
              R"(
//- infra-specs/README.md
# Shop

## Infrastructure Architecture Complete

- `overview.md`: what it is
- `vocabulary.md`: words
- `environments.md`: Environments

Key decisions: none.
)");
    check_fix("handoff-stale", "Bring the list of files up to date", R"(
//- infra-specs/README.md
# Shop

## Infrastructure Architecture Complete

1. security.md: who may do what
2. tradeoffs.md: why
//- infra-specs/overview.md
# Overview
)",
              R"(
//- infra-specs/README.md
# Shop

## Infrastructure Architecture Complete

1. overview.md: Overview
)");
}

TEST_CASE("a link lists the file that it leads to") {
    check_rule("handoff-stale", R"(
//- infra-specs/README.md
# Shop

## Infrastructure Architecture Complete

- [Overview](overview.md): what it is
- **[Security](./security.md)**
                 ^^^^^^^^^^^ handoff-stale
//- infra-specs/overview.md
# Overview
)");
}

}  // namespace infraspec::testing
