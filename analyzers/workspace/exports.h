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

/// Hashes of what other files can see, by what they see it for. No positions go in.
struct Exports {
    std::uint64_t everywhere = 0;  ///< kind, spelling of names, words to avoid, environments, patterns of names
    std::uint64_t anchors = 0;     ///< headings and explicit anchors
    std::uint64_t layers = 0;      ///< and diagrams, and what lies outside: whatever the structure is checked against
    std::uint64_t assertions = 0;

    friend bool operator==(const Exports&, const Exports&) = default;
};

/// `bytes` is the text that the facts were read from.
Exports exports_of(const spec::FileFacts& facts, std::string_view bytes);

/// All of them in one, as File::exports has it.
std::uint64_t hash_of(const Exports& exports);

}  // namespace infraspec::workspace
