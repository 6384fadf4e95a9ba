#include <algorithm>
#include <map>

#include "features/formatting/passes.h"

namespace infraspec::features::formatting {
namespace {

using markdown::Document;
using markdown::Kind;
using markdown::Node;
using markdown::NodeId;
using text::Offset;
using text::Range;

constexpr std::size_t tab_stop = 4;

std::size_t column_after(std::string_view blanks, std::size_t column = 0) {
    for (const char c : blanks) column = c == '\t' ? (column / tab_stop + 1) * tab_stop : column + 1;
    return column;
}

/// An item, where its marker and text stand and where they will.
struct Placed {
    NodeId id = 0;
    std::size_t text_column = 0;
    std::size_t new_marker_column = 0;
    std::size_t new_text_column = 0;
    std::string marker;
    Range after_marker;  ///< the blanks between marker and text; empty: they stay
};

/// One list that is in no other one, with all that it holds.
class ListFormatter {
  public:
    ListFormatter(const Draft& draft, NodeId list) : draft_(draft), document_(draft.document), list_(list) {}

    Edits edits() {
        place(list_, 0);
        Edits edits;
        if (!is_simple_) return edits;
        for (const auto& [line, index] : owners_) format_line(line, items_[index], edits);
        return edits;
    }

  private:
    const text::Source& source() const { return draft_.source(); }

    void place(NodeId list, std::size_t column) {
        const auto numbers = new_numbers(list);
        std::size_t position = 0;
        for (const NodeId item : document_.children(list)) {
            place_item(item, column, numbers.empty() ? std::string() : numbers[position]);
            ++position;
        }
    }

    void place_item(NodeId id, std::size_t column, const std::string& number) {
        const Node& node = document_[id];
        const Range line = source().line(source().line_of(node.marker.begin));
        const std::string_view before = source().slice({line.begin, node.marker.begin});
        if (before.find_first_not_of(" \t") != std::string_view::npos) {
            is_simple_ = false;  // `- - item`: two markers on a line
            return;
        }
        Placed placed;
        placed.id = id;
        placed.marker =
            number.empty() ? std::string(source().slice(node.marker)) : number + source().bytes()[node.marker.end - 1];
        Offset text = node.marker.end;
        while (text < line.end && (source().bytes()[text] == ' ' || source().bytes()[text] == '\t')) ++text;
        const std::size_t marker_end = column_after(before) + node.marker.size();
        const std::size_t gap = column_after(source().slice({node.marker.end, text}), marker_end) - marker_end;
        const bool is_code = gap > tab_stop;  // code in the item's first line: every blank counts
        placed.text_column = marker_end + (is_code || text == line.end ? 1 : gap);
        placed.new_marker_column = column;
        placed.new_text_column = column + placed.marker.size() + 1;
        if (!is_code && text < line.end) placed.after_marker = {node.marker.end, text};
        const auto index = items_.size();
        items_.push_back(placed);
        for (auto at = source().line_of(node.range.begin); at <= source().line_of(node.range.end); ++at) {
            owners_[at] = index;
        }
        for (const NodeId child : document_.children(id)) {
            if (document_[child].kind == Kind::list) place(child, placed.new_text_column);
        }
    }

    /// Lists of nothing but ones are meant so, and a number that is the id of an assertion is a name.
    std::vector<std::string> new_numbers(NodeId list) const {
        std::vector<std::string> result;
        if (!draft_.settings.numbers.value_or(true) || !document_[list].ordered) return result;
        const Range range = document_[list].range;
        for (const auto& assertion : draft_.facts.assertions) {
            if (assertion.numbered && range.contains(assertion.id_range)) return result;
        }
        std::vector<std::uint32_t> numbers;
        for (const NodeId item : document_.children(list)) numbers.push_back(document_[item].number);
        constexpr std::uint32_t largest = 999'000'000;  // CommonMark reads nine digits
        if (numbers.empty() || numbers.front() > largest) return result;
        if (std::all_of(numbers.begin(), numbers.end(), [&](auto number) { return number == numbers.front(); })) {
            return result;
        }
        for (std::size_t i = 0; i < numbers.size(); ++i) result.push_back(std::to_string(numbers.front() + i));
        return result;
    }

    void format_line(std::uint32_t line, const Placed& item, Edits& edits) const {
        const Range range = source().line(line);
        Offset begin = range.begin;
        while (begin < range.end && (source().bytes()[begin] == ' ' || source().bytes()[begin] == '\t')) ++begin;
        if (begin == range.end) return;
        const Node& node = document_[item.id];
        const bool first = line == source().line_of(node.marker.begin);
        const std::size_t column = column_after(source().slice({range.begin, begin}));
        std::size_t wanted = item.new_text_column;  // also of a line that only continues a paragraph
        if (first) {
            wanted = item.new_marker_column;
        } else if (column > item.text_column) {
            wanted += column - item.text_column;
        }
        replace({range.begin, begin}, std::string(wanted, ' '), edits);
        if (!first) return;
        replace(node.marker, item.marker, edits);
        if (!item.after_marker.empty()) replace(item.after_marker, " ", edits);
    }

    void replace(Range range, const std::string& text, Edits& edits) const {
        if (source().slice(range) != text) edits.push_back({range, text});
    }

    const Draft& draft_;
    const Document& document_;
    NodeId list_;
    bool is_simple_ = true;
    std::vector<Placed> items_;
    std::map<std::uint32_t, std::size_t> owners_;  // line → the innermost item that it belongs to
};

}  // namespace

bool is_prefixed(const Document& document, NodeId id) {
    for (; id != Document::root(); id = document[id].parent) {
        const Kind kind = document[id].kind;
        if (kind == Kind::block_quote || kind == Kind::footnote_definition) return true;
    }
    return false;
}

Edits lists(const Draft& draft) {
    Edits all;
    if (!draft.settings.lists.value_or(true)) return all;
    for (const NodeId id : draft.document.children(Document::root())) {
        if (draft.document[id].kind != Kind::list) continue;
        const auto edits = ListFormatter(draft, id).edits();
        all.insert(all.end(), edits.begin(), edits.end());
    }
    return all;
}

}  // namespace infraspec::features::formatting
