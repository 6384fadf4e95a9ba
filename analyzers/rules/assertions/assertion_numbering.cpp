#include <algorithm>
#include <charconv>
#include <optional>

#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

using spec::Assertion;

std::optional<std::uint32_t> number_in(std::string_view text) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// Its number is the marker of a list item: not that of a heading, not one inside the title.
bool is_list_item(const text::Source& source, const Assertion& assertion) {
    if (!assertion.numbered || assertion.id_range.empty()) return false;
    const auto line = line_at(source, assertion.id_range.begin);
    const auto before = source.slice({line.begin, assertion.id_range.begin});
    const auto after = source.slice({assertion.id_range.end, line.end});
    return before.find_first_not_of(" \t>") == std::string_view::npos &&
           (after.starts_with('.') || after.starts_with(')')) && number_in(source.slice(assertion.id_range));
}

/// The marker's number, when a line begins with one.
std::optional<std::uint32_t> marker_number(std::string_view line) {
    const auto begin = line.find_first_not_of(" \t>");
    if (begin == std::string_view::npos) return std::nullopt;
    line.remove_prefix(begin);
    const auto end = line.find_first_not_of("0123456789");
    if (end == std::string_view::npos || (line[end] != '.' && line[end] != ')')) return std::nullopt;
    return number_in(line.substr(0, end));
}

/// The last number that a list item between two places has: items that are no assertions count, too.
std::optional<std::uint32_t> last_number_between(const text::Source& source, text::Offset begin, text::Offset end) {
    std::optional<std::uint32_t> last;
    const auto last_line = source.line_of(end);
    for (auto line = source.line_of(begin); line < last_line; ++line) {
        if (const auto number = marker_number(source.slice(source.line(line)))) last = number;
    }
    return last;
}

std::uint32_t number_of(const text::Source& source, const Assertion& assertion) {
    return number_in(source.slice(assertion.id_range)).value_or(0);
}

/// Assertions that stand under each other in one list, and the number before the first.
struct NumberedList {
    std::vector<const Assertion*> assertions;
    std::uint32_t predecessor = 0;
    bool counts_on = false;  ///< the item right before the list is one of the same list that is no assertion
};

std::vector<NumberedList> lists_of(const RuleContext& context) {
    const auto& source = context.source();
    std::vector<NumberedList> lists;
    text::Offset end = 0;
    for (const auto& assertion : context.facts().assertions) {
        if (!is_list_item(source, assertion) || assertion.id_range.begin < end) continue;
        const auto between = source.slice({end, assertion.id_range.begin});
        const bool goes_on = !lists.empty() && between.find_first_not_of(" \t\r\n>") == std::string_view::npos;
        if (!goes_on) {
            NumberedList list;
            const auto passed = last_number_between(source, end, assertion.id_range.begin);
            if (!lists.empty()) list.predecessor = number_of(source, *lists.back().assertions.back());
            if (passed) list.predecessor = *passed;
            list.counts_on = passed.has_value();
            lists.push_back(std::move(list));
        }
        lists.back().assertions.push_back(&assertion);
        end = content_end(source, assertion.extent);
    }
    return lists;
}

bool are_all_ones(const text::Source& source, const NumberedList& list) {
    return std::all_of(list.assertions.begin(), list.assertions.end(),
                       [&](const Assertion* each) { return number_of(source, *each) == 1; });
}

/// A new number; when it is longer, whatever belongs to the item moves along, as markdown asks.
void renumber(const text::Source& source, const Assertion& assertion, std::uint32_t number,
              std::vector<text::TextEdit>& edits) {
    const auto text = std::to_string(number);
    if (source.slice(assertion.id_range) == text) return;
    edits.push_back({assertion.id_range, text});
    if (text.size() <= assertion.id_range.size()) return;
    const std::string more(text.size() - assertion.id_range.size(), ' ');
    const auto last = source.line_of(content_end(source, assertion.extent));
    for (auto line = source.line_of(assertion.id_range.begin) + 1; line <= last; ++line) {
        const auto range = source.line(line);
        if (range.empty()) continue;
        edits.push_back({{range.begin, range.begin}, more});
    }
}

std::optional<Finding> fault_of(const RuleContext& context, const NumberedList& list) {
    const auto& source = context.source();
    if (are_all_ones(source, list)) return std::nullopt;
    const auto first = number_of(source, *list.assertions.front());
    const bool begins_well = first <= 1 || first == list.predecessor + 1;
    auto expected = begins_well ? first : (list.counts_on ? list.predecessor + 1 : 1);
    const Assertion* wrong = nullptr;
    std::uint32_t wanted = expected;
    std::vector<text::TextEdit> edits;
    for (const auto* assertion : list.assertions) {
        if (wrong == nullptr && number_of(source, *assertion) != expected) {
            wrong = assertion;
            wanted = expected;
        }
        renumber(source, *assertion, expected++, edits);
    }
    if (wrong == nullptr) return std::nullopt;
    Finding finding;
    finding.range = wrong->id_range;
    finding.message = "Here stands " + std::string(source.slice(wrong->id_range)) + " where " + std::to_string(wanted) +
                      " is due: renumber the list";
    finding.fixes.push_back(safe_fix_of(context.file(), "Renumber the list", std::move(edits)));
    return finding;
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (const auto& list : lists_of(context)) {
        if (auto fault = fault_of(context, list)) findings.push_back(std::move(*fault));
    }
    return findings;
}

}  // namespace

constinit const Rule assertion_numbering{
    .name = "assertion-numbering",
    .severity = workspace::Severity::information,
    .family = "Assertions",
    .summary = "The numbers of a list of assertions do not count in the source",
    .why = "Readers see other numbers than authors, and \"assertion 4\" means two things.",
    .at = "the first number that is out of order",
    .fix = "renumbers the list",
    .fix_is_safe = true,
    .bad = R"(//- infra-specs/assertions.md
# Assertions

1. **Zone failure**
   - Given: The queue under load
   - When: One zone fails
   - Then: Messages are accepted within 60 seconds
3. **Node failure**
   - Given: The queue under load
   - When: One node fails
   - Then: Messages are accepted within 5 seconds
)",
    .good = R"(//- infra-specs/assertions.md
# Assertions

1. **Zone failure**
   - Given: The queue under load
   - When: One zone fails
   - Then: Messages are accepted within 60 seconds
2. **Node failure**
   - Given: The queue under load
   - When: One node fails
   - Then: Messages are accepted within 5 seconds
)",
    .check = check,
};

}  // namespace infraspec::rules
