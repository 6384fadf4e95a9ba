#include <doctest/doctest.h>

#include "tests/support/facts.h"

using namespace infraspec;
using namespace infraspec::testing;

namespace {

std::string components(std::string_view text) {
    return describe_components(read_document(text, spec::DocumentKind::responsibilities));
}

constexpr std::string_view payment_api = R"(Payment API {payment api}
  Responsibilities [Manages: | Provides:]
  Dependencies [Ledger | Vault (secrets)]
  Lifecycle [Provisioner: | Update strategy: | Destruction:]
  -> Ledger
  -> Vault
)";

}  // namespace

TEST_CASE("sections spelled as bold paragraphs, the colon inside or behind") {
    CHECK(components(R"(
### Payment API
**Responsibilities:**
- Manages: charges
- Provides: an endpoint

**Dependencies**:
- Ledger
- Vault (secrets)

**Lifecycle:**
- Provisioner: Terraform
- Update strategy: rolling
- Destruction: by hand
)") == payment_api);
}

TEST_CASE("sections whose label stands alone and has no colon, or no emphasis") {
    CHECK(components(R"(
## Payment API

**Responsibilities**
- Manages: charges
- Provides: an endpoint

**Dependencies**

- Ledger
- Vault (secrets)

Lifecycle:

- Provisioner: Terraform
- Update strategy: rolling
- Destruction: by hand
)") == payment_api);
}

TEST_CASE("a sentence that begins like a label makes no component of a chapter") {
    CHECK(components("# Responsibilities\n\nDependencies: read them as \"does not work without\".\n") == "");
}

TEST_CASE("sections spelled as list items") {
    CHECK(components(R"(
## Payment API
- Responsibilities:
  - Manages: charges
  - **Provides**: an endpoint
- **Dependencies:**
  - Ledger
  - Vault (secrets)
* **Lifecycle**:
  1. Provisioner: Terraform
  2. Update strategy: rolling
  3. Destruction: by hand
)") == payment_api);
}

TEST_CASE("sections spelled as headings") {
    CHECK(components(R"(
### Payment API
Takes money.
#### Responsibilities
- Manages: charges
- Provides: an endpoint
#### Dependencies
- Ledger
- Vault (secrets)
#### Lifecycle
**Provisioner:** Terraform
**Update strategy:** rolling
**Destruction:** by hand
)") == payment_api);
}

TEST_CASE("labelled lines of one paragraph are separate") {
    CHECK(components(R"(
### Cache
**Responsibilities:** Keeps sessions
**Collaborators:** None
**Lifecycle:** Managed by hand
)") == R"(Cache {cache}
  Responsibilities = Keeps sessions
  Collaborators = None
  Lifecycle = Managed by hand
  -> None (none) (inline)
)");
}

TEST_CASE("a heading called like a section is not a component, nor is a chapter that holds one") {
    CHECK(components(R"(
# Responsibilities

## How to read this
### Dependencies
Names of components.

## Dependencies
- Everything needs the network.
)") == "");
}

TEST_CASE("one file may describe one component under its title") {
    CHECK(components("# Cache\n## Responsibilities\n- Manages: keys\n## Dependencies\n- None\n## Lifecycle\n- "
                     "Provisioner: x\n") ==
          "Cache {cache}\n  Responsibilities [Manages:]\n  Dependencies [None]\n  Lifecycle [Provisioner:]\n  -> None "
          "(none)\n");
}

TEST_CASE("a trailing Infrastructure or Component is no part of the short name") {
    CHECK(components("### API Gateways Infrastructure\n**Lifecycle:** x\n") ==
          "API Gateways Infrastructure {api gateway}\n  Lifecycle = x\n");
}

TEST_CASE("what a dependency says before its first colon, dash or bracket is meant") {
    CHECK(components(R"(
### Cache
**Dependencies:**
- External: the mail provider
- Identity provider (external)
- None
- N/A - for now
- Ledger - its events
- Ledger: writes
- **Ledger** — reads
- Nonesuch
  - Vault
)") == R"(Cache {cache}
  Dependencies [External: | Identity provider (external) | None | N/A - for now | Ledger - its events | Ledger: | **Ledger** — reads | Nonesuch]
  -> External (external)
  -> Identity provider (external)
  -> None (none)
  -> N/A (none)
  -> Ledger
  -> Ledger
  -> **Ledger**
  -> Nonesuch
)");
}

TEST_CASE("an empty section is known to be empty, and a comment does not fill it") {
    CHECK(components(R"(
### Cache
**Responsibilities:**

<!-- to come -->

**Dependencies:**
- None

**Lifecycle:** <!-- later -->
)") == R"(Cache {cache}
  Responsibilities (empty)
  Dependencies [None]
  Lifecycle (empty)
  -> None (none)
)");
}

TEST_CASE("a section may hold prose only") {
    CHECK(components("### Cache\n**Lifecycle:**\n\nMade by Terraform, never\ndestroyed.\n") ==
          "Cache {cache}\n  Lifecycle = Made by Terraform, never\ndestroyed.\n");
}

TEST_CASE("documents of other kinds have no components") {
    CHECK(describe_components(read_document("### Cache\n**Lifecycle:** x\n", spec::DocumentKind::overview)) == "");
}

TEST_CASE("a comment at the end of an item is no part of what it says") {
    CHECK(components("## A\n**Dependencies:**\n- Ledger <!-- not the old one -->\n") ==
          "A {a}\n  Dependencies [Ledger]\n  -> Ledger\n");
}

TEST_CASE("a heading may say first that it names a component") {
    for (const std::string heading :
         {"Component: Ledger", "2. Component: Ledger", "Component 2: Ledger", "Component 2 – Ledger"}) {
        CAPTURE(heading);
        CHECK(components("## " + heading + "\n**Dependencies:**\n- None\n") ==
              "Ledger {ledger}\n  Dependencies [None]\n  -> None (none)\n");
    }
    CHECK(components("## Component Registry\n**Dependencies:**\n- None\n") ==
          "Component Registry {component registry}\n  Dependencies [None]\n  -> None (none)\n");
}

TEST_CASE("a dependency may say first of what kind it is") {
    CHECK(components("## A\n**Dependencies:**\n- Runtime: Ledger\n- **Required:** Vault (keys)\n- Internal: Queue\n") ==
          "A {a}\n  Dependencies [Runtime: | Required: | Internal:]\n  -> Ledger\n  -> Vault\n  -> Queue\n");
}

TEST_CASE("an external provider, in small letters, is external") {
    CHECK(components("## A\n**Dependencies:**\n- External DNS provider (zone)\n- External Gateway Service\n") ==
          "A {a}\n  Dependencies [External DNS provider (zone) | External Gateway Service]\n"
          "  -> External DNS provider (external)\n  -> External Gateway Service\n");
}
