#include "markdown/plain_text.h"

#include <utf8proc.h>

#include <algorithm>

#include "markdown/characters.h"
#include "text/utf8.h"

namespace infraspec::markdown {
namespace {

/// What stands around a code span and shows in its bytes.
struct Surroundings {
    bool in_cell = false;
    std::size_t quotes = 0;
};

Surroundings surroundings(const Document& document, NodeId id) {
    Surroundings result;
    for (; id != Document::root(); id = document[id].parent) {
        if (document[id].kind == Kind::table_cell) result.in_cell = true;
        if (document[id].kind == Kind::block_quote) ++result.quotes;
    }
    return result;
}

/// Where the text of the line at `i` begins, behind indentation and the quotes' markers.
std::size_t skip_prefix(std::string_view code, std::size_t i, std::size_t quotes) {
    for (; i < code.size(); ++i) {
        if (code[i] == '>' && quotes > 0) {
            --quotes;
        } else if (!is_space_or_tab(code[i])) {
            break;
        }
    }
    return i;
}

/// A code span's bytes on one line; in a table a pipe is written `\|` even there (GFM 0.29, 4.10).
void append_code(std::string& out, std::string_view code, Surroundings around) {
    for (std::size_t i = 0; i < code.size();) {
        const char c = code[i++];
        if (c == '\n' || c == '\r') {
            if (c == '\r' && i < code.size() && code[i] == '\n') ++i;
            out.push_back(' ');
            i = skip_prefix(code, i, around.quotes);
        } else if (!around.in_cell || c != '\\' || i == code.size() || code[i] != '|') {
            out.push_back(c);
        }
    }
}

void append_node(std::string& out, const Document& document, NodeId id) {
    const Node& node = document[id];
    switch (node.kind) {
        case Kind::text:
            out += document.slice(node.range);
            break;
        case Kind::escape:
        case Kind::autolink:
        case Kind::wiki_link:
            out += document.slice(node.content);
            break;
        case Kind::entity:
            entity_size(document.slice(node.range), &out);
            break;
        case Kind::soft_break:
        case Kind::hard_break:
            out.push_back(' ');
            break;
        case Kind::code:
            append_code(out, document.slice(node.content), surroundings(document, id));
            break;
        case Kind::code_block:
            out += document.slice(node.content);
            break;
        default:
            break;
    }
}

bool separates(Kind kind) {
    return kind == Kind::paragraph || kind == Kind::heading || kind == Kind::code_block || kind == Kind::table_cell;
}

void append_folded(std::string& out, std::string_view text) {
    while (!text.empty()) {
        const text::Utf8Char character = text::decode_utf8(text);
        if (!character.valid) {
            out.push_back(text[0]);
        } else if (character.code < 0x80) {
            const char c = text[0];
            out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
        } else {
            utf8proc_int32_t folded[4];
            int boundary = 0;
            const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(character.code), folded, 4,
                                                       UTF8PROC_CASEFOLD, &boundary);
            if (count <= 0 || count > 4) {
                out.append(text.substr(0, character.size));
            } else {
                for (utf8proc_ssize_t i = 0; i < count; ++i) text::append_utf8(out, static_cast<char32_t>(folded[i]));
            }
        }
        text.remove_prefix(character.size);
    }
}

}  // namespace

std::string plain_text(const Document& document, NodeId id) {
    std::string out;
    const NodeId end = document[id].end;
    for (NodeId each = id; each < end; ++each) {
        // Blocks below the node are separated as words are.
        if (each != id && separates(document[each].kind) && !out.empty() && out.back() != ' ') out.push_back(' ');
        append_node(out, document, each);
    }
    return out;
}

std::string unescape(std::string_view raw) {
    std::string out;
    out.reserve(raw.size());
    for (std::size_t i = 0; i < raw.size();) {
        if (raw[i] == '\\' && i + 1 < raw.size() && is_ascii_punctuation(raw[i + 1])) {
            out.push_back(raw[i + 1]);
            i += 2;
        } else if (const std::size_t entity = raw[i] == '&' ? entity_size(raw.substr(i), &out) : 0; entity != 0) {
            i += entity;
        } else {
            out.push_back(raw[i++]);
        }
    }
    return out;
}

std::string normalized_label(std::string_view label) {
    std::string out;
    out.reserve(label.size());
    bool space = false;
    for (std::size_t i = 0; i < label.size();) {
        if (is_space(label[i])) {
            space = !out.empty();
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < label.size() && !is_space(label[end])) ++end;
        if (space) out.push_back(' ');
        space = false;
        append_folded(out, label.substr(i, end - i));
        i = end;
    }
    return out;
}

}  // namespace infraspec::markdown
