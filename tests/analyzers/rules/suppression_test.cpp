// Comments and configuration that keep rules silent, and the fixes that write such comments.
#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

namespace infraspec::testing {

TEST_CASE("comments silence a rule for a line, the next line, a part of the document") {
    check_rule("placeholder-left", R"(
//- infra-specs/overview.md
# Overview

TBD
^^^ placeholder-left

TBD <!-- infraspec-disable-line placeholder-left -->
TBD
^^^ placeholder-left

<!-- infraspec-disable-next-line -->

TBD
TBD
^^^ placeholder-left

<!-- infraspec-disable-next-line placeholder-left -->
<!-- infraspec-disable-next-line term-unused -->
- TBD
- TBD
  ^^^ placeholder-left

<!-- infraspec-disable placeholder-left, term-unused -->

TBD

<!-- infraspec-enable term-unused -->

TBD

<!-- infraspec-enable -->

TBD
^^^ placeholder-left

<!-- infraspec-disable -->

TBD

<!-- infraspec-enable placeholder-left -->

TBD
^^^ placeholder-left
)");
}

TEST_CASE("a comment silences a rule for the whole file, wherever it stands") {
    check_rule("placeholder-left", R"(
//- infra-specs/overview.md
# Overview TBD

TBD

<!-- infraspec-disable-file placeholder-left: kept as an example -->
//- infra-specs/security.md
# Security TBD
           ^^^ placeholder-left

<!-- infraspec-disable-file term-unused -->
)");
}

TEST_CASE("comments about other rules, and comments in code, silence nothing") {
    check_rule("placeholder-left", R"(
//- infra-specs/overview.md
# Overview

TBD <!-- infraspec-disable-line term-unused -->
^^^ placeholder-left
TBD <!-- infraspec-disable-lines -->
^^^ placeholder-left
TBD <!-- disable-line placeholder-left -->
^^^ placeholder-left
TBD `<!-- infraspec-disable-line -->`
^^^ placeholder-left

```
<!-- infraspec-disable-file -->
```
)");
}

TEST_CASE("the configuration switches rules off or gives them another severity") {
    check_rule("placeholder-left", R"(
//- infra-specs/infraspec.toml
[rules]
placeholder-left = "off"
[[overrides]]
files = ["modules/**"]
rules = { placeholder-left = "error" }
//- infra-specs/overview.md
# Overview TBD
//- infra-specs/modules/queue.md
# Queue TBD
        ^^^ placeholder-left
)");
}

TEST_CASE("a line is silenced at its end") {
    check_fix("placeholder-left", "Disable placeholder-left for this line", R"(
//- infra-specs/overview.md
# Overview

- item
  - TBD
  - TBD
)",
              R"(
//- infra-specs/overview.md
# Overview

- item
  - TBD <!-- infraspec-disable-line placeholder-left -->
  - TBD
)");
    check_fix("placeholder-left", "Disable placeholder-left for this line", R"(
//- infra-specs/overview.md
# Overview

## Still TBD ##

| a | b |
|---|---|
| x | y |
)",
              R"(
//- infra-specs/overview.md
# Overview

## Still TBD <!-- infraspec-disable-line placeholder-left --> ##

| a | b |
|---|---|
| x | y |
)");
    check_fix("placeholder-left", "Disable placeholder-left for this line", R"(
//- infra-specs/overview.md
# Overview

| a | b |
|---|---|
| x | TBD |
)",
              R"(
//- infra-specs/overview.md
# Overview

| a | b |
|---|---|
| x | TBD <!-- infraspec-disable-line placeholder-left --> |
)");
}

TEST_CASE("a definition of a link is silenced from the line above") {
    check_fix("link-file-missing", "Disable link-file-missing for this line", R"(
//- infra-specs/overview.md
# Overview

[a]: gone.md
)",
              R"(
//- infra-specs/overview.md
# Overview

<!-- infraspec-disable-next-line link-file-missing -->
[a]: gone.md
)");
}

TEST_CASE("a name is added to a comment that is there") {
    check_fix("placeholder-left", "Disable placeholder-left for this line", R"(
//- infra-specs/overview.md
# Overview

TBD <!-- infraspec-disable-line term-unused: why not -->
)",
              R"(
//- infra-specs/overview.md
# Overview

TBD <!-- infraspec-disable-line term-unused placeholder-left: why not -->
)");
    check_fix("placeholder-left", "Disable placeholder-left for this file", R"(
//- infra-specs/overview.md
<!-- infraspec-disable-file term-unused -->
# Overview

TBD
)",
              R"(
//- infra-specs/overview.md
<!-- infraspec-disable-file term-unused placeholder-left -->
# Overview

TBD
)");
}

TEST_CASE("a file is silenced at its top, below the front matter") {
    check_fix("placeholder-left", "Disable placeholder-left for this file", R"(
//- infra-specs/overview.md
---
owner: platform
---
# Overview

TBD
)",
              R"(
//- infra-specs/overview.md
---
owner: platform
---
<!-- infraspec-disable-file placeholder-left -->

# Overview

TBD
)");
}

}  // namespace infraspec::testing
