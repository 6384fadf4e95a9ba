#include "rules/catalogue.h"
#include "rules/support/component_sections.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

std::vector<Finding> check(const RuleContext& context) {
    const auto open = std::string(to_fill_in);
    return missing_sections(context, spec::ComponentSection::responsibilities,
                            "say what it manages, provides and exposes",
                            {"Manages: " + open, "Provides: " + open, "Exposes: " + open});
}

}  // namespace

constinit const Rule responsibilities_missing{
    .name = "responsibilities-missing",
    .severity = workspace::Severity::warning,
    .family = "Components",
    .summary = "A component has no Responsibilities section",
    .why = "Without it nobody can tell which resources the component owns and what others may rely on.",
    .at = "the name of the component",
    .fix = "inserts a Responsibilities section to fill in",
    .bad = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Dependencies:**
- None
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
