#include "features/completion/values.h"

#include <algorithm>
#include <array>
#include <set>

#include "features/named_things.h"
#include "features/quote.h"
#include "features/scope_words.h"
#include "features/subject.h"

namespace infraspec::features {
namespace {

using text::Range;

constexpr std::size_t most_values = 40;
constexpr text::Offset longest_gap = 24;

/// Name and value as they stand together; where markup comes between, or a word that says nothing, one after the other.
std::string said(const workspace::File& file, const spec::Quantity& quantity) {
    const Range value = quantity.full.empty() ? quantity.value : quantity.full;
    const std::string words(file.source->slice(value));
    if (quantity.name.empty()) return std::string(spec::info(quantity.metric).title) + " " + words;
    const Range both{std::min(quantity.name.begin, value.begin), std::max(quantity.name.end, value.end)};
    const std::string apart = std::string(file.source->slice(quantity.name)) + " " + words;
    if (both.size() > quantity.name.size() + value.size() + longest_gap) return apart;
    if (quantity.name.end <= value.begin) {
        std::string_view gap = file.source->slice({quantity.name.end, value.begin});
        gap.remove_prefix(std::min(gap.find_first_not_of(" :="), gap.size()));
        gap = gap.substr(0, gap.find_last_not_of(" :=") + 1);
        if (gap.empty() || gap == "is" || gap == "of") return apart;
    }
    const std::string_view together = file.source->slice(both);
    return together.find_first_of("*_`|[]()\r\n") == std::string_view::npos ? std::string(together) : apart;
}

std::string scope_of(const Context& context, std::uint32_t file, std::uint32_t index) {
    std::string line;
    for (const std::string& words : scope_words(context.root, file, index)) line += ", " + words;
    return line;
}

void add_metrics(const Context& context, std::deque<OtherName>& names) {
    std::set<std::string> seen;
    for (std::uint32_t file = 0; file < context.root.own_count(); ++file) {
        const auto& quantities = context.root.file(file).facts->quantities;
        for (std::uint32_t i = 0; i < quantities.size() && seen.size() < most_values; ++i) {
            std::string text = said(context.root.file(file), quantities[i]);
            if (!seen.insert(spec::fold_case(text)).second) continue;
            const spec::MetricInfo& info = spec::info(quantities[i].metric);
            OtherName name{CandidateKind::metric, std::move(text), "metric" + scope_of(context, file, i), {}, {}};
            name.also.assign(info.names.begin(), info.names.end());
            name.documentation = escape(context.root.file(file).name);
            names.push_back(std::move(name));
        }
    }
}

void add_things(const Context& context, std::deque<OtherName>& names) {
    const NamedThings things(context.root);
    for (const auto& [text, thing] : things.whole_names()) {
        switch (thing->kind) {
            case ThingKind::environment:
                names.push_back({CandidateKind::environment, std::string(text), "environment", {}, {}});
                break;
            case ThingKind::option: {
                const std::string& decision = decision_of(context.root, *thing).name.text;
                names.push_back({CandidateKind::option, std::string(text), "option of " + decision, {}, {}});
                break;
            }
            case ThingKind::decision:
                names.push_back({CandidateKind::decision, std::string(text), "decision", {}, {}});
                break;
        }
    }
}

void add_assertions(const Context& context, std::deque<OtherName>& names) {
    for (std::uint32_t file = 0; file < context.root.own_count(); ++file) {
        for (const spec::Assertion& assertion : context.root.file(file).facts->assertions) {
            if (assertion.numbered || assertion.id.empty()) continue;
            std::string detail = assertion.title.text.empty() ? "assertion" : "assertion: " + assertion.title.text;
            names.push_back({CandidateKind::assertion, assertion.id, std::move(detail), {}, {}});
        }
    }
}

std::string_view trimmed_end(std::string_view text) {
    return text.substr(0, text.find_last_not_of(" \t*_:") + 1);
}

/// What stands between a metric and its value.
std::string_view without_copula(std::string_view folded) {
    constexpr std::array<std::string_view, 9> copulas{"is",      "of",    "be",        "must be",  "shall be",
                                                      "remains", "stays", "is always", "should be"};
    folded = trimmed_end(folded);
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view copula : copulas) {
            if (!folded.ends_with(copula) || folded.size() <= copula.size()) continue;
            if (folded[folded.size() - copula.size() - 1] != ' ') continue;
            folded = trimmed_end(folded.substr(0, folded.size() - copula.size()));
            again = true;
        }
    }
    return folded;
}

bool ends_with_word(std::string_view text, std::string_view word) {
    if (!text.ends_with(word)) return false;
    if (text.size() == word.size()) return true;
    const auto before = static_cast<unsigned char>(text[text.size() - word.size() - 1]);
    return before == ' ' || before == '(' || before == '*' || before == '-' || before == '|';
}

}  // namespace

std::deque<OtherName> explained_names(const Context& context) {
    std::deque<OtherName> names;
    for (std::uint32_t file = 0; file < context.root.own_count(); ++file) {
        const Context place = at(context, file);
        for (const spec::Name& name : place.facts().glossary) {
            if (context.root.names().find(name.norm) != workspace::no_name) continue;
            const auto entry = explanation_of(context.root, name.text);
            if (!entry || entry->file != file || entry->name != name.range) continue;  // explained before
            names.push_back({CandidateKind::term, name.text, "term", quote(place, entry->text, {}, 300), {}});
        }
    }
    return names;
}

std::deque<OtherName> other_names(const Context& context) {
    std::deque<OtherName> names;
    add_things(context, names);
    add_metrics(context, names);
    add_assertions(context, names);
    std::ranges::move(explained_names(context), std::back_inserter(names));
    return names;
}

void add_metric_values(const Context& context, std::string_view before, text::Offset cursor,
                       std::vector<Candidate>& out) {
    if (!before.ends_with(' ')) return;
    const std::string folded = spec::fold_case(before);
    const std::string_view subject = without_copula(folded);
    std::set<std::string> seen;
    for (const spec::MetricInfo& info : spec::metrics()) {
        if (std::ranges::none_of(info.names, [&](std::string_view name) { return ends_with_word(subject, name); }))
            continue;
        for (std::uint32_t file = 0; file < context.root.own_count(); ++file) {
            const workspace::File& in = context.root.file(file);
            for (std::uint32_t i = 0; i < in.facts->quantities.size(); ++i) {
                const spec::Quantity& quantity = in.facts->quantities[i];
                const Range range = quantity.full.empty() ? quantity.value : quantity.full;
                std::string value(in.source->slice(range));
                const bool here = file == context.index && range.touches(cursor);
                if (quantity.metric != info.metric || here || !seen.insert(value).second) continue;
                Candidate candidate;
                candidate.label = value;
                candidate.kind = CandidateKind::metric;
                candidate.detail = std::string(info.title) + scope_of(context, file, i);
                candidate.edit = {{cursor, cursor}, std::move(value)};
                candidate.rank = -70 + static_cast<int>(std::min<std::size_t>(seen.size(), 20));
                out.push_back(std::move(candidate));
            }
        }
    }
}

}  // namespace infraspec::features
