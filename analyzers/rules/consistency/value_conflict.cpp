#include <algorithm>

#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/metric_lists.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

using spec::Quantity;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Where a value spelled "7-day" has its hyphen, one spelled "7 days" its space.
std::size_t joint_of(std::string_view value, char joint) {
    const std::size_t at = value.find(joint);
    const bool between = at != std::string_view::npos && at > 0 && at + 1 < value.size() && is_digit(value[at - 1]) &&
                         std::all_of(value.begin() + static_cast<std::ptrdiff_t>(at) + 1, value.end(), is_letter);
    return between ? at : std::string_view::npos;
}

/// `value` in the shape of `model`: "30 days" beside "7-day" is "30-day".
std::string in_the_shape_of(std::string_view model, std::string_view value) {
    std::string shaped(value);
    const bool hyphen = joint_of(model, '-') != std::string_view::npos;
    const bool space = joint_of(model, ' ') != std::string_view::npos;
    if (const std::size_t at = joint_of(value, ' '); hyphen && at != std::string_view::npos) {
        shaped[at] = '-';
        if (shaped.ends_with('s') && shaped.size() > at + 3) shaped.pop_back();
    } else if (const std::size_t joint = joint_of(value, '-'); space && joint != std::string_view::npos) {
        shaped[joint] = ' ';
        if (value.substr(0, joint) != "1" && !shaped.ends_with('s') && shaped.size() > joint + 3) shaped += 's';
    }
    return shaped;
}

/// The first value in the place of the later one. Comparing words stay when the sentence is right with them.
text::TextEdit use_first(const workspace::File& file, const Quantity& value, const workspace::File& other,
                         const Quantity& first) {
    const std::string_view first_text = other.source->slice(first.value);
    const bool signed_first = !is_digit(first_text.front()) && !is_letter(first_text.front());
    const bool worded = value.full != value.value;
    const spec::Comparator comparator = worded         ? value.comparator
                                        : signed_first ? first.comparator
                                                       : spec::Comparator::exact;
    const auto outcome = spec::interval(comparator, first.amount, first.rough);
    if (!(worded && signed_first) && spec::agree(outcome, first.values())) {
        return {value.value, in_the_shape_of(file.source->slice(value.value), first_text)};
    }
    return {value.full, std::string(other.source->slice(first.full))};
}

std::string of_scope(const workspace::Scope& scope) {
    if (scope.environment.empty() && scope.component.empty()) return {};
    const bool both = !scope.environment.empty() && !scope.component.empty();
    return " for " + scope.component + (both ? " in " : "") + scope.environment;
}

const workspace::Scope& scope_of(const workspace::QuantityTable& table, std::uint32_t file, std::uint32_t index) {
    const auto& scoped = table.scoped(file).quantities;
    return std::ranges::find(scoped, index, &workspace::Scoped::index)->scope;
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (const workspace::Clash& clash : context.root.quantities().clashes(context.index)) {
        if (clash.kind != workspace::ClashKind::value) continue;
        const Quantity& value = context.facts().quantities[clash.index];
        const workspace::File& other = context.root.file(clash.other_file);
        const Quantity& first = other.facts->quantities[clash.other_index];
        const std::string metric(spec::info(value.metric).title);
        const std::string first_text = one_line(other.source->slice(first.full));
        Finding finding;
        finding.range = value.value;
        finding.message = "The " + metric + of_scope(scope_of(context.root.quantities(), context.index, clash.index)) +
                          " is " + quoted(context.source().slice(value.full)) + " here and " + quoted(first_text) +
                          (other.path == context.file().path ? " above" : " in " + other.name) +
                          ", which cannot both hold: decide for one";
        finding.related.push_back(related_place(other, first.value, "the first value"));
        Fix fix = fix_of(context.file(), "Use the first value, " + quoted(first_text),
                         {use_first(context.file(), value, other, first)});
        fix.preferred = true;
        finding.fixes.push_back(std::move(fix));
        findings.push_back(std::move(finding));
    }
    return findings;
}

std::vector<PublishedList> lists() {
    std::vector<spec::Metric> all;
    for (const auto& info : spec::metrics()) all.push_back(info.metric);
    return metric_lists(all);
}

}  // namespace

constinit const Rule value_conflict{
    .name = "value-conflict",
    .severity = workspace::Severity::warning,
    .family = "Constraints and consistency",
    .summary = "Two values of one metric and one scope cannot both hold",
    .why =
        "Whoever implements the specification fulfils one of the promises and breaks the other without knowing. Read "
        "are RTO, RPO, availability, backup and log retention, recovery windows, TLS versions and numbers of "
        "availability zones; values are compared when they are said of the same environment, component and subject.",
    .at = "each later value",
    .fix = "uses the first value",
    .bad = R"(//- infra-specs/assertions.md
# Assertions

### Disaster Recovery

- Given: A region that is gone
- When: The failover is started
- Then: RTO is <1 hour, RPO is <5 minutes

//- infra-specs/disaster-recovery.md
# Disaster Recovery

The platform has an RTO of 4 hours.
)",
    .good = R"(//- infra-specs/assertions.md
# Assertions

### Disaster Recovery

- Given: A region that is gone
- When: The failover is started
- Then: RTO is <1 hour, RPO is <5 minutes

//- infra-specs/disaster-recovery.md
# Disaster Recovery

The platform has an RTO of 1 hour. In development, the RTO is 4 hours.
)",
    .lists = lists,
    .check = check,
};

}  // namespace infraspec::rules
