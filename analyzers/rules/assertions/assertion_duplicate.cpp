#include <algorithm>

#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

using spec::Assertion;

/// Bytes of the texts of its steps.
std::size_t size_of(const Assertion& assertion) {
    std::size_t size = 0;
    for (const auto& step : assertion.steps) size += step.text.size();
    return size;
}

/// Equal norms come from texts of nearly one length, emphasis and a plural aside. This spares most comparisons, so that
/// a root with thousands of assertions is looked through at every keystroke.
bool may_have_same_steps(const Assertion& a, std::size_t size_of_a, const Assertion& b, std::size_t size_of_b) {
    constexpr std::size_t markup = 16;
    const auto difference = std::max(size_of_a, size_of_b) - std::min(size_of_a, size_of_b);
    return a.steps.size() == b.steps.size() && difference <= markup * a.steps.size();
}

/// Without the marks of emphasis and code.
std::string plain(std::string_view text) {
    std::string result;
    std::copy_if(text.begin(), text.end(), std::back_inserter(result), [](char c) { return c != '*' && c != '`'; });
    return result;
}

/// Equal keywords and equal texts by norm; steps without text are equal to nothing.
bool same_steps(const text::Source& source, const Assertion& assertion, const text::Source& other_source,
                const Assertion& other) {
    if (assertion.steps.empty()) return false;
    return std::equal(assertion.steps.begin(), assertion.steps.end(), other.steps.begin(), other.steps.end(),
                      [&](const spec::Step& a, const spec::Step& b) {
                          if (a.keyword != b.keyword) return false;
                          const auto norm = spec::norm(plain(source.slice(a.text)));
                          return !norm.empty() && norm != to_fill_in &&
                                 norm == spec::norm(plain(other_source.slice(b.text)));
                      });
}

bool same_id(const Assertion& a, const Assertion& b) {
    if (a.id.empty() || a.id.size() != b.id.size() || a.numbered || b.numbered) return false;
    return spec::fold_case(a.id) == spec::fold_case(b.id);
}

bool same_title(const Assertion& a, const Assertion& b) {
    return !a.title.norm.empty() && a.title.norm == b.title.norm;
}

/// An assertion of the file that is checked.
struct Own {
    const Assertion* assertion = nullptr;
    std::size_t size = 0;
    bool reported = false;
};

std::string_view in_common(const text::Source& source, const Own& own, const text::Source& other_source,
                           const Assertion& other, std::size_t other_size) {
    if (same_id(*own.assertion, other)) return "id";
    if (same_title(*own.assertion, other)) return "title";
    if (!may_have_same_steps(*own.assertion, own.size, other, other_size)) return {};
    return same_steps(source, *own.assertion, other_source, other) ? "steps" : std::string_view{};
}

Finding repetition(const Assertion& assertion, std::string_view common, const workspace::File& file,
                   const Assertion& first) {
    Finding finding;
    finding.range = assertion.title.range;
    finding.message = "This assertion has the " + std::string(common) + " of " + quoted(first.title.text) +
                      ": remove one of them or make it say something else";
    finding.related.push_back(related_place(file, first.title.range, "the first one"));
    return finding;
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    std::vector<Own> owns;
    for (const auto& assertion : context.facts().assertions) owns.push_back({&assertion, size_of(assertion)});
    if (owns.empty()) return findings;
    for (std::uint32_t f = 0; f <= context.index; ++f) {
        const auto& file = context.root.file(f);
        const auto& firsts = file.facts->assertions;
        for (std::size_t i = 0; i < firsts.size(); ++i) {
            const auto size = size_of(firsts[i]);
            for (std::size_t own = f == context.index ? i + 1 : 0; own < owns.size(); ++own) {
                if (owns[own].reported) continue;
                const auto common = in_common(context.source(), owns[own], *file.source, firsts[i], size);
                if (common.empty()) continue;
                owns[own].reported = true;
                findings.push_back(repetition(*owns[own].assertion, common, file, firsts[i]));
            }
        }
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
    .at = "the title of the later assertion",
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
