// Which component is asserted, constrained and decided about where.
#include "reports/trace.h"

#include <doctest/doctest.h>

#include "tests/support/fixture.h"

namespace infraspec::testing {
namespace {

constexpr std::string_view shop = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Store Infrastructure (DB)
**Dependencies:**
- None

### Order, "Queue"
**Dependencies:**
- None
//- infra-specs/architecture.md
# Architecture

### Data Layer
- Components: Order Store
//- infra-specs/assertions.md
# Assertions

### RST-001: Restore | fast
- Given: Any order store
- When: A restore of the DB is asked for
- Then: It is back within 1 hour

### Weather
- Given: Rain
- When: It rains
- Then: Streets are wet
//- infra-specs/constraints.md
# Constraints

## Backup
- Every `Order Store` is saved daily
- Nothing else is
//- infra-specs/tradeoffs.md
# Tradeoffs

## Engine of the DB

### PostgreSQL
**Pros:**
- Joins
**Cons:**
- Cost

### Files
**Pros:**
- Cheap
**Cons:**
- No joins

**Decision:** PostgreSQL
)";

reports::Trace trace() {
    const auto snapshot = snapshot_of(parse_fixture(shop));
    return reports::trace_of(only_root(*snapshot));
}

}  // namespace

TEST_CASE("a component is traced to its layer and to what mentions it, each once") {
    CHECK(reports::to_text(trace()) == R"(Order Store Infrastructure (Data Layer)
  assertions   RST-001 Restore | fast
  constraints  Every Order Store is saved daily
  decisions    Engine of the DB

Order, "Queue"
  assertions   none
  constraints  none
  decisions    none

2 components; without an assertion: Order, "Queue"
Assertions about no component: Weather
)");
}

TEST_CASE("spreadsheets get one line a component") {
    CHECK(reports::to_csv(trace()) ==
          "component,layers,assertions,constraints,decisions\r\n"
          "Order Store Infrastructure,Data Layer,RST-001 Restore | fast,Every Order Store is saved daily,Engine of the "
          "DB\r\n"
          "\"Order, \"\"Queue\"\"\",,,,\r\n");
}

TEST_CASE("documents get a table") {
    CHECK(reports::to_markdown(trace()) ==
          "| Component | Layer | Assertions | Constraints | Decisions |\n|---|---|---|---|---|\n"
          "| Order Store Infrastructure | Data Layer | RST-001 Restore \\| fast | Every Order Store is saved daily | "
          "Engine of the DB |\n"
          "| Order, \"Queue\" | — | — | — | — |\n");
}

}  // namespace infraspec::testing
