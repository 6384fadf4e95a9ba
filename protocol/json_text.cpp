#include "protocol/json_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace infraspec::lsp {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

constexpr bool is_continuation(unsigned char byte) {
    return (byte & 0xC0U) == 0x80U;
}

/// The length of the well-formed UTF-8 character at `at`, 0 where there is none (Unicode, table 3-7).
std::size_t character_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t offset) -> unsigned char {
        return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0;
    };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    if (lead < 0xE0) return is_continuation(byte(1)) ? 2 : 0;
    if (!is_continuation(byte(1)) || !is_continuation(byte(2))) return 0;
    if (lead < 0xF0) {
        const bool overlong = lead == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = lead == 0xED && byte(1) >= 0xA0;
        return overlong || surrogate ? 0 : 3;
    }
    const bool overlong = lead == 0xF0 && byte(1) < 0x90;
    const bool beyond = lead == 0xF4 && byte(1) >= 0x90;
    return overlong || beyond || !is_continuation(byte(3)) ? 0 : 4;
}

void append_escape(std::string& out, char character) {
    switch (character) {
        case '"':
            out += "\\\"";
            return;
        case '\\':
            out += "\\\\";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\t':
            out += "\\t";
            return;
        default:
            break;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    const auto code = static_cast<unsigned char>(character);
    out += "\\u00";
    out += digits[code >> 4U];
    out += digits[code & 0xFU];
}

/// The UTF-16 unit of the escape `\uXXXX` at `at`; -1 where there is none.
int escaped_unit(std::string_view text, std::size_t at) {
    if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return -1;
    int unit = 0;
    const char* const end = text.data() + at + 6;
    const auto [stop, error] = std::from_chars(text.data() + at + 2, end, unit, 16);
    return error == std::errc{} && stop == end && unit >= 0 ? unit : -1;
}

}  // namespace

void append_string(std::string& out, std::string_view text) {
    out += '"';
    std::size_t plain = 0;  // from here on nothing is written yet
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\') {
            ++at;
            continue;
        }
        if (const std::size_t length = byte < 0x80 ? 0 : character_length(text, at); length > 0) {
            at += length;
            continue;
        }
        out.append(text, plain, at - plain);
        if (byte < 0x80) {
            append_escape(out, text[at]);
        } else {
            out += replacement;
        }
        plain = ++at;
    }
    out.append(text, plain);
    out += '"';
}

void append_number(std::string& out, std::int64_t value) {
    std::array<char, 24> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    out.append(buffer.data(), end);
}

void append_number(std::string& out, double value) {
    if (!std::isfinite(value)) {
        out += "null";
        return;
    }
    std::array<char, 32> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    out.append(buffer.data(), end);
}

bool nests_at_most(std::string_view text, std::size_t limit) {
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char character = text[at];
        if (in_string) {
            if (character == '\\') ++at;
            if (character == '"') in_string = false;
        } else if (character == '"') {
            in_string = true;
        } else if (character == '[' || character == '{') {
            if (++depth > limit) return false;
        } else if ((character == ']' || character == '}') && depth > 0) {
            --depth;
        }
    }
    return true;
}

std::string repaired(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] != '\\') {
            const std::size_t length = character_length(text, at);
            out += length > 0 ? text.substr(at, length) : replacement;
            at += length > 0 ? length : 1;
            continue;
        }
        const int unit = escaped_unit(text, at);
        if (unit < 0xD800 || unit > 0xDFFF) {  // also "\\" and other escapes of two characters
            const bool ascii = at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0x80;
            out += text.substr(at, ascii ? 2 : 1);
            at += ascii ? 2 : 1;
            continue;
        }
        const int next = escaped_unit(text, at + 6);
        const bool pair = unit < 0xDC00 && next >= 0xDC00 && next <= 0xDFFF;
        out += pair ? text.substr(at, 12) : replacement;
        at += pair ? 12 : 6;
    }
    return out;
}

}  // namespace infraspec::lsp
