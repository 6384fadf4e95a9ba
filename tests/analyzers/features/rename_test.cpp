#include "features/rename.h"

#include <doctest/doctest.h>

#include "tests/analyzers/features/renamed.h"

namespace infraspec {
namespace {

using testing::renamed;
using testing::Scene;

std::string placeholder(std::string_view text) {
    const Scene scene(text);
    const auto place = features::prepare_rename(scene.context(), scene.cursor());
    if (!place) return "nothing";
    CHECK(place->range.touches(scene.cursor()));
    return scene.cut(scene.context().file().path, place->range) + " -> " + place->placeholder;
}

TEST_CASE("a term is renamed from a mention: heading, mentions with case and number, links and anchors, diagrams") {
    CHECK(renamed(R"(//- infra-specs/vocabulary.md
# Vocabulary
## Words
### Security Group (SG)
A firewall.
### Port
A hole in a security group, or SG.
- See also: Security Group
//- infra-specs/overview.md
# Overview
## Security groups and ports
Security
groups, `security-group`, [[Security Group]], [the security groups](vocabulary.md#security-group-sg "Security Group").
See [ports](#security-groups-and-ports), [groups][g], and security of groups.
| Security Group | SG |
|---|---|
| **SECURITY GROUPS** | sec$0urity group's |

[g]: <vocabulary.md#security-group-sg>
```mermaid
graph TD
  sg[Security Group] -->|a security group| B
```
```text
security group
```
)",
                  "Fire Wall") == R"(//- infra-specs/vocabulary.md
# Vocabulary
## Words
### Fire Wall (SG)
A firewall.
### Port
A hole in a fire wall, or SG.
- See also: Fire Wall
//- infra-specs/overview.md
# Overview
## Fire walls and ports
Fire
walls, `fire-wall`, [[Fire Wall]], [the fire walls](vocabulary.md#fire-wall-sg "Security Group").
See [ports](#fire-walls-and-ports), [groups][g], and security of groups.
| Fire Wall | SG |
|---|---|
| **FIRE WALLS** | fire wall's |

[g]: <vocabulary.md#fire-wall-sg>
```mermaid
graph TD
  sg[Fire Wall] -->|a fire wall| B
```
```text
security group
```
)");
}

TEST_CASE("the suffix of a component stays where a mention has it, and stays away where it has none") {
    constexpr std::string_view from_short = R"(//- infra-specs/responsibilities.md
### API Gateway Infrastructure
**Dependencies:**
- None
### Web
**Dependencies:**
- API Gate$0way: routes
- the API Gateway Infrastructure
)";
    CHECK(renamed(from_short, "Edge Proxy") == R"(//- infra-specs/responsibilities.md
### Edge Proxy Infrastructure
**Dependencies:**
- None
### Web
**Dependencies:**
- Edge Proxy: routes
- the Edge Proxy Infrastructure
)");
    CHECK(placeholder(from_short) == "API Gateway -> API Gateway");
    constexpr std::string_view from_heading = R"(//- infra-specs/responsibilities.md
### API Gateway In$0frastructure
**Dependencies:**
- None
### Web
**Dependencies:**
- API Gateway
)";
    CHECK(placeholder(from_heading) == "API Gateway Infrastructure -> API Gateway Infrastructure");
    CHECK(renamed(from_heading, "Edge Proxy Infrastructure") == R"(//- infra-specs/responsibilities.md
### Edge Proxy Infrastructure
**Dependencies:**
- None
### Web
**Dependencies:**
- Edge Proxy
)");
}

TEST_CASE("a term and a component of one name cannot be told apart and change together") {
    CHECK(renamed(R"(//- infra-specs/responsibilities.md
### Queue
**Dependencies:**
- None
//- infra-specs/vocabulary.md
## Words
**queue**
A line.

Another que$0ue.
)",
                  "Line") == R"(//- infra-specs/responsibilities.md
### Line
**Dependencies:**
- None
//- infra-specs/vocabulary.md
## Words
**line**
A line.

Another line.
)");
}

TEST_CASE("an alias is renamed alone, and stays when its term is renamed") {
    constexpr std::string_view text = R"(//- infra-specs/vocabulary.md
## Words
### Availability Zone
A site.
- Aliases: AZ, zone
//- infra-specs/overview.md
# Overview
Two A$0Z, one availability zone.
)";
    CHECK(placeholder(text) == "AZ -> AZ");
    CHECK(renamed(text, "AVZ") == R"(//- infra-specs/vocabulary.md
## Words
### Availability Zone
A site.
- Aliases: AVZ, zone
//- infra-specs/overview.md
# Overview
Two AVZ, one availability zone.
)");
    CHECK(renamed(R"(//- infra-specs/vocabulary.md
## Words
### Availability Zo$0ne
A site, an AZ.
- Aliases: AZ, zone
- Avoid: Availability Zone thing
)",
                  "Site") == R"(//- infra-specs/vocabulary.md
## Words
### Site
A site, an AZ.
- Aliases: AZ, zone
- Avoid: Availability Zone thing
)");
}

TEST_CASE("a layer is renamed with the short entries that name it") {
    CHECK(renamed(R"(//- infra-specs/architecture.md
# Architecture
### Network La$0yer
- Components: Web
### Compute Layer
- Components: App
- Dependencies: Network, Data
See [it](#network-layer).
)",
                  "Edge Layer") == R"(//- infra-specs/architecture.md
# Architecture
### Edge Layer
- Components: Web
### Compute Layer
- Components: App
- Dependencies: Edge, Data
See [it](#edge-layer).
)");
}

TEST_CASE("a heading is renamed with all links to it, from itself or from a link") {
    constexpr std::string_view expected = R"(//- infra-specs/security.md
# Security
## Threats
## Threats of old
See [above](#threats), [x](#other).
//- infra-specs/overview.md
# Overview
[a](security.md#threats) [b](<security.md#threats>) ![i](security.md#threats) [c][d] [e](security.md)

[d]: ./security.md#threats 'Threat model'
)";
    CHECK(renamed(R"(//- infra-specs/security.md
# Security
## Threat $0model
## Threats of old
See [above](#threat-model), [x](#other).
//- infra-specs/overview.md
# Overview
[a](security.md#threat-model) [b](<security.md#threat-model>) ![i](security.md#threat-model) [c][d] [e](security.md)

[d]: ./security.md#threat-model 'Threat model'
)",
                  "Threats") == expected);
    CHECK(renamed(R"(//- infra-specs/security.md
# Security
## Threat model
## Threats of old
See [above](#threat-model), [x](#other).
//- infra-specs/overview.md
# Overview
[a](security.md#thre$0at-model) [b](<security.md#threat-model>) ![i](security.md#threat-model) [c][d] [e](security.md)

[d]: ./security.md#threat-model 'Threat model'
)",
                  "Threats") == expected);
}

TEST_CASE("anchors that are counted move up when one of them goes") {
    CHECK(renamed(R"(//- infra-specs/overview.md
# Overview
## A
### Us$0e
## B
### Use
[a](#use), [b](#use-1), [escaped](#%75se)
)",
                  "Größe") == R"(//- infra-specs/overview.md
# Overview
## A
### Größe
## B
### Use
[a](#größe), [b](#use), [escaped](#gr%C3%B6%C3%9Fe)
)");
}

TEST_CASE("an explicit anchor and an assertion's id are renamed with what names them") {
    CHECK(renamed(R"(//- infra-specs/overview.md
# Overview
<a name="here"></a>
[x](#he$0re), [y](#there)
)",
                  "now") == R"(//- infra-specs/overview.md
# Overview
<a name="now"></a>
[x](#now), [y](#there)
)");
    CHECK(renamed(R"(//- infra-specs/assertions.md
# Assertions
### RCA-001: Zone failure
- Given: a
- When: b
- Then: c
//- infra-specs/overview.md
# Overview
Held by RCA-0$001 and [this](assertions.md#rca-001-zone-failure), not by RCA-0011.
)",
                  "RCA-107") == R"(//- infra-specs/assertions.md
# Assertions
### RCA-107: Zone failure
- Given: a
- When: b
- Then: c
//- infra-specs/overview.md
# Overview
Held by RCA-107 and [this](assertions.md#rca-107-zone-failure), not by RCA-0011.
)");
}

TEST_CASE("a label that is its own text keeps its definition") {
    CHECK(renamed(R"(//- infra-specs/vocabulary.md
## Words
### Queue
A line.
//- infra-specs/overview.md
# Overview
The [que$0ue], the [queue][] and [that][Queue].

[Queue]: vocabulary.md#queue
)",
                  "Job Line") == R"(//- infra-specs/vocabulary.md
## Words
### Job Line
A line.
//- infra-specs/overview.md
# Overview
The [job line], the [job line][] and [that][Job Line].

[Job Line]: vocabulary.md#job-line
)");
}

TEST_CASE("what another specification extends is renamed at home, and the names follow where they are seen") {
    constexpr std::string_view text = R"(//- platform/infra-specs/vocabulary.md
## Words
### Clus$0ter
Nodes.
//- app/infra-specs/infraspec.toml
extends = ["../../platform/infra-specs"]
//- app/infra-specs/overview.md
# Overview
Two clusters, see [it](../../platform/infra-specs/vocabulary.md#cluster).
)";
    CHECK(renamed(text, "Fleet") == R"(//- platform/infra-specs/vocabulary.md
## Words
### Fleet
Nodes.
//- app/infra-specs/infraspec.toml
extends = ["../../platform/infra-specs"]
//- app/infra-specs/overview.md
# Overview
Two fleets, see [it](../../platform/infra-specs/vocabulary.md#fleet).
)");
    constexpr std::string_view abroad = R"(//- platform/infra-specs/vocabulary.md
## Words
### Cluster
Nodes.
//- app/infra-specs/infraspec.toml
extends = ["../../platform/infra-specs"]
//- app/infra-specs/overview.md
# Overview
Two clus$0ters.
)";
    CHECK(renamed(abroad, "Fleet") ==
          "refused: \"Cluster\" is defined in /workspace/platform/infra-specs, which this specification only extends");
    CHECK(placeholder(abroad) == "nothing");
}

TEST_CASE("a new name that exists, is empty or would not be read is refused with a reason") {
    const auto with = [](std::string_view name) {
        return renamed(R"(//- infra-specs/vocabulary.md
## Words
### Que$0ue
A first in, first out thing.
- Aliases: FIFO
### Worker
Reads.
)",
                       name);
    };
    CHECK(with("worker") == "refused: There is a term called \"Worker\" already: vocabulary.md, line 5");
    CHECK(with("FIFO") == "refused: \"FIFO\" is an alias of \"Queue\" already");
    CHECK(with("") == "refused: The new name is empty");
    CHECK(with("  ") == "refused: The new name is empty");
    CHECK(with("a\nb") == "refused: A name is one line");
    CHECK(with("a|b") == "refused: A name cannot hold \"|\", which is markup");
    CHECK(with("*") == "refused: A name cannot hold \"*\", which is markup");
    CHECK(with("Line (L)") == "refused: Words in brackets at the end of a name would be read as an alias");
    CHECK(with("1. Line") == "refused: Numbers and symbols before a name are not read as part of it");
    CHECK(with("Line:") == "refused: A name does not begin or end with \":\"");
    CHECK(with("# Line").starts_with("refused: A name begins with a letter or digit"));
    CHECK(with("...").starts_with("refused: A name needs a letter or digit"));
    CHECK(renamed("//- infra-specs/overview.md\nplain $0words\n", "x") ==
          "refused: There is no name here that can be changed");
    CHECK(renamed("//- infra-specs/overview.md\n# O\n## A$0\n## B\n", "b") ==
          "refused: There is a heading \"b\" beside this one already");
    CHECK(renamed("//- infra-specs/architecture.md\n# A\n### Data La$0yer\n- Isolation: x\n", "Data") ==
          "refused: \"Data\" would not be read as a name where it is defined");
}

TEST_CASE("a name that is only spelled otherwise, and one that stays") {
    constexpr std::string_view text = "//- infra-specs/vocabulary.md\n## Words\n### Que$0ue\nA queue, the Queue.\n";
    CHECK(renamed(text, "queue") == "//- infra-specs/vocabulary.md\n## Words\n### queue\nA queue, the queue.\n");
    CHECK(features::rename(Scene(text).context(), Scene(text).cursor(), "Queue").files.empty());
}

TEST_CASE("what may be renamed is said with the name as it is defined") {
    CHECK(placeholder("//- infra-specs/vocabulary.md\n## Words\n### Access Key\nA key.\n\nMany access\nke$0ys.\n") ==
          "access\nkeys -> Access Key");
    CHECK(placeholder("//- infra-specs/vocabulary.md\n## Words\n### Key\nA thing.\n\n[x](vocabulary.md#k$0ey)\n") ==
          "key -> Key");
    CHECK(placeholder("//- infra-specs/overview.md\n# O$0verview\n") == "Overview -> Overview");
    CHECK(placeholder("//- infra-specs/overview.md\nplain $0words\n") == "nothing");
    CHECK(placeholder("//- infra-specs/overview.md\n[x](over$0view.md)\n") == "nothing");
    CHECK(placeholder("//- infra-specs/overview.md\n[x](https://exam$0ple.com#a)\n") == "nothing");
}

TEST_CASE("words in running text that may mean something else are told apart") {
    const Scene scene("//- infra-specs/vocabulary.md\n## Words\n### Que$0ue\nPeople queue for a Queue.\n");
    const auto renaming = features::rename(scene.context(), scene.cursor(), "Line");
    REQUIRE(renaming.files.size() == 1);
    REQUIRE(renaming.files[0].changes.size() == 3);
    CHECK(renaming.files[0].changes[0].kind == features::ChangeKind::definition);
    CHECK(renaming.files[0].changes[1].kind == features::ChangeKind::doubtful);
    CHECK(renaming.files[0].changes[2].kind == features::ChangeKind::mention);
}

TEST_CASE("lines that end in CRLF and characters of several bytes move nothing") {
    const std::string after = renamed(
        testing::to_crlf("//- infra-specs/vocabulary.md\n## 漢字\n### Grö$0ße\nA size.\n"
                         "//- infra-specs/overview.md\n# 😀\n> - é Größen, die\n>   größe: [x](vocabulary.md#größe)\n"),
        "Maß");
    CHECK(after ==
          "//- infra-specs/vocabulary.md\n## 漢字\r\n### Maß\r\nA size.\r\n"
          "//- infra-specs/overview.md\n# 😀\r\n> - é Größen, die\r\n>   maß: [x](vocabulary.md#maß)\r\n");
}

}  // namespace
}  // namespace infraspec
