// Reading UTF-8 one character at a time from bytes that may be ill-formed. Pure functions, safe on any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace infraspec::text {

struct Utf8Char {
    char32_t code = 0xfffd;  ///< U+FFFD for an ill-formed byte
    std::uint8_t size = 1;   ///< bytes read; 1 for an ill-formed byte
    bool valid = false;
};

/// The first character of `bytes`, which must not be empty. Overlong forms, surrogates and what lies above U+10FFFF are
/// ill-formed (Unicode 15, table 3-7).
Utf8Char decode_utf8(std::string_view bytes);

/// Appends the UTF-8 form of `code`; U+FFFD for what is not a scalar value.
void append_utf8(std::string& out, char32_t code);

}  // namespace infraspec::text
