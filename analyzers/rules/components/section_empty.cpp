#include "rules/catalogue.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

void check_sections(const RuleContext& context, const std::vector<spec::Section>& sections, std::string_view owner,
                    std::vector<Finding>& findings) {
    for (const auto& section : sections) {
        if (!section.empty) continue;
        Finding finding;
        finding.range = section.label;
        finding.message = "The section " + quoted(context.source().slice(section.label)) + " of " + quoted(owner) +
                          " is empty: fill it in or remove it";
        findings.push_back(std::move(finding));
    }
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    const auto& facts = context.facts();
    for (const auto& component : facts.components)
        check_sections(context, component.sections, component.name.text, findings);
    for (const auto& layer : facts.layers) check_sections(context, layer.sections, layer.name.text, findings);
    for (const auto& decision : facts.decisions) {
        check_sections(context, decision.sections, decision.name.text, findings);
        for (const auto& option : decision.options)
            check_sections(context, option.sections, option.name.text, findings);
    }
    return findings;
}

}  // namespace

constinit const Rule section_empty{
    .name = "section-empty",
    .severity = workspace::Severity::warning,
    .family = "Components",
    .summary = "A labelled section has nothing in it",
    .why = "The label promises an answer. Whoever looks for it cannot tell \"nothing\" from \"not yet\".",
    .at = "the label of the section",
    .bad = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Dependencies:**

**Lifecycle:**
- Provisioner: Terraform
- Update strategy: In place
- Destruction: When it has been empty for a week
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
