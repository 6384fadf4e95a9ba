// Layers of an architecture: headings that end in Layer, or that own a Components label.
#include <algorithm>
#include <array>

#include "spec/extractors.h"
#include "spec/labels.h"

namespace infraspec::spec {

using markdown::Document;

namespace {

bool is_layer_section(std::string_view key) {
    static constexpr std::array<std::string_view, 7> keys{"component", "isolation", "security",  "connectivity",
                                                          "scaling",   "backup",    "dependency"};
    return std::ranges::find(keys, key) != keys.end();
}

/// "Network Layer", but not "Components by Layer" or "The Layer".
bool is_called_layer(const Name& name) {
    static constexpr std::array<std::string_view, 17> no_names{"a",   "across", "any",  "by",       "each", "every",
                                                               "in",  "its",    "of",   "one",      "per",  "single",
                                                               "the", "this",   "what", "whatever", "which"};
    if (!fold_case(name.text).ends_with(" layer")) return false;
    const std::string_view before =
        std::string_view(name.norm).substr(0, name.norm.size() - std::string_view(" layer").size());
    const std::size_t space = before.rfind(' ');
    const std::string_view last = space == std::string_view::npos ? before : before.substr(space + 1);
    return std::ranges::find(no_names, last) == no_names.end();
}

}  // namespace

const Section* Layer::section(std::string_view key) const {
    const auto found = std::ranges::find_if(sections, [&](const Section& each) { return each.key == key; });
    return found == sections.end() ? nullptr : &*found;
}

void extract_layers(const Document& document, const Outline& outline, FileFacts& facts) {
    for (std::uint32_t id = 1; id < outline.sections.size(); ++id) {
        const OutlineSection& section = outline.sections[id];
        TitleName title = section.title;
        const bool called_layer = is_called_layer(title.name);
        // `## Security` below a title is a chapter; only below a layer it is the layer's key.
        auto sections = labelled_sections(document, outline, id, is_layer_section, called_layer);
        const bool owns_components =
            std::ranges::any_of(sections, [](const Section& each) { return each.key == "component"; });
        if (!called_layer && !owns_components) continue;
        Layer layer;
        layer.short_norm = called_layer ? norm(std::string_view(title.name.norm).substr(0, title.name.norm.size() - 6))
                                        : title.name.norm;
        layer.name = std::move(title.name);
        layer.heading = section.index;
        layer.extent = section.extent;
        layer.sections = std::move(sections);
        facts.layers.push_back(std::move(layer));
    }
}

}  // namespace infraspec::spec
