#include "embedded/flowchart_fault.h"

#include <algorithm>
#include <array>

#include "embedded/characters.h"
#include "embedded/languages.h"

namespace infraspec::embedded {

namespace {

using text::Offset;
using Kind = FlowFault::Kind;

using Token = SyntaxToken;

bool opens(std::string_view symbol) {
    static constexpr std::array<std::string_view, 13> openers{"[",  "(", "((", "(((", "(-", "([", "[[",
                                                              "[(", "{", "{{", ">",   "[/", "[\\"};
    return std::ranges::find(openers, symbol) != openers.end();
}
bool closes(std::string_view symbol) {
    static constexpr std::array<std::string_view, 11> closers{"]",  ")",  "))", ")))", "-)", "])",
                                                              "]]", ")]", "}",  "}}",  "/]"};
    return symbol == "\\]" || std::ranges::find(closers, symbol) != closers.end();
}
bool is_quote(std::string_view symbol) {
    return symbol == "\"" || symbol == "\"`" || symbol == "`\"";
}

/// The bracket, quote or bar that nothing has closed; null when all are closed.
const Token* innermost_open(const std::vector<Token>& tokens) {
    const Token* bracket = nullptr;
    const Token* quote = nullptr;
    const Token* bar = nullptr;
    for (const Token& token : tokens) {
        if (is_quote(token.symbol)) {
            quote = quote == nullptr ? &token : nullptr;
        } else if (token.symbol == "|") {
            bar = bar == nullptr ? &token : nullptr;
        } else if (opens(token.symbol)) {
            bracket = &token;
            quote = nullptr;
        } else if (closes(token.symbol)) {
            bracket = quote = nullptr;
        }
    }
    return quote != nullptr ? quote : bracket != nullptr ? bracket : bar;
}

std::vector<const Token*> open_subgraphs(const std::vector<Token>& tokens) {
    std::vector<const Token*> open;
    for (const Token& token : tokens) {
        if (token.symbol == "subgraph") open.push_back(&token);
        if (token.symbol == "end" && !open.empty()) open.pop_back();
    }
    return open;
}

/// `A -- text` without an arrow behind the text.
const Token* open_arrow(std::string_view text, const std::vector<Token>& tokens) {
    if (tokens.size() < 2) return nullptr;
    const Token& before = tokens[tokens.size() - 2];
    const std::string_view arrow = text::slice(text, before.range);
    return arrow.ends_with("--") || arrow.ends_with("==") || arrow.ends_with("-.") ? &before : nullptr;
}

/// `A[me@` in `A[me@example.com]`, which Mermaid takes for the id of a link; empty when there is no such thing.
Range taken_for_link_id(std::string_view text, Offset begin) {
    if (!is_word(text[begin])) return {};
    Range taken;
    for (Offset at = begin; at + 1 < text.size() && !is_space(text[at]) && text[at] != '"'; ++at) {
        if (text[at] == '@' && text[at + 1] != '{' && text[at + 1] != '"') taken = {begin, at + 1};
    }
    return taken;
}

/// The word at `begin`, or the run of one punctuation character around it, with the head of an arrow.
Range token_at(std::string_view text, Offset begin) {
    if (const Range id = taken_for_link_id(text, begin); !id.empty()) return id;
    Offset end = begin + 1;
    if (is_word(text[begin])) {
        while (end < text.size() && (is_word(text[end]) || text[end] == '-')) ++end;
        while (text[end - 1] == '-') --end;
    } else {
        while (end < text.size() && text[end] == text[begin]) ++end;
        while (begin > 0 && text[begin - 1] == text[end - 1]) --begin;
        if ((text[begin] == '-' || text[begin] == '=') && end < text.size() && text[end] == '>') ++end;
    }
    return {begin, end};
}

}  // namespace

FlowFault find_fault(std::string_view text, Offset error) {
    auto tokens = tokens_of(mermaid_grammar(), text);
    for (Token& token : tokens) token.range = without_space(text, token.range);
    std::erase_if(tokens, [](const Token& token) { return token.range.empty(); });
    const Range rest = without_space(text, {error, static_cast<Offset>(text.size())});
    if (const Token* open = innermost_open(tokens)) {
        // `A->B` is meant as an arrow, though `>` could begin a flag.
        const bool arrow = open->symbol == ">" && open->range.begin > 0 &&
                           std::string_view("-=>").find(text[open->range.begin - 1]) != std::string_view::npos;
        return {arrow ? Kind::unexpected : Kind::unclosed, open->range};
    }
    if (const Token* open = open_arrow(text, tokens)) return {Kind::unclosed, open->range};
    if (!rest.empty()) return {Kind::unexpected, token_at(text, rest.begin)};
    if (const auto open = open_subgraphs(tokens); !open.empty()) {
        return {Kind::open_subgraph, open.back()->range, static_cast<std::uint32_t>(open.size())};
    }
    if (!tokens.empty()) return {Kind::ends_early, tokens.back().range};
    const Range all = without_space(text, {0, static_cast<Offset>(text.size())});
    return {Kind::unexpected, all.empty() ? all : token_at(text, all.begin)};
}

}  // namespace infraspec::embedded
