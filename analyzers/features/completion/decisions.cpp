#include "features/completion/decisions.h"

#include <algorithm>
#include <array>

#include "features/completion/labels.h"
#include "features/matching.h"

namespace infraspec::features {
namespace {

using text::Offset;

constexpr std::array<std::string_view, 2> option_labels{"Pros", "Cons"};
constexpr std::array<std::string_view, 4> decision_labels{"Decision", "Rationale", "Risk", "Consequences"};

/// The option whose text the line goes on.
const spec::Option* option_above(const Context& context, const spec::Decision& decision, const TypedLine& line) {
    const spec::Option* option = reaching(context.source(), decision.options, line.range.begin);
    return option != nullptr && !option->in_table ? option : nullptr;
}

/// A heading that nothing stands below yet, in a document of decisions: it may become an option.
bool below_new_heading(const Context& context, const TypedLine& line) {
    if (context.facts().kind != spec::DocumentKind::tradeoffs) return false;
    const spec::Heading* heading = heading_above(context, line);
    if (heading == nullptr || heading->level < 3) return false;
    const std::string_view between = context.source().slice({heading->range.end, line.range.begin});
    return between.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

LabelStyle style_in(const Context& context, const spec::Decision* near, bool of_options) {
    const auto first = [&](const spec::Decision& decision) -> const spec::Section* {
        if (!of_options) return decision.sections.empty() ? nullptr : &decision.sections.front();
        for (const spec::Option& option : decision.options) {
            if (!option.sections.empty()) return &option.sections.front();
        }
        return nullptr;
    };
    const spec::Section* like = near != nullptr ? first(*near) : nullptr;
    for (const spec::Decision& decision : context.facts().decisions) {
        if (like == nullptr) like = first(decision);
    }
    return like != nullptr ? style_of(context.source(), like->label) : LabelStyle{"", "", "**", ":**"};
}

/// A label that stands on its own in a line is no item of the list before it.
bool fits_line(const TypedLine& line, const LabelStyle& style) {
    return !line.listed || style.marker.starts_with('-') || style.marker.starts_with('*');
}

bool has(const std::vector<spec::Section>& sections, const TypedLine& line, std::string_view label) {
    const auto wanted = spec::decision_section(spec::norm(label));
    return std::ranges::any_of(sections, [&](const spec::Section& section) {
        if (line.range.touches(section.label.begin)) return false;
        return wanted ? spec::decision_section(section.key) == wanted : section.key == spec::norm(label);
    });
}

void add_sides(const Context& context, const TypedLine& line, const spec::Decision* decision,
               const spec::Option* option, std::vector<Candidate>& out) {
    const LabelStyle style = style_in(context, decision, true);
    if (!fits_line(line, style) || (line.heading && !style.heading())) return;
    int rank = -50;
    for (const std::string_view label : option_labels) {
        if (option != nullptr && has(option->sections, line, label)) continue;
        Candidate candidate = label_candidate(context, line, style, label, rank++);
        candidate.detail = "of an option";
        if (line.after.find_first_not_of("*_: \t") == std::string_view::npos) {
            std::string& text = candidate.edit.replacement;
            text.erase(text.find_last_not_of(' ') + 1);
            text += std::string(context.source().line_end()) + style.indent + (style.marker.empty() ? "- " : "  - ");
        }
        out.push_back(std::move(candidate));
    }
}

}  // namespace

void add_decision_labels(const Context& context, const TypedLine& line, std::vector<Candidate>& out) {
    if (!line.label) return;
    const spec::Decision* decision = reaching(context.source(), context.facts().decisions, line.range.begin);
    const spec::Option* option = decision != nullptr ? option_above(context, *decision, line) : nullptr;
    const bool begins_option = below_new_heading(context, line);
    if (option != nullptr || begins_option) add_sides(context, line, decision, begins_option ? nullptr : option, out);
    if (decision == nullptr) return;
    const LabelStyle style = style_in(context, decision, false);
    if (!fits_line(line, style) || (line.heading && !style.heading())) return;
    int rank = -45;
    for (const std::string_view label : decision_labels) {
        if (has(decision->sections, line, label)) continue;
        out.push_back(label_candidate(context, line, style, label, rank++));
        out.back().detail = "of a decision";
    }
}

bool add_chosen_options(const Context& context, const TypedLine& line, std::vector<Candidate>& out) {
    const std::size_t colon = line.before.find(':');
    if (colon == std::string_view::npos) return false;
    std::string_view label = line.before.substr(0, colon);
    label.remove_prefix(std::min(label.find_first_not_of(" \t-*+_#"), label.size()));
    label.remove_suffix(label.size() - std::min(label.find_last_not_of("*_ ") + 1, label.size()));
    if (spec::decision_section(spec::norm(label)) != spec::DecisionSection::decision) return false;
    const spec::Decision* decision = reaching(context.source(), context.facts().decisions, line.range.begin);
    if (decision == nullptr) return false;
    std::size_t begin = std::min(line.before.find_first_not_of("*_", colon + 1), line.before.size());
    begin = std::min(line.before.find_first_not_of(" \t", begin), line.before.size());
    const std::string typed = spec::fold_case(line.before.substr(begin));
    int rank = -40;
    for (const spec::Option& option : decision->options) {
        const std::string name = spec::fold_case(option.name.text);
        if (option.name.text.empty() || (!phrase_prefix(typed, name) && !fit(typed, name))) continue;
        Candidate candidate;
        candidate.label = option.name.text;
        candidate.kind = CandidateKind::option;
        candidate.detail = "option of " + decision->name.text;
        candidate.edit = {{line.range.begin + static_cast<Offset>(begin), line.cursor}, option.name.text};
        candidate.rank = option.mark.empty() ? rank : rank - 10;
        ++rank;
        out.push_back(std::move(candidate));
    }
    return true;
}

}  // namespace infraspec::features
