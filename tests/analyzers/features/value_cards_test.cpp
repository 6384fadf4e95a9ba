#include "features/value_cards.h"

#include <doctest/doctest.h>

#include "tests/analyzers/features/scene.h"

namespace infraspec {
namespace {

using testing::Scene;

std::string hovered(std::string_view text) {
    const Scene scene(text);
    const auto hover = features::hover(scene.context(), scene.cursor(), testing::short_links(scene));
    if (!hover) return "nothing";
    CHECK(hover->range.touches(scene.cursor()));
    return "[" + scene.cut(scene.context().file().path, hover->range) + "]\n" + hover->markdown;
}

TEST_CASE("a metric shows every value of the specification with its scope") {
    CHECK(hovered(R"(//- infra-specs/disaster-recovery.md
# Recovery
- The RT$0O is 1 hour in production.
//- infra-specs/security.md
# Security
- In staging the RTO is at most 4 hours.
- API gateways and Order Store: RTO 5 minutes
//- infra-specs/responsibilities.md
# Responsibilities
### API Gateway Infrastructure
**Dependencies:** None
### Order Store
**Dependencies:** None
)") == R"([RTO]
### RTO

*metric*

- **1 hour** · production · [disaster-recovery.md, line 2](disaster-recovery.md:2)
- **at most 4 hours** · staging · [security.md, line 2](security.md:2)
- **5 minutes** · API Gateway Infrastructure and Order Store · [security.md, line 3](security.md:3)
)");
}

TEST_CASE("a term that is a metric shows its definition, then every value") {
    const std::string card = hovered(R"(//- infra-specs/vocabulary.md
# Vocabulary
## Words
### Recovery Time Objective (RTO)
How long it may take.
//- infra-specs/disaster-recovery.md
# Recovery
- The R$0TO is 1 hour.
)");
    const auto definition = card.find("How long it may take.");
    const auto value = card.find("- **1 hour**");
    CHECK(definition != std::string::npos);
    CHECK(value != std::string::npos);
    CHECK(definition < value);
}

TEST_CASE("an environment shows its section, by its name and its short form") {
    constexpr std::string_view card = R"(### Production

*environment*

What customers use.

[environments.md, line 2](environments.md:2)
)";
    CHECK(hovered(R"(//- infra-specs/environments.md
# Environments
## Production
What customers use.
//- infra-specs/overview.md
# Overview
It runs in pr$0od.
)") == "[prod]\n" + std::string(card));
    CHECK(hovered("//- infra-specs/overview.md\n# O\nIt runs in pr$0od.\n") == "nothing");
}

TEST_CASE("an option shows its pros and cons, at its name and where the decision takes it") {
    constexpr std::string_view text = R"(//- infra-specs/tradeoffs.md
# Tradeoffs
## Store engine
### Option A: Redis (CHOSEN)
- Pros: fast, known
- Cons: dear
### Option B: Disk
- Pros: cheap
- Cons: slow
### Decision: Red$0is
**Rationale:** speed.
)";
    CHECK(hovered(text) == R"([Redis]
### Option A: Redis

*option* · Store engine · (CHOSEN)

- **Pros:** fast, known
- **Cons:** dear

[tradeoffs.md, line 3](tradeoffs.md:3)
)");
}

TEST_CASE("a decision shows its options and its outcome") {
    const std::string card = hovered(R"(//- infra-specs/tradeoffs.md
# Tradeoffs
## Store eng$0ine
### Option A: Redis
- Pros: fast
- Cons: dear
### Option B: Disk
- Pros: cheap
- Cons: slow
**Decision:** Redis, it is known.
)");
    CHECK(card.find("*decision*") != std::string::npos);
    CHECK(card.find("- **Options:** Option A: Redis, Option B: Disk") != std::string::npos);
    CHECK(card.find("Redis, it is known") != std::string::npos);
}

}  // namespace
}  // namespace infraspec
