// Options that give their Pros and Cons as the columns of a table.
#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

namespace infraspec::testing {

TEST_CASE("options may give their sides in tables") {
    const std::string_view text = R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Storage

### Option A: Data Explorer

| Pros | Cons |
|------|------|
| Built for time series | One cloud only |

### Option B: Cosmos

| ✅ Pros | ❌ Cons |
|---------|---------|
| Global | Dear |

**Decision:** Option A

**Rationale:** It is cheaper.

## Queue

### Kafka

| Pros |
|------|
| Known |

**Decision:** Kafka

**Rationale:** It is known.
)";
    check_rule("option-incomplete", R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Queue

### Kafka
    ^^^^^ option-incomplete

| Pros |
|------|
| Known |

### SQS

| Pros | Cons |
|------|------|
| Managed | Slow |

**Decision:** Kafka

**Rationale:** It is known.
)");
    check_fix("option-incomplete", "Insert Cons", text, R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Storage

### Option A: Data Explorer

| Pros | Cons |
|------|------|
| Built for time series | One cloud only |

### Option B: Cosmos

| ✅ Pros | ❌ Cons |
|---------|---------|
| Global | Dear |

**Decision:** Option A

**Rationale:** It is cheaper.

## Queue

### Kafka

| Pros |
|------|
| Known |

**Cons:**
- to be decided

**Decision:** Kafka

**Rationale:** It is known.
)");
    check_fix("decision-alternatives-missing", "Insert an option", text, R"(
//- infra-specs/tradeoffs.md
# Tradeoffs

## Storage

### Option A: Data Explorer

| Pros | Cons |
|------|------|
| Built for time series | One cloud only |

### Option B: Cosmos

| ✅ Pros | ❌ Cons |
|---------|---------|
| Global | Dear |

**Decision:** Option A

**Rationale:** It is cheaper.

## Queue

### Kafka

| Pros |
|------|
| Known |

### Another option

**Pros:**
- to be decided

**Cons:**
- to be decided

**Decision:** Kafka

**Rationale:** It is known.
)");
}

}  // namespace infraspec::testing
