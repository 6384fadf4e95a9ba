#include "rules/catalogue.h"
#include "rules/support/component_sections.h"

namespace infraspec::rules {
namespace {

std::vector<Finding> check(const RuleContext& context) {
    return missing_sections(context, spec::ComponentSection::dependencies,
                            "say what it requires of others, or \"None\"", {"None"});
}

}  // namespace

constinit const Rule dependencies_missing{
    .name = "dependencies-missing",
    .severity = workspace::Severity::warning,
    .family = "Components",
    .summary = "A component has no Dependencies section",
    .why =
        "No list may mean that nothing is needed or that nobody thought about it. The order of building and what fails "
        "with "
        "what follow from these lists.",
    .at = "the name of the component",
    .fix = "inserts a Dependencies section to fill in",
    .bad = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Responsibilities:**
- Manages: queue and dead-letter queue
- Provides: delivery at least once
)",
    .good = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Responsibilities:**
- Manages: queue and dead-letter queue
- Provides: delivery at least once

**Dependencies:**
- None
)",
    .check = check,
};

}  // namespace infraspec::rules
