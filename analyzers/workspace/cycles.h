// Loops in a directed graph whose edges have an order. Pure, and without recursion: graphs may be as deep as they like.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace infraspec::workspace {

using Arc = std::pair<std::uint32_t, std::uint32_t>;

/// For each strongly connected set of two nodes or more, one loop: indexes of arcs, each ending where the next begins.
/// Arcs are added in order; the last arc of a loop is the one that closes the first loop of its set, the others lie
/// before it. Sorted by closing arc. Arcs from a node to itself are no loop.
std::vector<std::vector<std::uint32_t>> first_cycles(std::uint32_t nodes, std::span<const Arc> arcs);

}  // namespace infraspec::workspace
