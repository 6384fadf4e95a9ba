// The second file that includes cmark-gfm: its tables of entities and of punctuation are the ones that its parser uses.
#include "markdown/characters.h"

#include <cmark-gfm.h>
#include <cmark-gfm/houdini.h>
#include <cmark-gfm/utf8.h>

namespace infraspec::markdown {

bool is_unicode_space(char32_t code) {
    return cmark_utf8proc_is_space(static_cast<int32_t>(code)) != 0;
}

bool is_unicode_punctuation(char32_t code) {
    if (code < 0x80) return is_ascii_punctuation(static_cast<char>(code));
    return cmark_utf8proc_is_punctuation(static_cast<int32_t>(code)) != 0;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

std::size_t entity_size(std::string_view text, std::string* decoded) {
    constexpr std::size_t longest = 40;  // the longest name has 31 letters, and numbers are shorter
    if (text.size() < 3 || text[0] != '&' || !(text[1] == '#' || is_alpha(text[1]))) return 0;
    const std::size_t end = text.substr(0, longest).find(';');
    if (end == std::string_view::npos) return 0;
    const std::string_view name = text.substr(1, end);  // with the semicolon
    cmark_strbuf buffer;
    cmark_strbuf_init(cmark_get_default_mem_allocator(), &buffer, 0);
    const bufsize_t read = houdini_unescape_ent(&buffer, reinterpret_cast<const unsigned char*>(name.data()),
                                                static_cast<bufsize_t>(name.size()));
    if (read > 0 && decoded != nullptr) {
        decoded->append(reinterpret_cast<const char*>(buffer.ptr), static_cast<std::size_t>(buffer.size));
    }
    cmark_strbuf_free(&buffer);
    return read > 0 ? static_cast<std::size_t>(read) + 1 : 0;
}

}  // namespace infraspec::markdown
