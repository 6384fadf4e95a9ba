// The findings of a fixture, and what a fix makes of it. Pure functions for tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/finding.h"
#include "tests/support/fixture.h"

namespace infraspec::testing {

struct Found {
    std::string path;  ///< as the fixture spells it
    rules::Finding finding;
};

/// In order of files, then of the text. `rule` may be empty: all of them.
std::vector<Found> findings_of(const Fixture& fixture, std::string_view rule);

/// The fixture after the fix; a file that it creates comes last.
Fixture with_fix(Fixture fixture, const rules::Fix& fix);

/// What is wrong with a fix of a finding of `rule` that turned `before` into `after`; empty when it is as it should be:
/// one finding less of the rule, and no error or warning more of any other. Templates may bring `placeholder-left`, a
/// new document `readme-link-missing`.
std::string fault_of_fix(std::string_view rule, const Fixture& before, const Fixture& after, const rules::Fix& fix);

}  // namespace infraspec::testing
