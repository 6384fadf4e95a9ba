#include <algorithm>
#include <array>

#include "rules/catalogue.h"
#include "rules/support/steps.h"
#include "rules/support/vague_words.h"
#include "rules/support/wording.h"
#include "spec/name.h"
#include "workspace/phrase_index.h"

namespace infraspec::rules {
namespace {

using spec::StepKeyword;
using text::Range;

/// Then, and every And or But that continues it.
void add_outcomes(const spec::Assertion& assertion, std::vector<Range>& items) {
    auto current = StepKeyword::given;
    for (const auto& step : assertion.steps) {
        if (is_primary(step.keyword)) current = step.keyword;
        if (current == StepKeyword::then && !step.text.empty()) items.push_back(step.text);
    }
}

void add_responsibilities(const spec::Component& component, std::vector<Range>& items) {
    for (const auto& section : component.sections) {
        if (spec::component_section(section.key) != spec::ComponentSection::responsibilities) continue;
        if (!section.text.empty()) items.push_back(section.text);
        for (const auto& item : section.items) items.push_back(item.range);
    }
}

/// The places that promise something.
std::vector<Range> promises(const spec::FileFacts& facts) {
    std::vector<Range> items;
    for (const auto& assertion : facts.assertions) add_outcomes(assertion, items);
    for (const auto& constraint : facts.constraints) items.push_back(constraint.item.range);
    for (const auto& component : facts.components) add_responsibilities(component, items);
    std::ranges::sort(items);
    return items;
}

bool is_number(const spec::Word& word) {
    constexpr std::array<std::string_view, 12> words{"two",   "three", "four", "five",  "six",    "seven",
                                                     "eight", "nine",  "ten",  "twice", "twelve", "half"};
    const auto& folded = word.folded;
    return (folded[0] >= '0' && folded[0] <= '9') || std::ranges::find(words, folded) != words.end();
}

bool compares(std::string_view word) {
    constexpr std::array<std::string_view, 18> words{"<",       ">",     "=",     "≤",     "≥",     "~",
                                                     "least",   "most",  "than",  "under", "over",  "within",
                                                     "exactly", "below", "above", "to",    "every", "per"};
    return std::ranges::find(words, word) != words.end();
}

/// A word that follows a number without being its unit: "Phase 2 is", "TLS 1.2 and".
bool is_no_unit(std::string_view word) {
    constexpr std::array<std::string_view, 22> words{"a",     "and",    "are",  "as",   "by", "can", "for", "has",
                                                     "in",    "is",     "may",  "must", "of", "on",  "or",  "says",
                                                     "shall", "should", "that", "the",  "to", "will"};
    return std::ranges::find(words, word) != words.end();
}

/// A number with a unit, per cent or a comparator: "30 days", "99.9%", "< 5", "at most two".
bool holds_quantity(std::string_view text) {
    const auto words = spec::words(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].punctuation || words[i].folded.empty() || !is_number(words[i])) continue;
        const bool ends_in_unit = std::ranges::any_of(words[i].folded, [](char c) { return c >= 'a' && c <= 'z'; });
        const bool unit_follows = i + 1 < words.size() && (words[i + 1].punctuation ? words[i + 1].folded == "%"
                                                                                    : !is_no_unit(words[i + 1].folded));
        // The fraction of "99.9%" is a number of its own here.
        const bool compared = i > 0 && compares(words[i - 1].folded);
        if (ends_in_unit || unit_follows || compared) return true;
    }
    return false;
}

/// The built-in words, then those of the configuration, then what is harmless; the count of vague ones.
std::size_t phrases_of(const workspace::Configuration& configuration, std::vector<std::string>& phrases) {
    for (const auto word : vague_words()) phrases.emplace_back(word);
    for (const auto& word : configuration.vague) phrases.push_back(spec::norm(word));
    const auto count = phrases.size();
    for (const auto phrase : harmless_phrases()) phrases.emplace_back(phrase);
    return count;
}

/// `/etc/hosts`, `fast.example.org`: part of a path or a name.
bool is_part_of_something(const text::Source& source, Range range) {
    const auto bytes = source.bytes();
    constexpr std::string_view glue = "/.@_\\#";
    if (range.begin > 0 && glue.find(bytes[range.begin - 1]) != std::string_view::npos) return true;
    if (range.end + 1 >= bytes.size()) return false;
    const auto next = static_cast<unsigned char>(bytes[range.end + 1]);
    const bool word_follows = (next >= 'a' && next <= 'z') || (next >= '0' && next <= '9');
    return (glue.find(bytes[range.end]) != std::string_view::npos || bytes[range.end] == '.') && word_follows;
}

/// A word of a name is no promise: the Fast Lane may be slow.
bool is_in_name(std::span<const workspace::Mention> mentions, Range range) {
    return std::ranges::any_of(mentions, [&](const auto& mention) { return mention.range.contains(range); });
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    const auto items = promises(context.facts());
    if (items.empty()) return findings;
    std::vector<std::string> phrases;
    const auto vague_count = phrases_of(context.root.configuration(), phrases);
    const workspace::PhraseIndex index(phrases);
    const auto mentions = context.root.mentions(context.index);
    for (const auto& match : index.search(context.source().bytes(), context.facts().prose)) {
        if (match.phrase >= vague_count || match.whole) continue;
        const auto item = std::ranges::find_if(items, [&](Range each) { return each.contains(match.range); });
        if (item == items.end() || is_in_name(mentions, match.range)) continue;
        if (is_part_of_something(context.source(), match.range)) continue;
        if (holds_quantity(context.source().slice(*item))) continue;
        Finding finding;
        finding.range = match.range;
        finding.message = quoted(context.source().slice(match.range)) +
                          " cannot be tested: say how much, how often or how fast, with a unit";
        findings.push_back(std::move(finding));
    }
    return findings;
}

std::vector<PublishedList> lists() {
    const auto words = vague_words();
    const auto harmless = harmless_phrases();
    return {{"Vague words", {words.begin(), words.end()}},
            {"Not vague, although such a word is in them", {harmless.begin(), harmless.end()}}};
}

}  // namespace

constinit const Rule vague_language{
    .name = "vague-language",
    .severity = workspace::Severity::information,
    .family = "Spec folder",
    .summary = "A promise is made in a vague word and without a quantity",
    .why = "Nobody can test \"quickly\". Everybody builds, and later measures, something else.",
    .at = "the vague word",
    .bad = R"(//- infra-specs/assertions.md
# Assertions

## Failover

**Given**: A database that has failed
**When**: The standby notices
**Then**: It takes over quickly
)",
    .good = R"(//- infra-specs/assertions.md
# Assertions

## Failover

**Given**: A database that has failed
**When**: The standby notices
**Then**: It takes over within 60 seconds
)",
    .lists = lists,
    .check = check,
};

}  // namespace infraspec::rules
