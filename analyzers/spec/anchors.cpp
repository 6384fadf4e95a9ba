#include "spec/anchors.h"

#include <utf8proc.h>

namespace infraspec::spec {

namespace {

/// Ruby's \p{Word}, which GitHub keeps: letters, marks, digits, connectors.
bool is_word(utf8proc_int32_t code_point) {
    switch (utf8proc_category(code_point)) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_MC:
        case UTF8PROC_CATEGORY_ME:
        case UTF8PROC_CATEGORY_ND:
        case UTF8PROC_CATEGORY_NL:
        case UTF8PROC_CATEGORY_PC:
            return true;
        default:
            return false;
    }
}

}  // namespace

std::string slug(std::string_view plain) {
    std::string result;
    for (std::size_t at = 0; at < plain.size();) {
        const char c = plain[at];
        if (static_cast<unsigned char>(c) < 0x80) {
            const bool upper = c >= 'A' && c <= 'Z';
            const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
            if (upper) result += static_cast<char>(c + ('a' - 'A'));
            if (kept) result += c;
            if (c == ' ') result += '-';
            ++at;
            continue;
        }
        utf8proc_int32_t code_point = -1;
        const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(plain.data() + at),
                                           static_cast<utf8proc_ssize_t>(plain.size() - at), &code_point);
        if (size <= 0) {
            ++at;
            continue;
        }
        if (is_word(code_point)) {
            utf8proc_uint8_t bytes[4];
            const auto written = utf8proc_encode_char(utf8proc_tolower(code_point), bytes);
            result.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(written));
        }
        at += static_cast<std::size_t>(size);
    }
    return result;
}

std::string SlugCounter::unique(std::string_view plain) {
    std::string base = slug(plain);
    const unsigned before = seen_[base]++;
    return before == 0 ? base : base + "-" + std::to_string(before);
}

}  // namespace infraspec::spec
