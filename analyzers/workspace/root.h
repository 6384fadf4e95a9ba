// One specification: its files and what follows from them together. An immutable value; an edit makes a new one that
// shares everything that did not change. Safe to read from any thread.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "workspace/configuration.h"
#include "workspace/dependency_graph.h"
#include "workspace/file.h"
#include "workspace/name_table.h"
#include "workspace/phrase_index.h"
#include "workspace/quantity_table.h"
#include "workspace/symbol_table.h"

namespace infraspec::workspace {

class Root;
using RootPtr = std::shared_ptr<const Root>;

/// What a file mentions, and the words in which names that come later could be mentioned.
struct FileMentions {
    std::vector<Mention> mentions;
    WordFilter words;
};

class Root {
  public:
    /// `files` in any order. `foreign` are the files of the roots that this one extends: their names are visible here,
    /// nothing is reported on them.
    static RootPtr build(std::string folder, std::vector<FilePtr> files, Configuration configuration = {},
                         std::vector<FilePtr> foreign = {});
    /// The same root with one file added or replaced (told by its name). Costs in proportion to the file, unless a
    /// definition changed.
    RootPtr with(FilePtr file) const;
    RootPtr without(std::string_view name) const;

    const std::string& folder() const { return folder_; }  ///< absolute, with `/`, no slash at the end
    const Configuration& configuration() const { return configuration_; }

    /// The root's own files, in byte order of their names, then the foreign ones. `EntityRef::file` counts these.
    std::span<const FilePtr> files() const { return files_; }
    std::size_t own_count() const { return own_count_; }
    const File& file(std::uint32_t index) const { return *files_[index]; }
    /// Index of an own file, by its name relative to the root or its absolute path.
    std::optional<std::uint32_t> find(std::string_view name) const;
    std::optional<std::uint32_t> find_path(std::string_view path) const;

    const NameTable& names() const { return *names_; }
    const DependencyGraph& dependencies() const { return *graph_; }
    const QuantityTable& quantities() const { return *quantities_; }
    const SymbolTable& symbols() const { return *symbols_; }
    /// Mentions in an own file, in document order.
    std::span<const Mention> mentions(std::uint32_t file) const { return mentions_[file]->mentions; }
    /// The words of an own file's prose.
    const WordFilter& words(std::uint32_t file) const { return mentions_[file]->words; }
    /// How many mentions a name has in all own files, definitions included.
    std::uint32_t mention_count(NameId name) const { return totals_[name]; }

    const spec::Term& term(EntityRef ref) const { return files_[ref.file]->facts->terms[ref.index]; }
    const spec::Component& component(EntityRef ref) const { return files_[ref.file]->facts->components[ref.index]; }
    const spec::Layer& layer(EntityRef ref) const { return files_[ref.file]->facts->layers[ref.index]; }
    const spec::Name& name(EntityRef ref) const;
    const spec::Name& name(const Definition& definition) const;
    text::Range extent(EntityRef ref) const;

  private:
    using MentionsPtr = std::shared_ptr<const FileMentions>;

    Root() = default;
    RootPtr replaced(std::uint32_t index, FilePtr file) const;
    void join();
    void join_after_rename(const Root& before);
    void count_mentions();
    void list_symbols();
    DependencyGraph::MentionsOf mentions_of() const;
    QuantityTable::Sources quantity_sources() const;

    std::string folder_;
    Configuration configuration_;
    std::vector<FilePtr> files_;
    std::size_t own_count_ = 0;
    std::shared_ptr<const NameTable> names_;
    std::shared_ptr<const DependencyGraph> graph_;
    QuantityTablePtr quantities_;
    SymbolTablePtr symbols_;
    std::vector<MentionsPtr> mentions_;  // of own files
    std::vector<std::uint32_t> totals_;  // by NameId
};

/// Own files whose findings can differ between two versions of a root, sorted: what to check again after an edit. Two
/// things may be out of date in the findings of other files, and are to be asked for anew where they are used: where a
/// place in the edited file lies by now that a finding only relates to, and the edits of fixes.
std::vector<std::uint32_t> affected(const Root& before, const Root& after);

}  // namespace infraspec::workspace
