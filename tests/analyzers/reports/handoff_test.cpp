// The closing summary, generated.
#include "reports/handoff.h"

#include <doctest/doctest.h>

#include "tests/support/findings.h"
#include "tests/support/fixture.h"

namespace infraspec::testing {
namespace {

constexpr std::string_view shop = R"(//- infra-specs/README.md
# Shop

Sells goods.
//- infra-specs/overview.md
# Overview

TODO: say what it is.
//- infra-specs/notes/history.md
# History of the *Shop*

Once upon a time. It goes on.
//- infra-specs/modules/network.md
# Network

A module.
//- infra-specs/architecture.md
# Architecture

The layers, e.g. `data_layer` and *others*:

### Network Layer
- Components: Core Network, <b>NAT</b> gateways

### Compute Layer
- Isolation: one account each
//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

### Option A: PostgreSQL
**Pros:**
- Joins
**Cons:**
- Cost

### Option B: Files
**Pros:**
- Cheap
**Cons:**
- No joins

**Decision:** PostgreSQL, for *all* orders.
**Rationale:** orders need joins
)";

/// The fixture after the edit.
Fixture with_handoff(Fixture fixture) {
    const auto snapshot = snapshot_of(fixture);
    const auto edit = reports::handoff_edit(only_root(*snapshot));
    REQUIRE(edit.has_value());
    return with_fix(std::move(fixture), {"", {{edit->path, {edit->edit}, edit->create}}, false, false});
}

}  // namespace

TEST_CASE("the summary names every document with its first sentence, the decisions and the layers") {
    const auto snapshot = snapshot_of(parse_fixture(shop));
    CHECK(reports::handoff(only_root(*snapshot)) == R"(## Infrastructure Architecture Complete

Created specifications in `./infra-specs/`:

- overview.md: purpose and context of the system
- architecture.md: The layers, e.g. data_layer and others
- tradeoffs.md: alternatives, their pros and cons, decisions
- notes/history.md: Once upon a time

Key architectural decisions:

1. Database: PostgreSQL, for all orders

Infrastructure layers:

- Network: Core Network, NAT gateways
- Compute

Ready for infrastructure designer to:

- Define concrete modules
- Create resource configurations
- Generate module scaffolds based on this architecture
)");
}

TEST_CASE("the summary goes to the end of README.md, and nothing is stale in it") {
    for (const bool crlf : {false, true}) {
        const auto before = parse_fixture(crlf ? to_crlf(shop) : std::string(shop));
        const auto after = with_handoff(before);
        const auto& readme = after.file("infra-specs/README.md").text;
        const std::string end = crlf ? "\r\n" : "\n";
        CHECK(readme.starts_with("# Shop" + end + end + "Sells goods." + end + end +
                                 "## Infrastructure Architecture Complete" + end));
        CHECK(readme.ends_with("this architecture" + end));
        CHECK(findings_of(after, "handoff-stale").empty());
        CHECK_FALSE(reports::handoff_edit(only_root(*snapshot_of(after))).has_value());
    }
}

TEST_CASE("a summary that is there is replaced, with its level and without what follows it") {
    auto fixture = parse_fixture(shop);
    fixture.files[0].text =
        "# Shop\n\n### Infrastructure Architecture Complete\n\n- gone.md: nothing\n\n#### More\n\nold\n\n"
        "## After\n\nStays.\n";
    const auto after = with_handoff(fixture);
    const auto& readme = after.file("infra-specs/README.md").text;
    CHECK(readme.starts_with("# Shop\n\n### Infrastructure Architecture Complete\n\nCreated specifications in"));
    CHECK(readme.ends_with("this architecture\n\n## After\n\nStays.\n"));
    CHECK(readme.find("gone.md") == std::string::npos);
    CHECK_FALSE(reports::handoff_edit(only_root(*snapshot_of(after))).has_value());
}

TEST_CASE("without a README.md there is one afterwards") {
    const auto after =
        with_handoff(parse_fixture("//- infra-specs/overview.md\n# Overview\n\nA [shop] * for 5 <b>.\n"));
    const auto& readme = after.file("infra-specs/README.md").text;
    CHECK(readme.starts_with("# Infrastructure Specification\n\n## Infrastructure Architecture Complete\n"));
    CHECK(readme.find("- overview.md: A \\[shop\\] \\* for 5\n") != std::string::npos);
}

}  // namespace infraspec::testing
