#include "features/completion/labels.h"

#include <algorithm>
#include <array>
#include <map>

#include "features/entities.h"
#include "features/label_style.h"

namespace infraspec::features {
namespace {

using text::Range;

/// Keeps the indentation that is there, where the style's own belongs to another place.
LabelStyle indented_like(LabelStyle style, const Context& context, const TypedLine& line) {
    if (!line.indent.empty()) style.indent = context.source().slice(line.indent);
    return style;
}

std::string escaped_for_snippet(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '$' || c == '}' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

constexpr std::array<std::string_view, 3> responsibility_labels{"Manages", "Provides", "Exposes"};
constexpr std::array<std::string_view, 3> lifecycle_labels{"Provisioner", "Update strategy", "Destruction"};
constexpr std::array<std::string_view, 3> section_labels{"Responsibilities", "Dependencies", "Lifecycle"};
constexpr std::array<std::string_view, 7> layer_labels{"Components", "Isolation", "Security",    "Connectivity",
                                                       "Scaling",    "Backups",   "Dependencies"};
constexpr std::array<std::string_view, 6> term_labels{"Aliases", "Avoid",    "See also",
                                                      "Types",   "Contains", "Identified by"};

/// True when one of the items, those of the cursor's line aside, has this key in any of its spellings.
template <typename KeyOf>
bool has_key(const spec::Section& section, const TypedLine& line, std::string_view label, KeyOf key_of) {
    const auto wanted = key_of(spec::norm(label));
    return std::any_of(section.items.begin(), section.items.end(), [&](const spec::Item& item) {
        return !item.key.empty() && !line.range.touches(item.range.begin) && key_of(item.key) == wanted;
    });
}

void add_item_keys(const Context& context, const TypedLine& line, const spec::Section& section,
                   std::vector<Candidate>& out) {
    const auto which = spec::component_section(section.key);
    if (line.heading || !which || *which == spec::ComponentSection::dependencies) return;
    const bool lifecycle = *which == spec::ComponentSection::lifecycle;
    const LabelStyle style = indented_like(item_style(context.source(), context.facts(), &section), context, line);
    int rank = -60;
    for (const std::string_view label : lifecycle ? lifecycle_labels : responsibility_labels) {
        const bool there =
            lifecycle
                ? has_key(section, line, label, [](std::string_view key) { return spec::lifecycle_key(key); })
                : has_key(section, line, label, [](std::string_view key) { return spec::responsibility_key(key); });
        if (there) continue;
        Candidate candidate = label_candidate(context, line, style, label, rank++);
        candidate.detail = lifecycle ? "Lifecycle" : "Responsibilities";
        out.push_back(std::move(candidate));
    }
}

/// What follows the label of a new section: its keys as a snippet, else the marker of its first item.
std::string section_body(const Context& context, std::string_view label, const LabelStyle& item, bool snippets) {
    const std::string end(context.source().line_end());
    const std::string gap = end + item.indent;
    if (!snippets || label == "Dependencies") return gap + (item.marker.empty() ? "- " : item.marker);
    std::string out;
    int stop = 1;
    for (const std::string_view key : label == "Lifecycle" ? lifecycle_labels : responsibility_labels) {
        out += gap + escaped_for_snippet(item.marker + item.bare(key)) + " ${" + std::to_string(stop++) + "}";
    }
    return out;
}

void add_section_labels(const Context& context, const TypedLine& line, const spec::Component* component,
                        const CompletionOptions& options, std::vector<Candidate>& out) {
    const LabelStyle style = section_style(context.source(), context.facts(), component);
    const LabelStyle item = item_style(context.source(), context.facts(), nullptr);
    if (line.listed && !style.marker.starts_with('-') && !style.marker.starts_with('*')) return;
    int rank = -40;
    for (const std::string_view label : section_labels) {
        const auto which = spec::component_section(spec::norm(label));
        const bool there = component != nullptr &&
                           std::any_of(component->sections.begin(), component->sections.end(), [&](const auto& s) {
                               return spec::component_section(s.key) == which && !line.range.touches(s.label.begin);
                           });
        if (there) continue;
        Candidate candidate = label_candidate(context, line, style, label, rank++);
        candidate.detail = "section of a component";
        if (line.after.find_first_not_of("*_: \t") == std::string_view::npos) {
            std::string& text = candidate.edit.replacement;
            text.erase(text.find_last_not_of(' ') + 1);
            const std::string body = section_body(context, label, item, options.snippets);
            candidate.snippet = options.snippets;
            text = options.snippets ? escaped_for_snippet(text) + body : text + body;
        }
        out.push_back(std::move(candidate));
    }
}

/// Where a step would be indented to when nothing says so: below the title of a numbered item.
std::string step_indent(const Context& context, const TypedLine& line) {
    const text::Source& source = context.source();
    for (std::uint32_t at = source.line_of(line.range.begin); at-- > 0;) {
        const std::string_view text = source.slice(source.line(at));
        const std::size_t first = text.find_first_not_of(" \t");
        if (first == std::string_view::npos) continue;
        const std::size_t past = text.find_first_not_of("0123456789", first);
        if (past == first || past == std::string_view::npos || (text[past] != '.' && text[past] != ')')) return "";
        return std::string(std::min(text.find_first_not_of(' ', past + 1), past + 2), ' ');
    }
    return "";
}

std::vector<std::string_view> next_steps(const std::vector<spec::Step>& before) {
    using spec::StepKeyword;
    if (before.empty()) return {"Given"};
    const auto main = std::find_if(before.rbegin(), before.rend(), [](const spec::Step& step) {
        return step.keyword != StepKeyword::and_ && step.keyword != StepKeyword::but;
    });
    const StepKeyword last = main == before.rend() ? StepKeyword::given : main->keyword;
    if (last == StepKeyword::given) return {"When", "And", "But"};
    if (last == StepKeyword::when) return {"Then", "And", "But"};
    return {"And", "But"};
}

}  // namespace

Candidate label_candidate(const Context& context, const TypedLine& line, LabelStyle style, std::string_view label,
                          int rank) {
    Candidate candidate;
    candidate.label = label;
    candidate.kind = CandidateKind::key;
    candidate.rank = rank;
    const std::string open(context.source().slice(line.open));
    if (!open.empty()) candidate.filter = open + std::string(label);
    if (line.heading) style = {"", "", "", ""};
    // Editors close emphasis by themselves; what they put behind the cursor goes.
    std::size_t behind = 0;
    if (!line.open.empty()) behind = std::min(line.after.find_first_not_of("*_:"), line.after.size());
    const text::Offset end = line.cursor + static_cast<text::Offset>(behind);
    if (line.marker.empty()) {
        candidate.edit = {{line.range.begin, end}, style.whole(label)};
    } else {
        candidate.edit = {{line.open.begin, end}, style.bare(label)};
    }
    const bool room = behind < line.after.size() && (line.after[behind] == ' ' || line.after[behind] == '\t');
    if (!room && !line.heading && !style.heading()) candidate.edit.replacement += ' ';
    return candidate;
}

const spec::Heading* heading_above(const Context& context, const TypedLine& line) {
    const spec::Heading* found = nullptr;
    for (const spec::Heading& heading : context.facts().headings) {
        if (heading.range.end < line.range.begin) found = &heading;
    }
    return found;
}

const spec::Section* section_before(const std::vector<spec::Section>& sections, text::Offset offset) {
    const spec::Section* found = nullptr;
    for (const spec::Section& section : sections) {
        if (section.label.begin < offset) found = &section;
    }
    return found;
}

void add_component_labels(const Context& context, const TypedLine& line, const CompletionOptions& options,
                          std::vector<Candidate>& out) {
    if (!line.label) return;
    const spec::Component* component = reaching(context.source(), context.facts().components, line.range.begin);
    if (component != nullptr) {
        const spec::Section* section = section_before(component->sections, line.range.begin);
        if (section != nullptr) add_item_keys(context, line, *section, out);
    } else {
        const spec::Heading* heading = heading_above(context, line);
        if (context.facts().kind != spec::DocumentKind::responsibilities || heading == nullptr || heading->level < 2)
            return;
    }
    add_section_labels(context, line, component, options, out);
}

void add_layer_labels(const Context& context, const TypedLine& line, std::vector<Candidate>& out) {
    const spec::Layer* layer = reaching(context.source(), context.facts().layers, line.range.begin);
    if (layer == nullptr || !line.label) return;
    LabelStyle style{"", "- ", "", ":"};
    for (const spec::Layer& other : context.facts().layers) {
        if (!other.sections.empty()) style = style_of(context.source(), other.sections.front().label);
    }
    if (!layer->sections.empty()) style = style_of(context.source(), layer->sections.front().label);
    int rank = -60;
    for (const std::string_view label : layer_labels) {
        const spec::Section* there = layer->section(spec::norm(label));
        if (there != nullptr && !line.range.touches(there->label.begin)) continue;
        out.push_back(label_candidate(context, line, style, label, rank++));
        out.back().detail = "key of a layer";
    }
}

void add_term_labels(const Context& context, const TypedLine& line, std::vector<Candidate>& out) {
    const auto& terms = context.facts().terms;
    const spec::Term* term = reaching(context.source(), terms, line.range.begin);
    if (term == nullptr || term->definition.empty() || !line.label || line.heading) return;
    if (line.marker.empty() && line.range.begin < term->definition.end) return;  // a line of the definition itself
    LabelStyle style{"", "- ", "", ":"};
    std::map<std::string, std::pair<std::string, int>> used;  // norm → as written, how often
    for (const spec::Term& other : terms) {
        for (const spec::Attribute& attribute : other.attributes) {
            if (line.range.touches(attribute.label.begin)) continue;
            auto& [written, count] = used[attribute.key];
            if (count++ == 0) written = context.source().slice(attribute.label);
            if (used.size() == 1 && count == 1) style = style_of(context.source(), attribute.label);
        }
    }
    for (const std::string_view label : term_labels) used.try_emplace(spec::norm(label), std::string(label), 0);
    for (const auto& [key, written_count] : used) {
        const bool there =
            std::any_of(term->attributes.begin(), term->attributes.end(), [&, &key = key](const auto& attribute) {
                return attribute.key == key && !line.range.touches(attribute.label.begin);
            });
        if (there || written_count.first.empty()) continue;
        const int rank = -30 - std::min(written_count.second, 20);
        out.push_back(label_candidate(context, line, indented_like(style, context, line), written_count.first, rank));
        out.back().detail = "attribute of a term";
    }
}

void add_steps(const Context& context, const TypedLine& line, std::vector<Candidate>& out) {
    if (!line.label || line.heading) return;
    const text::Source& source = context.source();
    const auto& assertions = context.facts().assertions;
    const spec::Assertion* assertion = reaching(source, assertions, line.range.begin);
    std::vector<spec::Step> before;
    if (assertion != nullptr) {
        for (const spec::Step& step : assertion->steps) {
            if (step.range.begin < line.range.begin) before.push_back(step);
        }
    } else {
        const spec::Heading* heading = heading_above(context, line);
        if (context.facts().kind != spec::DocumentKind::assertions || heading == nullptr) return;
    }
    LabelStyle style{step_indent(context, line), "- ", "", ":"};
    if (!before.empty()) {
        style = style_of(source, before.back().label);
    } else if (!assertions.empty() && !assertions.front().steps.empty()) {
        const std::string indent = style.indent;
        style = style_of(source, assertions.front().steps.front().label);
        style.indent = indent;
    }
    if (before.empty()) style = indented_like(style, context, line);
    int rank = -60;
    for (const std::string_view label : next_steps(before)) {
        Candidate candidate = label_candidate(context, line, style, label, rank++);
        candidate.kind = CandidateKind::step;
        candidate.detail = "step of an assertion";
        out.push_back(std::move(candidate));
    }
}

}  // namespace infraspec::features
