#include "workspace/quantity_table.h"

#include <algorithm>

#include "workspace/quantity_clashes.h"

namespace infraspec::workspace {

namespace {

std::uint32_t assertion_of(const spec::FileFacts& facts, text::Range range) {
    for (std::uint32_t i = 0; i < facts.assertions.size(); ++i) {
        if (facts.assertions[i].extent.contains(range)) return i;
    }
    return spec::no_index;
}

std::shared_ptr<const FileQuantities> scoped_quantities(const QuantityTable::Sources& sources, std::uint32_t index,
                                                        const EnvironmentWords& environments) {
    const File& file = *sources.files[index];
    const spec::FileFacts& facts = *file.facts;
    auto result = std::make_shared<FileQuantities>();
    result->facts = file.facts;
    if (facts.quantities.empty() && facts.cidrs.empty()) return result;
    const ScopeSources scope_sources{file, sources.mentions(index), sources.names, sources.files, environments};
    ScopeFinder scopes(scope_sources);
    for (std::uint32_t i = 0; i < facts.quantities.size(); ++i) {
        const spec::Quantity& quantity = facts.quantities[i];
        for (Scope& scope : scopes.scopes_of(quantity.scope, {quantity.name, quantity.full},
                                             spec::own_words(quantity.metric), quantity.refers_back)) {
            result->quantities.push_back({i, assertion_of(facts, quantity.value), std::move(scope)});
        }
    }
    for (std::uint32_t i = 0; i < facts.cidrs.size(); ++i) {
        const spec::CidrBlock& block = facts.cidrs[i];
        const bool laid_out = block.role != spec::CidrRole::other && block.cidr.fault == spec::CidrFault::none;
        if (!laid_out || block.cidr.v6 || block.cidr.everything()) continue;
        auto found = scopes.scopes_of(block.scope, {block.range}, spec::own_network_name_words(), false);
        if (found.size() == 1) result->cidrs.push_back({i, spec::no_index, std::move(found.front())});
    }
    return result;
}

/// Whether a join gives the same with one as with the other.
bool join_the_same(const FileQuantities& a, const FileQuantities& b) {
    const auto same_quantity = [](const spec::Quantity& x, const spec::Quantity& y) {
        return x.metric == y.metric && x.comparator == y.comparator && x.amount == y.amount && x.rough == y.rough;
    };
    const auto same_block = [](const spec::CidrBlock& x, const spec::CidrBlock& y) {
        return x.role == y.role && x.alone == y.alone && x.cidr.same_block(y.cidr) &&
               x.scope.heading == y.scope.heading;
    };
    return a.quantities == b.quantities && a.cidrs == b.cidrs &&
           std::ranges::equal(a.facts->quantities, b.facts->quantities, same_quantity) &&
           std::ranges::equal(a.facts->cidrs, b.facts->cidrs, same_block);
}

}  // namespace

QuantityTablePtr QuantityTable::build(const Sources& sources) {
    const std::shared_ptr<QuantityTable> table(new QuantityTable);
    table->environments_ = EnvironmentWords(sources.files.first(sources.own_count), sources.configuration);
    for (std::uint32_t i = 0; i < sources.own_count; ++i) {
        table->files_.push_back(scoped_quantities(sources, i, table->environments_));
    }
    table->join();
    return table;
}

QuantityTablePtr QuantityTable::with(const Sources& sources, std::uint32_t changed) const {
    const EnvironmentWords environments(sources.files.first(sources.own_count), sources.configuration);
    if (!(environments == environments_) || files_.size() != sources.own_count) return build(sources);
    const std::shared_ptr<QuantityTable> table(new QuantityTable(*this));
    table->files_[changed] = scoped_quantities(sources, changed, environments_);
    if (!join_the_same(*files_[changed], *table->files_[changed])) table->join();
    return table;
}

void QuantityTable::join() {
    auto clashes = std::make_shared<Clashes>(files_.size());
    const ClashJoin join{files_, *clashes};
    find_value_conflicts(join);
    find_long_windows(join);
    find_cidr_clashes(join);
    clashes_ = std::move(clashes);
}

std::vector<std::uint32_t> affected(const QuantityTable& before, const QuantityTable& after, std::size_t own_count,
                                    std::uint32_t changed) {
    std::vector<std::uint32_t> files;
    for (std::uint32_t file = 0; file < own_count; ++file) {
        const auto now = after.clashes(file);
        const bool names_changed =
            std::ranges::any_of(now, [&](const Clash& clash) { return clash.other_file == changed; });
        if (names_changed || !std::ranges::equal(before.clashes(file), now)) files.push_back(file);
    }
    return files;
}

}  // namespace infraspec::workspace
