#include "workspace/name_table.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

#include "workspace/exports.h"
#include "workspace/phrase_index.h"

namespace infraspec::workspace {

struct NameTable::Index {
    std::vector<NameEntry> entries;
    std::unordered_map<std::string_view, NameId> ids;  // keys are the entries' norms
    PhraseIndex phrases{std::span<const std::string>{}};
    std::set<std::string, std::less<>> explained;
};

namespace {

struct Defined {
    std::string_view norm;
    Definition definition;
};

/// Components with one short name are one name, however each heading spells it: all bear every spelling.
void share_spellings(std::span<const FilePtr> files, std::vector<Defined>& defined) {
    std::unordered_map<std::string_view, std::vector<std::string_view>> spellings;
    for (const FilePtr& file : files) {
        for (const spec::Component& component : file->facts->components) {
            if (component.name.norm != component.short_norm)
                spellings[component.short_norm].push_back(component.name.norm);
        }
    }
    if (spellings.empty()) return;
    for (std::uint32_t index = 0; index < files.size(); ++index) {
        const auto& components = files[index]->facts->components;
        for (std::uint32_t i = 0; i < components.size(); ++i) {
            const auto found = spellings.find(components[i].short_norm);
            if (found == spellings.end()) continue;
            for (const std::string_view norm : found->second) {
                if (norm != components[i].name.norm) defined.push_back({norm, {{EntityKind::component, index, i}, 0}});
            }
        }
    }
}

text::Offset place(std::span<const FilePtr> files, EntityRef ref) {
    const spec::FileFacts& facts = *files[ref.file]->facts;
    switch (ref.kind) {
        case EntityKind::term:
            return facts.terms[ref.index].name.range.begin;
        case EntityKind::component:
            return facts.components[ref.index].name.range.begin;
        case EntityKind::layer:
            return facts.layers[ref.index].name.range.begin;
    }
    return 0;
}

MentionForm form_of(const PhraseMatch& match, std::string_view bytes) {
    if (!match.whole) return MentionForm::prose;
    const std::string_view before = bytes.substr(0, match.range.begin);
    const bool bracketed = before.substr(0, before.find_last_not_of(" \t\r\n") + 1).ends_with("[[");
    return bracketed ? MentionForm::wiki_link : MentionForm::code_span;
}

std::vector<Mention> mentions_of(const std::vector<PhraseMatch>& matches, std::string_view bytes) {
    std::vector<Mention> mentions;
    mentions.reserve(matches.size());
    for (const PhraseMatch& match : matches) mentions.push_back({match.range, match.phrase, form_of(match, bytes)});
    return mentions;
}

}  // namespace

NameTable::NameTable(std::span<const FilePtr> files) {
    std::vector<Defined> defined;
    for (std::uint32_t index = 0; index < files.size(); ++index) {
        for (const ExportedName& name : exported_names(*files[index]->facts)) {
            defined.push_back({name.norm, {{name.kind, index, name.index}, name.alias}});
        }
    }
    share_spellings(files, defined);
    std::stable_sort(defined.begin(), defined.end(), [&](const Defined& a, const Defined& b) {
        const auto key = [&](const Defined& each) {
            const EntityRef ref = each.definition.entity;
            return std::tuple(ref.file, place(files, ref), ref, each.definition.alias);
        };
        return key(a) < key(b);
    });
    auto index = std::make_unique<Index>();
    std::unordered_map<std::string_view, NameId> ids;
    for (const Defined& each : defined) {
        const auto [found, added] = ids.try_emplace(each.norm, static_cast<NameId>(index->entries.size()));
        if (added) index->entries.push_back({std::string(each.norm), {}});
        auto& definitions = index->entries[found->second].definitions;
        // An alias that is its own name, or a spelling that is the name already, defines nothing twice.
        const bool known = std::any_of(definitions.begin(), definitions.end(),
                                       [&](const Definition& other) { return other.entity == each.definition.entity; });
        if (!known) definitions.push_back(each.definition);
    }
    std::vector<std::string> norms;
    norms.reserve(index->entries.size());
    for (NameId id = 0; id < index->entries.size(); ++id) {
        index->ids.emplace(index->entries[id].norm, id);
        norms.push_back(index->entries[id].norm);
    }
    index->phrases = PhraseIndex(norms);
    for (const FilePtr& file : files) {
        for (const spec::Name& name : file->facts->glossary) index->explained.insert(name.norm);
    }
    index_ = std::move(index);
}

NameTable::~NameTable() = default;
NameTable::NameTable(NameTable&&) noexcept = default;

std::span<const NameEntry> NameTable::entries() const {
    return index_->entries;
}

NameId NameTable::find(std::string_view norm) const {
    const auto found = index_->ids.find(norm);
    return found == index_->ids.end() ? no_name : found->second;
}

bool NameTable::is_explained(std::string_view norm) const {
    return index_->explained.contains(norm);
}

std::vector<Mention> NameTable::mentions(const File& file, WordFilter* words) const {
    const std::string_view bytes = file.source->bytes();
    auto mentions = mentions_of(index_->phrases.search(bytes, file.facts->prose, words), bytes);
    if (file.facts->drawn.empty()) return mentions;
    const auto in_prose = static_cast<std::ptrdiff_t>(mentions.size());
    for (const PhraseMatch& match : index_->phrases.search(bytes, file.facts->drawn, words)) {
        const auto form = match.whole ? MentionForm::diagram_id : MentionForm::diagram_label;
        mentions.push_back({match.range, match.phrase, form});
    }
    std::inplace_merge(mentions.begin(), mentions.begin() + in_prose, mentions.end(),
                       [](const Mention& a, const Mention& b) { return a.range.begin < b.range.begin; });
    return mentions;
}

std::vector<Mention> NameTable::mentions_in(const text::Source& source, text::Range range) const {
    const spec::ProseRun run{.range = range, .begins_block = true};
    return mentions_of(index_->phrases.search(source.bytes(), std::span(&run, 1)), source.bytes());
}

}  // namespace infraspec::workspace
