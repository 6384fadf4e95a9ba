#include "workspace/exports.h"

#include <algorithm>
#include <utility>

#include "workspace/word_scanner.h"

namespace infraspec::workspace {

namespace {

/// Feeds values into one hash, each ended so that "ab", "c" is not "a", "bc".
class Hasher {
  public:
    explicit Hasher(std::string_view bytes) : bytes_(bytes) {}

    void add(std::string_view text) { hash_ = hash_byte(hash_of(text, hash_), '\x1F'); }
    void add(std::uint64_t number) {
        for (int shift = 0; shift < 64; shift += 8) hash_ = hash_byte(hash_, static_cast<char>(number >> shift));
    }
    void add(text::Range range) { add(text::slice(bytes_, range)); }
    void add(const spec::Name& name) { add(name.text); }
    void add(const spec::Section& section) {
        add(section.key);
        add(section.extent);
    }
    void add(const spec::Step& step) {
        add(static_cast<std::uint64_t>(step.keyword));
        add(step.text);
    }
    template <class Value>
    void add(const std::vector<Value>& values) {
        add(std::uint64_t{values.size()});
        for (const Value& value : values) add(value);
    }

    std::uint64_t result() const { return hash_; }

  private:
    std::string_view bytes_;
    std::uint64_t hash_ = hash_seed;
};

}  // namespace

std::vector<ExportedName> exported_names(const spec::FileFacts& facts) {
    std::vector<std::pair<text::Offset, ExportedName>> found;
    const auto add = [&](const spec::Name& name, std::string_view norm, EntityKind kind, std::size_t index,
                         std::size_t alias) {
        if (norm.empty()) return;
        found.push_back(
            {name.range.begin, {norm, kind, static_cast<std::uint32_t>(index), static_cast<std::uint32_t>(alias)}});
    };
    for (std::size_t i = 0; i < facts.terms.size(); ++i) {
        const spec::Term& term = facts.terms[i];
        add(term.name, term.name.norm, EntityKind::term, i, 0);
        for (std::size_t j = 0; j < term.aliases.size(); ++j) {
            add(term.name, term.aliases[j].norm, EntityKind::term, i, j + 1);
        }
    }
    for (std::size_t i = 0; i < facts.components.size(); ++i) {
        const spec::Component& component = facts.components[i];
        add(component.name, component.name.norm, EntityKind::component, i, 0);
        if (component.short_norm != component.name.norm) {
            add(component.name, component.short_norm, EntityKind::component, i, 0);
        }
        for (std::size_t j = 0; j < component.aliases.size(); ++j) {
            add(component.name, component.aliases[j].norm, EntityKind::component, i, j + 1);
        }
    }
    for (std::size_t i = 0; i < facts.layers.size(); ++i) {
        add(facts.layers[i].name, facts.layers[i].name.norm, EntityKind::layer, i, 0);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<ExportedName> names;
    names.reserve(found.size());
    for (const auto& each : found) names.push_back(each.second);
    return names;
}

Exports exports_of(const spec::FileFacts& facts, std::string_view bytes) {
    Hasher everywhere(bytes), anchors(bytes), layers(bytes), assertions(bytes);
    everywhere.add(static_cast<std::uint64_t>(facts.kind));
    for (const spec::Term& term : facts.terms) {
        everywhere.add(term.name);
        everywhere.add(term.aliases);
        everywhere.add(term.avoided);
    }
    everywhere.add(facts.glossary);
    for (const spec::Component& component : facts.components) {
        everywhere.add(component.name);
        everywhere.add(component.aliases);
        for (const spec::Dependency& dependency : component.dependencies) {
            if (dependency.external) layers.add(dependency.text);
        }
    }
    for (const spec::Diagram& diagram : facts.diagrams) layers.add(diagram.chart->text);
    for (const spec::Layer& layer : facts.layers) {
        everywhere.add(layer.name);
        layers.add(layer.sections);
    }
    everywhere.add(facts.environment_types);
    for (const spec::EnvironmentSection& environment : facts.environments) {
        everywhere.add(environment.name);
        everywhere.add(environment.aliases);
    }
    for (const spec::NamingPattern& pattern : facts.naming) {
        everywhere.add(pattern.format);
        everywhere.add(pattern.examples);
        everywhere.add(pattern.remarks);
    }
    for (const spec::Heading& heading : facts.headings) {
        anchors.add(std::uint64_t{heading.level});
        anchors.add(heading.title);
        anchors.add(heading.slug);
    }
    for (const spec::Anchor& anchor : facts.anchors) anchors.add(anchor.name);
    for (const spec::Assertion& assertion : facts.assertions) {
        assertions.add(assertion.id);
        assertions.add(assertion.title);
        assertions.add(assertion.steps);
    }
    return {everywhere.result(), anchors.result(), layers.result(), assertions.result()};
}

std::uint64_t hash_of(const Exports& exports) {
    Hasher hasher({});
    for (const std::uint64_t part : {exports.everywhere, exports.anchors, exports.layers, exports.assertions}) {
        hasher.add(part);
    }
    return hasher.result();
}

}  // namespace infraspec::workspace
