// The names of everything that the own files of a root define, laid out for a search over a thousand roots at once.
// Immutable, shared by the versions of a root that define the same.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "workspace/file.h"

namespace infraspec::workspace {

enum class SymbolKind : std::uint8_t { document, term, component, layer, decision, assertion, environment, option };

/// `index` counts the facts of its kind in `files()[file]`, options through all decisions; for a document it is its
/// first heading.
struct SymbolEntry {
    SymbolKind kind = SymbolKind::document;
    std::uint32_t file = 0;
    std::uint32_t index = 0;
};

/// Which characters a text holds, as a bit set: what it has not cannot be found in it.
std::uint64_t letters_of(std::string_view folded);

class SymbolTable {
  public:
    explicit SymbolTable(std::span<const FilePtr> own_files);

    std::size_t size() const { return entries_.size(); }
    const SymbolEntry& operator[](std::size_t at) const { return entries_[at]; }
    std::uint64_t letters(std::size_t at) const { return letters_[at]; }
    /// Case folded.
    std::string_view name(std::size_t at) const {
        return std::string_view(names_).substr(begins_[at], begins_[at + 1] - begins_[at]);
    }
    /// Whether the table would be another one with `after` in place of `before`.
    static bool define_the_same(const spec::FileFacts& before, const spec::FileFacts& after);

  private:
    std::vector<SymbolEntry> entries_;
    std::vector<std::uint64_t> letters_;
    std::vector<std::uint32_t> begins_;
    std::string names_;
};
using SymbolTablePtr = std::shared_ptr<const SymbolTable>;

/// The symbol as it is written, and where its name stands.
struct SymbolName {
    std::string text;
    text::Range range;
};
SymbolName symbol_name(const spec::FileFacts& facts, SymbolKind kind, std::uint32_t index);

}  // namespace infraspec::workspace
