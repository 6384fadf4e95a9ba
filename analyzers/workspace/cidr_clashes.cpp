// Address blocks that overlap. Blocks are nested or apart, never half in each other: in the order of their first
// address, what overlaps a block are those that still enclose it.
#include <algorithm>
#include <set>
#include <tuple>

#include "spec/quantities_networks.h"
#include "workspace/quantity_clashes.h"

namespace infraspec::workspace {

namespace {

using spec::CidrRole;

/// Whose a block is.
struct Owner {
    std::string environment;
    std::string name;  ///< other words: of the network, not of a subnet in it

    friend auto operator<=>(const Owner&, const Owner&) = default;
};

struct Block {
    std::uint32_t file = 0;
    std::uint32_t index = 0;
    const spec::CidrBlock* fact = nullptr;
    const Scope* scope = nullptr;
    bool subnet = false;
    Owner owner;

    const spec::Cidr& cidr() const { return fact->cidr; }
    /// Document order.
    auto place() const { return std::tuple(file, index); }
};

/// The words of a qualifier that do not only tell one subnet from another.
std::string network_words(std::string_view qualifier) {
    std::string result;
    while (!qualifier.empty()) {
        const std::string_view word = qualifier.substr(0, qualifier.find('+'));
        qualifier.remove_prefix(std::min(word.size() + 1, qualifier.size()));
        if (!spec::is_subnet_name_word(word)) result += std::string(word) + '+';
    }
    return result;
}

std::vector<Block> blocks_of(const ClashJoin& join) {
    std::vector<Block> blocks;
    for (std::uint32_t file = 0; file < join.files.size(); ++file) {
        for (const Scoped& scoped : join.files[file]->cidrs) {
            const spec::CidrBlock& fact = join.files[file]->facts->cidrs[scoped.index];
            const Scope& scope = scoped.scope;
            // A block that nothing names is an environment's, if it is said to be and of nothing else.
            const bool whole = !scope.environment.empty() && scope.qualifier.empty() && scope.component.empty();
            if (fact.role == CidrRole::unclear && !whole) continue;
            const bool subnet = fact.role == CidrRole::subnet;
            Owner owner{scope.environment, subnet ? network_words(scope.qualifier) : scope.qualifier};
            if (!subnet && !owner.name.empty()) owner.name += '+';
            if (!subnet && !scope.component.empty()) owner.name += scope.component;
            blocks.push_back({file, scoped.index, &fact, &scope, subnet, std::move(owner)});
        }
    }
    return blocks;
}

/// Said at one place of two things: cells of a table, items of a list.
bool said_side_by_side(const Block& a, const Block& b) {
    return a.file == b.file && a.fact->scope.heading == b.fact->scope.heading && a.fact->alone && b.fact->alone &&
           a.scope->qualifier != b.scope->qualifier;
}

bool may_not_overlap(const Block& a, const Block& b) {
    if (a.subnet != b.subnet) return false;
    const bool same_block = a.cidr().same_block(b.cidr());
    if (a.subnet) return a.owner == b.owner && (!same_block || said_side_by_side(a, b));
    const bool environments = !a.owner.environment.empty() && !b.owner.environment.empty();
    if (environments && a.owner.environment != b.owner.environment) return true;
    return a.owner.environment == b.owner.environment && a.owner.name != b.owner.name && said_side_by_side(a, b);
}

void add(const ClashJoin& join, ClashKind kind, const Block& at, const Block& other) {
    join.clashes[at.file].push_back({kind, at.index, other.file, other.index});
}

void find_overlaps(const ClashJoin& join, std::vector<Block> blocks) {
    constexpr std::size_t most_enclosing = 64;
    std::ranges::sort(blocks, [](const Block& a, const Block& b) {
        return std::tuple(a.cidr().first, ~a.cidr().last, a.place()) <
               std::tuple(b.cidr().first, ~b.cidr().last, b.place());
    });
    std::set<std::tuple<std::uint32_t, std::uint32_t>> reported;
    std::vector<const Block*> enclosing;
    for (const Block& block : blocks) {
        std::erase_if(enclosing, [&](const Block* other) { return other->cidr().last < block.cidr().first; });
        for (const Block* other : enclosing) {
            if (!may_not_overlap(block, *other)) continue;
            const bool later = block.place() > other->place();
            const Block& second = later ? block : *other;
            if (reported.insert(second.place()).second) add(join, ClashKind::overlap, second, later ? *other : block);
        }
        if (enclosing.size() < most_enclosing) enclosing.push_back(&block);
    }
}

void find_outsiders(const ClashJoin& join, const std::vector<Block>& blocks) {
    constexpr std::ptrdiff_t most_networks = 64;  // of one owner
    std::vector<const Block*> networks;
    for (const Block& block : blocks) {
        if (!block.subnet) networks.push_back(&block);
    }
    std::ranges::stable_sort(networks, {}, [](const Block* block) -> const Owner& { return block->owner; });
    for (const Block& block : blocks) {
        if (!block.subnet) continue;
        const auto own = std::ranges::equal_range(networks, block.owner, {},
                                                  [](const Block* other) -> const Owner& { return other->owner; });
        if (own.empty() || std::ranges::distance(own) > most_networks) continue;
        const bool inside =
            std::ranges::any_of(own, [&](const Block* network) { return network->cidr().contains(block.cidr()); });
        if (!inside) add(join, ClashKind::outside, block, *own.front());
    }
}

}  // namespace

void find_cidr_clashes(const ClashJoin& join) {
    const std::vector<Block> blocks = blocks_of(join);
    if (blocks.size() < 2) return;
    find_overlaps(join, blocks);
    find_outsiders(join, blocks);
}

}  // namespace infraspec::workspace
