#include "markdown/tree.h"

#include <algorithm>

#include "markdown/block_nodes.h"
#include "markdown/characters.h"
#include "markdown/inline_nodes.h"
#include "markdown/inline_scanner.h"
#include "markdown/leaf_text.h"
#include "markdown/link_syntax.h"
#include "markdown/plain_text.h"
#include "markdown/table_row.h"

namespace infraspec::markdown {
namespace {

constexpr std::size_t leaves_between_checks = 64;

class TreeBuilder {
  public:
    TreeBuilder(const text::Source& source, const BlockList& list) : source_(source), list_(list) {}

    std::optional<std::vector<Node>> build(const std::optional<FrontMatter>& front_matter,
                                           const std::function<bool()>& out_of_time) {
        collect_labels();
        nodes_.reserve(list_.blocks.size() * 4 + 8);
        node_of_.assign(list_.blocks.size(), Document::root());
        Node document;
        document.range = document.content = {0, source_.size()};
        nodes_.push_back(document);
        if (front_matter) {
            Node node;
            node.kind = Kind::front_matter;
            node.range = front_matter->range;
            node.content = front_matter->content;
            nodes_.push_back(node);
        }
        for (BlockId id = 1; id < list_.blocks.size(); ++id) {
            if (id % leaves_between_checks == 0 && out_of_time && out_of_time()) return std::nullopt;
            add(id);
        }
        close();
        return std::move(nodes_);
    }

  private:
    std::span<const Offset> starts(const Block& block) const {
        return std::span(list_.starts).subspan(block.first_start, block.last_line - block.first_line + 1);
    }

    bool may_define_links(const Block& block) const {
        const bool kind = block.kind == Kind::paragraph || (block.kind == Kind::heading && block.setext);
        return kind && !block.before_table && source_.bytes()[block.begin] == '[';
    }

    /// The paragraph's text; of a setext heading the lines above its underline.
    void assign_lines(const Block& block) {
        std::span<const Offset> lines = starts(block);
        if (block.setext) lines = lines.first(lines.size() - 1);
        leaf_.assign(source_, block.first_line, lines);
    }

    // All definitions must be known before the first reference is read.
    void collect_labels() {
        for (const Block& block : list_.blocks) {
            if (!may_define_links(block)) continue;
            assign_lines(block);
            Offset at = 0;
            while (const std::optional<LinkParts> parts = scan_definition(leaf_.text(), at)) {
                labels_.insert(normalized_label(text::slice(leaf_.text(), parts->label)));
                at = parts->end;
            }
        }
    }

    NodeId push(Node node, NodeId parent) {
        node.parent = parent;
        nodes_.push_back(node);
        return static_cast<NodeId>(nodes_.size() - 1);
    }

    void add(BlockId id) {
        const Block& block = list_.blocks[id];
        const NodeId parent = node_of_[block.parent];
        switch (block.kind) {
            case Kind::paragraph:
                add_paragraph(id, parent);
                break;
            case Kind::heading:
                block.setext ? add_paragraph(id, parent) : add_atx_heading(block, parent);
                break;
            case Kind::code_block:
                push(block.fenced ? fenced(block)
                                  : indented_node(source_, block.begin, block.first_line, block.last_line),
                     parent);
                break;
            case Kind::table:
                add_table(block, parent);
                break;
            case Kind::html_block:
            case Kind::thematic_break:
                push(lines_node(block), parent);
                break;
            default:
                node_of_[id] = push(container(block), parent);
                break;
        }
    }

    Node lines_node(const Block& block) const {
        Node node;
        node.kind = block.kind;
        node.range = {block.begin, source_.line(block.last_line).end};
        node.content = node.range;
        return node;
    }

    Node fenced(const Block& block) const {
        Node node = fenced_node(source_, block.begin, block.first_line, block.last_line, block.closed);
        // The first line of the body begins behind the containers' prefixes.
        if (block.last_line > block.first_line) {
            const Offset begin = list_.starts[block.first_start + 1];
            if (begin <= node.content.end) node.content.begin = begin;
        }
        return node;
    }

    /// Its end follows from its children.
    Node container(const Block& block) const {
        Node node;
        node.kind = block.kind;
        node.ordered = block.ordered;
        node.tight = block.tight;
        node.marker = {block.begin, block.begin};
        if (block.kind == Kind::item) {
            node.marker = item_marker(source_, block.begin);
            if (block.ordered) node.number = number(source_.slice(node.marker));
        } else if (block.kind == Kind::block_quote) {
            node.marker = {block.begin, std::min(block.begin + 1, source_.size())};
        } else if (block.kind == Kind::footnote_definition) {
            node.label = block.label;
            node.marker = {block.begin, std::min(block.label.end + 2, source_.size())};
        }
        node.range = node.marker;
        node.content = {node.marker.end, node.marker.end};
        return node;
    }

    static std::uint32_t number(std::string_view marker) {
        std::uint32_t result = 0;
        for (const char c : marker) {
            if (is_digit(c)) result = result * 10 + static_cast<std::uint32_t>(c - '0');
        }
        return result;
    }

    void add_atx_heading(const Block& block, NodeId parent) {
        const NodeId id = push(atx_heading_node(source_, block.begin, block.first_line, block.level), parent);
        leaf_.assign(source_, nodes_[id].content);
        append_inlines(nodes_, id, leaf_, 0, scanner_);
    }

    /// A paragraph or setext heading, and before it the definitions that its lines begin with.
    void add_paragraph(BlockId block_id, NodeId parent) {
        const Block& block = list_.blocks[block_id];
        assign_lines(block);
        Offset begin = 0;
        if (may_define_links(block)) begin = add_definitions(parent);
        if (begin == 0 && block.kind == Kind::paragraph) begin = read_checkbox(block_id, parent);
        const auto size = static_cast<Offset>(leaf_.text().size());
        if (begin >= size) return;
        const Range text = leaf_.source_range({begin, size});
        Node node;
        node.kind = block.kind;
        node.level = block.level;
        node.setext = block.setext;
        node.content = text;
        node.range = {text.begin, source_.line(block.last_line).end};
        if (block.setext) {
            node.marker = trimmed_line(block.last_line);
            node.marker.begin = underline_begin(node.marker);
        }
        const NodeId id = push(node, parent);
        append_inlines(nodes_, id, leaf_, begin, scanner_);
    }

    Range trimmed_line(std::uint32_t number) const {
        Range line = source_.line(number);
        while (!line.empty() && is_space(source_.bytes()[line.end - 1])) --line.end;
        return line;
    }

    Offset underline_begin(Range line) const {
        Offset begin = line.end;
        while (begin > line.begin && source_.bytes()[begin - 1] == source_.bytes()[line.end - 1]) --begin;
        return begin;
    }

    /// Where the text behind the definitions begins.
    Offset add_definitions(NodeId parent) {
        Offset at = 0;
        while (const std::optional<LinkParts> parts = scan_definition(leaf_.text(), at)) {
            Node node;
            node.kind = Kind::link_definition;
            node.range = node.content = leaf_.source_range(parts->range);
            node.label = leaf_.source_range(parts->label);
            node.info = leaf_.source_range(parts->destination);
            if (parts->title != Range{}) node.title = leaf_.source_range(parts->title);
            push(node, parent);
            at = parts->end;
        }
        return at;
    }

    /// The first paragraph of an item may begin with `[ ]` or `[x]` (GFM 0.29, 5.3). Where the text behind it begins.
    Offset read_checkbox(BlockId id, NodeId parent) {
        const std::string_view text = leaf_.text();
        if (nodes_[parent].kind != Kind::item || parent + 1 != nodes_.size() || list_.blocks[id].parent + 1 != id)
            return 0;
        if (text.size() < 3 || text[0] != '[' || text[2] != ']') return 0;
        if (text[1] != ' ' && text[1] != 'x' && text[1] != 'X') return 0;
        if (text.size() > 3 && !is_space(text[3])) return 0;
        nodes_[parent].has_checkbox = true;
        const Offset begin = skip_space(text, 3);
        const Offset box_end = leaf_.source_range({0, 3}).end;
        nodes_[parent].range.end = box_end;
        nodes_[parent].content = {box_end, box_end};
        return begin;
    }

    void add_table(const Block& block, NodeId parent) {
        Node table = lines_node(block);
        const NodeId id = push(table, parent);
        std::uint32_t quotes = 0;
        for (BlockId each = block.parent; each != 0; each = list_.blocks[each].parent) {
            if (list_.blocks[each].kind == Kind::block_quote) ++quotes;
        }
        for (std::uint32_t line = block.first_line; line <= block.last_line; ++line) {
            if (line == block.first_line + 1) continue;  // the delimiter row
            const Offset begin = line == block.first_line ? block.begin : row_begin(line, quotes);
            add_row({begin, source_.line(line).end}, block.columns, id);
        }
    }

    /// Behind the quotes' markers and all indentation.
    Offset row_begin(std::uint32_t line, std::uint32_t quotes) const {
        const Range whole = source_.line(line);
        Offset at = whole.begin;
        while (at < whole.end) {
            if (source_.bytes()[at] == '>' && quotes > 0) {
                --quotes;
            } else if (!is_space_or_tab(source_.bytes()[at])) {
                break;
            }
            ++at;
        }
        return at;
    }

    void add_row(Range row, std::uint32_t columns, NodeId table) {
        Node node;
        node.kind = Kind::table_row;
        node.range = node.content = row;
        const NodeId id = push(node, table);
        cells_.clear();
        split_row(source_.bytes(), row, cells_);
        cells_.resize(columns, Range{row.end, row.end});  // GFM: missing cells are empty, excess ones are ignored
        for (std::uint32_t column = 0; column < columns; ++column) {
            Node cell;
            cell.kind = Kind::table_cell;
            cell.level = static_cast<std::uint8_t>(std::min<std::uint32_t>(column, 255));
            cell.range = cell.content = cells_[column];
            const NodeId cell_id = push(cell, id);
            if (cell.range.empty()) continue;
            leaf_.assign_cell(source_, cell.range);
            append_inlines(nodes_, cell_id, leaf_, 0, scanner_);
        }
    }

    /// Ends of subtrees and of containers, children before their parents.
    void close() {
        for (auto id = static_cast<NodeId>(nodes_.size()); id-- > 0;) {
            Node& node = nodes_[id];
            node.end = std::max(node.end, id + 1);
            if (has_children_range(node.kind) && node.end > id + 1) {
                node.content.begin = nodes_[id + 1].range.begin;
                if (node.kind == Kind::list) node.marker = {};
            }
            if (has_children_range(node.kind)) node.content.end = std::max(node.content.begin, node.range.end);
            if (id == Document::root()) break;
            Node& parent = nodes_[node.parent];
            parent.end = std::max(parent.end, node.end);
            if (has_children_range(parent.kind)) parent.range.end = std::max(parent.range.end, node.range.end);
        }
    }

    static bool has_children_range(Kind kind) {
        return kind == Kind::list || kind == Kind::item || kind == Kind::block_quote ||
               kind == Kind::footnote_definition;
    }

    const text::Source& source_;
    const BlockList& list_;
    Labels labels_;
    InlineScanner scanner_{labels_};
    LeafText leaf_;
    std::vector<Node> nodes_;
    std::vector<NodeId> node_of_;
    std::vector<Range> cells_;
};

}  // namespace

std::optional<std::vector<Node>> build_tree(const text::Source& source, const BlockList& list,
                                            const std::optional<FrontMatter>& front_matter,
                                            const std::function<bool()>& out_of_time) {
    return TreeBuilder(source, list).build(front_matter, out_of_time);
}

}  // namespace infraspec::markdown
