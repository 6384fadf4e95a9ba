// The file that runs cmark-gfm. Its block phase is fed line by line, and after each line the chain of open blocks is
// read from it, so which line belongs to which block, and where the line's content begins, is known exactly: the
// positions that cmark computes later are wrong for continuation lines, tables and definitions. Its inline phase is not
// run; see inline_scanner.h.
#include "markdown/parse.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <cmark-gfm/parser.h>

#include <mutex>

#include "markdown/arena.h"
#include "markdown/blocks.h"
#include "markdown/front_matter.h"
#include "markdown/line_limits.h"
#include "markdown/outline.h"
#include "markdown/tree.h"

// Node types of an extension are numbered when it is registered; Debian does not install the header that declares this
// one.
extern "C" cmark_node_type CMARK_NODE_TABLE;

namespace infraspec::markdown {
namespace {

constexpr std::size_t deepest_nesting = 100;
constexpr std::size_t lines_between_checks = 256;

cmark_mem arena_memory() {
    return {&Arena::calloc, &Arena::realloc, &Arena::free};
}

/// The table extension; registration writes global tables, so it happens once a process.
cmark_syntax_extension* table_extension() {
    static std::once_flag once;
    std::call_once(once, cmark_gfm_core_extensions_ensure_registered);
    return cmark_find_syntax_extension("table");
}

// The two functions through which C code is entered. A bound of the arena ends them early; they hold nothing to
// destroy.
cmark_parser* new_parser(Arena& arena, cmark_mem* memory, cmark_syntax_extension* table) {
    if (setjmp(arena.exit()) != 0) return nullptr;
    cmark_parser* const parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, memory);
    cmark_parser_attach_syntax_extension(parser, table);
    return parser;
}

bool feed(Arena& arena, cmark_parser* parser, std::string_view line) {
    if (setjmp(arena.exit()) != 0) return false;
    cmark_parser_feed(parser, line.data(), line.size());
    // An unfinished line would wait for more.
    if (line.back() != '\n' && line.back() != '\r') cmark_parser_feed(parser, "\n", 1);
    return true;
}

bool is_open(const cmark_node* node) {
    return (node->flags & CMARK_NODE__OPEN) != 0;
}

Kind kind_of(const cmark_node* node) {
    const auto type = static_cast<cmark_node_type>(node->type);
    if (type == CMARK_NODE_BLOCK_QUOTE) return Kind::block_quote;
    if (type == CMARK_NODE_LIST) return Kind::list;
    if (type == CMARK_NODE_ITEM) return Kind::item;
    if (type == CMARK_NODE_CODE_BLOCK) return Kind::code_block;
    if (type == CMARK_NODE_HTML_BLOCK) return Kind::html_block;
    if (type == CMARK_NODE_HEADING) return Kind::heading;
    if (type == CMARK_NODE_THEMATIC_BREAK) return Kind::thematic_break;
    if (type == CMARK_NODE_FOOTNOTE_DEFINITION) return Kind::footnote_definition;
    if (type == CMARK_NODE_TABLE) return Kind::table;
    return Kind::paragraph;
}

bool is_container(Kind kind) {
    return kind == Kind::block_quote || kind == Kind::list || kind == Kind::item || kind == Kind::footnote_definition;
}

class BlockReader {
  public:
    BlockReader(const text::Source& source, const ParseLimits& limits)
        : source_(source), limits_(limits), arena_(memory_for(source, limits), limits.out_of_time) {
        list_.blocks.reserve(source.line_count() / 2 + 8);
        list_.starts.reserve(source.line_count() + 8);
    }

    BlockList read(std::uint32_t first_line) {
        parser_ = new_parser(arena_, &memory_, table_extension());
        list_.blocks.push_back({});
        if (parser_ == nullptr) {
            refuse_bound(0);
        } else {
            read_lines(first_line);
        }
        return std::move(list_);
    }

  private:
    // Prose takes about ten times its size, a list of single letters a hundred times; what takes more is a super-linear
    // case.
    static std::size_t memory_for(const text::Source& source, const ParseLimits& limits) {
        return std::min(limits.memory_bytes, (std::size_t{16} << 20) + std::size_t{source.size()} * 256);
    }

    void read_lines(std::uint32_t first_line) {
        const std::uint32_t count = source_.line_count();
        for (line_ = first_line; line_ < count; ++line_) {
            begin_ = line_ == 0 ? source_.content_begin() : source_.line_start(line_);
            const Offset end = source_.line_start(line_ + 1);
            if (begin_ == end) break;  // the empty line after the last line end
            const std::string_view line = source_.slice({begin_, end});
            if (const char* const limit = exceeded(line)) return refuse(limit, begin_);
            if (line_ % lines_between_checks == 0 && limits_.out_of_time && limits_.out_of_time()) {
                return refuse("the time allowed", begin_);
            }
            if (!feed(arena_, parser_, line)) return refuse_bound(begin_);
            if (!take_line()) return refuse("blocks nested more than 100 deep", begin_);
        }
        close_lists();
    }

    /// The limit that `line` would break, which makes cmark slow; null when it breaks none.
    const char* exceeded(std::string_view line) {
        if (has_deep_prefix(line, deepest_nesting)) return "blocks nested more than 100 deep";
        if (leaf_ == nullptr) return nullptr;
        const Block& block = list_.blocks[leaf_id_];
        if (block.kind == Kind::table) return cells_.exceeded(line, block.columns, source_.size());
        if (block.kind != Kind::paragraph) return nullptr;
        const Offset begin = list_.starts[block.first_start];
        return header_search_.exceeded(line, source_.slice({begin, begin_}));
    }

    void refuse(std::string limit, Offset at) { list_.refusal = Refusal{std::move(limit), at}; }
    void refuse_bound(Offset at) {
        refuse(arena_.hit() == Arena::Bound::time ? "the time allowed" : "the memory allowed", at);
    }

    /// Brings the list up to date with the line that was fed. False when blocks are nested too deep.
    bool take_line() {
        const std::size_t before = list_.blocks.size();
        std::size_t depth = 0;
        cmark_node* node = parser_->root;
        while (node->last_child != nullptr && node->type != CMARK_NODE_TABLE) {
            node = node->last_child;
            if (node->type != CMARK_NODE_LIST) ++depth;
            if (node->user_data == nullptr) add(node);
        }
        const bool created = list_.blocks.size() != before;
        if (leaf_ != nullptr) continue_leaf(created);
        if (created) open_leaf(node);
        return depth <= deepest_nesting + 1;
    }

    BlockId id_of(const cmark_node* node) const {
        return static_cast<BlockId>(reinterpret_cast<std::uintptr_t>(node->user_data));
    }

    void add(cmark_node* node) {
        Block block;
        block.kind = kind_of(node);
        block.parent = id_of(node->parent);
        block.begin = begin_ + static_cast<Offset>(std::max(node->start_column - 1, 0));
        block.first_line = block.last_line = line_;
        if (block.kind == Kind::heading) {
            block.level = static_cast<std::uint8_t>(node->as.heading.level);
        } else if (block.kind == Kind::code_block) {
            block.fenced = node->as.code.fenced != 0;
        } else if (block.kind == Kind::list || block.kind == Kind::item) {
            block.ordered = node->as.list.list_type == CMARK_ORDERED_LIST;
            if (block.kind == Kind::list) lists_.push_back(node);
        } else if (block.kind == Kind::footnote_definition) {
            locate_footnote(block, static_cast<Offset>(node->as.literal.len));
        }
        const auto id = static_cast<std::uintptr_t>(list_.blocks.size());
        node->user_data = reinterpret_cast<void*>(id);
        list_.blocks.push_back(block);
    }

    /// cmark's column is behind the marker `[^label]: `; goes back to its `[`.
    void locate_footnote(Block& block, Offset label_size) const {
        Offset at = std::min(block.begin, source_.size());
        while (at > begin_ && source_.bytes()[at - 1] != ']') --at;
        const Offset label_end = at > begin_ ? at - 1 : at;
        const Offset label_begin = label_end - std::min(label_size, label_end - begin_);
        block.label = {label_begin, label_end};
        block.begin = label_begin - std::min<Offset>(2, label_begin - begin_);
    }

    /// The leaf block that was open before the line: has the line become part of it?
    void continue_leaf(bool created) {
        Block& block = list_.blocks[leaf_id_];
        const Kind kind = kind_of(leaf_);
        if (is_open(leaf_)) {
            if (block.kind == Kind::paragraph && kind == Kind::table) return begin_table();
            if (block.kind == Kind::paragraph && kind == Kind::heading) {
                block.kind = kind;
                block.level = static_cast<std::uint8_t>(leaf_->as.heading.level);
                block.setext = true;
            }
            block.last_line = line_;
            add_start(block.kind);
            if (block.kind != Kind::heading) return;
        } else if (!created && !parser_->blank && (block.fenced || block.kind == Kind::html_block)) {
            block.last_line = line_;  // the closing fence, or the line with the end condition
            block.closed = true;
            add_start(block.kind);
        }
        leaf_ = nullptr;
    }

    /// The line is a delimiter row: the paragraph's last line is the header of a table, what was before stays a
    /// paragraph.
    void begin_table() {
        Block& paragraph = list_.blocks[leaf_id_];
        const std::uint32_t header = line_ - 1;
        const std::uint32_t start = paragraph.first_start + (header - paragraph.first_line);
        Block table = paragraph;
        table.kind = Kind::table;
        table.begin = list_.starts[start];
        table.first_line = header;
        table.last_line = line_;
        table.first_start = start;
        const cmark_node* const row = leaf_->last_child;
        for (const cmark_node* cell = row ? row->first_child : nullptr; cell; cell = cell->next) ++table.columns;
        add_start(Kind::table);
        if (header == paragraph.first_line) {
            paragraph = table;
            return;
        }
        paragraph.last_line = header - 1;
        paragraph.before_table = true;
        leaf_id_ = static_cast<BlockId>(list_.blocks.size());
        leaf_->user_data = reinterpret_cast<void*>(static_cast<std::uintptr_t>(leaf_id_));
        list_.blocks.push_back(table);
    }

    void open_leaf(cmark_node* node) {
        leaf_ = nullptr;
        const BlockId id = id_of(node);
        Block& block = list_.blocks[id];
        if (is_container(block.kind)) return;
        block.first_start = static_cast<std::uint32_t>(list_.starts.size());
        list_.starts.push_back(block.begin);
        if (!is_open(node) || block.kind == Kind::heading || block.kind == Kind::thematic_break) return;
        leaf_ = node;
        leaf_id_ = id;
        header_search_ = {};
        cells_ = {};
    }

    /// Where the content of the line begins behind the containers' prefixes.
    void add_start(Kind kind) {
        const int offset = kind == Kind::paragraph ? parser_->first_nonspace : parser_->offset;
        const Offset end = source_.line(line_).end;
        list_.starts.push_back(std::min(begin_ + static_cast<Offset>(std::max(offset, 0)), end));
    }

    /// Whether a list is tight is known once it is closed: an empty line and a paragraph close everything but a fence
    /// or HTML outside of all lists.
    void close_lists() {
        if (lists_.empty()) return;
        const Offset end = source_.size();
        for (const std::string_view line : {"\n", "\n", "x\n"}) {
            if (!feed(arena_, parser_, line)) return refuse_bound(end);
        }
        for (const cmark_node* list : lists_) list_.blocks[id_of(list)].tight = list->as.list.tight;
    }

    const text::Source& source_;
    const ParseLimits& limits_;
    Arena arena_;
    cmark_mem memory_ = arena_memory();
    cmark_parser* parser_ = nullptr;
    BlockList list_;
    std::vector<const cmark_node*> lists_;
    std::uint32_t line_ = 0;
    Offset begin_ = 0;  // of the line, a byte order mark skipped
    cmark_node* leaf_ =
        nullptr;  // the open leaf block; once closed it may be freed, which leaves it readable (arena.h)
    BlockId leaf_id_ = 0;
    HeaderSearch header_search_;
    CellCount cells_;
};

std::string readable(std::size_t bytes) {
    const std::size_t mebibytes = bytes >> 20;
    return mebibytes > 0 ? std::to_string(mebibytes) + " MiB" : std::to_string(bytes) + " bytes";
}

}  // namespace

Document parse(text::SourcePtr source, const ParseLimits& limits) {
    if (source->size() > limits.outline_above_bytes) {
        return outline(std::move(source), Refusal{"a text larger than " + readable(limits.outline_above_bytes), 0});
    }
    const std::optional<FrontMatter> front_matter = find_front_matter(*source);
    BlockList blocks = BlockReader(*source, limits).read(front_matter ? front_matter->next_line : 0);
    if (!blocks.refusal) {
        std::optional<std::vector<Node>> nodes = build_tree(*source, blocks, front_matter, limits.out_of_time);
        if (nodes) return {std::move(source), std::move(*nodes), std::nullopt};
        blocks.refusal = Refusal{"the time allowed", 0};
    }
    return outline(std::move(source), std::move(*blocks.refusal));
}

}  // namespace infraspec::markdown
