#include "rules/catalogue.h"
#include "rules/support/component_sections.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

std::vector<Finding> check(const RuleContext& context) {
    const auto open = std::string(to_fill_in);
    return missing_sections(context, spec::ComponentSection::lifecycle,
                            "say how it is provisioned, updated and destroyed",
                            {"Provisioner: " + open, "Update strategy: " + open, "Destruction: " + open});
}

}  // namespace

constinit const Rule lifecycle_missing{
    .name = "lifecycle-missing",
    .severity = workspace::Severity::warning,
    .family = "Components",
    .summary = "A component has no Lifecycle section",
    .why =
        "How a component comes, changes and goes decides about downtime and lost data. What is not written is "
        "improvised.",
    .at = "the name of the component",
    .fix = "inserts a Lifecycle section with its three keys",
    .bad = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Dependencies:**
- None
)",
    .good = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Dependencies:**
- None

**Lifecycle:**
- Provisioner: Terraform
- Update strategy: In place
- Destruction: When it has been empty for a week
)",
    .check = check,
};

}  // namespace infraspec::rules
