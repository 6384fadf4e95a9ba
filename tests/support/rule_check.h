// Checks of rules that read like documents: the text, and under each faulty place what is said about it.
//
//     check_rule("lifecycle-missing", R"(
//     //- infra-specs/responsibilities.md
//     ### Payment API
//         ^^^^^^^^^^^ lifecycle-missing: "Payment API" has no Lifecycle section: say how it is …
//     )");
//
// See fixture.h for files and annotations.h for carets. A caret line may leave the message out. Once a fixture holds a
// caret line with the label `related`, all related places of all findings must be there (`^^^^ related: message`).
// Every check runs twice: with the line ends LF and CRLF.
#pragma once

#include <source_location>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/fixture.h"

namespace infraspec::testing {

/// Exactly the findings that the fixture shows, of this rule alone.
void check_rule(std::string_view rule, std::string_view fixture,
                std::source_location where = std::source_location::current());

/// Exactly the findings that the fixture shows, of all rules.
void check_all_rules(std::string_view fixture, std::source_location where = std::source_location::current());

/// Applies the fix with this title, of the first finding of `rule` that offers it. `after` shows the files that changed
/// or came into being (others may be shown too). The finding must be gone, and no error or warning may be new,
/// placeholders to fill in aside.
void check_fix(std::string_view rule, std::string_view title, std::string_view before, std::string_view after,
               std::source_location where = std::source_location::current());

/// Titles of the fixes of the first finding of `rule`, without those that suppress it; `*` before a safe one.
std::vector<std::string> fix_titles(std::string_view rule, std::string_view fixture);

/// The fixture with the findings of `rule` (all rules when empty) drawn into it: what `check_rule` compares with.
std::string annotated(const Fixture& fixture, std::string_view rule, bool with_related);

}  // namespace infraspec::testing
