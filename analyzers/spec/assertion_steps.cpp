#include "spec/assertion_steps.h"

#include <algorithm>
#include <array>
#include <utility>

#include "spec/inline_text.h"

namespace infraspec::spec {

using markdown::Document;
using markdown::Kind;
using markdown::Node;
using markdown::NodeId;

namespace {

constexpr std::array<std::pair<std::string_view, StepKeyword>, 5> keywords{{{"given", StepKeyword::given},
                                                                            {"when", StepKeyword::when},
                                                                            {"then", StepKeyword::then},
                                                                            {"and", StepKeyword::and_},
                                                                            {"but", StepKeyword::but}}};

}  // namespace

std::optional<StepKeyword> keyword_of(std::string_view norm) {
    for (const auto& [word, keyword] : keywords) {
        if (word == norm) return keyword;
    }
    return std::nullopt;
}

std::optional<FoundStep> step_of(const Document& document, const InlineLine& line) {
    const std::string_view bytes = document.source().bytes();
    const auto found = [&](StepKeyword keyword, Range label, Offset text, bool bare) {
        const Range value = trimmed(bytes, {text, std::max(text, line.range.end)});
        return FoundStep{{keyword, label, value, line.range}, bare};
    };
    if (const auto match = match_label(document, line, true)) {
        const auto keyword = keyword_of(label_key(document, match->label));
        if (keyword) return found(*keyword, match->label, match->value.begin, false);
    }
    const Node& first = document[line.nodes.front()];
    if (first.kind == Kind::strong || first.kind == Kind::emphasis) {
        const Range label = trimmed(bytes, first.content);
        const auto keyword = keyword_of(norm(document.slice(label)));
        if (keyword) return found(*keyword, label, first.range.end, false);
    }
    if (first.kind == Kind::text) {
        const std::string_view text = document.slice({line.range.begin, first.range.end});
        const std::string_view word = text.substr(0, text.find(' '));
        const bool capital = !word.empty() && word.front() >= 'A' && word.front() <= 'Z' && word.size() < text.size();
        const auto keyword = keyword_of(norm(word));
        if (keyword && capital) {
            const Offset end = line.range.begin + static_cast<Offset>(word.size());
            return found(*keyword, {line.range.begin, end}, end, true);
        }
    }
    return std::nullopt;
}

std::vector<InlineLine> step_lines(const Document& document, NodeId paragraph) {
    std::vector<InlineLine> result;
    for (InlineLine& line : lines_of(document, paragraph)) {
        const auto begins_step = [&](NodeId id) {
            if (document[id].kind != Kind::strong) return false;
            std::string_view word = trimmed(document.slice(document[id].content));
            if (word.ends_with(':')) word.remove_suffix(1);
            return keyword_of(norm(word)).has_value();
        };
        const bool is_step = begins_step(line.nodes.front());
        InlineLine part{{}, line.range};
        for (NodeId node : line.nodes) {
            if (is_step && !part.nodes.empty() && begins_step(node)) {
                const Offset here = document[node].range.begin;
                part.range = trimmed(document.source().bytes(), {part.range.begin, here});
                result.push_back(std::exchange(part, {{}, {here, line.range.end}}));
            }
            part.nodes.push_back(node);
        }
        result.push_back(std::move(part));
    }
    return result;
}

std::size_t primary_keywords(const std::vector<FoundStep>& steps) {
    std::array<bool, 3> seen{};
    for (const FoundStep& found : steps) {
        if (found.step.keyword <= StepKeyword::then) seen[static_cast<std::size_t>(found.step.keyword)] = true;
    }
    return static_cast<std::size_t>(std::ranges::count(seen, true));
}

}  // namespace infraspec::spec
