// Search for what the specifications of a workspace define, over all of them at once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "workspace/snapshot.h"

namespace infraspec::features {

/// Refers to a root of the snapshot.
struct FoundSymbol {
    const workspace::Root* root = nullptr;
    workspace::SymbolEntry entry;
};

inline constexpr std::size_t max_symbols = 256;

/// Best first: names that begin with the query, that have a word which does, whose initials it is, that have its
/// letters in this order; shorter ones before longer ones. At most `max_symbols`; for an empty query the first ones.
std::vector<FoundSymbol> workspace_symbols(const workspace::Snapshot& snapshot, std::string_view query);

}  // namespace infraspec::features
