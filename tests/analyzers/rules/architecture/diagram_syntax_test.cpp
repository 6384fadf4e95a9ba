#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

namespace infraspec {
namespace {

using testing::check_rule;

TEST_CASE("a flowchart that does not parse is reported at the first bad token") {
    check_rule("diagram-syntax", R"(
//- infra-specs/architecture.md
# Architecture

```mermaid
flowchart LR
    a[Order Worker (batch)] --> b
     ^ diagram-syntax: "[" is never closed: Mermaid cannot draw this diagram. Text with brackets belongs in quotes
```

```mermaid
flowchart LR
    a --> b c
            ^ diagram-syntax: "c" cannot stand here: Mermaid cannot draw this diagram
```

```mermaid
flowchart LR
    subgraph x
    ^^^^^^^^ diagram-syntax: This subgraph has no "end": Mermaid cannot draw this diagram
    a --> b
```

```mermaid
flowchart LR
    a -->
      ^^^ diagram-syntax: Something is missing behind "-->": Mermaid cannot draw this diagram
```
)");
}

TEST_CASE("a flowchart that does not parse comes with what to write instead, where that can be told") {
    check_rule("diagram-syntax", R"(
//- infra-specs/architecture.md
# Architecture

```mermaid
flowchartLR
^^^^^^^^^^^ diagram-syntax: "flowchartLR" cannot stand here: Mermaid cannot draw this diagram. White space is missing: "flowchart LR"
    a --> b
```

```mermaid
graph LR
    a[ops@example.com] --> b
    ^^^^^^ diagram-syntax: "a[ops@" cannot stand here: Mermaid cannot draw this diagram. Text with "@" belongs in quotes
```

```mermaid
graph LR
    a -. TLS 1.3 .-> b
      ^^ diagram-syntax: "-." is never closed: Mermaid cannot draw this diagram. Text with "." or "=" belongs in quotes
```

```mermaid
graph LR
    a == b
      ^^ diagram-syntax: "==" is never closed: Mermaid cannot draw this diagram. A link without text is written "==>"
```

```mermaid
graph LR
    a -> b
      ^^ diagram-syntax: "->" cannot stand here: Mermaid cannot draw this diagram. Arrows are written "-->"
```

```mermaid
graph LR
    a --> b %% the second
            ^^ diagram-syntax: "%%" cannot stand here: Mermaid cannot draw this diagram. Comments stand on lines of their own
```

```mermaid
graph LR
    a &b --> c
      ^ diagram-syntax: "&" cannot stand here: Mermaid cannot draw this diagram. "&" needs white space on both sides
```

```mermaid
graph LR
    a --> end
          ^^^ diagram-syntax: "end" cannot stand here: Mermaid cannot draw this diagram. Mermaid ends subgraphs with this word: write "End"
```

```mermaid
graph LR
    subgraph data:::hot
                 ^^^ diagram-syntax: ":::" cannot stand here: Mermaid cannot draw this diagram. A subgraph gets its class from a "class" line
    a
    end
```

```mermaid
graph LR
    style a fill:rgb(0,0,0)
                    ^ diagram-syntax: "(" cannot stand here: Mermaid cannot draw this diagram
```
)");
}

TEST_CASE("diagrams of other kinds and in other places are left alone") {
    check_rule("diagram-syntax", R"(
//- infra-specs/architecture.md
# Architecture

```mermaid
sequenceDiagram
    A->>B: [
```

- A list

  ```mermaid
  graph TD
    a --> b
  ```

> ```mermaid
> graph TD
>   a["One"] --> b
>   b --> c
> ```

```
graph TD
  a --> b c
```
)");
    check_rule("diagram-syntax", R"(
//- infra-specs/architecture.md
> ```mermaid
> graph TD
>   a b
      ^ diagram-syntax
> ```
)");
}

}  // namespace
}  // namespace infraspec
