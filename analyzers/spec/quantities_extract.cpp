// Reads the quantities and address blocks of a document: which texts there are, and what stands around each.
#include <algorithm>
#include <array>

#include "spec/extractors.h"
#include "spec/inline_text.h"
#include "spec/quantities_networks.h"
#include "spec/quantities_sentence.h"
#include "spec/quantities_words.h"

namespace infraspec::spec {

using markdown::Document;
using markdown::Kind;
using markdown::Node;
using markdown::NodeId;

namespace {

/// The beginnings of words without which there is no metric.
constexpr std::array<std::string_view, 14> metric_beginnings{"rto",    "restore",   "rpo",      "recovery", "availab",
                                                             "uptime", "retention", "pitr",     "any ",     "tls",
                                                             "az",     "backup",    "snapshot", "log"};

enum class ByteClass : std::uint8_t { other, letter, beginning, slash };

/// Every byte of every text passes here, so a table tells what it is; `beginning` is the first letter of a metric's.
constexpr auto byte_classes = [] {
    std::array<ByteClass, 256> classes{};
    for (unsigned char c = 'a'; c <= 'z'; ++c) classes[c] = classes[c - 'a' + 'A'] = ByteClass::letter;
    for (const std::string_view word : metric_beginnings) {
        const auto first = static_cast<unsigned char>(word.front());
        classes[first] = classes[first - 'a' + 'A'] = ByteClass::beginning;
    }
    classes['/'] = ByteClass::slash;
    return classes;
}();

bool begins_metric(std::string_view text) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; };
    return std::ranges::any_of(metric_beginnings, [&](std::string_view word) {
        return text.size() >= word.size() && lower(text[0]) == word[0] &&
               std::equal(word.begin(), word.end(), text.begin(), [&](char a, char b) { return a == lower(b); });
    });
}

/// Whether it is worth to look closer at a text: it holds the beginning of a metric, or a slash before a digit.
bool may_hold_quantity(std::string_view text) {
    bool behind_letter = false;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const ByteClass byte = byte_classes[static_cast<unsigned char>(text[i])];
        if (byte == ByteClass::beginning && !behind_letter && begins_metric(text.substr(i))) return true;
        if (byte == ByteClass::slash && text[i + 1] >= '0' && text[i + 1] <= '9') return true;
        behind_letter = byte == ByteClass::letter || byte == ByteClass::beginning;
    }
    return false;
}

bool has_digit_or_number_word(std::string_view text) {
    if (std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; })) return true;
    constexpr std::array<std::string_view, 10> words{"one ", "two ",   "three ", "four ", "five ",
                                                     "six ", "seven ", "eight ", "nine ", "twelve "};
    return std::ranges::any_of(words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// Texts around what is read, the nearest last.
using Surroundings = std::vector<Range>;

class QuantityReader {
  public:
    QuantityReader(const Document& document, FileFacts& facts) : document_(document), facts_(facts) {
        for (const Heading& heading : facts.headings) {
            const bool outer = heading.parent != no_index && muted_headings_[heading.parent];
            muted_headings_.push_back(outer || is_muting_title(heading.title));
        }
    }

    void read() { read_blocks(Document::root()); }

  private:
    static bool is_muting_title(std::string_view title) {
        const TokenText text(title);
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (is_muting_title_word(without_plural(text.word(i)))) return true;
        }
        return text.size() > 0 && text.sign(text.size() - 1) == '?';
    }

    /// Alternatives and questions promise nothing.
    bool muted() const {
        const bool document = facts_.kind == DocumentKind::tradeoffs || facts_.kind == DocumentKind::clarifications;
        return document || (heading_ != no_index && muted_headings_[heading_]);
    }

    void read_blocks(NodeId container) {
        const std::size_t depth = around_.size();
        bool bold_title = false;  // a paragraph in bold titles what follows, one with a colon the next block
        for (NodeId block : document_.children(container)) {
            const Node& node = document_[block];
            switch (node.kind) {
                case Kind::heading:
                    around_.resize(depth);
                    enter_heading(node, container);
                    break;
                case Kind::paragraph: {
                    const bool bold = is_bold(block);
                    if (!bold_title || bold) around_.resize(depth);
                    read_text(block, node.range);
                    if (bold || document_.slice(node.range).ends_with(':') ||
                        document_.slice(node.range).ends_with(":**")) {
                        around_.resize(bold ? depth : around_.size());
                        around_.push_back(node.range);
                        bold_title = bold_title || bold;
                    }
                    break;
                }
                case Kind::list:
                    for (NodeId item : document_.children(block)) read_item(item);
                    break;
                case Kind::table:
                    read_table(block);
                    break;
                default:
                    break;
            }
            if (node.kind == Kind::list || node.kind == Kind::table) {
                around_.resize(std::min(around_.size(), depth + (bold_title ? 1 : 0)));
            }
        }
        around_.resize(depth);
    }

    void enter_heading(const Node& node, NodeId container) {
        if (container != Document::root()) return;
        while (next_heading_ < facts_.headings.size() &&
               facts_.headings[next_heading_].range.begin < node.range.begin) {
            ++next_heading_;
        }
        heading_ = next_heading_ < facts_.headings.size() ? static_cast<std::uint32_t>(next_heading_) : no_index;
    }

    bool is_bold(NodeId paragraph) const {
        const Node& node = document_[paragraph];
        if (paragraph + 1 >= node.end || document_[paragraph + 1].kind != Kind::strong) return false;
        const std::string_view behind = document_.slice({document_[paragraph + 1].range.end, node.range.end});
        return trimmed(behind).empty() || trimmed(behind) == ":";
    }

    void read_item(NodeId item) {
        const std::size_t depth = around_.size();
        for (NodeId block : document_.children(item)) {
            const Node& node = document_[block];
            if (node.kind == Kind::paragraph) {
                read_text(block, node.range);
                if (around_.size() == depth) around_.push_back(node.range);
            } else if (node.kind == Kind::list) {
                for (NodeId nested : document_.children(block)) read_item(nested);
            } else if (node.kind == Kind::table) {
                read_table(block);
            }
        }
        around_.resize(depth);
    }

    void read_table(NodeId table) {
        if (!may_hold_quantity(document_.slice(document_[table].range))) return;
        const std::size_t outside = around_.size();
        std::vector<NodeId> header;
        for (NodeId row : document_.children(table)) {
            std::vector<NodeId> cells;
            for (NodeId cell : document_.children(row)) cells.push_back(cell);
            if (header.empty()) {
                header = std::move(cells);
                if (!header.empty()) corner_ = {outside, document_[header.front()].content};
                continue;
            }
            for (std::size_t column = 0; column < cells.size(); ++column) {
                const std::size_t depth = around_.size();
                const NodeId title = column < header.size() ? header[column] : cells[column];
                if (column < header.size() && column > 0) around_.push_back(document_[title].content);
                for (std::size_t before = 1; before < column && before < header.size(); ++before) {
                    if (tells_rows_apart(header[before])) around_.push_back(document_[cells[before]].content);
                }
                if (column > 0) around_.push_back(document_[cells[0]].content);
                const bool carried =
                    column > 0 && column < header.size() && read_carried(cells[column], title, cells[0]);
                if (!carried) read_text(cells[column], document_[cells[column]].content);
                around_.resize(depth);
            }
        }
        corner_ = {};
    }

    /// A column whose cells say what the row is about, as the first column does.
    bool tells_rows_apart(NodeId cell) const {
        constexpr std::array<std::string_view, 14> words{"environment", "component", "service", "tier",  "region",
                                                         "system",      "scenario",  "class",   "layer", "workload",
                                                         "database",    "type",      "account", "vpc"};
        const TokenText text(document_.slice(document_[cell].content));
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (std::ranges::find(words, without_plural(text.word(i))) != words.end()) return true;
        }
        return false;
    }

    /// A cell that is a value and nothing else takes the metric of its column's header, or of its row's. The other
    /// words of these titles stand around it like any title.
    bool read_carried(NodeId cell, NodeId column, NodeId row) {
        const InlineText text = inline_text(document_, cell);
        const TokenText tokens(text.text());
        const auto value = whole_value(tokens);
        if (!value) return false;
        for (const NodeId title : {column, row}) {
            const InlineText title_text = inline_text(document_, title);
            const TokenText title_tokens(title_text.text());
            const auto metric = header_metric(title_tokens, kept_around());
            if (!metric) continue;
            if (!fits(metric->metric, *value) || muted() || is_struck(cell)) return true;
            Quantity quantity = quantity_of(*metric, *value);
            place(tokens, text, *value, quantity);
            quantity.name = source_of(title_tokens, title_text, {metric->first, metric->last});
            quantity.scope.segment = quantity.scope.sentence = quantity.scope.item = document_[cell].content;
            // "Minimum TLS version"
            if (quantity.comparator == Comparator::exact && metric->first > 0) {
                const std::string_view before = title_tokens.word(metric->first - 1);
                if (before == "maximum" || before == "max") quantity.comparator = Comparator::at_most;
                if (before == "minimum" || before == "min") quantity.comparator = Comparator::at_least;
            }
            facts_.quantities.push_back(std::move(quantity));
            return true;
        }
        return false;
    }

    /// What "retention" alone means here: the nearest text that speaks of backups or logs tells.
    std::optional<Metric> kept_around() const {
        const auto told_by = [](std::string_view title) {
            const TokenText text(title);
            return kept_thing(text, 0, text.size());
        };
        for (std::size_t i = around_.size(); i-- > 0;) {
            if (const auto kept = told_by(document_.slice(around_[i]))) return kept;
        }
        for (std::uint32_t i = heading_; i != no_index; i = facts_.headings[i].parent) {
            if (const auto kept = told_by(facts_.headings[i].title)) return kept;
        }
        return std::nullopt;
    }

    bool is_struck(NodeId block) const {
        for (NodeId id = block; id < document_[block].end; ++id) {
            if (document_[id].kind == Kind::strikethrough) return true;
        }
        return false;
    }

    void read_text(NodeId block, Range item) {
        const std::string_view raw = document_.slice(document_[block].range);
        if (!may_hold_quantity(raw) || !has_digit_or_number_word(raw) || is_struck(block)) return;
        const InlineText text = inline_text(document_, block);
        const TokenText tokens(text.text());
        const auto sentences = sentences_of(tokens, breaks_in(block, text));
        read_cidrs(block, text, tokens, sentences, item);
        if (muted()) return;
        const auto kept = raw.find("etention") == std::string_view::npos ? std::nullopt : kept_around();
        for (const TokenSpan& sentence : sentences) {
            for (const BoundValue& bound : bind_values(tokens, sentence, kept)) {
                Quantity quantity = quantity_of(bound.metric, bound.value);
                place(tokens, text, bound.value, quantity);
                quantity.refers_back = bound.refers_back;
                quantity.name = source_of(tokens, text, {bound.metric.first, bound.metric.last});
                quantity.scope.segment = source_of(tokens, text, bound.segment);
                quantity.scope.sentence = source_of(tokens, text, sentence);
                quantity.scope.item = up_to(item, quantity.scope.sentence);
                for (const TokenSpan& span : bound.subject) {
                    quantity.scope.subject.push_back(source_of(tokens, text, span));
                }
                if (!cuts_code(block, quantity.value) && !cuts_code(block, quantity.name)) {
                    facts_.quantities.push_back(std::move(quantity));
                }
            }
        }
    }

    void read_cidrs(NodeId block, const InlineText& text, const TokenText& tokens,
                    const std::vector<TokenSpan>& sentences, Range item) {
        if (text.text().find('/') == std::string::npos) return;
        const auto found = find_cidrs(text.text(), speaks_of_networks(tokens));
        for (const text::Range at : found) {
            CidrBlock cidr;
            cidr.range = text.source(at.begin, at.end);
            if (cuts_code(block, cidr.range)) continue;
            cidr.cidr = parse_cidr(std::string_view(text.text()).substr(at.begin, at.size()));
            const auto token_at = [&](text::Offset offset) {
                std::size_t i = 0;
                while (i < tokens.size() && tokens[i].range.end <= offset) ++i;
                return i;
            };
            const std::size_t token = token_at(at.begin);
            const auto sentence = std::ranges::find_if(
                sentences, [&](const TokenSpan& span) { return span.first <= token && token < span.second; });
            if (sentence == sentences.end()) continue;
            cidr.role = muted() ? CidrRole::other : role_of(tokens, *sentence, token);
            const std::string_view before = trimmed(std::string_view(text.text()).substr(0, at.begin));
            const bool ends = trimmed(std::string_view(text.text()).substr(at.end)).empty();
            cidr.alone = ends && (before.empty() || before.ends_with(':'));
            place(cidr.scope, item);
            cidr.scope.sentence = source_of(tokens, text, *sentence);
            cidr.scope.item = up_to(item, cidr.scope.sentence);
            // Between the blocks before and behind it, only the words up to the next comma are its own.
            std::size_t from = sentence->first;
            for (const text::Range other : found) {
                const std::size_t behind = token_at(other.end);
                if (other.end <= at.begin) from = std::max(from, behind);
            }
            cidr.scope.segment = source_of(tokens, text, {from, std::max(token + 1, from)});
            if (from < token) cidr.scope.subject.push_back(source_of(tokens, text, {from, token}));
            facts_.cidrs.push_back(std::move(cidr));
        }
    }

    CidrRole role_of(const TokenText& tokens, TokenSpan sentence, std::size_t token) const {
        CidrRole role = role_in_sentence(tokens, sentence, token);
        for (std::size_t i = around_.size(); i-- > 0 && role == CidrRole::unclear;) {
            role = role_by_title(TokenText(document_.slice(around_[i])));
            // The first column's header says what its rows are.
            if (role == CidrRole::unclear && i == corner_.first)
                role = role_by_title(TokenText(document_.slice(corner_.second)));
        }
        for (std::uint32_t i = heading_; i != no_index && role == CidrRole::unclear; i = facts_.headings[i].parent) {
            role = role_by_title(TokenText(facts_.headings[i].title));
        }
        return role;
    }

    /// Line breaks after which a label or a new sentence begins: hard ones, and those before bold text.
    std::vector<text::Offset> breaks_in(NodeId block, const InlineText& text) const {
        std::vector<text::Offset> source_breaks;
        for (NodeId id = block; id + 1 < document_[block].end; ++id) {
            const Kind kind = document_[id].kind;
            const bool labels = kind == Kind::soft_break && document_[id + 1].kind == Kind::strong;
            if (kind == Kind::hard_break || labels) source_breaks.push_back(document_[id].range.end);
        }
        std::vector<text::Offset> breaks;
        std::size_t at = 0;
        for (const text::Offset offset : source_breaks) {
            while (at < text.text().size() && text.source(at, at + 1).begin < offset) ++at;
            breaks.push_back(static_cast<text::Offset>(at));
        }
        return breaks;
    }

    /// True when the range touches a code span and is not the whole of it.
    bool cuts_code(NodeId block, Range range) const {
        for (NodeId id = block; id < document_[block].end; ++id) {
            if (document_[id].kind != Kind::code || !document_[id].range.overlaps(range)) continue;
            if (trimmed(document_.source().bytes(), document_[id].content) != range) return true;
        }
        return false;
    }

    static Range source_of(const TokenText& tokens, const InlineText& text, TokenSpan span) {
        if (span.first >= span.second) return {};
        return text.source(tokens[span.first].range.begin, tokens[span.second - 1].range.end);
    }

    /// What a later sentence names is not said of this one.
    static Range up_to(Range item, Range sentence) {
        return {item.begin, std::clamp(sentence.end, item.begin, item.end)};
    }

    static Quantity quantity_of(const FoundMetric& metric, const FoundValue& value) {
        Quantity quantity;
        quantity.metric = metric.metric;
        quantity.comparator = value.comparator;
        quantity.amount = value.amount;
        quantity.rough = value.rough;
        return quantity;
    }

    void place(const TokenText& tokens, const InlineText& text, const FoundValue& value, Quantity& quantity) const {
        quantity.value = source_of(tokens, text, {value.value_first, value.value_last});
        quantity.full = source_of(tokens, text, {value.first, value.last});
        place(quantity.scope, {});
    }
    void place(ScopeTexts& scope, Range item) const {
        scope.item = item;
        scope.around.assign(around_.rbegin(), around_.rend());
        scope.heading = heading_;
    }

    const Document& document_;
    FileFacts& facts_;
    std::vector<bool> muted_headings_;
    Surroundings around_;
    std::pair<std::size_t, Range> corner_;  ///< of the table at hand: what it adds to `around_` begins here; its text
    std::uint32_t heading_ = no_index;
    std::size_t next_heading_ = 0;
};

}  // namespace

void extract_quantities(const Document& document, FileFacts& facts) {
    // format.md, "Document kinds": of any other document only links, names and prose are checked.
    if (facts.kind != DocumentKind::other) QuantityReader(document, facts).read();
}

}  // namespace infraspec::spec
