// The whole of a specification as data.
#include "reports/model.h"

#include <doctest/doctest.h>

#include "reports/plain.h"
#include "server/commands/model_json.h"
#include "tests/support/fixture.h"
#include "tests/support/golden.h"

namespace infraspec::testing {
namespace {

constexpr std::string_view shop = R"(//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Environment
One deployment of the **whole** system.
- Types: development, production

### Order (Purchase)
A request to buy [goods](overview.md), 漢 included.
- Avoid: basket
- See also: Environment
- Retained: ten years
//- infra-specs/overview.md
# The Shop

Sells e.g. goods. To everybody: see [[Order]], <https://example.org> and [gone](none.md).
//- infra-specs/responsibilities.md
# Responsibilities

### Order API Infrastructure
**Responsibilities:**
- Manages: `routes`, limits
- Provides:
  - an endpoint
  - a client

**Dependencies:**
- Order Store: rows
- External: the registrar
- Network layer
- Orders
- The Unknown

**Lifecycle:**
- Provisioner: Terraform
- Update strategy: blue-green

### Order Store
**Dependencies:**
- None
//- infra-specs/architecture.md
# Architecture

### Network Layer
- Components: Core Network
- Isolation: one VPC each

### Data Layer
- Components: Order Store
- Dependencies: Network Layer

```mermaid
flowchart LR
    api[Order API] --> store[("Order Store")] & mail
```
//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

### Option A: PostgreSQL (Recommended)
**Pros:**
- Joins
**Cons:**
- Cost: licences

### Option B: Files
**Pros:**
- Cheap
**Cons:**
- No joins

**Decision:** PostgreSQL
**Rationale:** orders need joins
//- infra-specs/assertions.md
# Assertions

### NET-001: Restore
- Given: The Order Store in production
- When: A restore is asked for
- Then: RTO is <1 hour
- But: nothing is lost
//- infra-specs/constraints.md
# Constraints

## Naming
- Format: `{project}-{name}`
- Example: `shop-api`
- Lowercase only

## Backup
- Backup retention: 35 days for the Order Store

## Network
- The VPC of production is 10.0.0.0/16
)";

}  // namespace

TEST_CASE("docs/schemas and the tests agree with what a small specification exports") {
    const auto snapshot = snapshot_of(parse_fixture(shop));
    const auto root = snapshot->roots.front();
    const auto json = server::commands::model_json(reports::model_of(*snapshot, *root), *root);
    CHECK(difference_from_file("tests/corpus/export/shop.json", json) == "");
}

TEST_CASE("a model has everything that a file says") {
    const auto snapshot = snapshot_of(parse_fixture(shop));
    const auto model = reports::model_of(*snapshot, only_root(*snapshot));
    REQUIRE(model.terms.size() == 2);
    CHECK(model.terms[1].aliases == std::vector<std::string>{"Purchase"});
    CHECK(model.terms[1].avoided == std::vector<std::string>{"basket"});
    CHECK(model.terms[1].definition == "A request to buy goods, 漢 included.");
    REQUIRE(model.components.size() == 2);
    const auto& api = model.components[0];
    REQUIRE(api.responsibilities.size() == 2);
    CHECK(api.responsibilities[0].text == "routes, limits");
    CHECK(api.responsibilities[1].text == "an endpoint, a client");
    std::string kinds;
    for (const auto& dependency : api.dependencies) kinds += std::string(dependency.kind) + " ";
    CHECK(kinds == "component external layer term unresolved ");
    CHECK(api.lifecycle[1].key == "updateStrategy");
    CHECK(model.components[1].layers == std::vector<std::string>{"Data Layer"});
    CHECK(model.layers[1].dependencies == std::vector<std::string>{"Network Layer"});
    REQUIRE(model.decisions.size() == 1);
    CHECK(model.decisions[0].decision == "PostgreSQL");
    CHECK(model.decisions[0].options[0].recommended);
    CHECK(model.decisions[0].options[0].cons == std::vector<std::string>{"Cost: licences"});
    CHECK(model.decisions[0].options[1].cons == std::vector<std::string>{"No joins"});
    REQUIRE(model.assertions.size() == 1);
    CHECK(model.assertions[0].id == "NET-001");
    CHECK(model.assertions[0].title == "Restore");
    CHECK(model.assertions[0].steps.size() == 4);
    CHECK(model.assertions[0].mentions[0].name == "Order Store");
    CHECK(model.naming[0].examples == std::vector<std::string>{"shop-api"});
    REQUIRE(model.environments.size() == 2);
    REQUIRE(model.quantities.size() == 2);
    CHECK(model.quantities[0].metric == "rto");
    CHECK(model.quantities[0].value == 3600);
    CHECK(model.quantities[0].comparator == "<");
    REQUIRE(model.quantities[0].scopes.size() == 1);
    CHECK(model.quantities[0].scopes[0].environment == "production");
}

TEST_CASE("the first sentence of a document stands for it") {
    const auto snapshot = snapshot_of(parse_fixture(shop));
    const auto& root = only_root(*snapshot);
    CHECK(reports::first_sentence(root.file(*root.find("overview.md"))) == "Sells e.g. goods.");
    CHECK(reports::first_sentence(root.file(*root.find("architecture.md"))).empty());
    CHECK(reports::title_of(root.file(*root.find("overview.md"))) == "The Shop");
}

TEST_CASE("plain text has no markup, wherever the text was cut") {
    const auto snapshot =
        snapshot_of(parse_fixture("//- infra-specs/overview.md\n# - 1. A `b` **c** [d](e) [[F]] &amp; <b>x</b>\n"));
    const auto& file = only_root(*snapshot).file(0);
    CHECK(reports::plain(file, {2, file.source->size()}) == "- 1. A b c d F & x");
    CHECK(reports::plain(file, {0, 0}).empty());
}

}  // namespace infraspec::testing
