#include "embedded/flowchart_words.h"

#include <tree_sitter/api.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "embedded/characters.h"
#include "embedded/languages.h"
#include "embedded/syntax.h"

namespace infraspec::embedded {

namespace {

using Kind = FlowWord::Kind;
using Kinds = std::unordered_map<TSSymbol, Kind>;

/// By the symbols of the grammar, for a walk that compares numbers.
const Kinds& kinds() {
    static const Kinds all = [] {
        Kinds kinds;
        const TSLanguage* language = tree_sitter_mermaid();
        const auto add = [&](Kind kind, bool named, std::initializer_list<std::string_view> names) {
            for (const std::string_view name : names) {
                const auto size = static_cast<std::uint32_t>(name.size());
                kinds.emplace(ts_language_symbol_for_name(language, name.data(), size, named), kind);
            }
        };
        add(Kind::keyword, false,
            {"graph", "flowchart", "flowchart-elk", "subgraph", "end", "style", "linkStyle", "classDef", "class",
             "click", "href", "call"});
        add(Kind::keyword, true, {"direction_name", "direction"});
        add(Kind::node, true, {"identifier"});
        add(Kind::subgraph, true, {"subgraph_id"});
        add(Kind::link, true, {"arrow"});
        add(Kind::comment, true, {"comment"});
        return kinds;
    }();
    return all;
}

}  // namespace

std::vector<FlowWord> flowchart_words(const Flowchart& chart) {
    const FlowchartPtr read = chart.tree != nullptr ? nullptr : reread_flowchart(chart.text, nullptr);
    const auto& tree = read == nullptr ? chart.tree : read->tree;
    std::vector<FlowWord> words;
    if (tree == nullptr) return words;
    // An `end` that was only thought of lies behind the text.
    const auto size = static_cast<text::Offset>(chart.text.size());
    TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(tree->tree));
    for (bool done = false; !done;) {
        const TSNode node = ts_tree_cursor_current_node(&cursor);
        if (const auto kind = kinds().find(ts_node_symbol(node)); kind != kinds().end()) {
            const Range range{ts_node_start_byte(node), std::min(ts_node_end_byte(node), size)};
            if (range.begin < range.end) {
                const Range word = without_space(chart.text, range);
                if (!word.empty()) words.push_back({kind->second, word});
            }
        } else if (ts_tree_cursor_goto_first_child(&cursor)) {
            continue;
        }
        while (!ts_tree_cursor_goto_next_sibling(&cursor)) {
            if (!ts_tree_cursor_goto_parent(&cursor)) {
                done = true;
                break;
            }
        }
    }
    ts_tree_cursor_delete(&cursor);
    return words;
}

}  // namespace infraspec::embedded
