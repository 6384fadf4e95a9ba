// The joins behind QuantityTable: which values, windows and address blocks of a root contradict each other. Pure
// functions.
#pragma once

#include "workspace/quantity_table.h"

namespace infraspec::workspace {

/// By file, in the order of its facts; of several clashes of one value or block with others, the first.
struct ClashJoin {
    std::span<const std::shared_ptr<const FileQuantities>> files;
    std::vector<std::vector<Clash>>& clashes;
};

void find_value_conflicts(const ClashJoin& join);
void find_long_windows(const ClashJoin& join);
void find_cidr_clashes(const ClashJoin& join);

}  // namespace infraspec::workspace
