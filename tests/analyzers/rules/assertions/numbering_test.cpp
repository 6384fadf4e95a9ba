// Numbers of assertions in the source, and what assertions are about.
#include <doctest/doctest.h>

#include <string>

#include "tests/support/rule_check.h"

namespace infraspec::testing {
namespace {

std::string numbered(std::initializer_list<std::string_view> markers) {
    std::string text;
    char name = 'A';
    for (const auto marker : markers) {
        const std::string indentation(marker.find_first_of(".)") + 2, ' ');
        const auto end = marker.find('\n');
        text += std::string(marker.substr(0, end)) + " **Case " + name++ + "**\n";
        if (end != std::string_view::npos) text += std::string(marker.substr(end + 1)) + "\n";
        for (const auto* step : {"- Given: x\n", "- When: y\n", "- Then: z\n"}) text += indentation + step;
    }
    return text;
}

const std::string document = "//- infra-specs/assertions.md\n# Assertions\n\n";

}  // namespace

TEST_CASE("a list that does not count is reported at its first wrong number") {
    check_rule(
        "assertion-numbering",
        document +
            numbered({"1.", "2.", "4.\n^ assertion-numbering: Here stands 4 where 3 is due: renumber the list", "5."}));
    check_rule("assertion-numbering", document + numbered({"1)", "2)", "2)\n^ assertion-numbering"}));
    check_rule("assertion-numbering", document + numbered({"3.\n^ assertion-numbering", "4."}));
    check_rule("assertion-numbering", document + numbered({"1.", "1.\n^ assertion-numbering", "2."}));
}

TEST_CASE("lists that count, hold only ones, or go on where the last one ended are fine") {
    for (const auto& text :
         {numbered({"1.", "2.", "3."}), numbered({"1.", "1.", "1."}), numbered({"1."}),
          numbered({"1.", "2."}) + "\n## More\n\n" + numbered({"3.", "4."}),
          numbered({"1.", "2."}) + "\n## More\n\n" + numbered({"1.", "2."}),
          "1. A note\n2. Another\n" + numbered({"3.", "4."}), numbered({"1."}) + "2. A note\n" + numbered({"3."}),
          std::string("### 4. Heading\n\n- Given: x\n- When: y\n- Then: z\n")}) {
        CAPTURE(text);
        check_rule("assertion-numbering", document + text);
    }
}

TEST_CASE("a list below the next heading that neither begins nor goes on is reported") {
    check_rule("assertion-numbering",
               document + numbered({"1.", "2."}) + "\n## More\n\n" + numbered({"5.\n^ assertion-numbering", "6."}));
}

TEST_CASE("a list is numbered anew, its longer numbers with what belongs to them") {
    check_fix("assertion-numbering", "Renumber the list",
              document + numbered({"1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.", "9.", "9.", "12."}),
              document + numbered({"1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.", "9.", "10.", "11."}));
}

TEST_CASE("an assertion about nothing that the specification knows is reported at its title") {
    check_rule("assertion-untraceable", R"(
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Secret

What nobody may read.
//- infra-specs/assertions.md
# Assertions

### A-1: Größe
         ^^^^^ assertion-untraceable: "Größe" mentions no component, term, layer or environment: say what it is about

- Given: Anything
- When: It grows
- Then: It is big

### Secrets

- Given: Anything
- When: It is read
- Then: It is refused

### Another

- Given: Anything
- When: It is read
- Then: The `Secret` is refused

### Shutdown

- Given: Non-production
- When: It is night
- Then: Nothing runs
)");
}

TEST_CASE("where nothing is defined every assertion may stand for itself") {
    check_rule("assertion-untraceable", R"(
//- infra-specs/assertions.md
# Assertions

### Size

- Given: Anything
- When: It grows
- Then: It is big
)");
}

}  // namespace infraspec::testing
