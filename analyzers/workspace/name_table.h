// All names that a root defines, and the search for their mentions in prose. Immutable; rebuilt when a definition
// changes, shared between versions of a root otherwise.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/range.h"
#include "workspace/file.h"

namespace infraspec::workspace {

class WordFilter;

enum class EntityKind : std::uint8_t { term, component, layer };

/// A thing that a file defines: `facts->terms[index]`, `facts->components[index]` or `facts->layers[index]` of
/// `files()[file]`.
struct EntityRef {
    EntityKind kind = EntityKind::term;
    std::uint32_t file = 0;
    std::uint32_t index = 0;

    friend auto operator<=>(const EntityRef&, const EntityRef&) = default;
};

struct Definition {
    EntityRef entity;
    std::uint32_t alias = 0;  ///< 0: its name; n: its nth alias, from 1
};

using NameId = std::uint32_t;
inline constexpr NameId no_name = 0xFFFFFFFF;

/// One normal form, and everything that bears it, in document order (byte order of paths).
struct NameEntry {
    std::string norm;
    std::vector<Definition> definitions;  ///< an entity once, by its name rather than an equal alias
};

enum class MentionForm : std::uint8_t {
    prose,
    code_span,
    wiki_link,
    diagram_label,  ///< in a text that a diagram shows
    diagram_id,     ///< the id of a node that has no text of its own; all places of the id are mentions
};

struct Mention {
    text::Range range;  ///< the words as they stand
    NameId name = 0;
    MentionForm form = MentionForm::prose;
};

inline bool is_drawn(const Mention& mention) {
    return mention.form == MentionForm::diagram_label || mention.form == MentionForm::diagram_id;
}

class NameTable {
  public:
    /// Components are entered under their norm with and without a trailing Infrastructure or Component.
    explicit NameTable(std::span<const FilePtr> files);
    ~NameTable();
    NameTable(NameTable&&) noexcept;

    std::span<const NameEntry> entries() const;
    const NameEntry& operator[](NameId id) const { return entries()[id]; }
    /// The name with this norm, or no_name.
    NameId find(std::string_view norm) const;
    /// Whether a list or table of a vocabulary explains the name with this norm, though it is no entry.
    bool is_explained(std::string_view norm) const;

    /// Every mention in the file's prose and diagrams, in document order: whole words, longest match first, code spans,
    /// wiki links and ids only as a whole. The places where names are defined are among them. All words of the prose go
    /// into `words`, when it is given.
    std::vector<Mention> mentions(const File& file, WordFilter* words = nullptr) const;
    /// Mentions inside `range` of the same text, which need not be prose.
    std::vector<Mention> mentions_in(const text::Source& source, text::Range range) const;

  private:
    struct Index;
    std::unique_ptr<const Index> index_;
};

}  // namespace infraspec::workspace
