#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

namespace infraspec::testing {

TEST_CASE("a suppression that names no rule is reported at the name") {
    check_rule("suppression-unknown", R"(
//- infra-specs/overview.md
<!-- infraspec-disable-file term-unusedd, no-such-rule -->
                            ^^^^^^^^^^^^ suppression-unknown: There is no rule "term-unusedd": name one of the catalogue; a reason stands after a colon
                                          ^^^^^^^^^^^^ suppression-unknown
# Übersicht

TBD <!-- infraspec-disable-line placeholder-left TERM-UNUSED -->
                                                 ^^^^^^^^^^^ suppression-unknown

<!-- infraspec-disable placeholder -->
                       ^^^^^^^^^^^ suppression-unknown

<!-- infraspec-enable placeholder -->
                      ^^^^^^^^^^^ suppression-unknown
)");
}

TEST_CASE("known names, no names and reasons are fine") {
    check_rule("suppression-unknown", R"(
//- infra-specs/overview.md
<!-- infraspec-disable-file term-unused: the shop keeps them for later -->
# Overview

TBD <!-- infraspec-disable-line -->
TBD <!-- infraspec-disable-line placeholder-left: the author decides -->

A comment `<!-- infraspec-disable no-such-rule -->` in code.

<!-- infraspec says nothing here -->
)");
}

TEST_CASE("the rule that was probably meant takes the name's place") {
    check_fix("suppression-unknown", "Replace by \"placeholder-left\"", R"(
//- infra-specs/overview.md
# Overview

TBD <!-- infraspec-disable-line placeholdr-left -->
)",
              R"(
//- infra-specs/overview.md
# Overview

TBD <!-- infraspec-disable-line placeholder-left -->
)");
}

}  // namespace infraspec::testing
