// What a Decision is for: one of its options, the one that is marked.
#include <doctest/doctest.h>

#include <string>

#include "tests/support/rule_check.h"

namespace infraspec::testing {
namespace {

/// A decision between two options, with the text of its Decision put in.
std::string decided(std::string_view text) {
    return R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

### Option A: RDS PostgreSQL

**Pros:**
- Transactions

**Cons:**
- One writer

### Option B: Managed time-series database (Recommended)

**Pros:**
- Scales

**Cons:**
- No joins

)" + std::string(text) +
           "\n\n**Rationale:** Better than RDS PostgreSQL.\n";
}

}  // namespace

TEST_CASE("a Decision for none of the options is reported at its text") {
    check_rule("decision-option-unknown", decided(R"(**Decision:** Cassandra, in three zones
              ^^^^^^^^^^^^^^^^^^^^^^^^^ decision-option-unknown: The Decision is for none of the options "Option A: RDS PostgreSQL" and "Option B: Managed time-series database": name one of them or describe the one that is meant)"));
}

TEST_CASE("a number that names have in common makes no option of a Decision") {
    check_rule("decision-option-unknown", R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Region

| Option | Pros | Cons |
|---|---|---|
| eu-west-1 | near | dear |
| us-east-2 | cheap | far |

### Decision: ap-south-1
              ^^^^^^^^^^ decision-option-unknown

**Rationale:** Nobody else is there.
)");
}

TEST_CASE("a Decision may speak of its options in other words") {
    for (const auto* text :
         {"**Decision:** We take option b", "**Decision:** **Postgres** on RDS", "**Decision:** The time series one",
          "### Decision: PostgreSQL", "**Decision:** MTSD", "**Decision:** Neither of them",
          "**Decision:** to be decided", "**Decision:**", "**Decision:** The former\nfor all data"}) {
        CAPTURE(text);
        check_rule("decision-option-unknown", decided(text));
    }
}

TEST_CASE("a marked option that the Decision does not take is reported at the mark") {
    check_rule("decision-recommendation-mismatch", R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

### Option A: RDS PostgreSQL

**Pros:**
- Transactions

**Cons:**
- One writer

### Option B: Aurora PostgreSQL (Recommended)
                                ^^^^^^^^^^^^^ decision-recommendation-mismatch: "Option B: Aurora PostgreSQL" is marked, and the Decision is for "Option A: RDS PostgreSQL": move the mark or change the Decision

**Pros:**
- Scales

**Cons:**
- Price

**Decision:** RDS PostgreSQL
  ^^^^^^^^ related: the Decision

**Rationale:** Aurora costs more.
)");
}

TEST_CASE("a marked option that the Decision speaks of, or an open Decision, is no mismatch") {
    for (const auto* text : {"**Decision:** Managed time-series database", "**Decision:** The time-series one",
                             "**Decision:** RDS PostgreSQL first, option B later", "**Decision:** Cassandra",
                             "**Decision:** Both RDS PostgreSQL and the other"}) {
        CAPTURE(text);
        check_rule("decision-recommendation-mismatch", decided(text));
    }
}

TEST_CASE("the mark of an option may stand behind its bold name, and a description too") {
    check_rule("decision-recommendation-mismatch", R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Cache

**Option 1: Redis** (Recommended)
                    ^^^^^^^^^^^^^ decision-recommendation-mismatch: "Option 1: Redis" is marked, and the Decision is for "Option 2: Memcached": move the mark or change the Decision

**Pros:**
- Structures

**Cons:**
- Price

**Option 2: Memcached**

**Pros:**
- Simple

**Cons:**
- Strings

**Decision:** Memcached

**Rationale:** Strings are enough.

## Database

- **Postgres** (CHOSEN): the usual one
               ^^^^^^^^ decision-recommendation-mismatch: "Postgres" is marked, and the Decision is for "SQLite": move the mark or change the Decision
  - Pros: known
  - Cons: a server
- **SQLite**: one file
  - Pros: no server

**Decision:** SQLite

**Rationale:** One writer.
)");
    check_rule("option-incomplete", R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Cache

**Option 1: Redis** (Recommended)

**Pros:**
- Structures

**Cons:**
- Price

**Option 2: Memcached**

**Pros:**
- Simple

**Cons:**
- Strings

**Decision:** Memcached

**Rationale:** Strings are enough.

## Database

- **Postgres** (CHOSEN): the usual one
  - Pros: known
  - Cons: a server
- **SQLite**: one file
    ^^^^^^ option-incomplete: The option "SQLite" has no Cons: say what speaks against it
  - Pros: no server

**Decision:** SQLite

**Rationale:** One writer.
)");
}

TEST_CASE("the options of a decision may be a table below their own heading") {
    const auto* fixture = R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

### Options Considered

| Option | Pros | Cons |
|---|---|---|
| Postgres | known | a server |
| SQLite | one file | one writer |

### Decision

Postgres.

### Rationale

Two writers.
)";
    for (const auto* rule : {"decision-alternatives-missing", "decision-missing", "decision-option-unknown"}) {
        check_rule(rule, fixture);
    }
}

}  // namespace infraspec::testing
