#include "workspace/root.h"

#include <algorithm>

#include "workspace/exports.h"

namespace infraspec::workspace {

namespace {

constexpr auto by_name = [](const FilePtr& a, const FilePtr& b) { return a->name < b->name; };
constexpr auto name_before = [](const FilePtr& file, std::string_view name) { return file->name < name; };

std::shared_ptr<const FileMentions> find_mentions(const NameTable& names, const File& file) {
    std::size_t prose = 0;
    for (const spec::ProseRun& run : file.facts->prose) prose += run.range.size();
    for (const spec::ProseRun& run : file.facts->drawn) prose += run.range.size();
    auto found = std::make_shared<FileMentions>(FileMentions{{}, WordFilter(prose)});
    found->mentions = names.mentions(file, &found->words);
    return found;
}

/// Whether a name table made with one file is right for the other in its place.
bool define_the_same(const spec::FileFacts& a, const spec::FileFacts& b) {
    return a.terms.size() == b.terms.size() && a.components.size() == b.components.size() &&
           a.layers.size() == b.layers.size() && exported_names(a) == exported_names(b);
}

/// How names of one table are called in another.
struct Renaming {
    std::vector<NameId> id;                         ///< by old id; no_name where the name is gone
    std::vector<std::vector<std::uint64_t>> added;  ///< words of each name that the old table lacks
    bool identity = true;                           ///< every name that stayed kept its id
};

Renaming compare(const NameTable& before, const NameTable& after) {
    Renaming renaming;
    for (NameId old = 0; old < before.entries().size(); ++old) {
        renaming.id.push_back(after.find(before[old].norm));
        renaming.identity = renaming.identity && (renaming.id.back() == no_name || renaming.id.back() == old);
    }
    for (const NameEntry& entry : after.entries()) {
        if (before.find(entry.norm) == no_name) renaming.added.push_back(phrase_words(entry.norm));
    }
    return renaming;
}

/// False only when a new search of the file would find what was found before.
bool may_differ(const FileMentions& found, const Renaming& renaming) {
    const auto gone = [&](const Mention& mention) { return renaming.id[mention.name] == no_name; };
    const auto may_stand_there = [&](const std::vector<std::uint64_t>& words) {
        return !words.empty() &&
               std::ranges::all_of(words, [&](std::uint64_t word) { return found.words.may_hold(word); });
    };
    return std::ranges::any_of(found.mentions, gone) || std::ranges::any_of(renaming.added, may_stand_there);
}

}  // namespace

RootPtr Root::build(std::string folder, std::vector<FilePtr> files, Configuration configuration,
                    std::vector<FilePtr> foreign) {
    std::shared_ptr<Root> root(new Root);
    root->folder_ = std::move(folder);
    root->configuration_ = std::move(configuration);
    root->files_ = std::move(files);
    std::stable_sort(root->files_.begin(), root->files_.end(), by_name);
    root->own_count_ = root->files_.size();
    root->files_.insert(root->files_.end(), foreign.begin(), foreign.end());
    root->join();
    return root;
}

RootPtr Root::with(FilePtr file) const {
    if (const auto index = find(file->name)) return replaced(*index, std::move(file));
    std::shared_ptr<Root> root(new Root(*this));
    const auto own_end = root->files_.begin() + static_cast<std::ptrdiff_t>(own_count_);
    const auto at = std::lower_bound(root->files_.begin(), own_end, file->name, name_before);
    root->mentions_.insert(root->mentions_.begin() + (at - root->files_.begin()), nullptr);
    root->files_.insert(at, std::move(file));
    ++root->own_count_;
    root->join_after_rename(*this);
    return root;
}

RootPtr Root::without(std::string_view name) const {
    std::shared_ptr<Root> root(new Root(*this));
    const auto index = find(name);
    if (!index) return root;
    root->files_.erase(root->files_.begin() + static_cast<std::ptrdiff_t>(*index));
    root->mentions_.erase(root->mentions_.begin() + static_cast<std::ptrdiff_t>(*index));
    --root->own_count_;
    root->join_after_rename(*this);
    return root;
}

RootPtr Root::replaced(std::uint32_t index, FilePtr file) const {
    std::shared_ptr<Root> root(new Root(*this));
    root->files_[index] = std::move(file);
    if (!define_the_same(*files_[index]->facts, *root->files_[index]->facts)) {
        root->mentions_[index] = nullptr;
        root->join_after_rename(*this);
        return root;
    }
    if (!SymbolTable::define_the_same(*files_[index]->facts, *root->files_[index]->facts)) root->list_symbols();
    root->mentions_[index] = find_mentions(*names_, *root->files_[index]);
    for (const Mention& mention : mentions(index)) --root->totals_[mention.name];
    for (const Mention& mention : root->mentions(index)) ++root->totals_[mention.name];
    if (!root->files_[index]->facts->components.empty()) {
        root->graph_ =
            std::make_shared<const DependencyGraph>(graph_->with(root->files_, index, *names_, root->mentions(index)));
    }
    root->quantities_ = quantities_->with(root->quantity_sources(), index);
    return root;
}

void Root::join() {
    names_ = std::make_shared<const NameTable>(files_);
    mentions_.clear();
    for (std::size_t file = 0; file < own_count_; ++file) mentions_.push_back(find_mentions(*names_, *files_[file]));
    count_mentions();
    graph_ = std::make_shared<const DependencyGraph>(files_, own_count_, *names_, mentions_of());
    quantities_ = QuantityTable::build(quantity_sources());
    list_symbols();
}

/// Files and the places of their mentions are set already; no mentions where they must be searched for.
void Root::join_after_rename(const Root& before) {
    names_ = std::make_shared<const NameTable>(files_);
    const Renaming renaming = compare(before.names(), *names_);
    for (std::size_t file = 0; file < own_count_; ++file) {
        MentionsPtr& found = mentions_[file];
        if (found == nullptr || may_differ(*found, renaming)) {
            found = find_mentions(*names_, *files_[file]);
        } else if (!renaming.identity) {
            auto renamed = std::make_shared<FileMentions>(*found);
            for (Mention& mention : renamed->mentions) mention.name = renaming.id[mention.name];
            found = std::move(renamed);
        }
    }
    count_mentions();
    graph_ = std::make_shared<const DependencyGraph>(files_, own_count_, *names_, mentions_of());
    quantities_ = QuantityTable::build(quantity_sources());
    list_symbols();
}

void Root::count_mentions() {
    totals_.assign(names_->entries().size(), 0);
    for (const MentionsPtr& found : mentions_) {
        for (const Mention& mention : found->mentions) ++totals_[mention.name];
    }
}

void Root::list_symbols() {
    symbols_ = std::make_shared<const SymbolTable>(std::span(files_).first(own_count_));
}

DependencyGraph::MentionsOf Root::mentions_of() const {
    return [this](std::uint32_t file) { return mentions(file); };
}

QuantityTable::Sources Root::quantity_sources() const {
    return {files_, own_count_, *names_, mentions_of(), configuration_};
}

std::optional<std::uint32_t> Root::find(std::string_view name) const {
    const auto own_end = files_.begin() + static_cast<std::ptrdiff_t>(own_count_);
    const auto found = std::lower_bound(files_.begin(), own_end, name, name_before);
    if (found == own_end || (*found)->name != name) return std::nullopt;
    return static_cast<std::uint32_t>(found - files_.begin());
}

std::optional<std::uint32_t> Root::find_path(std::string_view path) const {
    const bool inside = path.starts_with(folder_) && path.substr(folder_.size()).starts_with('/');
    return inside ? find(path.substr(folder_.size() + 1)) : std::nullopt;
}

const spec::Name& Root::name(EntityRef ref) const {
    switch (ref.kind) {
        case EntityKind::component:
            return component(ref).name;
        case EntityKind::layer:
            return layer(ref).name;
        case EntityKind::term:
            break;
    }
    return term(ref).name;
}

const spec::Name& Root::name(const Definition& definition) const {
    if (definition.alias == 0) return name(definition.entity);
    const EntityRef ref = definition.entity;
    const auto& aliases = ref.kind == EntityKind::component ? component(ref).aliases : term(ref).aliases;
    return aliases[definition.alias - 1];
}

text::Range Root::extent(EntityRef ref) const {
    switch (ref.kind) {
        case EntityKind::component:
            return component(ref).extent;
        case EntityKind::layer:
            return layer(ref).extent;
        case EntityKind::term:
            break;
    }
    return term(ref).extent;
}

}  // namespace infraspec::workspace
