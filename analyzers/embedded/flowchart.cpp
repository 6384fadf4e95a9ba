#include "embedded/flowchart.h"

#include <tree_sitter/api.h>

#include <algorithm>
#include <set>
#include <unordered_map>

#include "embedded/characters.h"
#include "embedded/flowchart_fault.h"
#include "embedded/languages.h"
#include "embedded/syntax.h"

namespace infraspec::embedded {

namespace {

using text::Offset;

/// What stands before the kind of the diagram: front matter, directives, comments.
std::string_view after_preamble(std::string_view text) {
    const auto skip_space = [&] {
        while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    };
    const auto skip_past = [&](std::string_view mark, std::size_t from) {
        const auto found = text.find(mark, from);
        text.remove_prefix(found == std::string_view::npos ? text.size() : found + mark.size());
    };
    skip_space();
    if (text.starts_with("---")) {
        skip_past("\n---", 3);
        skip_space();
    }
    while (text.starts_with("%%")) {
        if (text.starts_with("%%{")) {
            skip_past("}%%", 3);
        } else {
            skip_past("\n", 2);
        }
        skip_space();
    }
    return text;
}

bool is_flowchart(std::string_view text) {
    const auto rest = after_preamble(text);
    return rest.starts_with("graph") || rest.starts_with("flowchart");
}

/// A direction that is glued to the word before it, or a semicolon where the line has to end.
std::optional<FlowFault> fault_of_header(std::string_view text) {
    const std::string_view rest = after_preamble(text);
    const auto at = [&](std::string_view place) { return static_cast<Offset>(place.data() - text.data()); };
    std::string_view behind = rest;
    for (const std::string_view kind : {"flowchart-elk", "flowchart", "graph"}) {
        if (!rest.starts_with(kind)) continue;
        behind.remove_prefix(kind.size());
        break;
    }
    std::size_t word = 0;
    while (word < behind.size() && is_word(behind[word])) ++word;
    if (word > 0) return FlowFault{FlowFault::Kind::unexpected, {at(rest), at(behind.substr(word))}};
    while (!behind.empty() && (behind.front() == ' ' || behind.front() == '\t')) behind.remove_prefix(1);
    if (!behind.starts_with(';')) return std::nullopt;
    return FlowFault{FlowFault::Kind::unexpected, {at(behind), at(behind.substr(1))}};
}

/// The value of `label:` in `@{ shape: cyl, label: "Orders" }`; empty when there is none.
Range label_property(std::string_view text, Range properties) {
    bool key_may_come = true;
    for (Offset at = properties.begin + 2; at < properties.end; ++at) {
        const char c = text[at];
        if (c == '"' || c == '\'') {
            const auto close = text.find(c, at + 1);
            if (close == std::string_view::npos || close >= properties.end) return {};
            at = static_cast<Offset>(close);
            key_may_come = false;
        } else if (c == ',' || c == '\n') {
            key_may_come = true;
        } else if (key_may_come && text.substr(at).starts_with("label")) {
            at += 5;
            while (at < properties.end && (text[at] == ' ' || text[at] == '\t')) ++at;
            if (text[at] != ':') continue;
            for (++at; at < properties.end && (text[at] == ' ' || text[at] == '\t');) ++at;
            const char quote = text[at];
            const bool quoted = quote == '"' || quote == '\'';
            const auto end = text.find_first_of(quoted ? std::string_view(&quote, 1) : ",}\n", quoted ? at + 1 : at);
            if (end == std::string_view::npos || end >= properties.end) return {};
            return without_space(text, {quoted ? at + 1 : at, static_cast<Offset>(end)});
        } else if (!is_space(c)) {
            key_may_come = false;
        }
    }
    return {};
}

struct Symbols {
    TSSymbol chain, nodes, node, link, arrow, link_id, identifier, subgraph, subgraph_id, properties, direction_name;
    TSFieldId label;

    explicit Symbols(const TSLanguage* language)
        : chain(symbol(language, "chain")),
          nodes(symbol(language, "nodes")),
          node(symbol(language, "node")),
          link(symbol(language, "link")),
          arrow(symbol(language, "arrow")),
          link_id(symbol(language, "link_id")),
          identifier(symbol(language, "identifier")),
          subgraph(symbol(language, "subgraph")),
          subgraph_id(symbol(language, "subgraph_id")),
          properties(symbol(language, "properties")),
          direction_name(symbol(language, "direction_name")),
          label(ts_language_field_id_for_name(language, "label", 5)) {}

  private:
    static TSSymbol symbol(const TSLanguage* language, std::string_view name) {
        return ts_language_symbol_for_name(language, name.data(), static_cast<std::uint32_t>(name.size()), true);
    }
};

/// One walk over a syntax tree. Without recursion: subgraphs may be nested as deep as they like.
class Reader {
  public:
    explicit Reader(Flowchart& chart) : chart_(chart) {}

    void read(const SyntaxTree& tree) {
        TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(tree.tree));
        for (bool done = false; !done;) {
            if (enter(ts_tree_cursor_current_node(&cursor)) && ts_tree_cursor_goto_first_child(&cursor)) continue;
            leave(ts_tree_cursor_current_node(&cursor));
            while (!ts_tree_cursor_goto_next_sibling(&cursor)) {
                if (!ts_tree_cursor_goto_parent(&cursor)) {
                    done = true;
                    break;
                }
                leave(ts_tree_cursor_current_node(&cursor));
            }
        }
        ts_tree_cursor_delete(&cursor);
        take_out_what_is_no_node();
        place_nodes();
    }

  private:
    static Range range_of(TSNode node) { return {ts_node_start_byte(node), ts_node_end_byte(node)}; }
    std::string_view slice(Range range) const { return chart_.slice(range); }

    /// False when there is nothing to see inside.
    bool enter(TSNode node) {
        const TSSymbol symbol = ts_node_symbol(node);
        if (symbol == symbols_.node) {
            read_node(node);
            return false;
        }
        if (symbol == symbols_.link) {
            read_link(node);
            return false;
        }
        if (symbol == symbols_.chain) {
            from_.clear();
            to_.clear();
            linked_ = false;
        } else if (symbol == symbols_.nodes) {
            from_ = std::move(to_);
            to_.clear();
            if (!linked_) from_.clear();
        } else if (symbol == symbols_.subgraph) {
            begin_subgraph(node);
        } else if (symbol == symbols_.direction_name) {
            chart_.direction = range_of(node);
        }
        return true;
    }

    void leave(TSNode node) {
        const TSSymbol symbol = ts_node_symbol(node);
        if (symbol == symbols_.subgraph && open_ != none) {
            ended_.push_back(open_);
            open_ = chart_.subgraphs[open_].parent;
        } else if (symbol == symbols_.nodes) {
            linked_ = false;
        }
    }

    /// The text of a field `label`: a string without its quotes, or the text itself.
    Range label_in(TSNode parent) const {
        const TSNode label = ts_node_child_by_field_id(parent, symbols_.label);
        if (ts_node_is_null(label)) return {};
        const TSNode text = ts_node_named_child(label, 0);
        return without_space(chart_.text, range_of(ts_node_is_null(text) ? label : text));
    }

    void read_node(TSNode node) {
        NodePlace place;
        place.range = range_of(node);
        place.subgraph = open_;
        bool has_properties = false;
        const std::uint32_t count = ts_node_named_child_count(node);
        for (std::uint32_t i = 0; i < count; ++i) {
            const TSNode child = ts_node_named_child(node, i);
            const TSSymbol symbol = ts_node_symbol(child);
            if (symbol == symbols_.identifier && place.id.empty()) {
                place.id = range_of(child);
            } else if (symbol == symbols_.properties) {
                has_properties = true;
                if (const Range label = label_property(chart_.text, range_of(child)); !label.empty())
                    place.label = label;
            } else if (const Range label = label_in(child); !label.empty()) {
                place.label = label;
            }
        }
        if (place.id.empty()) return;
        const auto [known, added] =
            by_id_.try_emplace(slice(place.id), static_cast<std::uint32_t>(chart_.nodes.size()));
        const auto index = static_cast<std::uint32_t>(chart_.places.size());
        if (added) chart_.nodes.push_back({std::string(slice(place.id)), index});
        place.node = known->second;
        if (!place.label.empty()) chart_.nodes[place.node].labelled = index;
        chart_.places.push_back(place);
        only_properties_.push_back(has_properties);
        for (const std::uint32_t from : from_) {
            const Range range{chart_.places[from].range.begin, place.range.end};
            chart_.edges.push_back({from, index, range, invisible_});
        }
        to_.push_back(index);
    }

    void read_link(TSNode link) {
        linked_ = true;
        if (const Range label = label_in(link); !label.empty()) chart_.edge_labels.push_back(label);
        invisible_ = false;
        const std::uint32_t count = ts_node_named_child_count(link);
        for (std::uint32_t i = 0; i < count; ++i) {
            const TSNode child = ts_node_named_child(link, i);
            const std::string_view text = slice(without_space(chart_.text, range_of(child)));
            if (ts_node_symbol(child) == symbols_.arrow && text.starts_with('~')) invisible_ = true;
            if (ts_node_symbol(child) == symbols_.link_id && !text.empty())
                link_ids_.insert(text.substr(0, text.size() - 1));
        }
    }

    void begin_subgraph(TSNode node) {
        Subgraph subgraph;
        // An `end` that was only thought of lies behind the text.
        const auto size = static_cast<Offset>(chart_.text.size());
        subgraph.range = {ts_node_start_byte(node), std::min(ts_node_end_byte(node), size)};
        subgraph.parent = open_;
        const std::uint32_t count = ts_node_named_child_count(node);
        for (std::uint32_t i = 0; i < std::min(count, 3U); ++i) {
            const TSNode child = ts_node_named_child(node, i);
            if (ts_node_symbol(child) != symbols_.subgraph_id) continue;
            subgraph.id_range = range_of(child);
            subgraph.id = slice(subgraph.id_range);
            break;
        }
        subgraph.label = label_in(node);
        open_ = static_cast<std::uint32_t>(chart_.subgraphs.size());
        chart_.subgraphs.push_back(std::move(subgraph));
    }

    /// Names of subgraphs as ends of edges, and ids of edges that properties are given to.
    void take_out_what_is_no_node() {
        std::set<std::string_view> subgraphs;
        for (const Subgraph& subgraph : chart_.subgraphs) {
            if (!subgraph.id.empty()) subgraphs.insert(subgraph.id);
        }
        if (subgraphs.empty() && link_ids_.empty()) return;
        for (const FlowEdge& edge : chart_.edges) {
            const auto& from = chart_.nodes[chart_.places[edge.from].node].id;
            const auto& to = chart_.nodes[chart_.places[edge.to].node].id;
            if (subgraphs.contains(from) || subgraphs.contains(to)) chart_.group_edges.emplace_back(from, to);
        }
        const auto is_no_node = [&](const FlowNode& node) {
            return subgraphs.contains(node.id) || (link_ids_.contains(node.id) && only_properties_[node.first]);
        };
        std::vector<std::uint32_t> node_now, place_now;
        std::vector<FlowNode> nodes;
        for (const FlowNode& node : chart_.nodes) {
            node_now.push_back(is_no_node(node) ? none : static_cast<std::uint32_t>(nodes.size()));
            if (node_now.back() != none) nodes.push_back(node);
        }
        if (nodes.size() == chart_.nodes.size()) return;
        std::vector<NodePlace> places;
        for (NodePlace place : chart_.places) {
            place.node = node_now[place.node];
            place_now.push_back(place.node == none ? none : static_cast<std::uint32_t>(places.size()));
            if (place.node != none) places.push_back(place);
        }
        for (FlowNode& node : nodes) {
            node.first = place_now[node.first];
            if (node.labelled != none) node.labelled = place_now[node.labelled];
        }
        std::vector<FlowEdge> edges;
        for (FlowEdge edge : chart_.edges) {
            edge.from = place_now[edge.from];
            edge.to = place_now[edge.to];
            if (edge.from != none && edge.to != none) edges.push_back(edge);
        }
        chart_.nodes = std::move(nodes);
        chart_.places = std::move(places);
        chart_.edges = std::move(edges);
    }

    void place_nodes() {
        std::vector<std::size_t> end_of(chart_.subgraphs.size(), ended_.size());
        for (std::size_t i = 0; i < ended_.size(); ++i) end_of[ended_[i]] = i;
        for (const NodePlace& place : chart_.places) {
            auto& subgraph = chart_.nodes[place.node].subgraph;
            if (place.subgraph == none) continue;
            if (subgraph == none || end_of[place.subgraph] < end_of[subgraph]) subgraph = place.subgraph;
        }
    }

    Flowchart& chart_;
    const Symbols symbols_{tree_sitter_mermaid()};
    std::unordered_map<std::string_view, std::uint32_t> by_id_;
    std::set<std::string_view> link_ids_;
    std::vector<bool> only_properties_;     // by place
    std::vector<std::uint32_t> from_, to_;  // places on both sides of the last link of a chain
    std::vector<std::uint32_t> ended_;      // subgraphs in the order of their ends
    std::uint32_t open_ = none;
    bool linked_ = false;
    bool invisible_ = false;
};

/// The text without the line that holds the fault; white space keeps all places. Of a subgraph that is open only its
/// end is wanting.
void mend(std::string& text, const FlowFault& fault) {
    if (fault.kind == FlowFault::Kind::open_subgraph) {
        for (std::uint32_t i = 0; i < fault.open_subgraphs; ++i) text += "\nend";
        return;
    }
    const auto line_end = [](char c) { return c == '\n' || c == '\r'; };
    auto begin = std::min<std::size_t>(fault.token.begin, text.size());
    while (begin > 0 && !line_end(text[begin - 1])) --begin;
    for (auto at = begin; at < text.size() && !line_end(text[at]); ++at) text[at] = ' ';
}

constexpr int most_mendings = 8;

/// With `keep_tree` the chart can be read again cheaply after an edit; most charts are never edited.
FlowchartPtr read(std::string text, const Flowchart* before, bool keep_tree) {
    auto chart = std::make_shared<Flowchart>();
    chart->text = std::move(text);
    if (!is_flowchart(chart->text)) return chart;
    const SyntaxTree* old = before == nullptr ? nullptr : before->tree.get();
    const auto parsed = [&](const std::string& of) {
        return parse_syntax(mermaid_grammar(), of, old, old == nullptr ? std::string_view{} : before->tree_text);
    };
    std::string sound = chart->text;
    Parse parse = parsed(sound);
    if (parse.error) chart->fault = find_fault(sound, *parse.error);
    for (int i = 0; i < most_mendings && parse.error; ++i) {
        mend(sound, i == 0 ? *chart->fault : find_fault(sound, *parse.error));
        parse = parsed(sound);
    }
    // The grammar takes such a header, so that the lines below it are read.
    if (const auto fault = fault_of_header(chart->text)) chart->fault = fault;
    chart->flowchart = parse.tree != nullptr || chart->fault;
    if (parse.tree == nullptr) return chart;
    Reader(*chart).read(*parse.tree);
    if (keep_tree) {
        chart->tree = std::move(parse.tree);
        chart->tree_text = std::move(sound);
    }
    return chart;
}

}  // namespace

FlowchartPtr read_flowchart(std::string text) {
    return read(std::move(text), nullptr, false);
}

FlowchartPtr reread_flowchart(std::string text, const Flowchart* before) {
    return read(std::move(text), before, true);
}

std::string mermaid_syntax(std::string_view text) {
    const Parse parse = parse_syntax(mermaid_grammar(), text);
    return parse.tree == nullptr ? "" : to_text(*parse.tree);
}

}  // namespace infraspec::embedded
