// Writing JSON text and making faulty JSON text readable: the parts of JSON that need no document tree.
// Free functions without state, safe on any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace infraspec::lsp {

/// Appends `text` as a JSON string. Each byte that is not part of well-formed UTF-8 becomes U+FFFD, so that what is
/// written can always be read.
void append_string(std::string& out, std::string_view text);
void append_number(std::string& out, std::int64_t value);
/// Not-a-number and the infinities, which JSON cannot say, become null.
void append_number(std::string& out, double value);

/// Whether arrays and objects of the text nest no deeper than `limit`. Brackets within strings do not count. Linear,
/// and without recursion, for text that need not be valid.
bool nests_at_most(std::string_view text, std::size_t limit);

/// The text with every byte that is not UTF-8 and every escaped half of a surrogate pair (`\ud83d` alone) replaced by
/// U+FFFD. JavaScript clients write such halves where an edit splits a character; a half and U+FFFD both are one UTF-16
/// unit, so positions stay right.
std::string repaired(std::string_view text);

}  // namespace infraspec::lsp
