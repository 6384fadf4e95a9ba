#include <algorithm>
#include <array>
#include <map>

#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"
#include "workspace/dependency_resolution.h"

namespace infraspec::rules {
namespace {

using spec::Constraint;

/// A heading that names a component, a layer or an environment limits what stands below it.
bool limits(const RuleContext& context, const Constraint& constraint) {
    if (constraint.heading == spec::no_index) return false;
    const auto& heading = context.facts().headings[constraint.heading];
    const auto mentions = context.root.mentions(context.index);
    for (const auto& mention : workspace::mentions_within(mentions, heading.text)) {
        for (const auto& definition : context.root.names()[mention.name].definitions) {
            if (definition.entity.kind != workspace::EntityKind::term) return true;
        }
    }
    const auto words = spec::words(heading.title);
    return std::any_of(words.begin(), words.end(),
                       [](const spec::Word& word) { return !spec::usual_environment(word.folded).empty(); });
}

/// A sentence that demands something, "All data must be encrypted", means the same below any heading; a fragment,
/// "Encryption: required", may be about what its heading says.
bool is_sentence(const Constraint& constraint) {
    static constexpr std::array<std::string_view, 7> modals{"cannot", "may",   "must",  "never",
                                                            "only",   "shall", "should"};
    const auto words = spec::words(constraint.item.plain);
    constexpr std::size_t enough = 4;
    return words.size() >= enough && constraint.item.key.empty() &&
           std::any_of(words.begin(), words.end(), [](const spec::Word& word) {
               return std::find(modals.begin(), modals.end(), word.folded) != modals.end();
           });
}

bool is_of_naming(const Constraint& constraint) {
    return !constraint.item.key.empty() && spec::norm(constraint.category).starts_with("naming");
}

bool is_same(const RuleContext& context, const Constraint& first, const Constraint& second) {
    if (first.heading == second.heading) return true;
    return is_sentence(second) && !limits(context, first) && !limits(context, second);
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    const auto& source = context.source();
    std::map<std::string_view, std::vector<const Constraint*>> seen;
    for (const auto& constraint : context.facts().constraints) {
        if (constraint.norm.empty() || constraint.norm == to_fill_in || is_of_naming(constraint)) continue;
        auto& before = seen[constraint.norm];
        const auto first = std::find_if(before.begin(), before.end(),
                                        [&](const Constraint* each) { return is_same(context, *each, constraint); });
        if (first == before.end() || !constraint.item.nested.empty()) {
            before.push_back(&constraint);
            continue;
        }
        Finding finding;
        finding.range = {constraint.item.text.begin, content_end(source, constraint.item.text)};
        finding.message = "This constraint stands here already: remove one of the two";
        finding.related.push_back(related_place(context.file(), (*first)->item.text, "the first one"));
        finding.fixes.push_back(safe_fix_of(
            context.file(), "Remove the second one",
            {without_lines(source, {constraint.item.range.begin, content_end(source, constraint.item.range)})}));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule constraint_duplicate{
    .name = "constraint-duplicate",
    .severity = workspace::Severity::information,
    .family = "Constraints and consistency",
    .summary = "The same constraint stands there twice",
    .why = "When it changes, one of the two is forgotten, and then they contradict each other.",
    .at = "the second constraint",
    .fix = "removes the second constraint",
    .fix_is_safe = true,
    .bad = R"(//- infra-specs/constraints.md
# Constraints

## Security Requirements

- All data at rest must be encrypted
- Buckets must block public access
- All data at rest must be encrypted
)",
    .good = R"(//- infra-specs/constraints.md
# Constraints

## Security Requirements

- All data at rest must be encrypted
- Buckets must block public access
- All data in transit must be encrypted
)",
    .check = check,
};

}  // namespace infraspec::rules
