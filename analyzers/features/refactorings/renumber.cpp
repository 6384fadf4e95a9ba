#include "features/refactorings/renumber.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "features/assertion_ids.h"
#include "features/refactorings/support.h"
#include "features/rename/anchors.h"
#include "features/rename/changes.h"
#include "markdown/characters.h"

namespace infraspec::features {
namespace {

using spec::Assertion;
using text::Offset;
using text::Range;

constexpr std::size_t most_digits = 9;

using markdown::is_digit;

/// "ASSERT-NET-003" is "ASSERT-NET-" and 3, written with three digits.
struct SplitId {
    std::string prefix;
    std::uint32_t number = 0;
    std::size_t width = 0;

    std::string with(std::uint32_t other) const {
        std::string digits = std::to_string(other);
        if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
        return prefix + digits;
    }
};

std::optional<SplitId> split(std::string_view id) {
    std::size_t begin = id.size();
    while (begin > 0 && is_digit(id[begin - 1])) --begin;
    SplitId result{std::string(id.substr(0, begin)), 0, id.size() - begin};
    if (result.width == 0 || result.width > most_digits) return std::nullopt;
    std::from_chars(id.data() + begin, id.data() + id.size(), result.number);
    return result;
}

/// What an assertion is called now and then.
struct Renumbered {
    const Assertion* assertion = nullptr;
    std::string text;
};

struct Plan {
    std::vector<Renumbered> ids;      // every member of a series, those that stay as well
    std::vector<Renumbered> numbers;  // of list items and headings; those that change
    std::string clash;                // a series that other files go on with
};

/// A series begins with 0 or 1, or where somebody left room for it: 10, 101, 200.
std::uint32_t begin_of(std::uint32_t first) {
    return first % 10 <= 1 ? first : 1;
}

bool differ(const text::Source& source, const std::vector<Renumbered>& all) {
    return std::ranges::any_of(
        all, [&](const Renumbered& each) { return source.slice(each.assertion->id_range) != each.text; });
}

void plan_ids(const Context& context, Plan& plan) {
    std::map<std::string, std::vector<std::pair<const Assertion*, SplitId>>> series;
    for (const Assertion& assertion : context.facts().assertions) {
        if (assertion.numbered || assertion.id_range.empty()) continue;
        const auto id = split(context.source().slice(assertion.id_range));
        if (id && !id->prefix.empty()) series[id->prefix].push_back({&assertion, *id});
    }
    for (const auto& [prefix, members] : series) {
        if (members.size() < 2) continue;
        std::vector<Renumbered> ids;
        std::uint32_t number = begin_of(members.front().second.number);
        for (const auto& [assertion, id] : members) ids.push_back({assertion, members.front().second.with(number++)});
        if (!differ(context.source(), ids)) continue;
        for (std::uint32_t file = 0; file < context.root.own_count() && plan.clash.empty(); ++file) {
            if (file == context.index) continue;
            const auto& others = context.root.file(file).facts->assertions;
            const bool goes_on = std::ranges::any_of(others, [&, &prefix = prefix](const Assertion& other) {
                const auto id = other.numbered ? std::nullopt : split(other.id);
                return id && id->prefix == prefix;
            });
            if (goes_on) plan.clash = "The numbers of " + prefix + " go on in " + context.root.file(file).name;
        }
        if (plan.clash.empty()) plan.ids.insert(plan.ids.end(), ids.begin(), ids.end());
    }
}

/// Whether a line that begins with a number stands between two places: a list item that is no assertion.
bool has_number_between(const text::Source& source, Offset begin, Offset end) {
    for (auto line = source.line_of(begin); line < source.line_of(end); ++line) {
        const std::string_view text = source.slice(source.line(line));
        const std::size_t first = text.find_first_not_of(" \t>");
        if (first != std::string_view::npos && is_digit(text[first]) && source.line_start(line) >= begin) return true;
    }
    return false;
}

void plan_numbers(const Context& context, Plan& plan) {
    const text::Source& source = context.source();
    std::vector<std::vector<Renumbered>> lists;
    Offset end = 0;
    std::uint32_t was = 0;  // the number before, as it is
    std::uint32_t is = 0;   // and as it will be
    for (const Assertion& assertion : context.facts().assertions) {
        if (!assertion.numbered || assertion.id_range.empty() || assertion.id_range.begin < end) continue;
        const auto id = split(source.slice(assertion.id_range));
        if (!id || !id->prefix.empty()) continue;
        const std::string_view between = source.slice({end, assertion.id_range.begin});
        const bool goes_on = !lists.empty() && between.find_first_not_of(" \t\r\n>#*_") == std::string_view::npos;
        if (goes_on) {
            ++is;
        } else if (has_number_between(source, end, assertion.id_range.begin)) {
            is = id->number;
        } else {
            is = !lists.empty() && id->number == was + 1 ? is + 1 : std::min(id->number, 1U);
        }
        if (!goes_on) lists.emplace_back();
        was = id->number;
        lists.back().push_back({&assertion, std::to_string(is)});
        end = written_end(source, assertion.extent.end);
    }
    for (const auto& list : lists) {
        const bool ones = std::ranges::all_of(
            list, [&](const Renumbered& each) { return source.slice(each.assertion->id_range) == "1"; });
        if (!ones && differ(source, list)) plan.numbers.insert(plan.numbers.end(), list.begin(), list.end());
    }
}

/// A longer number moves whatever belongs to its list item, as markdown asks.
void write_number(const workspace::File& file, const Renumbered& number, Changes& changes) {
    const text::Source& source = *file.source;
    const Range id = number.assertion->id_range;
    changes.add(file, id, number.text, ChangeKind::definition);
    const Range first = source.line(source.line_of(id.begin));
    const bool item = source.slice({first.begin, id.begin}).find_first_not_of(" \t>") == std::string_view::npos;
    if (!item || number.text.size() <= id.size()) return;
    const std::string more(number.text.size() - id.size(), ' ');
    const auto last = source.line_of(written_end(source, number.assertion->extent.end));
    for (auto line = source.line_of(id.begin) + 1; line <= last; ++line) {
        const Range range = source.line(line);
        if (!range.empty()) changes.add(file, {range.begin, range.begin}, more, ChangeKind::definition);
    }
}

/// Ids in running text, in one pass over a file.
void follow_ids(const workspace::File& file, const std::map<std::string, std::string, std::less<>>& ids,
                const std::vector<Range>& definitions, Changes& changes) {
    for (const spec::ProseRun& run : file.facts->prose) {
        const std::string_view bytes = file.source->slice(run.range);
        for (std::size_t at = 0; at < bytes.size();) {
            std::size_t end = at;
            while (end < bytes.size() && is_id_byte(bytes[end])) ++end;
            const auto id = end == at ? ids.end() : ids.find(bytes.substr(at, end - at));
            if (id != ids.end()) {
                const Offset begin = run.range.begin + static_cast<Offset>(at);
                const Range range{begin, begin + static_cast<Offset>(end - at)};
                if (std::ranges::find(definitions, range) == definitions.end())
                    changes.add(file, range, id->second, ChangeKind::mention);
            }
            at = std::max(end, at + 1);
        }
    }
}

RefactoredFiles write(const Context& context, const Plan& plan) {
    Changes changes;
    std::map<std::string, std::string, std::less<>> ids;
    std::vector<Range> definitions;
    for (const Renumbered& id : plan.ids) {
        changes.add(context.file(), id.assertion->id_range, id.text, ChangeKind::definition);
        definitions.push_back(id.assertion->id_range);
        ids.emplace(context.source().slice(id.assertion->id_range), id.text);  // of two that are alike, the first
    }
    for (const Renumbered& number : plan.numbers) write_number(context.file(), number, changes);
    for (std::uint32_t file = 0; file < context.root.own_count() && !ids.empty(); ++file) {
        follow_ids(context.root.file(file), ids, file == context.index ? definitions : std::vector<Range>(), changes);
    }
    MovedAnchors moved;
    for (std::uint32_t file = 0; file < context.root.own_count(); ++file) {
        const workspace::File& edited = context.root.file(file);
        const auto edits = changes.edits(edited.path);
        if (!edits.empty()) add_moved_anchors(edited, edits, moved);
    }
    follow_anchors(context, moved, changes);
    RefactoredFiles files;
    for (const FileChanges& file : changes.take()) {
        files.push_back({file.path, {}});
        for (const Change& change : file.changes) files.back().edits.push_back(change.edit);
    }
    return files;
}

}  // namespace

void add_renumbering(const Context& context, Range selection, std::vector<Refactoring>& out) {
    if (context.index >= context.root.own_count()) return;
    const auto& assertions = context.facts().assertions;
    const bool here = std::ranges::any_of(
        assertions, [&](const Assertion& assertion) { return assertion.extent.touches(selection.begin); });
    if (!here && context.facts().kind != spec::DocumentKind::assertions) return;
    Plan plan;
    plan_ids(context, plan);
    plan_numbers(context, plan);
    const std::string title = "Renumber the assertions of " + context.file().name;
    if (!plan.ids.empty() || !plan.numbers.empty()) {
        out.push_back({title, "refactor.rewrite", [context, plan = std::move(plan)] { return write(context, plan); }});
    } else if (!plan.clash.empty()) {
        out.push_back(disabled(title, "refactor.rewrite", plan.clash));
    }
}

}  // namespace infraspec::features
