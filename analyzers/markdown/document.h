// One markdown text as a tree of blocks and inlines with exact byte ranges. A plain immutable value that refers to its
// Source by offsets only; safe to read from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/source.h"

namespace infraspec::markdown {

using text::Offset;
using text::Range;

/// CommonMark 0.31 and GFM names. Links written `[[Name]]` are ours (wiki_link), everything else is theirs.
enum class Kind : std::uint8_t {
    document,
    // blocks
    front_matter,  ///< `---` on the first line to the next `---` or `...`; not markdown
    heading,
    paragraph,
    block_quote,
    list,
    item,
    code_block,  ///< fenced or indented
    html_block,
    thematic_break,
    table,
    table_row,  ///< the first one of a table is its header
    table_cell,
    link_definition,
    footnote_definition,
    // inlines
    text,    ///< literal bytes of one line
    escape,  ///< `\*`; content is the character
    entity,  ///< `&amp;`, `&#35;`
    soft_break,
    hard_break,
    code,  ///< a code span
    emphasis,
    strong,
    strikethrough,
    link,  ///< `[text](destination)`, `[text][label]`, `[label][]`, `[label]`
    image,
    autolink,   ///< `<https://…>`, or a bare `https://…`, `www.…` as GFM finds them
    wiki_link,  ///< `[[Name]]`
    html,       ///< inline tag or comment
};

using NodeId = std::uint32_t;

/// Nodes lie in one vector in document order (a parent before its children), so a subtree is a contiguous run.
struct Node {
    Kind kind = Kind::document;
    std::uint8_t level = 0;     ///< heading: 1–6; table_cell: column from 0 (saturating at 255)
    bool ordered = false;       ///< list, item
    bool fenced = false;        ///< code_block
    bool setext = false;        ///< heading
    bool has_checkbox = false;  ///< item: `[ ]` or `[x]` follows the marker
    bool tight = false;         ///< list
    NodeId parent = 0;
    /// One past the last node of this subtree: the next sibling, if the parent reaches so far.
    NodeId end = 0;
    std::uint32_t number = 0;  ///< ordered item: the number as it stands in the source
    /// With all markers. Blocks end before their last line's line end, containers where their last child ends; a break
    /// is the white space before the line end and the line end.
    Range range;
    /// Without markers: heading text, item after its marker (and checkbox), code body lines, link text, cell text
    /// trimmed. Over several lines it may hold the containers' prefixes (`> `, indentation).
    Range content;
    /// item: `-` or `1.`; block_quote: `>`; heading: the `#` run or setext underline; fenced code: the opening fence
    /// run.
    Range marker;
    /// code_block: the info string; link, image, link_definition: destination without `<>`, empty for a link by label,
    /// whose definition has it; autolink: the address.
    Range info;
    Range label;  ///< link by label, link_definition, footnote_definition: the label without brackets; else empty
    Range title;  ///< link, image, link_definition: title without quotes; else empty
};

/// Why a document has no full tree; see `ParseLimits`.
struct Refusal {
    std::string limit;  ///< for people: "a paragraph longer than 64 KiB"
    Offset at = 0;      ///< where it was noticed
};

class Document {
  public:
    Document(text::SourcePtr source, std::vector<Node> nodes, std::optional<Refusal> refusal)
        : source_(std::move(source)), nodes_(std::move(nodes)), refusal_(std::move(refusal)) {}

    const text::Source& source() const { return *source_; }
    const text::SourcePtr& source_ptr() const { return source_; }
    const std::vector<Node>& nodes() const { return nodes_; }
    const Node& operator[](NodeId id) const { return nodes_[id]; }
    static constexpr NodeId root() { return 0; }
    /// Set when a limit was hit; the tree then holds headings and fences only, which are found line by line.
    const std::optional<Refusal>& refusal() const { return refusal_; }

    /// The children of a node, in document order: `for (NodeId child : document.children(id))`.
    class Children;
    Children children(NodeId id) const;

    std::string_view slice(Range range) const { return source_->slice(range); }

  private:
    text::SourcePtr source_;
    std::vector<Node> nodes_;
    std::optional<Refusal> refusal_;
};

class Document::Children {
  public:
    class Iterator {
      public:
        Iterator(const Document& document, NodeId id) : document_(&document), id_(id) {}
        NodeId operator*() const { return id_; }
        Iterator& operator++() {
            id_ = (*document_)[id_].end;
            return *this;
        }
        friend bool operator==(const Iterator& a, const Iterator& b) { return a.id_ == b.id_; }

      private:
        const Document* document_;
        NodeId id_;
    };

    Children(const Document& document, NodeId id) : document_(&document), id_(id) {}
    Iterator begin() const { return {*document_, id_ + 1}; }
    Iterator end() const { return {*document_, (*document_)[id_].end}; }
    bool empty() const { return id_ + 1 == (*document_)[id_].end; }

  private:
    const Document* document_;
    NodeId id_;
};

inline Document::Children Document::children(NodeId id) const {
    return {*this, id};
}

constexpr bool is_block(Kind kind) {
    return kind <= Kind::footnote_definition;
}

}  // namespace infraspec::markdown
