#include <algorithm>

#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

using workspace::EntityRef;

/// The first term of the root's own that defines `name`, in document order.
std::optional<workspace::Definition> first_definition(const workspace::Root& root, std::string_view norm) {
    const auto id = root.names().find(norm);
    if (id == workspace::no_name) return std::nullopt;
    for (const auto& definition : root.names()[id].definitions) {
        const bool own = definition.entity.file < root.own_count();
        if (own && definition.entity.kind == workspace::EntityKind::term) return definition;
    }
    return std::nullopt;
}

/// The first of its names that an earlier term has taken.
std::optional<Finding> duplicate(const RuleContext& context, std::uint32_t index) {
    const auto& term = context.facts().terms[index];
    const EntityRef self{workspace::EntityKind::term, context.index, index};
    for (std::uint32_t alias = 0; alias <= term.aliases.size(); ++alias) {
        const auto& name = alias == 0 ? term.name : term.aliases[alias - 1];
        const auto first = first_definition(context.root, name.norm);
        if (!first || first->entity >= self) continue;
        const auto& other = context.root.file(first->entity.file);
        Finding finding;
        finding.range = name.range;
        finding.message = quoted(name.text) + " is defined twice: join the two definitions or rename one of them";
        finding.related.push_back(related_place(other, context.root.name(*first).range, "the first definition"));
        return finding;
    }
    return std::nullopt;
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (std::uint32_t i = 0; i < context.facts().terms.size(); ++i) {
        if (auto finding = duplicate(context, i)) findings.push_back(std::move(*finding));
    }
    return findings;
}

}  // namespace

constinit const Rule term_duplicate{
    .name = "term-duplicate",
    .severity = workspace::Severity::error,
    .family = "Vocabulary",
    .summary = "A term or an alias is defined twice",
    .why = "Two definitions of one word drift apart, and each reader relies on the one that they found.",
    .at = "the second name or alias",
    .bad = R"(//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Recovery Time Objective (RTO)

The longest time that the system may stand still.

### RTO

The time a restore takes.
)",
    .good = R"(//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Recovery Time Objective (RTO)

The longest time that the system may stand still.

### Restore Time

The time a restore takes.
)",
    .check = check,
};

}  // namespace infraspec::rules
