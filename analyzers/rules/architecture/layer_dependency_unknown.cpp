#include <algorithm>
#include <array>
#include <span>

#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"
#include "workspace/layers.h"

namespace infraspec::rules {
namespace {

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Words that stand before "layer" without being a layer's name.
bool names_no_layer(std::string_view word) {
    static constexpr std::array<std::string_view, 39> words{
        "a",     "all",       "an",  "and",   "another", "any",   "at",    "both",       "by",    "each",
        "every", "following", "for", "four",  "from",    "in",    "its",   "last",       "lower", "many",
        "most",  "next",      "of",  "on",    "or",      "osi",   "other", "remaining",  "same",  "several",
        "six",   "that",      "the", "these", "this",    "three", "two",   "underlying", "upper"};
    const bool number = !word.empty() && word.front() >= '0' && word.front() <= '9';
    return number || is_one_of(word, words);
}

/// "Transport layer security", "layer 7 routing" are no layers; "network layer for subnets" is one.
bool ends_name(const std::vector<spec::Word>& words, std::size_t next) {
    static constexpr std::array<std::string_view, 14> links{"and", "as", "at",   "because", "for", "from", "in",
                                                            "is",  "on", "only", "or",      "to",  "via",  "with"};
    return next == words.size() || words[next].punctuation || is_one_of(words[next].folded, links);
}

/// A capital before the name's last word makes a name of several words: "Edge Delivery layer".
bool is_part_of_name(std::string_view entry, const std::vector<spec::Word>& words, std::size_t at) {
    static constexpr std::array<std::string_view, 10> verbs{"requires", "require", "needs", "need", "uses",
                                                            "use",      "depends", "on",    "the",  "after"};
    const auto is_capital = [&](const spec::Word& word) {
        const char c = entry[word.range.begin];
        return !word.punctuation && c >= 'A' && c <= 'Z';
    };
    return is_capital(words[at]) && is_capital(words[at + 1]) && !is_one_of(words[at].folded, verbs);
}

/// The words `X layer` of an entry, each relative to its first byte.
std::vector<text::Range> named_layers(std::string_view entry) {
    std::vector<text::Range> layers;
    const auto words = spec::words(entry);
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (spec::singular(words[i].folded) != "layer" || !ends_name(words, i + 1)) continue;
        if (words[i - 1].punctuation || names_no_layer(words[i - 1].folded)) continue;
        auto first = i - 1;
        while (first > 0 && is_part_of_name(entry, words, first - 1)) --first;
        layers.push_back({words[first].range.begin, words[i].range.end});
    }
    return layers;
}

std::vector<std::string> other_layers(const workspace::Root& root, const spec::Layer& layer) {
    std::vector<std::string> names;
    for (const auto& file : root.files()) {
        for (const auto& other : file->facts->layers) {
            if (&other != &layer) names.push_back(other.name.text);
        }
    }
    return names;
}

bool is_known(std::span<const workspace::Mention> mentions, text::Range range) {
    return std::any_of(mentions.begin(), mentions.end(), [&](const workspace::Mention& mention) {
        // The word "layer" alone may be a term.
        return mention.range.overlaps(range) && mention.range.end == range.end &&
               mention.range.size() > std::string_view("layers").size();
    });
}

/// "Network Layer", where the heading is only "Network".
bool is_called_shorter(const workspace::NameTable& names, std::string_view words) {
    constexpr std::string_view layer = " layer";
    std::string norm = spec::norm(words);
    if (!norm.ends_with(layer)) return false;
    norm.resize(norm.size() - layer.size());
    const auto name = names.find(norm);
    if (name == workspace::no_name) return false;
    const auto& definitions = names[name].definitions;
    return std::any_of(definitions.begin(), definitions.end(), [](const workspace::Definition& definition) {
        return definition.entity.kind == workspace::EntityKind::layer;
    });
}

Finding finding_at(const RuleContext& context, const spec::Layer& layer, text::Range range) {
    const auto words = context.source().slice(range);
    Finding finding;
    finding.range = range;
    finding.message = quoted(words) + " is not described: name a layer that is, or describe this one";
    finding.fixes = nearest_fixes(context.file(), range, words, other_layers(context.root, layer));
    return finding;
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    const auto& file = context.file();
    const auto mentions = context.root.mentions(context.index);
    for (const auto& layer : context.facts().layers) {
        for (const auto entry : workspace::layer_dependency_entries(file, layer)) {
            for (const auto words : named_layers(context.source().slice(entry))) {
                const text::Range range{entry.begin + words.begin, entry.begin + words.end};
                if (is_known(mentions, range) || is_called_shorter(context.root.names(), context.source().slice(range)))
                    continue;
                findings.push_back(finding_at(context, layer, range));
            }
        }
    }
    return findings;
}

}  // namespace

constinit const Rule layer_dependency_unknown{
    .name = "layer-dependency-unknown",
    .severity = workspace::Severity::warning,
    .family = "Architecture",
    .summary = "A layer depends on a layer that is not described",
    .why = "Nobody can tell what it rests on, and whether it may rest on it.",
    .at = "the words that name the layer",
    .fix = "replaces them by the layer that was probably meant",
    .bad = R"(//- infra-specs/architecture.md
# Architecture

### Network Layer

- Isolation: One VPC per environment

### Data Layer

- Isolation: One database per environment
- Dependencies: Requires networking layer (private subnets)
)",
    .good = R"(//- infra-specs/architecture.md
# Architecture

### Network Layer

- Isolation: One VPC per environment

### Data Layer

- Isolation: One database per environment
- Dependencies: Requires network layer (private subnets)
)",
    .check = check,
};

}  // namespace infraspec::rules
