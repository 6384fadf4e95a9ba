// Decisions: options that were weighed, an outcome that is one of them, a reason.
#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

namespace infraspec::testing {

TEST_CASE("a decision with fewer than two options is reported at its heading") {
    check_rule("decision-alternatives-missing", R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Datenbank für Aufträge
   ^^^^^^^^^^^^^^^^^^^^^^ decision-alternatives-missing: "Datenbank für Aufträge" has one option only: describe at least two, each with Pros and Cons

### PostgreSQL

**Pros:**
- Transactions

**Cons:**
- One writer

**Decision:** PostgreSQL

## Cache
   ^^^^^ decision-alternatives-missing: "Cache" has no options: describe at least two, each with Pros and Cons

**Decision:** None

## Compute

| | Fargate | Lambda |
|---|---|---|
| Price | high | low |

**Decision:** Fargate
)");
}

TEST_CASE("another option is written below the last one, before the Decision, spelled like it") {
    check_fix("decision-alternatives-missing", "Insert an option", R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

### PostgreSQL (Recommended)

**Pros:**
- Transactions

**Cons:**
- One writer

**Decision:** PostgreSQL

**Rationale:** Known.
)",
              R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

### PostgreSQL (Recommended)

**Pros:**
- Transactions

**Cons:**
- One writer

### Another option

**Pros:**
- to be decided

**Cons:**
- to be decided

**Decision:** PostgreSQL

**Rationale:** Known.
)");
    check_fix("decision-alternatives-missing", "Insert two options", R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

**Decision:** RDS PostgreSQL for orders, with replicas

**Rationale:** Known.
)",
              R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

### RDS PostgreSQL

**Pros:**
- to be decided

**Cons:**
- to be decided

### Another option

**Pros:**
- to be decided

**Cons:**
- to be decided

**Decision:** RDS PostgreSQL for orders, with replicas

**Rationale:** Known.
)");
}

TEST_CASE("an option without Pros or without Cons is reported at its name") {
    check_rule("option-incomplete", R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

### Option A: PostgreSQL (Recommended)
    ^^^^^^^^^^^^^^^^^^^^ option-incomplete: The option "Option A: PostgreSQL" has no Cons: say what speaks against it

**Pros:**
- Transactions

### Option B: DynamoDB
    ^^^^^^^^^^^^^^^^^^ option-incomplete: The option "Option B: DynamoDB" has no Pros: say what speaks for it

**Cons:**
- No joins

### Option C: Files

**Advantages:** Simple

**Disadvantages:**
)");
}

TEST_CASE("the missing side of an option is written where it is expected") {
    check_fix("option-incomplete", "Insert Cons", R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

1. **PostgreSQL**
   - Pros: Transactions
2. **DynamoDB**
   - Pros: Scales
   - Cons: No joins
)",
              R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

1. **PostgreSQL**
   - Pros: Transactions
   - Cons: to be decided
2. **DynamoDB**
   - Pros: Scales
   - Cons: No joins
)");
    check_fix("option-incomplete", "Insert Pros", R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

### PostgreSQL

**Cons:**
- One writer

### DynamoDB

**Pros:**
- Scales

**Cons:**
- No joins
)",
              R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

### PostgreSQL

**Pros:**
- to be decided

**Cons:**
- One writer

### DynamoDB

**Pros:**
- Scales

**Cons:**
- No joins
)");
}

TEST_CASE("Cons of the last option stay above the Decision") {
    check_fix("option-incomplete", "Insert Cons", R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

### DynamoDB

**Pros:**
- Scales

**Decision:** DynamoDB
)",
              R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

### DynamoDB

**Pros:**
- Scales

**Cons:**
- to be decided

**Decision:** DynamoDB
)");
}

TEST_CASE("options without a Decision are reported at the heading of the decision") {
    check_rule("decision-missing", R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Database
   ^^^^^^^^ decision-missing: "Database" weighs options and has no Decision: say which one was taken

### PostgreSQL

**Pros:**
- Transactions

**Cons:**
- One writer

### DynamoDB

**Pros:**
- Scales

**Cons:**
- No joins

## Compute

### Options Considered

#### Fargate

**Pros:**
- No hosts

**Cons:**
- Price

#### Lambda

**Pros:**
- Price

**Cons:**
- Cold starts

### Decision: Fargate

**Rationale:** No hosts.
)");
}

TEST_CASE("a Decision for the marked option is written below the options, with a Rationale") {
    check_fix("decision-missing", "Insert a Decision", R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

### PostgreSQL (CHOSEN)

**Pros:**
- Transactions

**Cons:**
- One writer

### DynamoDB

**Pros:**
- Scales

**Cons:**
- No joins

## Compute
)",
              R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

### PostgreSQL (CHOSEN)

**Pros:**
- Transactions

**Cons:**
- One writer

### DynamoDB

**Pros:**
- Scales

**Cons:**
- No joins

**Decision:** PostgreSQL

**Rationale:** to be decided

## Compute
)");
    check_fix("decision-missing", "Insert a Decision", R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

### PostgreSQL

**Pros:**
- Transactions

**Cons:**
- One writer

### DynamoDB

**Pros:**
- Scales

**Cons:**
- No joins

**Rationale:** The team knows it.
)",
              R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

### PostgreSQL

**Pros:**
- Transactions

**Cons:**
- One writer

### DynamoDB

**Pros:**
- Scales

**Cons:**
- No joins

**Decision:** to be decided

**Rationale:** The team knows it.
)");
}

TEST_CASE("a Decision without Rationale is reported at its label") {
    check_rule("decision-rationale-missing", R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

**Decision:** PostgreSQL
  ^^^^^^^^ decision-rationale-missing: The decision "Database" has no Rationale: give the reason that would have to disappear before it is opened again

## Compute

### Decision: Fargate
    ^^^^^^^^ decision-rationale-missing

## Cache

**Decision:** Redis
**Rationale:**
)");
}

TEST_CASE("a Rationale is written below the Decision, spelled like it") {
    check_fix("decision-rationale-missing", "Insert a Rationale", R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

- Decision: PostgreSQL
- Risk: One writer
)",
              R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

- Decision: PostgreSQL
- Rationale: to be decided
- Risk: One writer
)");
    check_fix("decision-rationale-missing", "Insert a Rationale", R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

**Decision:** PostgreSQL
for everything.

## Compute
)",
              R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

**Decision:** PostgreSQL
for everything.

**Rationale:** to be decided

## Compute
)");
}

}  // namespace infraspec::testing
