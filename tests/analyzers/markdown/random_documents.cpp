#include "random_documents.h"

#include <algorithm>
#include <array>
#include <vector>

namespace infraspec::markdown {
namespace {

using namespace std::string_view_literals;

constexpr std::array common = {
    "a"sv,
    "b c"sv,
    " "sv,
    "  "sv,
    "\n"sv,
    "\n"sv,
    "\n"sv,
    "\n\n"sv,
    "\n> "sv,
    "\n- "sv,
    "\n  "sv,
    "\n    "sv,
    "\n\t"sv,
    "> "sv,
    ">"sv,
    "- "sv,
    "1. "sv,
    "2) "sv,
    "* "sv,
    "+ "sv,
    "\n1. "sv,
    "\n   "sv,
    "\n     "sv,
    "# "sv,
    "## "sv,
    "\n# "sv,
    " ##"sv,
    "\n==="sv,
    "\n---"sv,
    "\n***\n"sv,
    "`"sv,
    "``"sv,
    "`x`"sv,
    "\n```"sv,
    "\n```hcl\n"sv,
    "\n~~~\n"sv,
    "*"sv,
    "**"sv,
    "***"sv,
    "_"sv,
    "__"sv,
    "*e*"sv,
    "**s**"sv,
    "_u_"sv,
    "["sv,
    "]"sv,
    "!["sv,
    "]("sv,
    ")"sv,
    "("sv,
    "[ab]"sv,
    "[ab]: /u\n"sv,
    "\n[ab]: <u v> \"t\"\n"sv,
    "[Ab]: /u 'ti\ntle'\n"sv,
    "](/u)"sv,
    "](<u v> \"t\")"sv,
    "](/u 't\nu')"sv,
    "][ab]"sv,
    "[]"sv,
    "\\"sv,
    "\\*"sv,
    "\\\n"sv,
    "\\["sv,
    "  \n"sv,
    "&amp;"sv,
    "&#35;"sv,
    "&"sv,
    "&copy;"sv,
    "&nosuch;"sv,
    "<"sv,
    ">"sv,
    "<b>"sv,
    "</b>"sv,
    "<a href=\"x\">"sv,
    "<mailto:q@r.s>"sv,
    "<q@r.s>"sv,
    "<!-- c -->"sv,
    "\n<!-- c\n"sv,
    "-->"sv,
    "<?p?>"sv,
    "\n<div>\n"sv,
    "\n</div>\n"sv,
    "<!A b>"sv,
    "<![CDATA[x]]>"sv,
    "\n| a | b |\n|---|---|\n| c | d |\n"sv,
    "|"sv,
    "\\|"sv,
    "\n|-|\n"sv,
    "\n| x\n|---\n"sv,
    "| c `x` |"sv,
    "é"sv,
    "漢"sv,
    "😀"sv,
    "e\u0301"sv,
    "\u00a0"sv,
    "“"sv,
    "\""sv,
    "'"sv,
    "."sv,
    "\t"sv,
    "!"sv,
    "="sv,
    ":"sv,
    "-"sv,
    "#"sv,
    "1"sv,
    ";"sv,
    "/"sv,
};

constexpr std::array own = {
    "[[Name]]"sv, "[[ N é ]]"sv,       "[["sv,      "]]"sv,           "~~"sv,     "~"sv,
    "~~x~~"sv,    "https://a.b/c_d"sv, "www.a.b"sv, "http://"sv,      "\r"sv,     "\r\n"sv,
    "\r\n> "sv,   "\r\n\r\n- "sv,      "[^n]"sv,    "\n[^n]: "sv,     "\xff"sv,   "\xe6\xbc"sv,
    "\xc3"sv,     "\xf0\x9f"sv,        "\0"sv,      "\xef\xbb\xbf"sv, "- [ ] "sv, "\n- [x] t"sv,
    "---\n"sv,    "\n---\n"sv,         "...\n"sv,   "\v"sv,           "\f"sv,     "<!-- infraspec-disable -->"sv,
};

constexpr auto all = [] {
    std::array<std::string_view, common.size() + own.size()> result;
    std::copy(own.begin(), own.end(), std::copy(common.begin(), common.end(), result.begin()));
    return result;
}();

}  // namespace

std::span<const std::string_view> commonmark_fragments() {
    return common;
}
std::span<const std::string_view> all_fragments() {
    return all;
}

std::string random_document(std::mt19937& random, std::span<const std::string_view> fragments) {
    // Documents of few kinds of fragments let them meet more often than documents of all of them.
    std::vector<std::string_view> kinds;
    const std::size_t variety = 3 + random() % 24;
    for (std::size_t i = 0; i < variety; ++i) kinds.push_back(fragments[random() % fragments.size()]);
    const std::size_t length = 1 + random() % 40;
    std::string text;
    for (std::size_t i = 0; i < length; ++i) text += kinds[random() % kinds.size()];
    return text;
}

std::string shrunk(std::string text, const std::function<bool(const std::string&)>& fails) {
    for (std::size_t size = std::max<std::size_t>(text.size() / 2, 1); size > 0; size /= 2) {
        for (std::size_t at = 0; at < text.size();) {
            std::string shorter = text;
            shorter.erase(at, size);
            if (fails(shorter)) {
                text = std::move(shorter);
            } else {
                at += size;
            }
        }
    }
    return text;
}

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
            case '\n':
                result += "\\n";
                break;
            case '\r':
                result += "\\r";
                break;
            case '\t':
                result += "\\t";
                break;
            case '\0':
                result += "\\0";
                break;
            default:
                result += c;
        }
    }
    return result;
}

}  // namespace infraspec::markdown
