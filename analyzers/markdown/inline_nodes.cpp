#include "markdown/inline_nodes.h"

#include <algorithm>

namespace infraspec::markdown {
namespace {

class Writer {
  public:
    Writer(std::vector<Node>& nodes, NodeId parent, const LeafText& leaf, Offset begin)
        : nodes_(nodes), leaf_(leaf), begin_(begin), parent_(parent) {}

    /// Tokens and spans are both in order, and spans are nested: one walk over the text visits all of them.
    void write(const InlineScanner& scanner) {
        std::span<const Inline> tokens = scanner.tokens();
        std::span<const Inline> spans = scanner.spans();
        while (!tokens.empty() || !spans.empty()) {
            const bool token = spans.empty() || (!tokens.empty() && tokens[0].range.begin < spans[0].range.begin);
            const Inline& next = token ? tokens[0] : spans[0];
            close_before(next.range.begin);
            write_text(next.range.begin);
            const NodeId id = add(next);
            if (token) {
                at_ = next.range.end;
                tokens = tokens.subspan(1);
            } else {
                at_ = next.content.begin;
                open_.push_back({&next, parent_});
                parent_ = id;
                spans = spans.subspan(1);
            }
        }
        close_before(not_reached);
        write_text(static_cast<Offset>(leaf_.text().size()) - begin_);
    }

  private:
    static constexpr Offset not_reached = static_cast<Offset>(-1);
    struct Open {
        const Inline* span;
        NodeId parent;
    };

    void close_before(Offset position) {
        while (!open_.empty() && open_.back().span->range.end <= position) {
            write_text(open_.back().span->content.end);
            at_ = open_.back().span->range.end;
            parent_ = open_.back().parent;
            open_.pop_back();
        }
    }

    Range source_range(Range range) const { return leaf_.source_range({range.begin + begin_, range.end + begin_}); }
    /// Ranges that nothing was found for stay empty at 0.
    Range part(Range range) const { return range == Range{} ? range : source_range(range); }

    NodeId add(const Inline& found) {
        Node node;
        node.kind = found.kind;
        node.parent = parent_;
        node.range = source_range(found.range);
        node.content = source_range(found.content);
        node.info = part(found.info);
        node.label = part(found.label);
        node.title = part(found.title);
        nodes_.push_back(node);
        return static_cast<NodeId>(nodes_.size() - 1);
    }

    void write_text(Offset end) {
        if (end <= at_) return;
        const std::vector<Offset>& pipes = leaf_.escaped_pipes();
        while (next_pipe_ < pipes.size() && pipes[next_pipe_] < at_ + begin_) ++next_pipe_;
        while (next_pipe_ < pipes.size() && pipes[next_pipe_] < end + begin_) {
            const Offset pipe = pipes[next_pipe_++] - begin_;
            push_text({at_, pipe});
            const Range character = source_range({pipe, pipe + 1});
            push(Kind::escape, {character.begin - 1, character.end}, character);
            at_ = pipe + 1;
        }
        push_text({at_, end});
        at_ = end;
    }

    void push_text(Range range) {
        if (range.empty()) return;
        const Range source = source_range(range);
        push(Kind::text, source, source);
    }

    void push(Kind kind, Range range, Range content) {
        Node node;
        node.kind = kind;
        node.parent = parent_;
        node.range = range;
        node.content = content;
        nodes_.push_back(node);
    }

    std::vector<Node>& nodes_;
    const LeafText& leaf_;
    Offset begin_;   // of the scanned text in the leaf's text
    Offset at_ = 0;  // what is before it in the scanned text is written
    NodeId parent_;
    std::vector<Open> open_;
    std::size_t next_pipe_ = 0;
};

}  // namespace

void append_inlines(std::vector<Node>& nodes, NodeId parent, const LeafText& leaf, Offset begin,
                    InlineScanner& scanner) {
    const std::string_view text = leaf.text().substr(std::min<std::size_t>(begin, leaf.text().size()));
    if (text.empty()) return;
    scanner.scan(text);
    Writer(nodes, parent, leaf, begin).write(scanner);
}

}  // namespace infraspec::markdown
