#include <algorithm>
#include <array>

#include "rules/catalogue.h"
#include "rules/support/wording.h"
#include "workspace/dependency_resolution.h"
#include "workspace/environments.h"

namespace infraspec::rules {
namespace {

using workspace::DeclaredEnvironment;

/// "Test" and "demo" are ordinary words, too, when no environment is called so.
bool is_telling(const std::string& environment) {
    static constexpr std::array<std::string_view, 4> telling{"development", "pre-production", "production", "staging"};
    return std::find(telling.begin(), telling.end(), environment) != telling.end();
}

bool mentions_environment(std::string_view text, const std::vector<DeclaredEnvironment>& declared) {
    const auto words = spec::words(text);
    return std::any_of(words.begin(), words.end(), [&](const spec::Word& word) {
        if (word.punctuation) return false;
        const auto norm = workspace::environment_norm(word.folded);
        return is_telling(norm) ||
               std::any_of(declared.begin(), declared.end(), [&](const DeclaredEnvironment& environment) {
                   // Of a name of several words one is enough.
                   return environment.norm == norm ||
                          (" " + environment.norm + " ").find(" " + norm + " ") != std::string::npos;
               });
    });
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    const auto& assertions = context.facts().assertions;
    // Where nothing is defined, nothing can be mentioned.
    if (assertions.empty() || context.root.names().entries().empty()) return findings;
    const auto declared = workspace::declared_environments(context.root);
    const auto mentions = context.root.mentions(context.index);
    for (const auto& assertion : assertions) {
        if (!workspace::mentions_within(mentions, assertion.extent).empty()) continue;
        if (mentions_environment(context.source().slice(assertion.extent), declared)) continue;
        Finding finding;
        finding.range = assertion.title.range;
        finding.message =
            quoted(assertion.title.text) + " mentions no component, term, layer or environment: say what it is about";
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule assertion_untraceable{
    .name = "assertion-untraceable",
    .severity = workspace::Severity::information,
    .family = "Assertions",
    .summary = "An assertion mentions no component, term, layer or environment",
    .why = "When it fails, nobody knows whose work it is, and a change of the design does not lead to it.",
    .at = "the title of the assertion",
    .bad = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Dependencies:**
- None
//- infra-specs/assertions.md
# Assertions

### Zone failure

- Given: Everything under load
- When: One zone fails
- Then: Messages are accepted within 60 seconds
)",
    .good = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Dependencies:**
- None
//- infra-specs/assertions.md
# Assertions

### Zone failure

- Given: Everything under load
- When: One zone fails
- Then: The Order Queue accepts messages within 60 seconds
)",
    .check = check,
};

}  // namespace infraspec::rules
