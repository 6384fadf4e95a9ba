#include "rules/unused_suppressions.h"

#include <algorithm>

#include "rules/catalogue.h"
#include "rules/support/edits.h"

namespace infraspec::rules {
namespace {

using spec::Suppression;
using spec::SuppressionForm;

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n>") == std::string_view::npos;
}

/// The comment with what was there for its sake: its line, or the space before it. Where text stands right above and
/// right below, an empty line keeps the two apart as the comment did.
text::TextEdit removal(const text::Source& source, text::Range comment) {
    const auto first = source.line_of(comment.begin);
    const auto last = source.line_of(comment.end - 1);
    const text::Range lines{source.line_start(first), source.line(last).end};
    const auto before = source.slice({lines.begin, comment.begin});
    const auto after = source.slice({comment.end, lines.end});
    if (!is_blank(before) || !is_blank(after)) {
        const auto spaces = is_blank(after) ? before.size() - (before.find_last_not_of(" \t") + 1) : 0;
        return {{comment.begin - static_cast<text::Offset>(spaces), comment.end}, {}};
    }
    const bool blank_above = first == 0 || is_blank(source.slice(source.line(first - 1)));
    const bool at_end = last + 1 >= source.line_count();
    const bool blank_below = at_end || is_blank(source.slice(source.line(last + 1)));
    if (!blank_above && !blank_below) return {comment, {}};
    auto edit = without_lines(source, lines);
    if (blank_above && blank_below && !at_end && last + 2 < source.line_count()) {
        edit.range.end = source.line_start(last + 2);
    }
    edit.range.begin = std::max(edit.range.begin, source.content_begin());
    return edit;
}

bool same_rules(const Suppression& a, const Suppression& b) {
    return std::ranges::equal(a.rules, b.rules, {}, &spec::SuppressedRule::name, &spec::SuppressedRule::name);
}

/// The `enable` that ends nothing but this block, and goes with it.
const Suppression* own_end(std::span<const Suppression> all, std::size_t block) {
    if (all[block].form != SuppressionForm::disable || block + 1 >= all.size()) return nullptr;
    const auto& next = all[block + 1];
    if (next.form != SuppressionForm::enable || !same_rules(next, all[block])) return nullptr;
    const auto ended = [&](const Suppression& other) {
        return other.form == SuppressionForm::disable && other.covers.end == next.comment.begin;
    };
    return std::ranges::count_if(all, ended) == 1 ? &next : nullptr;
}

Finding finding_at(const workspace::File& file, std::span<const Suppression> all, std::size_t index) {
    const auto& source = *file.source;
    Finding finding;
    finding.range = all[index].comment;
    finding.message = "This comment keeps nothing silent: remove it";
    finding.tags.push_back(Tag::unnecessary);
    std::vector<text::TextEdit> edits{removal(source, all[index].comment)};
    if (const auto* end = own_end(all, index)) {
        const auto other = removal(source, end->comment);
        if (!other.range.overlaps(edits.front().range)) edits.push_back(other);
    }
    finding.fixes.push_back(safe_fix_of(file, "Remove the suppression", std::move(edits)));
    return finding;
}

}  // namespace

bool SuppressionRecord::suppresses(std::string_view rule, text::Offset at) {
    const auto index = spec::suppressing(suppressions_, rule, at);
    if (index) used_[*index] = true;
    return index.has_value();
}

/// Whether another comment keeps silent that this one is not used. A comment that names no rule would otherwise speak
/// for itself.
bool SuppressionRecord::speaks_for_other(const Suppression& unused) {
    std::vector<Suppression> others;
    std::vector<std::size_t> indexes;
    for (std::size_t i = 0; i < suppressions_.size(); ++i) {
        if (suppressions_[i].comment == unused.comment) continue;
        others.push_back(suppressions_[i]);
        indexes.push_back(i);
    }
    const auto found = spec::suppressing(others, suppression_unused.name, unused.comment.begin);
    if (found) used_[indexes[*found]] = true;
    return found.has_value();
}

std::vector<Finding> SuppressionRecord::unused(const workspace::File& file, std::span<const std::string_view> off) {
    const auto may_be_needed = [&](const Suppression& suppression) {
        if (suppression.form == SuppressionForm::enable) return true;
        if (suppression.rules.empty()) return !off.empty();
        return std::ranges::any_of(suppression.rules, [&](const spec::SuppressedRule& rule) {
            return rule.name == suppression_unused.name || find_rule(rule.name) == nullptr ||
                   std::ranges::find(off, rule.name) != off.end();
        });
    };
    // A block of several rules is one suppression each: the comment is judged as a whole.
    const auto is_needed = [&](text::Range comment) {
        for (std::size_t i = 0; i < suppressions_.size(); ++i) {
            if (suppressions_[i].comment != comment) continue;
            if (used_[i] || may_be_needed(suppressions_[i])) return true;
        }
        return false;
    };
    std::vector<Finding> findings;
    // Comments that name no rule come last: they may be there for what is said about the others.
    for (const bool blanket : {false, true}) {
        for (std::size_t i = 0; i < suppressions_.size(); ++i) {
            const auto& suppression = suppressions_[i];
            const bool again = i > 0 && suppressions_[i - 1].comment == suppression.comment;
            if (suppression.rules.empty() != blanket || again || is_needed(suppression.comment)) continue;
            if (!speaks_for_other(suppression)) findings.push_back(finding_at(file, suppressions_, i));
        }
    }
    return findings;
}

}  // namespace infraspec::rules
