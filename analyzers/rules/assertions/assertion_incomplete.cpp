#include <algorithm>
#include <array>

#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/labels.h"
#include "rules/support/steps.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

using spec::Step;
using spec::StepKeyword;

const Step* first_step(const spec::Assertion& assertion, StepKeyword keyword) {
    const auto found = std::find_if(assertion.steps.begin(), assertion.steps.end(),
                                    [&](const Step& step) { return step.keyword == keyword; });
    return found == assertion.steps.end() ? nullptr : &*found;
}

std::vector<StepKeyword> missing_steps(const spec::Assertion& assertion) {
    std::vector<StepKeyword> missing;
    for (const auto keyword : {StepKeyword::given, StepKeyword::when, StepKeyword::then}) {
        if (first_step(assertion, keyword) == nullptr) missing.push_back(keyword);
    }
    return missing;
}

/// The step that a missing one goes before; null: it goes behind the last.
const Step* successor_of(const spec::Assertion& assertion, StepKeyword missing) {
    if (missing == StepKeyword::given) return &assertion.steps.front();
    return missing == StepKeyword::when ? first_step(assertion, StepKeyword::then) : nullptr;
}

/// One edit a missing step, spelled like the step beside it.
std::vector<text::TextEdit> steps_added(const text::Source& source, const spec::Assertion& assertion,
                                        const std::vector<StepKeyword>& missing) {
    std::vector<text::TextEdit> edits;
    for (const auto keyword : missing) {
        const auto* successor = successor_of(assertion, keyword);
        const auto& like = successor ? *successor : assertion.steps.back();
        const auto spelling = spelling_of(source, like.label);
        const auto line = labelled(spelling, word_of(keyword), to_fill_in);
        const std::string separator = spelling.form == LabelForm::heading ? "\n\n" : "\n";
        edits.push_back(successor ? insertion(source, line_at(source, like.label.begin).begin, line + separator)
                                  : insertion(source, content_end(source, like.range), separator + line));
    }
    return edits;
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (const auto& assertion : context.facts().assertions) {
        const auto missing = missing_steps(assertion);
        if (missing.empty() || assertion.steps.empty()) continue;
        std::vector<std::string> words;
        for (const auto keyword : missing) words.emplace_back(word_of(keyword));
        Finding finding;
        finding.range = assertion.title.range;
        finding.message = quoted(assertion.title.text) + " has no " + listed(words, "and no") +
                          ": say the state before, what happens, and what can be observed then";
        finding.fixes.push_back(
            fix_of(context.file(), "Insert " + listed(words), steps_added(context.source(), assertion, missing)));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule assertion_incomplete{
    .name = "assertion-incomplete",
    .severity = workspace::Severity::error,
    .family = "Assertions",
    .summary = "An assertion lacks Given, When or Then",
    .why =
        "It cannot be tested: without Given the state is open, without When nothing happens, without Then nothing is "
        "claimed.",
    .at = "the title of the assertion",
    .fix = "inserts the missing steps to fill in",
    .bad = R"(//- infra-specs/assertions.md
# Assertions

### Zone failure

- Given: Production under load
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
