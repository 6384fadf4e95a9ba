// link-file-missing, link-anchor-missing, link-definition-missing.
#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

namespace infraspec::testing {

TEST_CASE("a missing file is reported at the path, without the fragment") {
    check_rule("link-file-missing", R"(
//- infra-specs/overview.md
# Overview

漢😀 [a](gone.md#part), ![image](img/gone.png "Title") and [b](<gone file.md>).
       ^^^^^^^ link-file-missing: There is no file "gone.md": correct the path or create the file
                               ^^^^^^^^^^^^ link-file-missing: There is no file "img/gone.png": correct the path or create the file
                                                              ^^^^^^^^^^^^ link-file-missing

- item
  - [nested](./sub/../gone.md)
             ^^^^^^^^^^^^^^^^ link-file-missing
)");
}

TEST_CASE("a reference is reported once, at its definition") {
    check_rule("link-file-missing", R"(
//- infra-specs/overview.md
# Overview

[one][r], [two][r], [r] and [r][].

[r]: gone.md
     ^^^^^^^ link-file-missing
)");
}

TEST_CASE("files, folders, files outside of the specification and addresses are there") {
    check_rule("link-file-missing", R"(
//- infra-specs/overview.md
# Overview

[a](modules/queue.md), [b](modules/), [c](../app/main.tf), [d](/app/main.tf), [e](#overview), [f](https://example.com/gone.md),
<https://example.com/gone.md>, [g](mailto:a@example.com), [h](../../outside.md), [i](modules/que%75e.md), `[j](gone.md)`.

```markdown
[k](gone.md)
```
//- infra-specs/modules/queue.md
# Queue
//- app/main.tf
)");
}

TEST_CASE("case counts everywhere, as on the machines that build") {
    check_rule("link-file-missing", R"(
//- infra-specs/overview.md
# Overview

[a](Security.md)
    ^^^^^^^^^^^ link-file-missing
//- infra-specs/security.md
# Security
)");
}

TEST_CASE("the nearest name replaces the path and keeps the fragment") {
    check_fix("link-file-missing", "Replace by \"../security.md\"", R"(
//- infra-specs/modules/queue.md
# Queue

[a](../securty.md#threats)
//- infra-specs/security.md
# Security

## Threats

None.
)",
              R"(
//- infra-specs/modules/queue.md
# Queue

[a](../security.md#threats)
)");
}

TEST_CASE("the file can be created where the link leads") {
    check_fix("link-file-missing", "Create modules/order-queue.md", R"(
//- infra-specs/overview.md
# Overview

The [queue](modules/order-queue.md).
)",
              R"(
//- infra-specs/modules/order-queue.md
# Order Queue

Text to be decided.
)");
    check_fix("link-file-missing", "Create notes/a.md", R"(
//- infra-specs/overview.md
# Overview

[a](notes/a.md#backup-plan)
)",
              R"(
//- infra-specs/notes/a.md
# A

Text to be decided.

## Backup Plan

Text to be decided.
)");
}

TEST_CASE("nothing is created outside of the specification, and no image") {
    CHECK(fix_titles("link-file-missing", "//- infra-specs/overview.md\n# O\n\n[a](../zzz.md)\n").empty());
    CHECK(fix_titles("link-file-missing", "//- infra-specs/overview.md\n# O\n\n![a](zzz.png)\n").empty());
}

TEST_CASE("a missing anchor is reported at the fragment, without #") {
    check_rule("link-anchor-missing", R"(
//- infra-specs/overview.md
# Overview

[漢](security.md#treats), [here](#overwiev) and [again][r].
                ^^^^^^ link-anchor-missing: "security.md" has no heading or anchor "#treats": correct the link or add the heading
                                 ^^^^^^^^ link-anchor-missing: This document has no heading or anchor "#overwiev": correct the link or add the heading

[r]: security.md#gone
                 ^^^^ link-anchor-missing
//- infra-specs/security.md
# Security

## Threats
)");
}

TEST_CASE("headings, repeated headings and explicit anchors are found") {
    check_rule("link-anchor-missing", R"(
//- infra-specs/overview.md
# Overview 漢字

[a](#overview-漢字), [b](#part), [c](#part-1), [d](#here), [e](#there), [f](gone.md#x), [g](../app/main.tf#L10),
[h](#overview-%E6%BC%A2%E5%AD%97).

## Part

<a id="here"></a><a name="there"></a>

## Part
//- app/main.tf
)");
}

TEST_CASE("the nearest anchor is offered") {
    check_fix("link-anchor-missing", "Replace by \"threats\"", R"(
//- infra-specs/security.md
# Security

See [threats](#treats).

## Threats

None.
)",
              R"(
//- infra-specs/security.md
# Security

See [threats](#threats).

## Threats

None.
)");
}

TEST_CASE("anchors of the vocabulary are the business of term-undefined") {
    check_rule("link-anchor-missing", R"(
//- infra-specs/overview.md
# Overview

[a](vocabulary.md#gone)
//- infra-specs/vocabulary.md
# Vocabulary
)");
}

TEST_CASE("a reference without a definition is reported at its label") {
    check_rule("link-definition-missing", R"(
//- infra-specs/overview.md
# Overview

漢 [text][ref], [ref two][].
         ^^^ link-definition-missing: No definition of the link "ref": add a line "[ref]: target" or correct the label
                ^^^^^^^ link-definition-missing: No definition of the link "ref two": add a line "[ref two]: target" or correct the label
)");
}

TEST_CASE("brackets alone, footnotes, check boxes and code are no references") {
    check_rule("link-definition-missing", R"(
//- infra-specs/overview.md
# Overview

[text], [^1], `[a][b]`, \[a][b\], [known][r], [R][], [[Name]]

- [ ] open
- [x] done

[r]: https://example.com
)");
}

TEST_CASE("an image by label needs its definition too") {
    check_rule("link-definition-missing", R"(
//- infra-specs/overview.md
# Overview

![The network][plan] and ![ok][drawn], alert![1][2]
               ^^^^ link-definition-missing

[drawn]: https://example.com/drawn.png
)");
}

}  // namespace infraspec::testing
