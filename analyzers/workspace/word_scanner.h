// Words of running text one by one, as `spec::words` finds them, but by a hash of their folded form and without memory
// of their own: the inner loop of every search for mentions. Pure.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "spec/name.h"
#include "text/range.h"

namespace infraspec::workspace {

inline constexpr std::uint64_t hash_seed = 0xCBF29CE484222325;

/// FNV-1a: one multiplication a byte, and it can go on where it stopped.
constexpr std::uint64_t hash_byte(std::uint64_t hash, char byte) {
    return (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3;
}

constexpr std::uint64_t hash_of(std::string_view bytes, std::uint64_t hash = hash_seed) {
    for (const char byte : bytes) hash = hash_byte(hash, byte);
    return hash;
}

struct ScannedWord {
    text::Range range;
    std::uint64_t exact = 0;     ///< hash of the folded word
    std::uint64_t singular = 0;  ///< hash of the same made singular
    bool punctuation = false;
};

namespace detail {

/// What an ASCII byte is in running text: its folded form when it belongs to a word, else one of these.
inline constexpr char separator = 0;
inline constexpr char punctuation = 1;
inline constexpr char beyond_ascii = 2;

constexpr std::array<char, 256> make_folding() {
    std::array<char, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const char c = static_cast<char>(i);
        table[i] = punctuation;
        if (i <= ' ' || c == '-' || c == '_') table[i] = separator;
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) table[i] = c;
        if (c >= 'A' && c <= 'Z') table[i] = static_cast<char>(c + ('a' - 'A'));
        if (i >= 0x80) table[i] = beyond_ascii;
    }
    return table;
}
inline constexpr std::array<char, 256> folding = make_folding();

}  // namespace detail

/// Calls `visit(const ScannedWord&)` for each word and punctuation character of `range`.
template <class Visit>
void scan_words(std::string_view bytes, text::Range range, Visit visit) {
    const auto fold = [&](text::Offset at) { return detail::folding[static_cast<unsigned char>(bytes[at])]; };
    const auto slowly = [&](text::Offset begin, text::Offset end) {
        for (const spec::Word& word : spec::words(bytes.substr(begin, end - begin))) {
            const text::Range place{begin + word.range.begin, begin + word.range.end};
            const std::uint64_t exact = hash_of(word.folded);
            visit(ScannedWord{place, exact, word.folded.ends_with('s') ? hash_of(spec::singular(word.folded)) : exact,
                              word.punctuation});
        }
    };
    for (text::Offset at = range.begin; at < range.end;) {
        const char first = fold(at);
        if (first == detail::separator) {
            ++at;
            continue;
        }
        const text::Offset begin = at;
        std::uint64_t hash = hash_seed;
        char last = 0;
        for (char folded = first; folded > detail::beyond_ascii;) {
            hash = hash_byte(hash, folded);
            last = folded;
            folded = ++at < range.end ? fold(at) : detail::separator;
        }
        if (at < range.end && fold(at) == detail::beyond_ascii) {
            // What a character beyond ASCII is to its neighbours takes Unicode to tell: up to the next separator.
            while (at < range.end && fold(at) != detail::separator) ++at;
            slowly(begin, at);
        } else if (at == begin) {
            ++at;
            const std::uint64_t exact = hash_byte(hash_seed, bytes[begin]);
            visit(ScannedWord{{begin, at}, exact, exact, true});
        } else if (last == 's') {
            std::string folded;
            for (text::Offset i = begin; i < at; ++i) folded += fold(i);
            visit(ScannedWord{{begin, at}, hash, hash_of(spec::singular(folded)), false});
        } else {
            visit(ScannedWord{{begin, at}, hash, hash, false});
        }
    }
}

}  // namespace infraspec::workspace
