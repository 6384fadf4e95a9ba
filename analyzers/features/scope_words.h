// What a value of a metric is said of, for people: "production", "Order Worker", "tier 1". A pure function.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "features/feature.h"

namespace infraspec::features {

/// Environment, component as its heading spells it, other words. `quantity` is an index in the file's
/// `FileFacts::quantities`; empty when the value is about the whole specification.
std::vector<std::string> scope_words(const workspace::Root& root, std::uint32_t file, std::uint32_t quantity);

}  // namespace infraspec::features
