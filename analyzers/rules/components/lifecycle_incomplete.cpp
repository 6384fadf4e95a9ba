#include <algorithm>
#include <array>

#include "rules/catalogue.h"
#include "rules/support/component_sections.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

using spec::LifecycleKey;

struct Required {
    LifecycleKey key;
    std::string_view label;
    std::array<std::string_view, 4> stems;  ///< one of these in text without keys says as much
};

constexpr std::array required{
    Required{LifecycleKey::provisioner, "Provisioner", {"provision", "created", "terraform", "deployed"}},
    Required{LifecycleKey::update_strategy, "Update strategy", {"updat", "upgrad", "replaced", "rolling"}},
    Required{LifecycleKey::destruction, "Destruction", {"destr", "delet", "decommission", "removed"}},
};

bool is_given(const Required& part, const spec::Section& section, std::string_view unkeyed) {
    return std::any_of(section.items.begin(), section.items.end(),
                       [&](const spec::Item& item) { return spec::lifecycle_key(item.key) == part.key; }) ||
           std::any_of(part.stems.begin(), part.stems.end(),
                       [&](std::string_view stem) { return unkeyed.find(stem) != std::string_view::npos; });
}

std::vector<std::string> missing_keys(const text::Source& source, const spec::Section& section) {
    const auto unkeyed = unkeyed_text(source, section);
    const auto cells = table_cells(source, section);
    std::vector<std::string> missing;
    for (const auto& part : required) {
        const bool in_table = std::any_of(
            cells.begin(), cells.end(), [&](const std::string& cell) { return spec::lifecycle_key(cell) == part.key; });
        if (!in_table && !is_given(part, section, unkeyed)) missing.emplace_back(part.label);
    }
    return missing;
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (const auto& component : context.facts().components) {
        const auto* section = component.section(spec::ComponentSection::lifecycle);
        if (section == nullptr || section->empty) continue;
        const auto missing = missing_keys(context.source(), *section);
        if (missing.empty()) continue;
        Finding finding;
        finding.range = section->label;
        finding.message = "The lifecycle of " + quoted(component.name.text) + " lacks " + listed(missing) + ": add " +
                          (missing.size() == 1 ? "it" : "them");
        finding.fixes.push_back(safe_fix_of(context.file(), "Insert " + listed(missing),
                                            {keys_added(context.source(), *section, missing)}));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule lifecycle_incomplete{
    .name = "lifecycle-incomplete",
    .severity = workspace::Severity::warning,
    .family = "Components",
    .summary = "A Lifecycle section lacks Provisioner, Update strategy or Destruction",
    .why =
        "The step that is left out is the one that is improvised, usually the destruction of something that holds "
        "data.",
    .at = "the label Lifecycle",
    .fix = "inserts the missing keys",
    .fix_is_safe = true,
    .bad = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Lifecycle:**
- Provisioner: Terraform
)",
    .good = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Lifecycle:**
- Provisioner: Terraform
- Update strategy: In place
- Destruction: When it has been empty for a week
)",
    .check = check,
};

}  // namespace infraspec::rules
