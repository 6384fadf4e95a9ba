#include <algorithm>
#include <span>

#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/steps.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

using spec::Step;

/// A Given, When or Then and what continues it.
struct Group {
    spec::StepKeyword keyword = spec::StepKeyword::given;
    text::Range range;
};

std::vector<Group> groups_of(const std::vector<Step>& steps) {
    std::vector<Group> groups;
    for (const auto& step : steps) {
        if (is_primary(step.keyword)) {
            groups.push_back({step.keyword, step.range});
        } else if (!groups.empty()) {
            groups.back().range.end = std::max(groups.back().range.end, step.range.end);
        }
    }
    return groups;
}

/// The first step that is out of order: the one whose successor belongs before it, or a leading And.
const Step* misplaced_step(const std::vector<Step>& steps) {
    if (steps.empty()) return nullptr;
    if (!is_primary(steps.front().keyword)) return &steps.front();
    const Step* last = nullptr;
    for (const auto& step : steps) {
        if (!is_primary(step.keyword)) continue;
        if (last != nullptr && step.keyword < last->keyword) return last;
        last = &step;
    }
    return nullptr;
}

const Step* successor_of(const std::vector<Step>& steps, const Step& misplaced) {
    for (const auto& step : steps) {
        if (&step > &misplaced && is_primary(step.keyword)) return &step;
    }
    return nullptr;
}

/// Reordering is safe only where each keyword stands once: Given, When, Then, When, Then tells a story in two parts.
/// Numbers of steps would be moved along with them.
bool can_reorder(const text::Source& source, const std::vector<Step>& steps, const std::vector<Group>& groups) {
    if (!is_primary(steps.front().keyword)) return false;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const auto first = source.slice(groups[i].range).substr(0, 1);
        if (first.empty() || (first[0] >= '0' && first[0] <= '9')) return false;
        if (i > 0 && source.line_of(groups[i].range.begin) <= source.line_of(groups[i - 1].range.end - 1)) return false;
        for (std::size_t j = 0; j < i; ++j) {
            if (groups[j].keyword == groups[i].keyword) return false;
        }
    }
    return true;
}

std::vector<text::TextEdit> reordered(const text::Source& source, const std::vector<Group>& groups) {
    auto sorted = groups;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Group& a, const Group& b) { return a.keyword < b.keyword; });
    const auto trimmed_range = [&](text::Range range) { return text::Range{range.begin, content_end(source, range)}; };
    std::vector<text::TextEdit> edits;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].range == sorted[i].range) continue;
        edits.push_back({trimmed_range(groups[i].range), std::string(source.slice(trimmed_range(sorted[i].range)))});
    }
    return edits;
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (const auto& assertion : context.facts().assertions) {
        const auto* step = misplaced_step(assertion.steps);
        if (step == nullptr) continue;
        const auto word = std::string(word_of(step->keyword));
        Finding finding;
        finding.range = step->label;
        if (is_primary(step->keyword)) {
            const auto* successor = successor_of(assertion.steps, *step);
            finding.message = word + " stands before " + std::string(word_of(successor->keyword)) +
                              ": the order is Given, When, Then";
            finding.related.push_back(related_place(context.file(), successor->label, "belongs before it"));
        } else {
            finding.message = word + " continues nothing: begin with Given";
        }
        const auto groups = groups_of(assertion.steps);
        if (can_reorder(context.source(), assertion.steps, groups)) {
            finding.fixes.push_back(
                safe_fix_of(context.file(), "Put the steps in order", reordered(context.source(), groups)));
        }
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule assertion_step_order{
    .name = "assertion-step-order",
    .severity = workspace::Severity::warning,
    .family = "Assertions",
    .summary = "Steps are out of the order Given, When, Then",
    .why =
        "A test is written from top to bottom. When the result stands before its cause, it is unclear what causes it.",
    .at = "the keyword of the first step that stands too early",
    .fix = "puts the steps in order",
    .fix_is_safe = true,
    .bad = R"(//- infra-specs/assertions.md
# Assertions

### Zone failure

- Given: Production under load
- Then: Error rate stays below 1% for 5 minutes
- When: One availability zone fails
)",
    .good = R"(//- infra-specs/assertions.md
# Assertions

### Zone failure

- Given: Production under load
- When: One availability zone fails
- Then: Error rate stays below 1% for 5 minutes
)",
    .check = check,
};

}  // namespace infraspec::rules
