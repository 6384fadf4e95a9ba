// What folds, and what a selection grows to.
#include <doctest/doctest.h>

#include "features/folding.h"
#include "features/selection.h"
#include "tests/analyzers/features/scene.h"

namespace infraspec {
namespace {

using testing::Scene;

std::string lines(const Scene& scene) {
    const features::Context context = scene.context();
    std::string out;
    for (const auto& fold : features::folds(context)) {
        out += std::to_string(context.source().line_of(fold.range.begin)) + "-" +
               std::to_string(context.source().line_of(fold.range.end)) +
               (fold.kind == features::FoldKind::comment ? " comment" : "") + "\n";
    }
    return out;
}

std::string grown(const Scene& scene) {
    const features::Context context = scene.context();
    std::string out;
    for (const auto range : features::selections(context, scene.cursor())) {
        out += "[" + std::string(context.source().slice(range)) + "]\n";
    }
    return out;
}

TEST_CASE("sections, lists, fences, tables, comments and front matter fold") {
    const Scene scene(R"(
//- infra-specs/overview.md
---
title: x
---
# Overview

<!-- two
lines -->

## List
- a
  - b
- c

## Blocks
```
code
```
| a |
|---|
| b |
)");
    CHECK(lines(scene) == "0-2\n3-19\n5-6 comment\n8-11\n9-11\n13-19\n14-16\n17-19\n");
}

TEST_CASE("subgraphs of diagrams, blocks and long values of code fold") {
    const Scene scene(R"(
//- infra-specs/modules/queue.md
```mermaid
flowchart LR
    subgraph data
        api --> store
    end
    api --> web
```

```hcl
module "queue" {
  name = "orders"
  tags = {
    owner = "shop"
  }
}
```
$0)");
    CHECK(lines(scene) == "0-6\n2-4\n8-15\n9-14\n11-13\n");
}

TEST_CASE("what stands on one line does not fold") {
    CHECK(lines(Scene("//- infra-specs/overview.md\n# Overview\n")).empty());
}

TEST_CASE("a selection grows from the word to the name, the item, the list, the section and the document") {
    const Scene scene(R"(
//- infra-specs/responsibilities.md
# Who

### Job API
**Dependencies:**
- the **Job A$0PI** one
- two
)");
    CHECK(grown(scene) ==
          "[API]\n[Job API]\n[**Job API**]\n[the **Job API** one]\n[- the **Job API** one]\n"
          "[- the **Job API** one\n- two]\n[**Dependencies:**\n- the **Job API** one\n- two]\n"
          "[### Job API\n**Dependencies:**\n- the **Job API** one\n- two]\n"
          "[# Who\n\n### Job API\n**Dependencies:**\n- the **Job API** one\n- two]\n"
          "[# Who\n\n### Job API\n**Dependencies:**\n- the **Job API** one\n- two\n]\n");
}

TEST_CASE("in a table a selection grows by cell, row and table") {
    const Scene scene("//- infra-specs/overview.md\n| a b | c |\n|-----|---|\n| d$0e f | g |\n");
    CHECK(grown(scene) ==
          "[de]\n[de f]\n[| de f | g |]\n[| a b | c |\n|-----|---|\n| de f | g |]\n"
          "[| a b | c |\n|-----|---|\n| de f | g |\n]\n");
}

}  // namespace
}  // namespace infraspec
