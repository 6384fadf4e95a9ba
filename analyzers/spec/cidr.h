// Blocks of IP addresses in CIDR notation: reading the notation, and what a file says of each block. Plain values and
// pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "spec/quantities.h"

namespace infraspec::spec {

enum class CidrFault : std::uint8_t { none, malformed, host_bits };

/// A block as it is written. IPv6 is read for its form only: no addresses are kept.
struct Cidr {
    bool v6 = false;
    CidrFault fault = CidrFault::none;
    std::uint32_t first = 0;  ///< network address, in host byte order
    std::uint32_t last = 0;   ///< broadcast address
    std::uint8_t prefix = 0;
    std::string network;  ///< as it should be written; empty when malformed

    bool everything() const { return prefix == 0; }
    bool overlaps(const Cidr& other) const { return first <= other.last && other.first <= last; }
    bool contains(const Cidr& other) const { return first <= other.first && other.last <= last; }
    bool same_block(const Cidr& other) const { return first == other.first && last == other.last; }
};
Cidr parse_cidr(std::string_view text);

/// Where `text` holds something written as a CIDR block, right or wrong. A prefix alone ("/24"), a version, a date or a
/// path is none. With `network` (the text speaks of networks) a block may also have too few or too many parts.
std::vector<text::Range> find_cidrs(std::string_view text, bool network);

enum class CidrRole : std::uint8_t {
    unclear,  ///< no word says what it is
    vpc,
    subnet,
    other,  ///< an on-premises network, a peer, a rule, an example: nothing that this specification lays out
};

/// A block where it stands.
struct CidrBlock {
    Range range;
    Cidr cidr;
    CidrRole role = CidrRole::unclear;
    bool alone = false;  ///< a table cell or a labelled value that is this block and nothing else
    ScopeTexts scope;
};

}  // namespace infraspec::spec
