// Components with their responsibilities, dependencies and lifecycle.
#include <algorithm>
#include <array>

#include "spec/extractors.h"
#include "spec/inline_text.h"
#include "spec/labels.h"

namespace infraspec::spec {

using markdown::Document;

namespace {

// Labels by their norm, in which the last word is singular ("does" is "doe").
template <typename Key>
using KeyTable = std::initializer_list<std::pair<std::string_view, Key>>;

template <typename Key>
std::optional<Key> find_key(KeyTable<Key> table, std::string_view key) {
    for (const auto& [name, value] : table) {
        if (name == key) return value;
    }
    return std::nullopt;
}

bool is_component_section(std::string_view key) {
    return component_section(key).has_value();
}

/// "Runtime: Ledger" says of what kind the dependency is, then what it is on. The size of what is said first.
std::size_t kind_size(std::string_view text) {
    constexpr std::array<std::string_view, 14> kinds{"runtime",  "build time", "deploy time", "required",  "optional",
                                                     "hard",     "soft",       "internal",    "upstream",  "downstream",
                                                     "requires", "uses",       "needs",       "depends on"};
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return 0;
    std::string kind;
    for (const char c : fold_case(text.substr(0, colon))) {
        if (c != '*' && c != '_') kind += c == '-' ? ' ' : c;
    }
    const std::size_t behind = text.find_first_not_of("*_ ", colon + 1);
    const bool is_kind = std::ranges::find(kinds, trimmed(std::string_view(kind))) != kinds.end();
    return is_kind && behind != std::string_view::npos ? behind : 0;
}

/// Names count only before the first colon, dash or bracket, when there is one.
Range subject_of(const Document& document, Range text) {
    text.begin += static_cast<Offset>(kind_size(document.slice(text)));
    const std::string_view view = document.slice(text);
    std::size_t end = view.size();
    for (const std::string_view mark :
         {": ", " (", " [", " - ", " -- ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", "\xE2\x80\x94"}) {
        if (const std::size_t at = view.find(mark); at != 0) end = std::min(end, at);
    }
    return {text.begin, text.begin + static_cast<Offset>(end)};
}

/// `External: …`, `External service: …`, `External – …`.
bool begins_with_external(std::string_view folded) {
    constexpr std::string_view external = "external";
    if (!folded.starts_with(external)) return false;
    std::string_view rest = trimmed(folded.substr(external.size()));
    for (const std::string_view noun :
         {"services", "service", "dependency", "dependencies", "system", "systems", "provider", "providers"}) {
        if (!rest.starts_with(noun)) continue;
        rest = trimmed(rest.substr(noun.size()));
        break;
    }
    return rest.starts_with(':') || rest.starts_with("- ") || rest.starts_with("\xE2\x80\x93") ||
           rest.starts_with("\xE2\x80\x94");
}

/// "External DNS provider": in small letters no component is called so.
bool is_external_noun(std::string_view text) {
    if (!fold_case(text).starts_with("external ")) return false;
    const std::string_view subject = trimmed(text.substr(0, text.find_first_of("(:,;")));
    const std::string_view noun = subject.substr(subject.rfind(' ') + 1);
    constexpr std::array<std::string_view, 8> nouns{"provider", "providers", "service", "services",
                                                    "system",   "systems",   "vendor",  "partner"};
    return std::ranges::find(nouns, noun) != nouns.end();
}

/// "No dependencies", "no upstream dependencies", "no other components".
bool says_no_dependencies(std::string_view folded) {
    constexpr std::array<std::string_view, 14> qualities{
        "upstream", "downstream", "external", "internal", "other",     "further",        "runtime",
        "direct",   "hard",       "known",    "service",  "component", "infrastructure", "additional"};
    constexpr std::array<std::string_view, 5> nouns{"dependencies", "dependency", "components", "component",
                                                    "collaborators"};
    const std::vector<Word> all = words(folded);
    if (all.size() < 2 || all.front().folded != "no") return false;
    for (std::size_t i = 1; i < all.size(); ++i) {
        const bool ends = i + 1 == all.size() || all[i + 1].punctuation || all[i + 1].folded == "on" ||
                          all[i + 1].folded == "at" || all[i + 1].folded == "yet" || all[i + 1].folded == "so";
        if (ends) return std::ranges::find(nouns, all[i].folded) != nouns.end();
        if (std::ranges::find(qualities, all[i].folded) == qualities.end()) return false;
    }
    return false;
}

/// Whether an entry says that there is nothing to name. `folded` has no markup.
bool says_none(std::string_view folded) {
    const bool bracketed =
        (folded.starts_with('(') && folded.ends_with(')')) || (folded.starts_with('[') && folded.ends_with(']'));
    if (bracketed) folded = trimmed(folded.substr(1, folded.size() - 2));
    if (folded == "-" || folded == "\xE2\x80\x94" || says_no_dependencies(folded)) return true;
    for (const std::string_view word : {"none", "n/a", "nothing", "not applicable"}) {
        if (!folded.starts_with(word)) continue;
        const std::string_view rest = trimmed(folded.substr(word.size()));
        if (rest.empty() || rest == "at all" || rest == "yet" || rest == "so far" || rest == "else") return true;
        return std::string_view(".,;:(-\xE2").find(rest.front()) != std::string_view::npos;
    }
    return false;
}

Dependency dependency_of(const Document& document, Range item, Range text) {
    Dependency dependency;
    dependency.item = item;
    dependency.text = without_comments(document.source().bytes(), text);
    std::string plain;  // marks of emphasis would hide the words at the beginning
    for (const char c : document.slice(dependency.text)) {
        if (c != '*' && c != '_' && c != '`') plain += c;
    }
    const std::string folded = fold_case(trimmed(std::string_view(plain)));
    dependency.none = says_none(folded);
    dependency.external =
        begins_with_external(folded) || is_external_noun(trimmed(std::string_view(plain))) ||
        folded.find("(external)") != std::string::npos || folded.find("(external ") != std::string::npos ||
        folded.find("(external,") != std::string::npos || folded.find("[external]") != std::string::npos;
    dependency.subject = subject_of(document, dependency.text);
    return dependency;
}

std::vector<Dependency> dependencies_of(const Document& document, const std::vector<Section>& sections) {
    std::vector<Dependency> dependencies;
    for (const Section& section : sections) {
        if (component_section(section.key) != ComponentSection::dependencies) continue;
        for (const Item& item : section.items) {
            if (item.text.empty()) continue;
            dependencies.push_back(dependency_of(document, item.range, item.text));
            // `- Internal:` says by its nested items what is meant.
            Dependency& dependency = dependencies.back();
            const bool only_label =
                document.slice(dependency.text).ends_with(':') || document.slice(dependency.text).ends_with(":**");
            if (only_label && !item.nested.empty()) dependency.subject = {dependency.text.begin, item.range.end};
        }
        if (!section.items.empty() || section.text.empty()) continue;
        Dependency dependency = dependency_of(document, section.text, section.text);
        dependency.in_line = true;
        dependencies.push_back(std::move(dependency));
    }
    return dependencies;
}

class ComponentReader {
  public:
    ComponentReader(const Document& document, const Outline& outline, FileFacts& facts)
        : document_(document), outline_(outline), facts_(facts) {}

    void read() {
        for (std::uint32_t id = 1; id < outline_.sections.size(); ++id) {
            if (is_label(id)) continue;
            auto sections = labelled_sections(document_, outline_, id, is_component_section, labels_by_heading(id));
            if (!sections.empty()) add(outline_.sections[id], std::move(sections));
        }
    }

  private:
    std::string key_of(std::uint32_t section) const { return outline_.sections[section].title.name.norm; }

    /// A heading that is called like a label is never a component.
    bool is_label(std::uint32_t section) const {
        return outline_.sections[section].level > 1 && is_component_section(key_of(section));
    }

    bool has_inline_sections(std::uint32_t section) const {
        return !labelled_sections(document_, outline_, section, is_component_section, false).empty();
    }

    std::size_t label_headings(std::uint32_t section) const {
        std::vector<ComponentSection> found;
        for (std::uint32_t child : outline_.sections[section].children) {
            const auto which = component_section(key_of(child));
            if (which && std::ranges::find(found, *which) == found.end()) found.push_back(*which);
        }
        return found.size();
    }

    /// Headings below count as labels where their owner is clearly a component, and not a chapter that happens to hold
    /// a section called Dependencies: a title needs all three, a chapter two, or a neighbour that is a component.
    bool labels_by_heading(std::uint32_t id) const {
        const OutlineSection& section = outline_.sections[id];
        const std::size_t labels = label_headings(id);
        if (labels == 0) return false;
        if (section.level == 1) return labels == 3 || has_inline_sections(id);
        if (section.level > 2 || labels > 1 || has_inline_sections(id)) return true;
        const auto& siblings = outline_.sections[section.parent].children;
        return std::ranges::any_of(siblings, [&](std::uint32_t sibling) {
            return sibling != id && (label_headings(sibling) > 1 || has_inline_sections(sibling));
        });
    }

    void add(const OutlineSection& section, std::vector<Section> sections) {
        TitleName title = section.title;
        Component component;
        component.short_norm = component_short_norm(title.name.norm);
        component.name = std::move(title.name);
        if (title.alias) component.aliases.push_back(std::move(*title.alias));
        component.heading = section.index;
        component.extent = section.extent;
        component.dependencies = dependencies_of(document_, sections);
        component.sections = std::move(sections);
        facts_.components.push_back(std::move(component));
    }

    const Document& document_;
    const Outline& outline_;
    FileFacts& facts_;
};

}  // namespace

std::optional<ComponentSection> component_section(std::string_view key) {
    return find_key<ComponentSection>({{"responsibility", ComponentSection::responsibilities},
                                       {"dependency", ComponentSection::dependencies},
                                       {"collaborator", ComponentSection::dependencies},
                                       {"lifecycle", ComponentSection::lifecycle},
                                       {"life cycle", ComponentSection::lifecycle}},
                                      key);
}

std::optional<LifecycleKey> lifecycle_key(std::string_view key) {
    return find_key<LifecycleKey>({{"provisioner", LifecycleKey::provisioner},
                                   {"provisioned", LifecycleKey::provisioner},
                                   {"provisioned by", LifecycleKey::provisioner},
                                   {"provisioning", LifecycleKey::provisioner},
                                   {"update strategy", LifecycleKey::update_strategy},
                                   {"update", LifecycleKey::update_strategy},
                                   {"updated", LifecycleKey::update_strategy},
                                   {"destruction", LifecycleKey::destruction},
                                   {"destroyed", LifecycleKey::destruction},
                                   {"deletion", LifecycleKey::destruction}},
                                  key);
}

std::optional<ResponsibilityKey> responsibility_key(std::string_view key) {
    return find_key<ResponsibilityKey>({{"manage", ResponsibilityKey::manages},
                                        {"doe", ResponsibilityKey::manages},
                                        {"provide", ResponsibilityKey::provides},
                                        {"expose", ResponsibilityKey::exposes},
                                        {"know", ResponsibilityKey::exposes}},
                                       key);
}

std::string component_short_norm(std::string_view norm) {
    for (const std::string_view suffix : {" infrastructure", " component"}) {
        // The word before becomes the last one, and with it singular.
        if (norm.ends_with(suffix)) return spec::norm(norm.substr(0, norm.size() - suffix.size()));
    }
    return std::string(norm);
}

const Section* Component::section(ComponentSection which) const {
    const auto found =
        std::ranges::find_if(sections, [&](const Section& each) { return component_section(each.key) == which; });
    return found == sections.end() ? nullptr : &*found;
}

void extract_components(const Document& document, const Outline& outline, FileFacts& facts) {
    ComponentReader(document, outline, facts).read();
}

}  // namespace infraspec::spec
