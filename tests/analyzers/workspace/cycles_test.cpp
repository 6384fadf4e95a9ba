#include "workspace/cycles.h"

#include <doctest/doctest.h>

#include <random>

using namespace infraspec::workspace;
using Cycles = std::vector<std::vector<std::uint32_t>>;

TEST_CASE("what leads nowhere back has no loop, and an arc to itself is none") {
    CHECK(first_cycles(0, {}).empty());
    CHECK(first_cycles(3, std::vector<Arc>{{0, 1}, {1, 2}, {0, 2}}).empty());
    CHECK(first_cycles(1, std::vector<Arc>{{0, 0}}).empty());
}

TEST_CASE("a loop ends with the arc that closes it, and begins where that one leads") {
    CHECK(first_cycles(3, std::vector<Arc>{{0, 1}, {1, 2}, {2, 0}}) == Cycles{{0, 1, 2}});
    CHECK(first_cycles(3, std::vector<Arc>{{1, 2}, {2, 0}, {0, 1}}) == Cycles{{0, 1, 2}});
    CHECK(first_cycles(2, std::vector<Arc>{{1, 0}, {0, 0}, {0, 1}}) == Cycles{{0, 2}});
}

TEST_CASE("of loops that share arcs, the one that is closed first stands for all") {
    // 0→1→0 is closed by arc 1; the longer loop over 2 only afterwards.
    CHECK(first_cycles(3, std::vector<Arc>{{0, 1}, {1, 0}, {1, 2}, {2, 0}}) == Cycles{{0, 1}});
}

TEST_CASE("loops that do not touch are told apart, in the order in which they are closed") {
    CHECK(first_cycles(4, std::vector<Arc>{{2, 3}, {0, 1}, {1, 0}, {3, 2}}) == Cycles{{1, 2}, {0, 3}});
}

TEST_CASE("a loop of a hundred thousand nodes is no deeper than a small one") {
    constexpr std::uint32_t nodes = 100'000;
    std::vector<Arc> arcs;
    for (std::uint32_t node = 0; node < nodes; ++node) arcs.emplace_back(node, (node + 1) % nodes);
    const Cycles cycles = first_cycles(nodes, arcs);
    REQUIRE(cycles.size() == 1);
    CHECK(cycles.front().size() == nodes);
}

TEST_CASE("in any graph each loop is closed, by its last arc, and no loop is closed before") {
    std::mt19937 random(1);
    for (int round = 0; round < 2000; ++round) {
        const auto nodes = static_cast<std::uint32_t>(random() % 8 + 1);
        std::vector<Arc> arcs;
        for (auto count = random() % 14; count > 0; --count) {
            arcs.emplace_back(static_cast<std::uint32_t>(random() % nodes),
                              static_cast<std::uint32_t>(random() % nodes));
        }
        // The first loop of a graph is closed by the first arc whose end leads back to its begin.
        std::vector<std::vector<bool>> leads(nodes, std::vector<bool>(nodes));
        std::uint32_t first = 0xFFFFFFFF;
        for (std::uint32_t i = 0; i < arcs.size() && first == 0xFFFFFFFF; ++i) {
            const auto [from, to] = arcs[i];
            if (from == to) continue;
            if (leads[to][from]) first = i;
            for (std::uint32_t a = 0; a < nodes; ++a) {
                if (a != from && !leads[a][from]) continue;
                leads[a][to] = true;
                for (std::uint32_t b = 0; b < nodes; ++b) leads[a][b] = leads[a][b] || leads[to][b];
            }
        }
        const Cycles cycles = first_cycles(nodes, arcs);
        REQUIRE((cycles.empty() ? 0xFFFFFFFF : cycles.front().back()) == first);
        for (const auto& cycle : cycles) {
            for (std::size_t i = 0; i < cycle.size(); ++i) {
                REQUIRE(arcs[cycle[i]].second == arcs[cycle[(i + 1) % cycle.size()]].first);
                REQUIRE(cycle[i] <= cycle.back());
            }
        }
    }
}
