// Environments, decisions and options: found, gone to, shown and renamed like any other name.
#include <doctest/doctest.h>

#include "features/definition.h"
#include "features/highlights.h"
#include "features/hover.h"
#include "features/references.h"
#include "features/workspace_symbols.h"
#include "tests/analyzers/features/renamed.h"
#include "tests/analyzers/features/scene.h"

namespace infraspec {
namespace {

using testing::renamed;
using testing::Scene;

std::string spec_with(std::string_view rest) {
    return R"(//- infra-specs/environments.md
# Environments
## Production (prod)
Real customers.
## Staging
A copy.
//- infra-specs/tradeoffs.md
# Tradeoffs
## Storage Engine
### Option A: PostgreSQL (Recommended)
**Pros:**
- Known
**Cons:**
- One writer
### Option B: DynamoDB
**Pros:**
- Scales
**Cons:**
- Costs
**Decision:** Option A
**Rationale:** PostgreSQL is known, DynamoDB is not.
)" + std::string(rest);
}

void check_references(std::string_view text) {
    const Scene scene(text);
    CHECK(scene.marked(features::references(scene.context(), scene.cursor(), true)) == scene.expected_marks());
}

std::string defined_at(std::string_view text) {
    const Scene scene(text);
    std::string found;
    for (const auto& target : features::definition(scene.context(), scene.cursor()))
        found += (found.empty() ? "" : ", ") + scene.cut(target.path, target.name);
    return found;
}

TEST_CASE("an environment is found wherever prose or a link calls it, by its short form too") {
    check_references(R"(//- infra-specs/environments.md
# Environments
## «Production»
Real customers.
## Staging
A copy of «production».
//- infra-specs/overview.md
# Overview
In «prod$0», see [it](environments.md#«production»). Code `«production»`, not non-production or `a-production-b`.
)");
}

TEST_CASE("an environment that no document describes is declared by the vocabulary") {
    CHECK(defined_at(R"(//- infra-specs/vocabulary.md
## Words
### Environment
A place.
- Types: sandbox, production
//- infra-specs/overview.md
Try it in the sandbox$0.
)") == "sandbox");
}

TEST_CASE("an option is found by its whole name, and by either part inside its decision") {
    check_references(R"(//- infra-specs/tradeoffs.md
# Tradeoffs
## Storage Engine
### «Option A: PostgreSQL» (Recommended)
**Pros:**
- Known
**Cons:**
- One writer
### Option B: DynamoDB
**Pros:**
- Scales
**Cons:**
- Costs
**Decision:** «Option$0 A»
**Rationale:** «PostgreSQL» is known, DynamoDB is not.
## Queue
### Option A: SQS
**Pros:**
- Simple
**Cons:**
- Slow
### Option B: Kafka
**Pros:**
- Fast
**Cons:**
- Big
**Decision:** Option A
//- infra-specs/overview.md
Orders are in «PostgreSQL», not postgresql-like, see [why](tradeoffs.md#«option-a-postgresql-recommended»). Option A.
)");
}

TEST_CASE("a decision is found by its name of several words") {
    check_references(R"(//- infra-specs/tradeoffs.md
# Tradeoffs
## «Storage Engine»
### Redis
**Pros:**
- Fast
### Valkey
**Pros:**
- Free
**Decision:** Redis
//- infra-specs/overview.md
The «storage engine$0» was chosen in [it](tradeoffs.md#«storage-engine»).
)");
}

TEST_CASE("from any mention one gets to the definition") {
    CHECK(defined_at(spec_with("//- infra-specs/overview.md\nNot in prod$0.\n")) == "Production");
    CHECK(defined_at(spec_with("//- infra-specs/overview.md\nIt is PostgreSQL$0.\n")) == "Option A: PostgreSQL");
    CHECK(defined_at(spec_with("//- infra-specs/overview.md\nThe Storage$0 Engine.\n")) == "Storage Engine");
    CHECK(defined_at(spec_with("//- infra-specs/overview.md\nOption$0 A.\n")) == "");
}

TEST_CASE("what is a term or component is no option beside it") {
    CHECK(defined_at(spec_with("//- infra-specs/vocabulary.md\n## Words\n### PostgreSQL\nA database.\n"
                               "//- infra-specs/overview.md\nIt is PostgreSQL$0.\n")) == "PostgreSQL");
}

TEST_CASE("every mention in a document lights up") {
    const Scene scene(spec_with("//- infra-specs/overview.md\nStaging$0, then stage, then staging.\n"));
    CHECK(features::highlights(scene.context(), scene.cursor()).size() == 3);
}

TEST_CASE("an environment shows its section wherever it is mentioned, a decision and an option what was decided") {
    const auto shown = [](std::string_view rest) {
        const Scene scene(spec_with(rest));
        const auto hover = features::hover(scene.context(), scene.cursor(), testing::short_links(scene));
        return hover ? hover->markdown : std::string();
    };
    CHECK(shown("//- infra-specs/overview.md\nNot in prod$0.\n").find("Real customers.") != std::string::npos);
    CHECK(shown("//- infra-specs/overview.md\nIt is DynamoDB$0.\n").find("Scales") != std::string::npos);
    CHECK(shown("//- infra-specs/overview.md\nThe storage$0 engine.\n").find("Option A") != std::string::npos);
}

TEST_CASE("an environment is renamed with every mention but its short forms, and the links to its heading") {
    CHECK(renamed(R"(//- infra-specs/environments.md
# Environments
## Production (prod)
Real customers.
## Staging
A copy of production.
//- infra-specs/vocabulary.md
## Words
### Environment
A place.
- Types: staging, production
//- infra-specs/overview.md
PRODUCTION and Production$0, prod, see [it](environments.md#production-prod), non-production.
)",
                  "Live") == R"(//- infra-specs/environments.md
# Environments
## Live (prod)
Real customers.
## Staging
A copy of live.
//- infra-specs/vocabulary.md
## Words
### Environment
A place.
- Types: staging, live
//- infra-specs/overview.md
LIVE and Live, prod, see [it](environments.md#live-prod), non-production.
)");
}

TEST_CASE("an option is renamed as a whole or by the part under the cursor") {
    const std::string text = R"(//- infra-specs/tradeoffs.md
# Tradeoffs
## Cache
### $1Option A: Redis (Recommended)
**Pros:**
- Fast
**Cons:**
- Memory
### Option B: Files
**Pros:**
- Cheap
**Cons:**
- Slow
**Decision:** Option A
**Rationale:** $2Redis is fast.
//- infra-specs/overview.md
Redis, see [it](tradeoffs.md#option-a-redis-recommended).
)";
    const auto at = [&](char which) {
        std::string out;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] != '$') {
                out += text[i];
            } else {
                if (text[++i] == which) out += "$0";
            }
        }
        return out;
    };
    const std::string after = R"(//- infra-specs/tradeoffs.md
# Tradeoffs
## Cache
### Option A: Valkey (Recommended)
**Pros:**
- Fast
**Cons:**
- Memory
### Option B: Files
**Pros:**
- Cheap
**Cons:**
- Slow
**Decision:** Option A
**Rationale:** Valkey is fast.
//- infra-specs/overview.md
Valkey, see [it](tradeoffs.md#option-a-valkey-recommended).
)";
    CHECK(renamed(at('1'), "Option A: Valkey") == after);
    CHECK(renamed(at('2'), "Valkey") == after);
}

TEST_CASE("a decision is renamed with its mentions") {
    CHECK(
        renamed("//- infra-specs/tradeoffs.md\n# T\n## Storage Engine$0\n### Redis\n**Pros:**\n- x\n### Files\n"
                "**Pros:**\n- y\n//- infra-specs/overview.md\nThe storage engine, [it](tradeoffs.md#storage-engine).\n",
                "Data Store") ==
        "//- infra-specs/tradeoffs.md\n# T\n## Data Store\n### Redis\n**Pros:**\n- x\n### Files\n"
        "**Pros:**\n- y\n//- infra-specs/overview.md\nThe data store, [it](tradeoffs.md#data-store).\n");
}

TEST_CASE("a name that is there already is refused, and so is a short form") {
    CHECK(renamed(spec_with("//- infra-specs/overview.md\nproduction$0\n"), "Staging") ==
          "refused: There is an environment called \"Staging\" already");
    CHECK(renamed(spec_with("//- infra-specs/overview.md\nprod$0\n"), "Live") ==
          "refused: \"prod\" is short for \"Production\": rename that");
    CHECK(renamed(spec_with("//- infra-specs/overview.md\nPostgreSQL$0\n"), " ") == "refused: The new name is empty");
    CHECK(renamed("//- infra-specs/tradeoffs.md\n# T\n## Cache\n### Redis$0\n**Pros:**\n- x\n### Files\n**Pros:**\n- "
                  "y\n",
                  "files") == "refused: There is an option called \"Files\" already");
}

TEST_CASE("an environment's name in running text is asked about") {
    const Scene scene(spec_with("//- infra-specs/overview.md\nproduction and `production`$0\n"));
    const auto renaming = features::rename(scene.context(), scene.cursor(), "Live");
    for (const auto& file : renaming.files) {
        if (!file.path.ends_with("overview.md")) continue;
        REQUIRE(file.changes.size() == 2);
        CHECK(file.changes[0].kind == features::ChangeKind::doubtful);
        CHECK(file.changes[1].kind == features::ChangeKind::mention);
    }
}

TEST_CASE("options and environments are symbols of the workspace") {
    const Scene scene(spec_with("//- infra-specs/overview.md\n$0\n"));
    const auto found = features::workspace_symbols(scene.context().snapshot, "dynamo");
    REQUIRE(found.size() == 1);
    const auto name = workspace::symbol_name(*found[0].root->file(found[0].entry.file).facts, found[0].entry.kind,
                                             found[0].entry.index);
    CHECK(name.text == "Option B: DynamoDB");
    CHECK(features::workspace_symbols(scene.context().snapshot, "staging").size() == 1);
}

}  // namespace
}  // namespace infraspec
