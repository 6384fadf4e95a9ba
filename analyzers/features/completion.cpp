#include "features/completion.h"

#include <algorithm>
#include <array>

#include "features/completion/decisions.h"
#include "features/completion/diagrams.h"
#include "features/completion/labels.h"
#include "features/completion/line.h"
#include "features/completion/names.h"
#include "features/completion/paths.h"
#include "features/completion/templates.h"
#include "features/completion/values.h"
#include "features/entities.h"

namespace infraspec::features {
namespace {

using text::Offset;

/// Behind `[[`, when it is not closed before the cursor.
std::optional<Offset> wiki_begin(const TypedLine& line) {
    const std::size_t open = line.before.rfind("[[");
    if (open == std::string_view::npos || line.before.find("]]", open) != std::string_view::npos) return std::nullopt;
    return line.range.begin + static_cast<Offset>(open) + 2;
}

/// What a value at this place names first.
Wanted wanted_at(const Context& context, const TypedLine& line) {
    const text::Source& source = context.source();
    if (const spec::Component* component = reaching(source, context.facts().components, line.range.begin)) {
        const spec::Section* section = section_before(component->sections, line.cursor);
        const bool depends =
            section != nullptr && spec::component_section(section->key) == spec::ComponentSection::dependencies;
        if (depends) return Wanted::component;
        const bool lives =
            section != nullptr && spec::component_section(section->key) == spec::ComponentSection::lifecycle;
        return lives ? Wanted::environment : Wanted::term;
    }
    if (const spec::Assertion* assertion = reaching(source, context.facts().assertions, line.range.begin)) {
        const bool step = std::ranges::any_of(assertion->steps, [&](const spec::Step& each) {
            return each.range.begin <= line.cursor && line.range.begin <= each.range.end;
        });
        if (step) return Wanted::state;
    }
    if (context.facts().kind == spec::DocumentKind::constraints) return Wanted::environment;
    if (const spec::Layer* layer = reaching(source, context.facts().layers, line.range.begin)) {
        const spec::Section* section = section_before(layer->sections, line.cursor);
        if (section != nullptr && section->key == spec::norm("Dependencies")) return Wanted::layer;
        if (section != nullptr && section->key == spec::norm("Components")) return Wanted::component;
    }
    return Wanted::term;
}

/// Takes the component itself, and what other entries of its Dependencies name already, from the candidates.
void drop_known_dependencies(const Context& context, const spec::Component& component, const TypedLine& line,
                             std::vector<Candidate>& out) {
    const auto index = static_cast<std::uint32_t>(&component - context.facts().components.data());
    const workspace::EntityRef self{workspace::EntityKind::component, context.index, index};
    std::vector<std::string> known{component.name.norm, component.short_norm};
    for (const auto& dependency : context.root.dependencies().dependencies(self)) {
        if (line.range.overlaps(dependency.range)) continue;
        for (const workspace::EntityRef target : dependency.targets) {
            known.push_back(context.root.name(target).norm);
            if (target.kind == workspace::EntityKind::component) {
                known.push_back(context.root.component(target).short_norm);
            }
        }
    }
    std::erase_if(out, [&](const Candidate& candidate) {
        const bool name = candidate.kind == CandidateKind::component || candidate.kind == CandidateKind::layer;
        return name && std::find(known.begin(), known.end(), spec::norm(candidate.label)) != known.end();
    });
}

/// Entries of Dependencies that name nothing of the specification.
void add_dependency_words(const TypedLine& line, std::vector<Candidate>& out) {
    if (!line.listed || !line.label || !line.open.empty()) return;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> words{
        {{"None", "depends on nothing"}, {"External: ", "something outside of this specification"}}};
    for (const auto& [word, meaning] : words) {
        Candidate candidate;
        candidate.label = word.substr(0, word.find(':'));
        candidate.kind = CandidateKind::key;
        candidate.detail = meaning;
        candidate.edit = {line.content, std::string(word)};
        candidate.rank = 200;
        out.push_back(std::move(candidate));
    }
}

void add_languages(const TypedLine& line, std::vector<Candidate>& out) {
    const std::size_t run = line.before.find_last_of("`~");
    if (run == std::string_view::npos || line.before.find_first_of(" \t", run) != std::string_view::npos) return;
    constexpr std::array<std::string_view, 6> languages{"mermaid", "hcl", "terraform", "json", "yaml", "text"};
    int rank = 0;
    for (const std::string_view language : languages) {
        Candidate candidate;
        candidate.label = language;
        candidate.kind = CandidateKind::key;
        candidate.detail = rank == 0 ? "a diagram" : rank < 3 ? "an implementation" : "";
        candidate.edit = {{line.range.begin + static_cast<Offset>(run) + 1, line.cursor}, std::string(language)};
        candidate.rank = rank++;
        out.push_back(std::move(candidate));
    }
}

/// `<!-- ` and the begin of a suppression's word.
bool add_suppressions(const TypedLine& line, const CompletionOptions& options, std::vector<Candidate>& out) {
    const std::size_t open = line.before.rfind("<!--");
    if (open == std::string_view::npos || line.before.find("-->", open) != std::string_view::npos) return false;
    const std::size_t begin = std::min(line.before.find_first_not_of(" \t", open + 4), line.before.size());
    const std::string_view typed = line.before.substr(begin);
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> words{
        {{"infraspec-disable-next-line", "for the line below"},
         {"infraspec-disable-line", "for this line"},
         {"infraspec-disable", "from here on"},
         {"infraspec-enable", "not any more from here on"},
         {"infraspec-disable-file", "for the whole file"}}};
    const bool closed = line.after.find("-->") != std::string_view::npos;
    int rank = 0;
    for (const auto& [word, where] : words) {
        if (!word.starts_with(typed)) continue;
        Candidate candidate;
        candidate.label = word;
        candidate.kind = CandidateKind::key;
        candidate.detail = std::string(where);
        candidate.snippet = options.snippets && !closed;
        candidate.edit = {{line.range.begin + static_cast<Offset>(begin), line.cursor},
                          std::string(word) + (candidate.snippet ? " ${1:rule} -->" : " ")};
        candidate.rank = rank++;
        out.push_back(std::move(candidate));
    }
    return !out.empty();
}

/// Behind `<!-- infraspec-disable…`, where names of rules stand, separated by blanks or commas.
bool add_suppressed_rules(const TypedLine& line, const CompletionOptions& options, std::vector<Candidate>& out) {
    const std::size_t open = line.before.rfind("<!--");
    if (open == std::string_view::npos) return false;
    const std::string_view comment = line.before.substr(open);
    const std::size_t keyword = comment.find("infraspec-");
    if (keyword == std::string_view::npos || comment.find("-->") != std::string_view::npos) return false;
    const std::size_t begin = comment.find_last_of(" ,\t") + 1;
    if (begin <= keyword) return false;
    int rank = 0;
    for (const std::string_view rule : options.rules) {
        Candidate candidate;
        candidate.label = rule;
        candidate.kind = CandidateKind::key;
        candidate.edit = {{line.range.begin + static_cast<Offset>(open + begin), line.cursor}, std::string(rule)};
        candidate.rank = rank++;
        out.push_back(std::move(candidate));
    }
    return true;
}

/// A heading that defines a thing gets a name of its own.
bool names_fit(const Context& context, const TypedLine& line) {
    using spec::DocumentKind;
    const DocumentKind kind = context.facts().kind;
    const bool defines = kind == DocumentKind::vocabulary || kind == DocumentKind::responsibilities ||
                         kind == DocumentKind::architecture;
    return !line.heading || !defines;
}

void add_everything(const Context& context, const TypedLine& line, const CompletionOptions& options,
                    std::vector<Candidate>& out) {
    add_component_labels(context, line, options, out);
    add_layer_labels(context, line, out);
    add_term_labels(context, line, out);
    add_decision_labels(context, line, out);
    add_steps(context, line, out);
    add_templates(context, line, options, out);
    if (!names_fit(context, line) || add_chosen_options(context, line, out)) return;
    add_metric_values(context, line.before, line.cursor, out);
    const Wanted wanted = wanted_at(context, line);
    const bool begins_value =
        line.before.ends_with(": ") || line.before.ends_with(":** ") || line.before.ends_with("**: ");
    const bool structured = wanted != Wanted::term &&
                            (begins_value || (line.listed && line.content.empty()) || line.before.ends_with(", "));
    add_prose_names(context, line, wanted, structured, options.typed, out);
    const spec::Component* component = reaching(context.source(), context.facts().components, line.range.begin);
    if (component == nullptr || wanted != Wanted::component) return;
    drop_known_dependencies(context, *component, line, out);
    add_dependency_words(line, out);
}

/// `- ` below a line of text is an item that was just begun, but CommonMark reads it as the underline of a heading
/// (spec 0.31, 4.3). Gives the root as it is without that heading, the text just as long; null where no such line is.
workspace::RootPtr without_underline(const Context& context, const TypedLine& line) {
    const text::Source& source = context.source();
    const auto begun = [&](const spec::Heading& heading) {
        return heading.text.end < line.range.begin && heading.range.touches(line.marker.begin);
    };
    const std::string_view mark = source.slice(line.range);
    if (!line.listed || context.index >= context.root.own_count() ||
        mark.find_first_not_of("- \t") != std::string_view::npos)
        return nullptr;
    if (std::none_of(context.facts().headings.begin(), context.facts().headings.end(), begun)) return nullptr;
    std::string bytes(source.bytes());
    bytes[line.marker.begin] = '+';
    return context.root.with(workspace::with_text(context.file(), std::move(bytes)));
}

std::vector<Candidate> complete_as_read(const Context& context, const TypedLine& line,
                                        const CompletionOptions& options) {
    std::vector<Candidate> found;
    if (add_suppressed_rules(line, options, found) || add_suppressions(line, options, found)) {
        // nothing else is wanted there
    } else if (add_diagram_names(context, line, options, found)) {
        // a flowchart has words of its own
    } else if (in_verbatim(context, line.cursor)) {
        if (fence_opening_at(context, line.cursor) != nullptr) add_languages(line, found);
    } else if (const auto open = wiki_begin(line)) {
        add_wiki_names(context, line, *open, found);
    } else if (const auto destination = destination_at(line)) {
        add_destinations(context, line, *destination, options, found);
    } else {
        add_everything(context, line, options, found);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Candidate& a, const Candidate& b) { return a.rank < b.rank; });
    if (found.size() > max_candidates) found.resize(max_candidates);
    return found;
}

}  // namespace

std::vector<Candidate> complete(const Context& context, Offset offset, const CompletionOptions& options) {
    const TypedLine line = typed_line(context.source(), offset);
    const workspace::RootPtr meant = without_underline(context, line);
    return meant == nullptr ? complete_as_read(context, line, options)
                            : complete_as_read({context.snapshot, *meant, context.index}, line, options);
}

}  // namespace infraspec::features
