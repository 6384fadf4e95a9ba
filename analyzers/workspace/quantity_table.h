// The quantities and address blocks of a root with their scopes, and what contradicts what. Immutable; parts that an
// edit does not touch are shared between versions of a root.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "workspace/quantity_scope.h"

namespace infraspec::workspace {

/// A quantity or address block of a file, in one of its scopes.
struct Scoped {
    std::uint32_t index = 0;                   ///< in `FileFacts::quantities` or `FileFacts::cidrs`
    std::uint32_t assertion = spec::no_index;  ///< the one that it is a step of, an index in `FileFacts::assertions`
    Scope scope;

    friend bool operator==(const Scoped&, const Scoped&) = default;
};

/// The scoped facts of one file. What has no scope that can be told is left out.
struct FileQuantities {
    std::shared_ptr<const spec::FileFacts> facts;
    std::vector<Scoped> quantities;
    std::vector<Scoped> cidrs;
};

enum class ClashKind : std::uint8_t {
    value,    ///< a quantity, and an earlier one of its scope with which it cannot hold
    window,   ///< a recovery window, and the longest backup retention of its scope, which is shorter
    overlap,  ///< an address block, and an earlier one that it overlaps
    outside,  ///< a subnet, and the network that it should lie in
};

struct Clash {
    ClashKind kind = ClashKind::value;
    std::uint32_t index = 0;       ///< in the file's quantities or address blocks
    std::uint32_t other_file = 0;  ///< index in the root
    std::uint32_t other_index = 0;

    friend bool operator==(const Clash&, const Clash&) = default;
};

class QuantityTable;
using QuantityTablePtr = std::shared_ptr<const QuantityTable>;

class QuantityTable {
  public:
    using MentionsOf = std::function<std::span<const Mention>(std::uint32_t file)>;
    struct Sources {
        std::span<const FilePtr> files;  ///< own files first, as in the root
        std::size_t own_count = 0;
        const NameTable& names;
        MentionsOf mentions;
        const Configuration& configuration;
    };

    static QuantityTablePtr build(const Sources& sources);
    /// The table after one file was replaced by another, with the same names defined. Costs in proportion to the file,
    /// unless its quantities changed.
    QuantityTablePtr with(const Sources& sources, std::uint32_t changed) const;

    /// What contradicts an earlier place, in the order of the file's facts.
    std::span<const Clash> clashes(std::uint32_t file) const { return (*clashes_)[file]; }
    const FileQuantities& scoped(std::uint32_t file) const { return *files_[file]; }

  private:
    using Clashes = std::vector<std::vector<Clash>>;  // by file

    QuantityTable() = default;
    void join();

    EnvironmentWords environments_;
    std::vector<std::shared_ptr<const FileQuantities>> files_;  // of own files
    std::shared_ptr<const Clashes> clashes_;
};

/// Own files about whose quantities other things can be said after an edit of `changed`: their clashes are others, or
/// name a place in that file. Both tables are of the same files.
std::vector<std::uint32_t> affected(const QuantityTable& before, const QuantityTable& after, std::size_t own_count,
                                    std::uint32_t changed);

}  // namespace infraspec::workspace
