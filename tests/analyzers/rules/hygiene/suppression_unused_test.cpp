#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

namespace infraspec::testing {

TEST_CASE("a suppression that suppressed nothing is reported as a whole") {
    check_rule("suppression-unused", R"(
//- infra-specs/overview.md
<!-- infraspec-disable-file link-file-missing -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ suppression-unused: This comment keeps nothing silent: remove it
# Overview

All is said. <!-- infraspec-disable-line placeholder-left -->
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ suppression-unused

TBD <!-- infraspec-disable-line placeholder-left -->

<!-- infraspec-disable-next-line placeholder-left -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ suppression-unused
Größe steht fest.

<!-- infraspec-disable placeholder-left -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ suppression-unused

Text.

<!-- infraspec-enable placeholder-left -->

<!-- infraspec-disable-line -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ suppression-unused
)");
}

TEST_CASE("a comment that did part of its work is used") {
    check_rule("suppression-unused", R"(
//- infra-specs/overview.md
# Overview

TBD <!-- infraspec-disable-line placeholder-left link-file-missing -->

<!-- infraspec-disable placeholder-left, link-file-missing -->

TBD

<!-- infraspec-enable -->
)");
}

TEST_CASE("a comment is not unused for the sake of a rule that is unknown or switched off") {
    check_rule("suppression-unused", R"(
//- infra-specs/infraspec.toml
[rules]
placeholder-left = "off"
//- infra-specs/overview.md
# Overview

All is said. <!-- infraspec-disable-line placeholder-left -->
All is said. <!-- infraspec-disable-line no-such-rule -->
All is said. <!-- infraspec-disable-line -->
All is said. <!-- infraspec-disable-line link-file-missing -->
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ suppression-unused
)");
}

TEST_CASE("a comment may ask to leave itself or others alone") {
    check_rule("suppression-unused", R"(
//- infra-specs/overview.md
# Overview

All is said. <!-- infraspec-disable-line placeholder-left suppression-unused -->

<!-- infraspec-disable -->

All is said. <!-- infraspec-disable-line placeholder-left -->

<!-- infraspec-enable -->
)");
}

TEST_CASE("removing a comment takes its line along, and never joins two paragraphs") {
    check_fix("suppression-unused", "Remove the suppression", R"(
//- infra-specs/overview.md
<!-- infraspec-disable-file placeholder-left -->

# Overview

Text.
)",
              R"(
//- infra-specs/overview.md
# Overview

Text.
)");
    check_fix("suppression-unused", "Remove the suppression", R"(
//- infra-specs/overview.md
# Overview

Text.  <!-- infraspec-disable-line placeholder-left -->
More.
)",
              R"(
//- infra-specs/overview.md
# Overview

Text.
More.
)");
    check_fix("suppression-unused", "Remove the suppression", R"(
//- infra-specs/overview.md
# Overview

One paragraph.
<!-- infraspec-disable-next-line placeholder-left -->
Another one.
)",
              R"(
//- infra-specs/overview.md
# Overview

One paragraph.

Another one.
)");
}

TEST_CASE("the end of a block goes with its begin") {
    check_fix("suppression-unused", "Remove the suppression", R"(
//- infra-specs/overview.md
# Overview

<!-- infraspec-disable placeholder-left -->

Text.

<!-- infraspec-enable placeholder-left -->

More.
)",
              R"(
//- infra-specs/overview.md
# Overview

Text.

More.
)");
}

}  // namespace infraspec::testing
