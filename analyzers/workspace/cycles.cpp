#include "workspace/cycles.h"

#include <algorithm>
#include <deque>

namespace infraspec::workspace {

namespace {

constexpr std::uint32_t none = 0xFFFFFFFF;

/// Outgoing arcs by node, in arc order.
struct Adjacency {
    std::vector<std::uint32_t> begin;  // by node, and one past the last
    std::vector<std::uint32_t> arcs;

    Adjacency(std::uint32_t nodes, std::span<const Arc> all) : begin(nodes + 1, 0), arcs(all.size()) {
        for (const Arc& arc : all) ++begin[arc.first + 1];
        for (std::uint32_t node = 0; node < nodes; ++node) begin[node + 1] += begin[node];
        std::vector<std::uint32_t> next(begin.begin(), begin.end() - 1);
        for (std::uint32_t i = 0; i < all.size(); ++i) arcs[next[all[i].first]++] = i;
    }
    std::span<const std::uint32_t> from(std::uint32_t node) const {
        return std::span(arcs).subspan(begin[node], begin[node + 1] - begin[node]);
    }
};

/// The strongly connected set of each node (Tarjan 1972, with the call stack as data).
std::vector<std::uint32_t> components(std::uint32_t nodes, std::span<const Arc> arcs) {
    struct Frame {
        std::uint32_t node;
        std::uint32_t next = 0;
    };
    const Adjacency adjacency(nodes, arcs);
    std::vector<std::uint32_t> order(nodes, none), low(nodes, none), component(nodes, none);
    std::vector<std::uint32_t> open;
    std::vector<Frame> frames;
    std::uint32_t visited = 0;
    for (std::uint32_t start = 0; start < nodes; ++start) {
        if (order[start] != none) continue;
        frames.push_back({start});
        while (!frames.empty()) {
            Frame& frame = frames.back();
            const std::uint32_t node = frame.node;
            if (frame.next == 0) {
                order[node] = low[node] = visited++;
                open.push_back(node);
            }
            const auto outgoing = adjacency.from(node);
            bool descended = false;
            while (frame.next < outgoing.size()) {
                const std::uint32_t target = arcs[outgoing[frame.next++]].second;
                if (order[target] == none) {
                    frames.push_back({target});
                    descended = true;
                    break;
                }
                if (component[target] == none) low[node] = std::min(low[node], order[target]);
            }
            if (descended) continue;
            if (low[node] == order[node]) {
                std::uint32_t member = none;
                do {
                    member = open.back();
                    open.pop_back();
                    component[member] = node;
                } while (member != node);
            }
            frames.pop_back();
            if (!frames.empty()) low[frames.back().node] = std::min(low[frames.back().node], low[node]);
        }
    }
    return component;
}

/// True when the arcs make no loop (Kahn 1962).
bool acyclic(std::uint32_t nodes, std::span<const Arc> arcs) {
    const Adjacency adjacency(nodes, arcs);
    std::vector<std::uint32_t> incoming(nodes, 0), ready;
    for (const Arc& arc : arcs) ++incoming[arc.second];
    for (std::uint32_t node = 0; node < nodes; ++node) {
        if (incoming[node] == 0) ready.push_back(node);
    }
    std::size_t removed = 0;
    while (!ready.empty()) {
        const std::uint32_t node = ready.back();
        ready.pop_back();
        ++removed;
        for (const std::uint32_t arc : adjacency.from(node)) {
            if (--incoming[arcs[arc].second] == 0) ready.push_back(arcs[arc].second);
        }
    }
    return removed == nodes;
}

/// The shortest way from one node to another, as arcs; the first in arc order among equals. There is one.
std::vector<std::uint32_t> path(std::uint32_t nodes, std::span<const Arc> arcs, std::uint32_t from, std::uint32_t to) {
    const Adjacency adjacency(nodes, arcs);
    std::vector<std::uint32_t> reached_by(nodes, none);
    std::deque<std::uint32_t> queue{from};
    while (!queue.empty() && reached_by[to] == none) {
        const std::uint32_t node = queue.front();
        queue.pop_front();
        for (const std::uint32_t arc : adjacency.from(node)) {
            const std::uint32_t target = arcs[arc].second;
            if (target == from || reached_by[target] != none) continue;
            reached_by[target] = arc;
            queue.push_back(target);
        }
    }
    std::vector<std::uint32_t> result;
    for (std::uint32_t node = to; node != from && reached_by[node] != none; node = arcs[reached_by[node]].first) {
        result.push_back(reached_by[node]);
    }
    std::reverse(result.begin(), result.end());
    return result;
}

/// `members` are the arcs of one strongly connected set, in order.
std::vector<std::uint32_t> first_cycle(std::span<const Arc> arcs, const std::vector<std::uint32_t>& members) {
    // Its nodes are numbered anew, so that the work depends on the set and not on the graph.
    std::vector<std::uint32_t> nodes;
    for (const std::uint32_t member : members) nodes.insert(nodes.end(), {arcs[member].first, arcs[member].second});
    std::sort(nodes.begin(), nodes.end());
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    const auto number = [&](std::uint32_t node) {
        return static_cast<std::uint32_t>(std::lower_bound(nodes.begin(), nodes.end(), node) - nodes.begin());
    };
    std::vector<Arc> inside;
    for (const std::uint32_t member : members) {
        inside.emplace_back(number(arcs[member].first), number(arcs[member].second));
    }
    const auto count = static_cast<std::uint32_t>(nodes.size());
    std::size_t low = 0, high = inside.size() - 1;  // the closing arc lies in [low, high]
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (acyclic(count, std::span(inside).first(middle + 1))) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    std::vector<std::uint32_t> cycle = path(count, std::span(inside).first(low), inside[low].second, inside[low].first);
    cycle.push_back(static_cast<std::uint32_t>(low));
    for (std::uint32_t& arc : cycle) arc = members[arc];
    return cycle;
}

}  // namespace

std::vector<std::vector<std::uint32_t>> first_cycles(std::uint32_t nodes, std::span<const Arc> arcs) {
    const std::vector<std::uint32_t> component = components(nodes, arcs);
    std::vector<std::vector<std::uint32_t>> members(nodes);  // arcs by component
    for (std::uint32_t i = 0; i < arcs.size(); ++i) {
        const auto [from, to] = arcs[i];
        if (from != to && component[from] == component[to]) members[component[from]].push_back(i);
    }
    std::vector<std::vector<std::uint32_t>> cycles;
    for (const auto& arcs_of_one : members) {
        if (!arcs_of_one.empty()) cycles.push_back(first_cycle(arcs, arcs_of_one));
    }
    std::sort(cycles.begin(), cycles.end(), [](const auto& a, const auto& b) { return a.back() < b.back(); });
    return cycles;
}

}  // namespace infraspec::workspace
