#include "workspace/layers.h"

#include <algorithm>
#include <array>

#include "spec/inline_text.h"
#include "workspace/dependency_resolution.h"

namespace infraspec::workspace {

namespace {

using text::Range;

/// At commas and semicolons outside of brackets.
std::vector<Range> split(std::string_view bytes, Range text) {
    std::vector<Range> parts;
    int depth = 0;
    text::Offset begin = text.begin;
    for (text::Offset at = text.begin; at < text.end; ++at) {
        const char c = bytes[at];
        if (c == '(' || c == '[') ++depth;
        if ((c == ')' || c == ']') && depth > 0) --depth;
        if ((c != ',' && c != ';') || depth > 0) continue;
        parts.push_back(spec::trimmed(bytes, {begin, at}));
        begin = at + 1;
    }
    parts.push_back(spec::trimmed(bytes, {begin, text.end}));
    std::erase_if(parts, [](Range part) { return part.empty(); });
    return parts;
}

/// What stands before the first colon, bracket or dash between spaces; all of it when nothing does.
Range subject_of(std::string_view bytes, Range text) {
    for (text::Offset at = text.begin + 1; at < text.end; ++at) {
        const std::string_view rest = text::slice(bytes, {at, text.end});
        const bool dash =
            rest.starts_with(" - ") || rest.starts_with("\xE2\x80\x93") || rest.starts_with("\xE2\x80\x94");
        if (rest.front() == ':' || rest.front() == '(' || dash) return spec::trimmed(bytes, {text.begin, at});
    }
    return text;
}

/// "Not the Data Layer", "used by the Compute Layer": the words name a layer and declare nothing.
bool declares_nothing(std::string_view text) {
    static constexpr std::array<std::string_view, 8> words{"no",     "not", "none",        "never",
                                                           "except", "by",  "independent", "without"};
    return std::ranges::any_of(spec::words(text), [&](const spec::Word& word) {
        return std::ranges::find(words, word.folded) != words.end();
    });
}

void add_entries(std::string_view bytes, const std::vector<spec::Item>& items, std::vector<Range>& entries) {
    for (const spec::Item& item : items) {
        for (const Range part : split(bytes, item.text)) entries.push_back(subject_of(bytes, part));
        add_entries(bytes, item.nested, entries);
    }
}

}  // namespace

std::vector<Range> layer_dependency_entries(const File& file, const spec::Layer& layer) {
    std::vector<Range> entries;
    const std::string_view bytes = file.source->bytes();
    for (const spec::Section& section : layer.sections) {
        if (section.key != "dependency") continue;
        // A heading's text may hold its list.
        if (section.items.empty() || !section.heading) {
            for (const Range part : split(bytes, section.text)) entries.push_back(subject_of(bytes, part));
        }
        add_entries(bytes, section.items, entries);
    }
    std::ranges::sort(entries);
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    std::erase_if(entries, [&](Range entry) { return declares_nothing(text::slice(bytes, entry)); });
    return entries;
}

LayerGraph::LayerGraph(const Root& root) : holding_(root.dependencies().nodes().size()) {
    std::vector<std::pair<EntityRef, std::uint32_t>> layers;
    std::vector<NameId> names;
    for (std::uint32_t file = 0; file < root.files().size(); ++file) {
        for (std::uint32_t i = 0; i < root.file(file).facts->layers.size(); ++i) {
            const EntityRef layer{EntityKind::layer, file, i};
            const NameId name = root.names().find(root.layer(layer).name.norm);
            const auto known = std::ranges::find(names, name);
            layers.emplace_back(layer, static_cast<std::uint32_t>(known - names.begin()));
            if (known != names.end()) continue;
            names.push_back(name);
            nodes_.push_back(layer);
        }
    }
    for (const auto& [layer, node] : layers) {
        if (layer.file < root.own_count()) read_edges(root, layer, node);
        read_components(root, layer, node);
    }
    for (auto& held_by : holding_) {
        std::ranges::sort(held_by);
        held_by.erase(std::unique(held_by.begin(), held_by.end()), held_by.end());
        holds_any_ = holds_any_ || !held_by.empty();
    }
}

void LayerGraph::read_edges(const Root& root, EntityRef layer, std::uint32_t node) {
    const File& file = root.file(layer.file);
    const auto mentions = root.mentions(layer.file);
    const auto add = [&](EntityRef target, Range words) {
        const auto& norm = root.layer(target).name.norm;
        const auto to =
            std::ranges::find_if(nodes_, [&](EntityRef each) { return root.layer(each).name.norm == norm; });
        const auto index = static_cast<std::uint32_t>(to - nodes_.begin());
        if (to != nodes_.end() && index != node) edges_.push_back({node, index, layer, words});
    };
    for (const Range entry : layer_dependency_entries(file, root.layer(layer))) {
        bool named = false;
        for (const Mention& mention : mentions_within(mentions, entry)) {
            const NameEntry& name = root.names()[mention.name];
            for (const Definition& definition : name.definitions) {
                if (definition.entity.kind != EntityKind::layer) continue;
                add(definition.entity, mention.range);
                named = true;
                break;
            }
        }
        if (named) continue;
        // "Network" alone, "all other layers".
        for (const EntityRef target : layers_named(root.files(), root.names(), mentions, *file.source, entry))
            add(target, entry);
    }
}

std::optional<LayerViolation> LayerGraph::violation(std::uint32_t component, std::uint32_t target) const {
    const auto& from = holding(component);
    const auto& to = holding(target);
    if (std::find_first_of(from.begin(), from.end(), to.begin(), to.end()) != from.end()) return std::nullopt;
    for (const auto lower : from) {
        for (const auto upper : to) {
            if (reaches(upper, lower) && !reaches(lower, upper)) return LayerViolation{lower, upper};
        }
    }
    return std::nullopt;
}

void LayerGraph::read_components(const Root& root, EntityRef layer, std::uint32_t node) {
    const File& file = root.file(layer.file);
    const auto hold = [&](const Mention& mention) {
        if (is_drawn(mention)) return;
        for (const Definition& definition : root.names()[mention.name].definitions) {
            if (definition.entity.kind != EntityKind::component) continue;
            holding_[root.dependencies().node_of(definition.entity)].push_back(node);
        }
    };
    for (const spec::Section& section : root.layer(layer).sections) {
        if (section.key != "component") continue;
        const Range value{section.label.end, std::max(section.label.end, section.extent.end)};
        if (layer.file < root.own_count()) {
            std::ranges::for_each(mentions_within(root.mentions(layer.file), value), hold);
        } else {
            std::ranges::for_each(root.names().mentions_in(*file.source, value), hold);
        }
    }
}

std::vector<std::vector<std::uint32_t>> LayerGraph::cycles() const {
    std::vector<Arc> arcs;
    for (const LayerEdge& edge : edges_) arcs.emplace_back(edge.from, edge.to);
    return first_cycles(static_cast<std::uint32_t>(nodes_.size()), arcs);
}

bool LayerGraph::reaches(std::uint32_t from, std::uint32_t to) const {
    std::vector<bool> seen(nodes_.size(), false);
    std::vector<std::uint32_t> open{from};
    while (!open.empty()) {
        const std::uint32_t node = open.back();
        open.pop_back();
        for (const LayerEdge& edge : edges_) {
            if (edge.from != node || seen[edge.to]) continue;
            if (edge.to == to) return true;
            seen[edge.to] = true;
            open.push_back(edge.to);
        }
    }
    return false;
}

}  // namespace infraspec::workspace
