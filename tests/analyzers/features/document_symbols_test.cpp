#include "features/document_symbols.h"

#include <doctest/doctest.h>

#include "tests/analyzers/features/scene.h"

namespace infraspec {
namespace {

using features::Symbol;
using testing::Scene;

std::string_view word(features::SymbolKind kind) {
    constexpr std::string_view words[] = {"section", "term",      "component",   "layer", "decision",
                                          "option",  "assertion", "environment", "step",  "label",
                                          "diagram", "subgraph",  "node",        "block"};
    return words[static_cast<std::size_t>(kind)];
}

/// One line a symbol: kind, name, detail; children indented. Checks what LSP demands of every symbol on the way.
void write(const Scene& scene, const std::vector<Symbol>& symbols, std::size_t depth, std::string& out) {
    text::Offset last = 0;
    for (const Symbol& symbol : symbols) {
        CHECK(!symbol.name.empty());
        CHECK(symbol.range.contains(symbol.selection));
        CHECK(symbol.range.begin >= last);
        CHECK(symbol.range.end <= scene.context().source().size());
        last = symbol.range.end;
        out += std::string(depth * 2, ' ') + std::string(word(symbol.kind)) + " " + symbol.name;
        if (!symbol.detail.empty()) out += " — " + symbol.detail;
        out += "\n";
        for (const Symbol& child : symbol.children) CHECK(symbol.range.contains(child.range));
        write(scene, symbol.children, depth + 1, out);
    }
}

std::string outline(std::string_view text) {
    const Scene scene(text);
    std::string out = "\n";
    write(scene, features::document_symbols(scene.context()), 0, out);
    return out;
}

TEST_CASE("headings make a tree") {
    CHECK(outline(R"(//- infra-specs/overview.md
# Overview
## Context
### Users
## Scope
# Annex
)") == R"(
section Overview
  section Context
    section Users
  section Scope
section Annex
)");
}

TEST_CASE("terms carry the first words of their definitions and lie in their categories") {
    CHECK(outline(R"(//- infra-specs/vocabulary.md
# Vocabulary
## Core Concepts
### VPC (Virtual Private Cloud)
An *isolated* network segment.
- Contains: Subnets
### Subnet
Part of a [VPC](#vpc-virtual-private-cloud).
)") == R"(
section Vocabulary
  section Core Concepts
    term VPC — An isolated network segment.
    term Subnet — Part of a VPC.
)");
}

TEST_CASE("terms set in bold lie below the heading that holds them") {
    CHECK(outline(R"(//- infra-specs/vocabulary.md
# Vocabulary
## Core

**Queue**

A line of jobs.

**Worker**

Takes jobs.
)") == R"(
section Vocabulary
  section Core
    term Queue — A line of jobs.
    term Worker — Takes jobs.
)");
}

TEST_CASE("components say what they depend on and hold their sections") {
    CHECK(outline(R"(//- infra-specs/responsibilities.md
# Responsibilities
### Web
**Responsibilities:**
- Manages: pages

**Dependencies:**
- Cache
- Queue
- External: Stripe
### Cache
#### Dependencies
- None
### Queue
**Dependencies:** None
)") == R"(
section Responsibilities
  component Web — depends on 2
    label Responsibilities
    label Dependencies
  component Cache
    label Dependencies
  component Queue
    label Dependencies
)");
}

TEST_CASE("layers hold their keys") {
    CHECK(outline(R"(//- infra-specs/architecture.md
# Architecture
### Network Layer
- Components: VPC
- Isolation: One
)") == R"(
section Architecture
  layer Network Layer — VPC
    label Components
    label Isolation
)");
}

TEST_CASE("assertions in lists and below headings hold their steps") {
    CHECK(outline(R"(//- infra-specs/assertions.md
# Assertions

1. **High Availability**
   - Given: Production
   - When: One zone fails
   - Then: It goes on

### RCA-7: Limits
- Given: 漢字 😀
)") == R"(
section Assertions
  assertion High Availability — 3 steps
    step Given — Production
    step When — One zone fails
    step Then — It goes on
  assertion RCA-7: Limits — 1 step
    step Given — 漢字 😀
)");
}

TEST_CASE("a heading without text has a name all the same") {
    CHECK(outline("//- infra-specs/overview.md\n#\n\n## \n") == "\nsection (no title)\n  section (no title)\n");
}

TEST_CASE("a file without headings has no symbols, a broken one those that can be read") {
    CHECK(outline("//- infra-specs/overview.md\njust text\n") == "\n");
    CHECK(outline("//- infra-specs/overview.md\n") == "\n");
    CHECK(outline("//- infra-specs/responsibilities.md\n### [A\n**Dependencies:\n- ```\n## B\n").find("B") !=
          std::string::npos);
}

TEST_CASE("lines that end in CRLF and a byte order mark give the same outline") {
    CHECK(outline(testing::to_crlf(
              "//- infra-specs/vocabulary.md\n\xEF\xBB\xBF# Wörter\n## Kern\n### Größe\nEin Maß.\n")) ==
          "\nsection Wörter\n  section Kern\n    term Größe — Ein Maß.\n");
}

TEST_CASE("decisions hold their options and say what was decided, environments are what they are") {
    CHECK(outline(R"(//- infra-specs/tradeoffs.md
# Tradeoffs
## Cache
### Option A: Redis (Recommended)
**Pros:**
- Fast
### Option B: Files
**Cons:**
- Slow

**Decision:** Option A
)") == R"(
section Tradeoffs
  decision Cache — Option A
    option Option A: Redis — recommended
      label Pros
    option Option B: Files
      label Cons
    label Decision
)");
    CHECK(outline(R"(//- infra-specs/environments.md
# Environments
## Production
Customers.
## Promotion
How changes travel.
)") == R"(
section Environments
  environment Production — environment
  section Promotion
)");
}

TEST_CASE("diagrams hold their subgraphs and nodes, code its blocks") {
    CHECK(outline(R"(//- infra-specs/architecture.md
# Architecture

```mermaid
flowchart LR
    web[Web<br/>Shop] --> api
    subgraph data [Data Layer]
        api --> store[(Order Store)]
    end
```

```mermaid
sequenceDiagram
    A->>B: hello
```

## Code

> ```hcl
> resource "aws_vpc" "main" {
>   cidr_block = "10.0.0.0/16"
>   timeouts {
>     create = "5m"
>   }
> }
> locals {}
> ```
)") == R"(
section Architecture
  diagram Diagram — 3 nodes, 2 edges
    node Web Shop
    node api
    subgraph Data Layer
      node Order Store
  diagram Diagram
  section Code
    block resource — aws_vpc main
      block timeouts
    block locals
)");
}

}  // namespace
}  // namespace infraspec
