#include "embedded/syntax.h"

#include <tree_sitter/api.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "text/utf8.h"

namespace infraspec::embedded {

namespace {

using text::Offset;

struct ParserDeleter {
    void operator()(TSParser* parser) const { ts_parser_delete(parser); }
};
using Parser = std::unique_ptr<TSParser, ParserDeleter>;

/// Texts are handed to the parser in pieces of this size.
constexpr std::size_t piece = 4096;

/// One call of the parser: what it reads, and what it tells about it.
struct Run {
    std::string_view text;
    bool listen_to_tokens = false;
    std::size_t pieces_left = 0;  ///< none: the text is hopeless

    TSPoint place{};             ///< just behind the last token
    std::uint32_t readings = 1;  ///< that the parser follows at once, where the grammar is ambiguous
    bool failed = false;
    std::string symbol;  ///< of the token that comes next
    Offset size = 0;     ///< of that token and the space before it
    std::vector<SyntaxToken> tokens;
    TSPoint line{};  ///< a line at or before `place`: its row, and as column the offset where it begins
};

bool is_over(TSParseState* state) {
    return static_cast<const Run*>(state->payload)->failed;
}

const char* read(void* payload, std::uint32_t offset, TSPoint, std::uint32_t* size) {
    auto& run = *static_cast<Run*>(payload);
    *size = 0;
    if (offset >= run.text.size() || run.failed) return "";
    if (run.pieces_left-- == 0) {
        run.failed = true;
        return "";
    }
    // Ends of pieces do not cut characters in two.
    std::size_t end = std::min(run.text.size(), offset + piece);
    while (end < run.text.size() && (static_cast<unsigned char>(run.text[end]) & 0xC0U) == 0x80U) ++end;
    *size = static_cast<std::uint32_t>(end - offset);
    return run.text.data() + offset;
}

TSPoint point_at(std::string_view text, Offset offset) {
    const std::string_view before = text.substr(0, offset);
    const auto line = before.rfind('\n') + 1;  // npos + 1 is 0
    return {static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n')),
            static_cast<std::uint32_t>(offset - line)};
}

Offset offset_of(std::string_view text, TSPoint point) {
    std::size_t line = 0;
    for (; point.row > 0; --point.row) line = text.find('\n', line) + 1;
    return static_cast<Offset>(std::min(line + point.column, text.size()));
}

/// The tree of the old text, told where the new one differs.
TSTree* edited(const TSTree* old, std::string_view before, std::string_view now) {
    const auto shorter = std::min(before.size(), now.size());
    std::size_t head = 0;
    while (head < shorter && before[head] == now[head]) ++head;
    std::size_t tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == now[now.size() - 1 - tail]) ++tail;
    const auto begin = static_cast<Offset>(head);
    const auto old_end = static_cast<Offset>(before.size() - tail);
    const auto new_end = static_cast<Offset>(now.size() - tail);
    const TSInputEdit edit{
        begin, old_end, new_end, point_at(now, begin), point_at(before, old_end), point_at(now, new_end)};
    TSTree* tree = ts_tree_copy(old);
    ts_tree_edit(tree, &edit);
    return tree;
}

std::uint32_t number_behind(const char* message, const char* key) {
    const char* found = std::strstr(message, key);
    return found == nullptr ? 0 : static_cast<std::uint32_t>(std::strtoul(found + std::strlen(key), nullptr, 10));
}

/// "lexed_lookahead sym:], size:1": symbols may hold commas themselves.
void note_token(Run& run, std::string_view message) {
    constexpr std::string_view begin = "lexed_lookahead sym:";
    const auto end = message.rfind(", size:");
    if (end == std::string_view::npos || end < begin.size()) return;
    run.symbol.clear();
    for (std::size_t i = begin.size(); i < end; ++i) {
        run.symbol += message[i];
        if (message[i] == '\\') ++i;  // it is written twice
    }
    run.size = number_behind(message.data() + end, ", size:");
}

void take_token(Run& run) {
    while (run.line.row < run.place.row) {
        run.line.column = static_cast<Offset>(run.text.find('\n', run.line.column) + 1);
        ++run.line.row;
    }
    const Offset begin = std::min(run.line.column + run.place.column, static_cast<Offset>(run.text.size()));
    const Offset end = std::min<Offset>(begin + run.size, static_cast<Offset>(run.text.size()));
    run.tokens.push_back({run.symbol, {begin, end}});
}

/// The parser tells what it does in words. Only so can it be learnt where it first meets a token that does not fit.
void listen(void* payload, TSLogType type, const char* message) {
    auto& run = *static_cast<Run*>(payload);
    if (type != TSLogTypeParse || run.failed) return;
    const std::string_view text = message;
    if (text.starts_with("process ")) {
        run.place = {number_behind(message, "row:"), number_behind(message, "col:")};
        run.readings = number_behind(message, "version_count:");
    } else if (text.starts_with("detect_error")) {
        // Of several readings that the parser follows at once, the others may still be right.
        run.failed = run.readings <= 1;
    } else if (text.starts_with("resume ")) {
        run.failed = true;
    } else if (run.listen_to_tokens && text.starts_with("lexed_lookahead")) {
        note_token(run, text);
    } else if (run.listen_to_tokens && text.starts_with("shift state")) {
        take_token(run);
    }
}

/// A text in which no character is cut short: of such a one tree-sitter looks for the rest, also behind the end. Bytes
/// that are not UTF-8 become question marks, so that everything keeps its place.
class WellFormed {
  public:
    explicit WellFormed(std::string_view text) : text_(text) {
        for (std::size_t at = 0; at < text.size();) {
            const auto character = text::decode_utf8(text.substr(at));
            if (!character.valid) {
                if (copy_.empty()) copy_ = text;
                copy_[at] = '?';
            }
            at += character.size;
        }
        if (!copy_.empty()) text_ = copy_;
    }
    WellFormed(const WellFormed&) = delete;
    WellFormed& operator=(const WellFormed&) = delete;
    operator std::string_view() const { return text_; }

  private:
    std::string copy_;
    std::string_view text_;
};

enum class Listening : unsigned char { no, errors, tokens };

Run run_over(std::string_view text, Listening listening) {
    Run run;
    run.text = text;
    run.listen_to_tokens = listening == Listening::tokens;
    // A sound text is read about twice. With errors the parser may read what is left again for each of them.
    run.pieces_left = listening == Listening::no ? 200 + 32 * (text.size() / piece) : std::string_view::npos;
    return run;
}

/// Null when the text has an error.
TSTree* parse(const TSLanguage* language, const TSTree* old, Run& run, Listening listening) {
    const Parser parser(ts_parser_new());
    ts_parser_set_language(parser.get(), language);
    if (listening != Listening::no) ts_parser_set_logger(parser.get(), {&run, listen});
    TSTree* tree =
        ts_parser_parse_with_options(parser.get(), old, {&run, read, TSInputEncodingUTF8, nullptr}, {&run, is_over});
    if (tree == nullptr || (!run.failed && !ts_node_has_error(ts_tree_root_node(tree)))) return tree;
    ts_tree_delete(tree);
    return nullptr;
}

}  // namespace

SyntaxTree::~SyntaxTree() {
    ts_tree_delete(tree);
}

Parse parse_syntax(const Grammar& grammar, std::string_view raw, const SyntaxTree* old, std::string_view old_text) {
    if (raw.size() > longest_text) return {};
    const WellFormed well_formed(raw);
    const std::string_view text = well_formed;
    TSTree* start = old == nullptr ? nullptr : edited(old->tree, old_text, text);
    TSTree* tree = nullptr;
    if (grammar.gives_up) {
        Run run = run_over(text, Listening::no);
        tree = parse(grammar.language, start, run, Listening::no);
    }
    Run run = run_over(text, Listening::errors);
    if (tree == nullptr) tree = parse(grammar.language, start, run, Listening::errors);
    if (start != nullptr) ts_tree_delete(start);
    if (tree == nullptr) return {nullptr, offset_of(text, run.place)};
    return {std::make_shared<const SyntaxTree>(tree), std::nullopt};
}

std::vector<SyntaxToken> tokens_of(const Grammar& grammar, std::string_view text) {
    if (text.size() > longest_text) return {};
    const WellFormed well_formed(text);
    Run run = run_over(well_formed, Listening::tokens);
    if (TSTree* tree = parse(grammar.language, nullptr, run, Listening::tokens)) ts_tree_delete(tree);
    return std::move(run.tokens);
}

std::string to_text(const SyntaxTree& tree) {
    char* text = ts_node_string(ts_tree_root_node(tree.tree));
    std::string result(text);
    std::free(text);
    return result;
}

}  // namespace infraspec::embedded
