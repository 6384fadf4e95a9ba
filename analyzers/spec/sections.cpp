// How labels and what follows them become sections; declared in labels.h.
#include <algorithm>
#include <utility>

#include "spec/inline_text.h"
#include "spec/labels.h"

namespace infraspec::spec {

using markdown::Document;
using markdown::Kind;
using markdown::Node;
using markdown::NodeId;

namespace {

/// Reads blocks from top to bottom; the section that was opened last takes everything until the next label.
class SectionReader {
  public:
    SectionReader(const Document& document, const IsSection& is_section, Range window = everything)
        : document_(document), is_section_(&is_section), window_(window) {}

    void read(NodeId block) {
        switch (document_[block].kind) {
            case Kind::paragraph:
                read_paragraph(block);
                break;
            case Kind::list:
                read_list(block);
                break;
            case Kind::html_block:
                if (is_comment(document_, block)) break;
                [[fallthrough]];
            default:
                extend(document_[block].range);
        }
    }

    /// A heading that is the label of everything in its section.
    void read_heading(const Outline& outline, std::uint32_t id, std::string key) {
        const OutlineSection& body = outline.sections[id];
        const TitleName& title = body.title;
        open(std::move(key), title.name.range, {});
        sections_.back().heading = true;
        sections_.back().extent = body.extent;
        const IsSection never = [](std::string_view) { return false; };
        const IsSection* outer = std::exchange(is_section_, &never);
        for (NodeId block : body.blocks) read(block);
        is_section_ = outer;
        for (std::uint32_t child : body.children) add_heading_item(outline.sections[child]);
        open_ = false;
    }

    std::vector<Section> take() {
        for (Section& section : sections_) {
            section.empty = section.text.empty() && section.items.empty() && !has_more_.at(index_of(section));
        }
        return std::move(sections_);
    }

  private:
    std::size_t index_of(const Section& section) const { return static_cast<std::size_t>(&section - sections_.data()); }

    void open(std::string key, Range label, Range text) {
        Section section;
        section.key = std::move(key);
        section.label = label;
        section.text = text;
        section.extent = {label.begin, std::max(label.end, text.end)};
        sections_.push_back(std::move(section));
        has_more_.push_back(false);
        open_ = true;
    }

    void extend(Range range) {
        if (!open_) return;
        has_more_.back() = true;
        sections_.back().extent.end = std::max(sections_.back().extent.end, range.end);
    }

    void read_paragraph(NodeId paragraph) { read_lines(lines_of(document_, paragraph)); }

    void read_lines(std::span<const InlineLine> lines) {
        bool after_label = true;  // a line of prose may happen to begin with "Risk: "
        for (const InlineLine& line : lines) {
            const auto label = match_section(document_, line, *is_section_, after_label);
            after_label = label.has_value();
            if (label) {
                open(label_key(document_, label->label), label->label, label->value);
                sections_.back().extent.begin = line.range.begin;
                continue;
            }
            if (const auto match = match_label(document_, line, false)) {
                if (open_) {
                    Item item;
                    item.range = item.text = line.range;
                    item.plain = std::string(document_.slice(line.range));
                    item.key = label_key(document_, match->label);
                    item.label = match->label;
                    item.value = match->value;
                    sections_.back().items.push_back(std::move(item));
                }
            } else if (open_ && sections_.back().items.empty()) {
                Section& section = sections_.back();
                section.text = section.text.empty() ? line.range : Range{section.text.begin, line.range.end};
            }
            extend(line.range);
        }
    }

    void read_list(NodeId list) {
        std::vector<Item> items = items_of(document_, list);
        std::size_t next = 0;
        for (NodeId id : document_.children(list)) {
            Item& item = items[next++];
            auto lines = last_lines(document_, id);
            std::erase_if(lines, [&](const InlineLine& line) { return !window_.contains(line.range); });
            if (item.range.begin < window_.begin) {
                read_lines(lines);
                continue;
            }
            if (item.range.begin >= window_.end) break;
            const std::size_t label = label_behind(id, lines);
            cut(item, label < lines.size() ? lines[label].range.begin : window_.end);
            read_item(std::move(item));
            if (label < lines.size()) read_lines(std::span(lines).subspan(label));
        }
    }

    void read_item(Item item) {
        // Below a bare label everything is its value, whatever it is called.
        const bool below_bare_label = open_ && sections_.back().text.empty();
        name_bare_label(item);
        if (!below_bare_label && !item.key.empty() && (*is_section_)(item.key)) {
            open(std::move(item.key), item.label, item.value);
            Section& section = sections_.back();
            section.items = std::move(item.nested);
            section.extent = item.range;
            open_ = false;  // what follows the item is not its value
        } else if (open_) {
            extend(item.range);
            sections_.back().items.push_back(std::move(item));
        }
    }

    /// `- **Pros**` with items below it lacks only the colon.
    void name_bare_label(Item& item) const {
        if (!item.key.empty() || item.nested.empty()) return;
        Range label = item.text;
        const auto is_mark = [&](Offset at) { return document_.source().bytes()[at] == '*'; };
        while (!label.empty() && is_mark(label.begin)) ++label.begin;
        while (!label.empty() && is_mark(label.end - 1)) --label.end;
        std::string key = norm(document_.slice(label));
        if (!(*is_section_)(key)) return;
        item.key = std::move(key);
        item.label = label;
        item.value = {item.text.end, item.text.end};
    }

    /// The first lazy line that is a bold label of a section.
    std::size_t label_behind(NodeId item, const std::vector<InlineLine>& lines) const {
        for (std::size_t at = 1; at < lines.size(); ++at) {
            const auto match = match_section(document_, lines[at], *is_section_, false);
            if (match && match->strong && is_lazy(document_, item, lines[at])) return at;
        }
        return lines.size();
    }

    void cut(Item& item, Offset end) const {
        const auto cut_range = [&](Range& range) {
            if (range.end > end) range = trimmed(document_.source().bytes(), {range.begin, std::max(range.begin, end)});
        };
        cut_range(item.range);
        if (item.text.end > end) {
            cut_range(item.text);
            cut_range(item.value);
            item.plain = std::string(document_.slice(item.text));
        }
        if (!item.nested.empty()) cut(item.nested.back(), end);
    }

    void add_heading_item(const OutlineSection& child) {
        const TitleName& title = child.title;
        Item item;
        item.range = child.extent;
        item.text = item.label = title.name.range;
        item.plain = title.name.text;
        item.key = title.name.norm;
        item.value = {document_[child.heading].range.end, child.extent.end};
        sections_.back().items.push_back(std::move(item));
    }

    const Document& document_;
    const IsSection* is_section_;
    Range window_;  // of lists, only what lies in it is read
    std::vector<Section> sections_;
    std::vector<bool> has_more_;  // by section: blocks that are neither text nor items
    bool open_ = false;
};

}  // namespace

std::vector<InlineLine> last_lines(const Document& document, NodeId item) {
    for (NodeId id = document[item].end; id-- > item;) {
        if (document[id].kind == Kind::paragraph) return lines_of(document, id);
    }
    return {};
}

std::vector<Section> labelled_sections(const Document& document, std::span<const NodeId> blocks,
                                       const IsSection& is_section, Range window) {
    SectionReader reader(document, is_section, window);
    for (NodeId block : blocks) reader.read(block);
    return reader.take();
}

std::vector<Section> labelled_sections(const Document& document, const Outline& outline, std::uint32_t owner,
                                       const IsSection& is_section, bool headings) {
    SectionReader reader(document, is_section);
    for (NodeId block : outline.sections[owner].blocks) reader.read(block);
    if (headings) {
        for (std::uint32_t child : outline.sections[owner].children) {
            std::string key = outline.sections[child].title.name.norm;
            if (is_section(key)) reader.read_heading(outline, child, std::move(key));
        }
    }
    return reader.take();
}

}  // namespace infraspec::spec
