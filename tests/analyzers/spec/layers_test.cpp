#include <doctest/doctest.h>

#include "tests/support/facts.h"

using namespace infraspec;
using namespace infraspec::testing;

namespace {

std::string layers(std::string_view text) {
    return describe_layers(read_document(text, spec::DocumentKind::architecture));
}

}  // namespace

TEST_CASE("a heading that ends in Layer, with its keys as items, lines or headings") {
    CHECK(layers(R"(
# Architecture
## 1. Network Layer
- Components: VPC, subnets
- Isolation: One VPC per environment
- Owner: nobody
## Data Layer
**Components:**
- Ledger
**Dependencies:** Network
### Security
Encrypted.
)") == R"(Network Layer {network}
  Components = VPC, subnets
  Isolation = One VPC per environment
Data Layer {data}
  Components [Ledger]
  Dependencies = Network
  Security = Encrypted.
)");
}

TEST_CASE("a heading that owns a Components label is a layer too") {
    CHECK(layers("## Edge\n- Components: CDN\n") == "Edge {edge}\n  Components = CDN\n");
}

TEST_CASE("chapters are no layers") {
    CHECK(layers("# Architecture\n## Components by Layer\nText.\n## Security\nText.\n## Components\n- A\n## The layer\n"
                 "## What belongs in which layer\nText.\n") == "");
}
