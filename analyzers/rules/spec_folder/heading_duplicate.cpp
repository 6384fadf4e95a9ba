#include <algorithm>
#include <map>

#include "rules/catalogue.h"
#include "rules/support/documents.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

enum class Defines : unsigned char { nothing, term, component, assertion };

/// What a heading defines; two of a kind with one name are the business of term-, component- and assertion-duplicate.
Defines defined_by(const spec::FileFacts& facts, std::uint32_t index) {
    const auto& heading = facts.headings[index];
    const auto has = [&](const auto& entities, auto&& is_it) {
        return std::any_of(entities.begin(), entities.end(), is_it);
    };
    if (has(facts.terms, [&](const spec::Term& term) { return term.heading == heading.range; })) return Defines::term;
    if (has(facts.components, [&](const spec::Component& component) { return component.heading == index; })) {
        return Defines::component;
    }
    if (has(facts.assertions, [&](const spec::Assertion& it) { return heading.range.contains(it.title.range); })) {
        return Defines::assertion;
    }
    return Defines::nothing;
}

/// `#### And` may follow `#### And`.
bool is_step(const spec::FileFacts& facts, const spec::Heading& heading) {
    return std::any_of(facts.assertions.begin(), facts.assertions.end(), [&](const spec::Assertion& assertion) {
        return assertion.extent.overlaps(heading.range) &&
               std::any_of(assertion.steps.begin(), assertion.steps.end(),
                           [&](const spec::Step& step) { return heading.range.contains(step.label); });
    });
}

std::vector<Finding> check(const RuleContext& context) {
    const auto& facts = context.facts();
    if (!has_known_kind(context.file())) return {};
    std::vector<Finding> findings;
    std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> first_of;  // by parent and name
    for (std::uint32_t i = 0; i < facts.headings.size(); ++i) {
        const auto& heading = facts.headings[i];
        auto name = spec::norm(heading.title);
        if (name.empty()) continue;
        const auto [first, is_first] = first_of.try_emplace({heading.parent, std::move(name)}, i);
        if (is_first || is_step(facts, heading)) continue;
        const auto defined = defined_by(facts, i);
        if (defined != Defines::nothing && defined == defined_by(facts, first->second)) continue;
        Finding finding;
        finding.range = heading.text;
        finding.message = "There is a heading " + quoted(heading.title) +
                          " beside this one already: join the two sections or name "
                          "one of them differently";
        finding.related.push_back(related_place(context.file(), facts.headings[first->second].text, "the first one"));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule heading_duplicate{
    .name = "heading-duplicate",
    .severity = workspace::Severity::warning,
    .family = "Spec folder",
    .summary = "Two headings beside each other have the same name",
    .why =
        "One subject in two places falls apart: readers find the first, authors change the second. Links can tell the "
        "two apart "
        "only by their order.",
    .at = "the second heading",
    .bad = R"(//- infra-specs/security.md
# Security

## Access

Roles are granted by the platform team.

## Access

Engineers sign in with a hardware key.
)",
    .good = R"(//- infra-specs/security.md
# Security

## Roles

Roles are granted by the platform team.

## Access

Engineers sign in with a hardware key.
)",
    .check = check,
};

}  // namespace infraspec::rules
