#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

namespace infraspec::testing {

TEST_CASE("words that stand for what is still to be written are reported") {
    check_rule("placeholder-left", R"(
//- infra-specs/overview.md
# Overview TBD
           ^^^ placeholder-left: "TBD" is left to fill in: write what is meant here

漢😀 TODO: write, **FIXME**, _XXX_ and ???? or Lorem ipsum dolor.
   ^^^^ placeholder-left
                  ^^^^^ placeholder-left
                            ^^^ placeholder-left
                                     ^^^^ placeholder-left
                                             ^^^^^^^^^^^ placeholder-left

- item
  - Destruction: TODO
                 ^^^^ placeholder-left

| a | b |
|---|---|
| x | TBD |
      ^^^ placeholder-left
)");
}

TEST_CASE("angle brackets are reported when they ask for something") {
    check_rule("placeholder-left", R"(
//- infra-specs/overview.md
# Overview

Run by <placeholder>, <Your Team>, <your-name> and <your company's name>, not <yourself> or <br>.
       ^^^^^^^^^^^^^ placeholder-left: "<placeholder>" is left to fill in: write what is meant here
                      ^^^^^^^^^^^ placeholder-left
                                   ^^^^^^^^^^^ placeholder-left
                                                   ^^^^^^^^^^^^^^^^^^^^^ placeholder-left

<your text>
^^^^^^^^^^^ placeholder-left
)");
}

TEST_CASE("code, comments, lower case, parts of words and shapes of names are left alone") {
    check_rule("placeholder-left", R"(
//- infra-specs/overview.md
# Overview

`TODO` todo, TODOS, MYTODO, ASSERT-XXX-001, XXXL, TO DO, why???, éTODO.

<!-- TODO <your name> -->

```
TODO <placeholder>
```

    TODO

[link](TODO.md)
)");
}

}  // namespace infraspec::testing
