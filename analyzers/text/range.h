// A half-open range of bytes in a source text. A plain value; every position inside the analyzers is one of these.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace infraspec::text {

/// Byte offset from the start of the file, a byte order mark included. Files above 4 GiB are refused before.
using Offset = std::uint32_t;

struct Range {
    Offset begin = 0;
    Offset end = 0;  ///< one past the last byte

    constexpr Offset size() const { return end - begin; }
    constexpr bool empty() const { return begin == end; }
    constexpr bool contains(Offset offset) const { return begin <= offset && offset < end; }
    constexpr bool contains(Range other) const { return begin <= other.begin && other.end <= end; }
    /// Also true just after the last byte, where a cursor that "touches" the text stands.
    constexpr bool touches(Offset offset) const { return begin <= offset && offset <= end; }
    constexpr bool overlaps(Range other) const { return begin < other.end && other.begin < end; }

    friend constexpr auto operator<=>(Range, Range) = default;
};

/// The bytes that `range` cuts out of `bytes`.
constexpr std::string_view slice(std::string_view bytes, Range range) {
    return bytes.substr(range.begin, range.size());
}

}  // namespace infraspec::text
