#include "embedded/hcl_fault.h"

#include <algorithm>

#include "embedded/characters.h"
#include "embedded/languages.h"

namespace infraspec::embedded {

namespace {

using text::Offset;
using Kind = HclFault::Kind;
using Token = SyntaxToken;

constexpr std::string_view heredoc_name = "heredoc_identifier";

bool opens(std::string_view symbol) {
    return symbol == "{" || symbol == "[" || symbol == "(" || symbol == "quoted_template_start" || symbol == "<<" ||
           symbol == "<<-" || symbol == "template_interpolation_start" || symbol == "template_directive_start";
}

bool closes(std::string_view symbol) {
    return symbol == "}" || symbol == "]" || symbol == ")" || symbol == "quoted_template_end" ||
           symbol == "template_interpolation_end" || symbol == "template_directive_end";
}

/// What is open at the end of the tokens, from the outermost to the innermost.
struct OpenTokens {
    std::vector<const Token*> stack;
    const Token* broken_text = nullptr;  ///< the first quote whose text goes on in another line

    OpenTokens(std::string_view text, const std::vector<Token>& tokens) {
        bool named = false;  // the heredoc has begun with its name; the name once more ends it
        for (const Token& token : tokens) {
            if (token.symbol == heredoc_name) {
                if (named && !stack.empty()) stack.pop_back();
                named = !named;
            } else if (opens(token.symbol)) {
                stack.push_back(&token);
            } else if (closes(token.symbol)) {
                if (!stack.empty()) stack.pop_back();
            } else if (!stack.empty() && stack.back()->symbol == "quoted_template_start" && broken_text == nullptr &&
                       text::slice(text, token.range).find('\n') != std::string_view::npos) {
                broken_text = stack.back();
            }
        }
    }
};

/// What is left from `at` on, without white space and comments before it.
Offset skip_comments(std::string_view text, Offset at) {
    while (at < text.size()) {
        const auto rest = text.substr(at);
        std::size_t past = 0;
        if (is_space(rest.front())) {
            past = 1;
        } else if (rest.front() == '#' || rest.starts_with("//")) {
            past = std::min(rest.find('\n'), rest.size());
        } else if (rest.starts_with("/*")) {
            const auto end = rest.find("*/", 2);
            past = end == std::string_view::npos ? rest.size() : end + 2;
        } else {
            break;
        }
        at += static_cast<Offset>(past);
    }
    return at;
}

bool is_word(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// The word at `begin`, a string on one line, or one character.
Range token_at(std::string_view text, Offset begin) {
    Offset end = begin + 1;
    if (is_word(text[begin]) && text[begin] != '-') {
        while (end < text.size() && is_word(text[end])) ++end;
    } else if (text[begin] == '"') {
        const auto quote = text.find_first_of("\"\n", end);
        if (quote != std::string_view::npos && text[quote] == '"') end = static_cast<Offset>(quote + 1);
    }
    return {begin, end};
}

bool same_line(std::string_view text, Offset a, Offset b) {
    return text::slice(text, {std::min(a, b), std::max(a, b)}).find('\n') == std::string_view::npos;
}

/// `[1, 2` or `f(x` and then the next attribute or block, or a bracket of another kind.
bool leaves_open(std::string_view text, const Token& open, Range bad) {
    const char first = text[bad.begin];
    if (first == '}' || first == ']' || first == ')') return open.symbol != "template_interpolation_start";
    if (open.symbol != "[" && open.symbol != "(") return false;
    const auto behind = skip_comments(text, bad.end);
    return is_word(first) && behind < text.size() && (text[behind] == '=' || text[behind] == '{') &&
           !same_line(text, open.range.begin, bad.begin);
}

}  // namespace

HclFault find_hcl_fault(std::string_view text, Offset error) {
    auto tokens = tokens_of(hcl_grammar(), text);
    const OpenTokens open(text, tokens);
    const auto place = [&](const Token& token) { return without_space(text, token.range); };
    if (open.broken_text != nullptr) return {Kind::unclosed_text, place(*open.broken_text)};
    const auto begin = skip_comments(text, error);
    if (begin < text.size()) {
        const Range bad = token_at(text, begin);
        if (!open.stack.empty() && leaves_open(text, *open.stack.back(), bad))
            return {Kind::unclosed, place(*open.stack.back())};
        // `a =` and in the next line `b = 1`: the name was taken for the value.
        const auto count = tokens.size();
        if (text[bad.begin] == '=' && count >= 2 && tokens[count - 2].symbol == "=" &&
            !same_line(text, tokens[count - 2].range.end, tokens[count - 1].range.end))
            return {Kind::ends_early, place(tokens[count - 2])};
        return {Kind::unexpected, bad};
    }
    if (!open.stack.empty()) return {Kind::unclosed, place(*open.stack.back())};
    const Range all = without_space(text, {0, static_cast<Offset>(text.size())});
    if (!tokens.empty()) return {Kind::ends_early, place(tokens.back())};
    return {Kind::unexpected, all.empty() ? all : token_at(text, all.begin)};
}

}  // namespace infraspec::embedded
