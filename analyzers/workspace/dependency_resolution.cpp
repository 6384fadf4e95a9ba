#include "workspace/dependency_resolution.h"

#include <algorithm>
#include <array>
#include <optional>

namespace infraspec::workspace {

namespace {

constexpr std::array<std::string_view, 6> standard_layers{"network",     "compute",       "data",
                                                          "integration", "observability", "security"};

/// A piece of text that may name something, with what stands before its first colon, dash or bracket.
struct Entry {
    text::Range text;
    text::Range subject;
};

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

text::Range trimmed(std::string_view bytes, text::Range range) {
    while (!range.empty() && is_space(bytes[range.begin])) ++range.begin;
    while (!range.empty() && is_space(bytes[range.end - 1])) --range.end;
    return range;
}

/// The text without markers of emphasis and code, and without a full stop.
std::string bare(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c != '*' && c != '`') result += c;
    }
    while (!result.empty() && (is_space(result.back()) || result.back() == '.')) result.pop_back();
    return result;
}

/// Before the first colon, dash between spaces, or bracket, when something is left.
text::Range subject_of(std::string_view bytes, text::Range text) {
    for (text::Offset at = text.begin; at < text.end; ++at) {
        const std::string_view rest = text::slice(bytes, {at, text.end});
        const bool dash =
            rest.starts_with(" - ") || rest.starts_with("\xE2\x80\x93") || rest.starts_with("\xE2\x80\x94");
        if (rest.front() != ':' && rest.front() != '(' && !dash) continue;
        const text::Range subject = trimmed(bytes, {text.begin, at});
        return subject.empty() ? text : subject;
    }
    return text;
}

std::vector<text::Range> split_at_commas(std::string_view bytes, text::Range text) {
    std::vector<text::Range> parts;
    int depth = 0;
    text::Offset begin = text.begin;
    for (text::Offset at = text.begin; at < text.end; ++at) {
        const char c = bytes[at];
        if (c == '(' || c == '[') ++depth;
        if ((c == ')' || c == ']') && depth > 0) --depth;
        if (c != ',' || depth > 0) continue;
        parts.push_back(trimmed(bytes, {begin, at}));
        begin = at + 1;
    }
    parts.push_back(trimmed(bytes, {begin, text.end}));
    return parts;
}

bool says_none(std::string_view text) {
    const std::string folded = spec::fold_case(bare(text));
    return folded == "none" || folded == "n/a" || folded == "no dependencies";
}

bool says_external(std::string_view text) {
    const std::string folded = spec::fold_case(bare(text));
    return folded.starts_with("external:") || folded.find("(external)") != std::string::npos;
}

std::optional<EntityRef> first_of(const NameEntry& entry, EntityKind kind) {
    for (const Definition& definition : entry.definitions) {
        if (definition.entity.kind == kind) return definition.entity;
    }
    return std::nullopt;
}

void add_once(std::vector<EntityRef>& refs, EntityRef ref) {
    if (std::find(refs.begin(), refs.end(), ref) == refs.end()) refs.push_back(ref);
}

class Resolver {
  public:
    Resolver(std::span<const FilePtr> files, const NameTable& names, std::span<const Mention> mentions,
             const text::Source& source)
        : files_(files), names_(names), mentions_(mentions), bytes_(source.bytes()) {}

    ResolvedDependency resolve(std::uint32_t dependency, Entry entry) const {
        ResolvedDependency result{dependency, entry.text, DependencyOutcome::unresolved, {}};
        // Words behind the subject explain it: "Registry (known stations)" does not depend on stations.
        resolve_in(entry.subject, result);
        return result;
    }

    std::vector<EntityRef> layers(text::Range range) const {
        std::vector<EntityRef> found;
        if (names_all_layers(range)) {
            for (const NameEntry& entry : names_.entries()) {
                if (const auto layer = first_of(entry, EntityKind::layer)) found.push_back(*layer);
            }
            return found;
        }
        for (const Mention& mention : mentions_within(mentions_, range)) {
            if (const auto layer = first_of(names_[mention.name], EntityKind::layer)) add_once(found, *layer);
        }
        if (const auto layer = by_short_name(range)) add_once(found, *layer);
        return found;
    }

  private:
    void resolve_in(text::Range range, ResolvedDependency& result) const {
        std::vector<EntityRef> terms;
        for (const Mention& mention : mentions_within(mentions_, range)) {
            const NameEntry& entry = names_[mention.name];
            if (const auto component = first_of(entry, EntityKind::component))
                add_component(result.targets, *component);
            if (const auto term = first_of(entry, EntityKind::term)) terms.push_back(*term);
        }
        if (!result.targets.empty()) {
            result.outcome = DependencyOutcome::components;
        } else if (std::vector<EntityRef> named = layers(range); !named.empty()) {
            if (!names_all_layers(range)) named.resize(1);
            result.outcome = DependencyOutcome::layer;
            result.targets = std::move(named);
        } else if (names_all_layers(range) || names_standard_layer(range)) {
            result.outcome = DependencyOutcome::layer;
        } else if (!terms.empty()) {
            result.outcome = DependencyOutcome::concept_;
            result.targets = {terms.front()};
        } else if (names_.is_explained(spec::norm(bare(text::slice(bytes_, range))))) {
            result.outcome = DependencyOutcome::concept_;
        }
    }

    void add_component(std::vector<EntityRef>& targets, EntityRef component) const {
        const auto& norm = component_of(component).short_norm;
        for (const EntityRef other : targets) {
            if (component_of(other).short_norm == norm) return;
        }
        targets.push_back(component);
    }
    const spec::Component& component_of(EntityRef ref) const { return files_[ref.file]->facts->components[ref.index]; }

    /// "Network" for the Network Layer.
    std::optional<EntityRef> by_short_name(text::Range range) const {
        const std::string norm = spec::norm(bare(text::slice(bytes_, range)));
        if (norm.empty()) return std::nullopt;
        const NameId id = names_.find(norm + " layer");
        return id == no_name ? std::nullopt : first_of(names_[id], EntityKind::layer);
    }

    /// "all other layers", "every layer".
    bool names_all_layers(text::Range range) const {
        bool all = false;
        for (const spec::Word& word : spec::words(text::slice(bytes_, range))) {
            if (word.folded == "all" || word.folded == "every" || word.folded == "each") {
                all = true;
            } else if (all && spec::singular(word.folded) == "layer") {
                return true;
            } else if (word.folded != "other" && word.folded != "remaining" && word.folded != "the" &&
                       word.folded != "of") {
                all = false;
            }
        }
        return false;
    }

    bool names_standard_layer(text::Range range) const {
        const std::vector<spec::Word> words = spec::words(text::slice(bytes_, range));
        for (std::size_t i = 1; i < words.size(); ++i) {
            const bool standard =
                std::find(standard_layers.begin(), standard_layers.end(), words[i - 1].folded) != standard_layers.end();
            if (standard && spec::singular(words[i].folded) == "layer") return true;
        }
        return false;
    }

    std::span<const FilePtr> files_;
    const NameTable& names_;
    std::span<const Mention> mentions_;
    std::string_view bytes_;
};

/// The parts of an inline list, when each of them resolves.
std::vector<ResolvedDependency> resolve_parts(const Resolver& resolver, std::string_view bytes, std::uint32_t index,
                                              text::Range text) {
    std::vector<ResolvedDependency> resolved;
    const std::vector<text::Range> parts = split_at_commas(bytes, text);
    if (parts.size() < 2) return {};
    for (const text::Range part : parts) {
        const std::string_view said = text::slice(bytes, part);
        if (says_none(said)) {
            resolved.push_back({index, part, DependencyOutcome::none, {}});
        } else if (says_external(said)) {
            resolved.push_back({index, part, DependencyOutcome::external, {}});
        } else {
            resolved.push_back(resolver.resolve(index, {part, subject_of(bytes, part)}));
        }
        if (resolved.back().outcome == DependencyOutcome::unresolved) return {};
    }
    return resolved;
}

}  // namespace

std::span<const Mention> mentions_within(std::span<const Mention> mentions, text::Range range) {
    const auto first =
        std::lower_bound(mentions.begin(), mentions.end(), range.begin,
                         [](const Mention& mention, text::Offset at) { return mention.range.begin < at; });
    auto last = first;
    while (last != mentions.end() && last->range.end <= range.end) ++last;
    return {first, last};
}

std::vector<EntityRef> layers_named(std::span<const FilePtr> files, const NameTable& names,
                                    std::span<const Mention> mentions, const text::Source& source, text::Range range) {
    const Resolver resolver(files, names, mentions, source);
    std::vector<EntityRef> layers;
    for (const text::Range part : split_at_commas(source.bytes(), range)) {
        for (const EntityRef layer : resolver.layers(part)) add_once(layers, layer);
    }
    return layers;
}

std::vector<ResolvedDependency> resolve_dependencies(std::span<const FilePtr> files, const NameTable& names,
                                                     std::span<const Mention> mentions, EntityRef component) {
    const File& file = *files[component.file];
    const std::string_view bytes = file.source->bytes();
    const Resolver resolver(files, names, mentions, *file.source);
    std::vector<ResolvedDependency> resolved;
    const auto& dependencies = file.facts->components[component.index].dependencies;
    for (std::uint32_t i = 0; i < dependencies.size(); ++i) {
        const spec::Dependency& dependency = dependencies[i];
        if (dependency.in_line) {
            const auto parts = resolve_parts(resolver, bytes, i, dependency.text);
            resolved.insert(resolved.end(), parts.begin(), parts.end());
            if (!parts.empty()) continue;
        }
        if (dependency.none) {
            resolved.push_back({i, dependency.text, DependencyOutcome::none, {}});
        } else if (dependency.external) {
            resolved.push_back({i, dependency.text, DependencyOutcome::external, {}});
        } else {
            resolved.push_back(resolver.resolve(i, {dependency.text, dependency.subject}));
        }
    }
    return resolved;
}

}  // namespace infraspec::workspace
