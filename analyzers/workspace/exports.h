// What other files can see of a file: the names that it defines, and a hash of everything else. Pure.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "spec/facts.h"
#include "workspace/name_table.h"

namespace infraspec::workspace {

/// A name or alias that a file defines. `norm` refers to the facts.
struct ExportedName {
    std::string_view norm;
    EntityKind kind = EntityKind::term;
    std::uint32_t index = 0;
    std::uint32_t alias = 0;  ///< as in Definition

    friend bool operator==(const ExportedName&, const ExportedName&) = default;
};

/// In document order. Components come under their norm, and under their short norm where that differs.
std::vector<ExportedName> exported_names(const spec::FileFacts& facts);

/// Hash of what other files can see; see File::exports. `bytes` is the text that the facts were read from.
std::uint64_t hash_exports(const spec::FileFacts& facts, std::string_view bytes);

}  // namespace infraspec::workspace
