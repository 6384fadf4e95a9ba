#include <algorithm>

#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

using workspace::EntityKind;
using workspace::EntityRef;

/// The first component of the root's own that has this name, with or without a trailing Infrastructure or Component.
std::optional<EntityRef> first_named(const workspace::Root& root, const std::string& short_norm) {
    const auto id = root.names().find(short_norm);
    if (id == workspace::no_name) return std::nullopt;
    for (const auto& definition : root.names()[id].definitions) {
        const auto& entity = definition.entity;
        if (entity.kind != EntityKind::component || entity.file >= root.own_count()) continue;
        if (root.component(entity).short_norm == short_norm) return entity;
    }
    return std::nullopt;
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    const auto& components = context.facts().components;
    for (std::uint32_t i = 0; i < components.size(); ++i) {
        const auto first = first_named(context.root, components[i].short_norm);
        if (!first || *first >= EntityRef{EntityKind::component, context.index, i}) continue;
        const auto& name = components[i].name;
        Finding finding;
        finding.range = name.range;
        finding.message =
            "A component " + quoted(name.text) + " is described already: join the two or rename one of them";
        finding.related.push_back(related_place(context.root.file(first->file),
                                                context.root.component(*first).name.range, "the first description"));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule component_duplicate{
    .name = "component-duplicate",
    .severity = workspace::Severity::error,
    .family = "Components",
    .summary = "Two components have the same name",
    .why = "A dependency on the name could mean either, and each description leaves out what the other one says.",
    .at = "the second name",
    .bad = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Dependencies:**
- None

### Order Queue Infrastructure

**Dependencies:**
- None
)",
    .good = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Dependencies:**
- None

### Payment Queue

**Dependencies:**
- None
)",
    .check = check,
};

}  // namespace infraspec::rules
