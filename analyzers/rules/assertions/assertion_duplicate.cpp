#include <algorithm>
#include <cctype>

#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

using spec::Assertion;

struct Place {
    std::uint32_t file = 0;
    std::uint32_t index = 0;

    friend auto operator<=>(const Place&, const Place&) = default;
};

/// Letters and digits of the steps: equal norms have nearly as many, which spares most comparisons.
std::size_t weight(const text::Source& source, const Assertion& assertion) {
    std::size_t count = 0;
    for (const auto& step : assertion.steps) {
        for (const char c : source.slice(step.text)) count += std::isalnum(static_cast<unsigned char>(c)) != 0 ? 1 : 0;
    }
    return count;
}

/// Equal keywords and equal texts by norm; steps without text are equal to nothing.
bool same_steps(const text::Source& source, const Assertion& assertion, const text::Source& other_source,
                const Assertion& other) {
    if (assertion.steps.empty() || assertion.steps.size() != other.steps.size()) return false;
    return std::equal(assertion.steps.begin(), assertion.steps.end(), other.steps.begin(),
                      [&](const spec::Step& a, const spec::Step& b) {
                          if (a.keyword != b.keyword) return false;
                          const auto norm = spec::norm(source.slice(a.text));
                          return !norm.empty() && norm != to_fill_in && norm == spec::norm(other_source.slice(b.text));
                      });
}

bool same_id(const Assertion& a, const Assertion& b) {
    if (a.id.empty() || b.id.empty() || a.numbered || b.numbered) return false;
    return spec::fold_case(a.id) == spec::fold_case(b.id);
}

bool same_title(const Assertion& a, const Assertion& b) {
    return !a.title.norm.empty() && a.title.norm == b.title.norm;
}

/// What the two have in common; empty when they are different.
std::string_view in_common(const text::Source& source, const Assertion& assertion, std::size_t own_weight,
                           const text::Source& other_source, const Assertion& other) {
    if (same_id(assertion, other)) return "id";
    if (same_title(assertion, other)) return "title";
    if (assertion.steps.size() != other.steps.size()) return {};
    const auto other_weight = weight(other_source, other);
    const auto difference = std::max(own_weight, other_weight) - std::min(own_weight, other_weight);
    // The singular of the last word takes off at most two letters a step.
    if (difference > 2 * assertion.steps.size()) return {};
    return same_steps(source, assertion, other_source, other) ? "steps" : std::string_view{};
}

/// The first assertion of the root that this one repeats.
std::optional<Finding> repeated(const RuleContext& context, std::uint32_t index) {
    const auto& assertion = context.facts().assertions[index];
    const auto own_weight = weight(context.source(), assertion);
    for (std::uint32_t f = 0; f <= context.index; ++f) {
        const auto& file = context.root.file(f);
        const auto& others = file.facts->assertions;
        for (std::uint32_t i = 0; i < others.size(); ++i) {
            if (Place{f, i} >= Place{context.index, index}) break;
            const auto common = in_common(context.source(), assertion, own_weight, *file.source, others[i]);
            if (common.empty()) continue;
            Finding finding;
            finding.range = assertion.title.range;
            finding.message = "This assertion has the " + std::string(common) + " of " + quoted(others[i].title.text) +
                              ": remove one of them or make it say something else";
            finding.related.push_back(related_place(file, others[i].title.range, "the first one"));
            return finding;
        }
    }
    return std::nullopt;
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (std::uint32_t i = 0; i < context.facts().assertions.size(); ++i) {
        if (auto finding = repeated(context, i)) findings.push_back(std::move(*finding));
    }
    return findings;
}

}  // namespace

constinit const Rule assertion_duplicate{
    .name = "assertion-duplicate",
    .severity = workspace::Severity::warning,
    .family = "Assertions",
    .summary = "Two assertions have the same id, title or steps",
    .why =
        "An id that names two assertions proves neither. Two that say the same are changed one at a time, and then "
        "disagree.",
    .bad = R"(//- infra-specs/assertions.md
# Assertions

### NET-001: Zone failure

- Given: Production under load
- When: One availability zone fails
- Then: Error rate stays below 1% for 5 minutes

### NET-001: Region failure

- Given: Production under load
- When: The primary region fails
- Then: The standby region answers within 15 minutes
)",
    .good = R"(//- infra-specs/assertions.md
# Assertions

### NET-001: Zone failure

- Given: Production under load
- When: One availability zone fails
- Then: Error rate stays below 1% for 5 minutes

### NET-002: Region failure

- Given: Production under load
- When: The primary region fails
- Then: The standby region answers within 15 minutes
)",
    .check = check,
};

}  // namespace infraspec::rules
