#include <doctest/doctest.h>

#include "tests/support/facts.h"

using namespace infraspec;
using namespace infraspec::testing;

namespace {

std::string decisions(std::string_view text) {
    return describe_decisions(read_document(text, spec::DocumentKind::tradeoffs));
}

}  // namespace

TEST_CASE("options as sub-headings, the decision behind the last of them") {
    CHECK(decisions(R"(
# Tradeoffs
### Database: RDS vs DynamoDB
#### RDS (Recommended)
**Pros:**
- joins
**Cons:**
- price
#### DynamoDB
**Pros:** scale

**Decision:** RDS
**Rationale:** joins
)") == R"(Database: RDS vs DynamoDB
  option RDS * + -
  option DynamoDB +
  Decision = RDS
  Rationale = joins
)");
}

TEST_CASE("a wrapper around the options owns nothing") {
    CHECK(decisions(R"(
## Queue
### Options Considered
#### Option A: SQS
- Pros: simple
- Cons: order
#### Option B: Kafka (CHOSEN)
- Pros: order
- Cons: effort
### Decision: Kafka
### Rationale
Order matters.
)") == R"(Queue
  option Option A: SQS + -
  option Option B: Kafka * + -
  Decision = Kafka
  Rationale = Order matters.
)");
}

TEST_CASE("options as items and as bold lines") {
    CHECK(decisions(R"(
## Items
1. **One**
   - Pros: a
   - Cons: b
2. **Two**
   - Pros: c

**Decision:** One

## Bold
**Left**
- Pros: a
- Cons: b

**Right**
- Cons: c

**Decision:** Left
)") == R"(Items
  option One + -
  option Two +
  Decision = One
Bold
  option Left + -
  option Right -
  Decision = Left
)");
}

TEST_CASE("a table compares options by columns, or by rows where columns are called Pros and Cons") {
    CHECK(decisions("## A\n| | SQS | Kafka |\n|-|-|-|\n| Price | low | high |\n\n**Decision:** SQS\n") ==
          "A\n  option SQS + -\n  option Kafka + -\n  Decision = SQS\n");
    CHECK(decisions(
              "## A\n| Option | Pros | Cons |\n|-|-|-|\n| SQS | a | b |\n| Kafka | c | d |\n\n**Decision:** SQS\n") ==
          "A\n  option SQS + -\n  option Kafka + -\n  Decision = SQS\n");
}

TEST_CASE("chapters of one document do not lend each other their parts") {
    CHECK(decisions("# T\n## A\n### X\n**Pros:** a\n### Y\n**Cons:** b\n## B\n**Decision:** Z\n") ==
          "A\n  option X +\n  option Y -\nB\n  Decision = Z\n");
}

TEST_CASE("a heading that begins with Decision and holds options is a title") {
    CHECK(decisions("# T\n## Decision: which queue\n### X\n**Pros:** a\n### Y\n**Cons:** b\n\n**Decision:** X\n") ==
          "Decision: which queue\n  option X +\n  option Y -\n  Decision = X\n");
}

TEST_CASE("labels without emphasis are labels where a paragraph begins with one") {
    CHECK(decisions("## A\n### X\nPros:\n\n- a\n\nCons:\n\n- b\n### Y\nPros: a\nCons: b\n\nDecision: X\n") ==
          "A\n  option X + -\n  option Y + -\n  Decision = X\n");
    // A sentence that is wrapped before "Cons:" goes on.
    CHECK(
        decisions("## A\n### X\n**Pros:** fast, and it has none of the\nCons: that others have\n\n**Decision:** X\n") ==
        "A\n  option X + -\n  Decision = X\n");
}

TEST_CASE("a label that stands alone, in bold, needs no colon") {
    CHECK(decisions("## A\n### X\n**Pros**\n- a\n\n**Cons**\n\n- b\n### Y\n- **Pros**\n  - a\n- **Cons**\n  - b\n\n"
                    "**Decision**\n\nX\n") == "A\n  option X + -\n  option Y + -\n  Decision = X\n");
}

TEST_CASE("a reason is a rationale") {
    const auto document = read_document("## A\n### X\n**Pros:** a\n**Cons:** b\n\n**Decision:** X\n**Reason:** c\n",
                                        spec::DocumentKind::tradeoffs);
    REQUIRE(document.facts.decisions.size() == 1);
    CHECK(document.facts.decisions[0].section(spec::DecisionSection::rationale) != nullptr);
}

TEST_CASE("an option may give its sides as the columns of a table") {
    CHECK(
        decisions("## A\n### X\n| Pros | Cons |\n|-|-|\n| a | b |\n| c | |\n### Y\n| ✅ Pros | ❌ Cons |\n|-|-|\n| d | e "
                  "|\n\n**Decision:** X\n") == "A\n  option X + -\n  option Y + -\n  Decision = X\n");
    const auto document = read_document("## A\n### X\n| Pros | Cons |\n|-|-|\n| a | b |\n| c | |\n\n**Decision:** X\n",
                                        spec::DocumentKind::tradeoffs);
    REQUIRE(document.facts.decisions.size() == 1);
    REQUIRE(document.facts.decisions[0].options.size() == 1);
    const auto& sides = document.facts.decisions[0].options[0].sections;
    REQUIRE(sides.size() == 2);
    CHECK(sides[0].items.size() == 2);
    CHECK(document.cut(sides[1].items.at(0).text) == "b");
}

TEST_CASE("a bold title right below a list begins the next option") {
    CHECK(decisions("## A\n**X**\n- Pros: a\n- Cons: b\n**Y** (chosen)\n- Pros: c\n**Decision:** Y\n") ==
          "A\n  option X + -\n  option Y * +\n  Decision = Y\n");
}
