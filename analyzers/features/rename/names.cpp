#include "features/rename/names.h"

#include <algorithm>
#include <set>

#include "features/rename/diagrams.h"
#include "features/rename/new_name.h"
#include "markdown/plain_text.h"
#include "workspace/short_layers.h"

namespace infraspec::features {
namespace {

using text::Range;
using workspace::EntityKind;
using workspace::EntityRef;
using workspace::Mention;
using workspace::MentionForm;
using workspace::NameId;
using workspace::Root;

/// How a name is written where it is defined, and how it shall be.
struct Respelling {
    std::string from;
    std::string to;
};

/// The names of a root that change together, and what bears them.
struct Renamed {
    std::map<NameId, Respelling> names;
    std::vector<EntityRef> entities;  // none when an alias is renamed
};

/// A component is mentioned with and without its suffix, a term may bear the same name: all that cannot be told apart.
Renamed bearers_of(const Root& root, NameId start) {
    Renamed renamed;
    std::vector<NameId> todo{start};
    while (!todo.empty()) {
        const NameId id = todo.back();
        todo.pop_back();
        if (!renamed.names.try_emplace(id).second) continue;
        for (const workspace::Definition& definition : root.names()[id].definitions) {
            const EntityRef entity = definition.entity;
            if (definition.alias != 0 || std::ranges::find(renamed.entities, entity) != renamed.entities.end())
                continue;
            renamed.entities.push_back(entity);
            todo.push_back(root.names().find(root.name(entity).norm));
            if (entity.kind != EntityKind::component) continue;
            for (NameId other = 0; other < root.names().entries().size(); ++other) {
                if (std::ranges::any_of(root.names()[other].definitions, [&](const workspace::Definition& each) {
                        return each.alias == 0 && each.entity == entity;
                    }))
                    todo.push_back(other);
            }
        }
    }
    return renamed;
}

std::string suffix_of(std::string_view name) {
    return std::string(name.substr(without_suffix(name, EntityKind::component).size()));
}

/// What a name becomes when the one under the cursor becomes `typed`: mentions keep or lack the suffix as they are.
std::string new_text(const std::string& from, const std::string& under_cursor, const std::string& typed) {
    const std::string suffix = suffix_of(from);
    const std::string cursor_suffix = suffix_of(under_cursor);
    if (suffix == cursor_suffix) return typed;
    const std::string typed_base(without_suffix(typed, EntityKind::component));
    if (suffix.empty()) return typed_base;
    if (cursor_suffix.empty()) return typed_base == typed ? typed + suffix : typed;
    return typed_base == typed ? typed : typed_base + suffix;
}

void set_texts(const Root& root, const std::string& under_cursor, const std::string& typed, Renamed& renamed) {
    const bool component =
        std::ranges::any_of(renamed.entities, [](EntityRef entity) { return entity.kind == EntityKind::component; });
    for (auto& [id, text] : renamed.names) {
        text.from = defined_text(root, id);
        text.to = component ? new_text(text.from, under_cursor, typed) : typed;
    }
}

std::string_view word_for(EntityKind kind) {
    return kind == EntityKind::component ? "component" : kind == EntityKind::layer ? "layer" : "term";
}

/// Why the new names cannot be had in this root.
std::string fault_of(const Root& root, const Renamed& renamed) {
    for (const auto& [id, text] : renamed.names) {
        const std::string norm = spec::norm(text.to);
        for (const std::string& wanted : {norm, spec::component_short_norm(norm)}) {
            const NameId taken = root.names().find(wanted);
            if (taken == workspace::no_name || renamed.names.contains(taken)) continue;
            const workspace::Definition& by = root.names()[taken].definitions.front();
            const bool as_component = wanted == norm || by.entity.kind == EntityKind::component;
            if (!as_component) continue;
            if (by.alias != 0)
                return quoted(root.name(by).text) + " is an alias of " + quoted(root.name(by.entity).text) + " already";
            const workspace::File& file = root.file(by.entity.file);
            const auto line = file.source->line_of(root.name(by).range.begin) + 1;
            return "There is a " + std::string(word_for(by.entity.kind)) + " called " + quoted(root.name(by).text) +
                   " already: " + file.name + ", line " + std::to_string(line);
        }
    }
    return {};
}

/// Writes the new names into the files of one root.
class Writer {
  public:
    Writer(const Root& root, const Renamed& renamed, Changes& changes)
        : root_(root), renamed_(renamed), changes_(changes) {}

    void write(std::uint32_t index) {
        const workspace::File& file = root_.file(index);
        write_definitions(index, file);
        const std::vector<Range> alone = left_alone(*file.facts);
        const auto is_left = [&](Range range) {
            const auto behind = std::ranges::upper_bound(alone, range.begin, {}, &Range::begin);
            return behind != alone.begin() && behind[-1].contains(range);
        };
        std::vector<Range> written;
        for (const Mention& mention : root_.mentions(index)) {
            if (!renamed_.names.contains(mention.name) || is_left(mention.range)) continue;
            put(file, mention);
            written.push_back(mention.range);
        }
        write_labels(file, written);
        write_layer_entries(index, file);
    }

  private:
    void write_definitions(std::uint32_t index, const workspace::File& file) {
        for (const auto& [id, text] : renamed_.names) {
            for (const workspace::Definition& definition : root_.names()[id].definitions) {
                if (definition.entity.file != index) continue;
                if ((definition.alias == 0) != !renamed_.entities.empty()) continue;
                const spec::Name& name = root_.name(definition);
                if (name.range.empty() || name.norm != root_.names()[id].norm) continue;
                if (const auto other =
                        respell(spelling_at(file, name.range, false), name.text, retold(name.text, text)))
                    changes_.add(file, name.range, *other, ChangeKind::definition);
            }
        }
    }

    /// The new name for a definition that is written in another way than the one that counts.
    static std::string retold(const std::string& here, const Respelling& text) {
        if (here == text.from) return text.to;
        return respell({here, {{0, static_cast<text::Offset>(here.size())}}, false}, text.from, text.to)
            .value_or(text.to);
    }

    /// Aliases stay as they are, and so do the words that a term is to be used for.
    static std::vector<Range> left_alone(const spec::FileFacts& facts) {
        std::vector<Range> ranges;
        const auto add = [&](const std::vector<spec::Name>& names) {
            for (const spec::Name& name : names) ranges.push_back(name.range);
        };
        for (const spec::Component& component : facts.components) add(component.aliases);
        for (const spec::Term& term : facts.terms) {
            add(term.aliases);
            add(term.avoided);
        }
        std::ranges::sort(ranges);
        return ranges;
    }

    void put(const workspace::File& file, const Mention& mention) {
        const auto found = renamed_.names.find(mention.name);
        if (found == renamed_.names.end()) return;
        const Respelling& text = found->second;
        const bool verbatim = mention.form == MentionForm::code_span || workspace::is_drawn(mention);
        const Spelling spelling = spelling_at(file, mention.range, verbatim);
        auto other = respell(spelling, text.from, text.to);
        if (!other) return;
        if (mention.form == MentionForm::diagram_id) return put_id(file, mention.range, std::move(*other));
        if (mention.form == MentionForm::diagram_label && needs_quotes(*other)) quote(file, mention.range, *other);
        const bool small = spec::fold_case(spelling.bytes) == spelling.bytes && spec::fold_case(text.from) != text.from;
        const bool doubtful =
            mention.form == MentionForm::prose && !verbatim && small && text.from.find(' ') == std::string::npos;
        changes_.add(file, mention.range, *other, doubtful ? ChangeKind::doubtful : ChangeKind::mention);
    }

    /// The id of a node, which shows it. Where Mermaid reads an id there can be neither white space nor brackets.
    void put_id(const workspace::File& file, Range id, std::string name) {
        std::ranges::replace_if(
            name,
            [](char c) {
                return needs_quotes({&c, 1}) || c == ' ' || c == '"';
            },
            '_');
        for (const Range place : styled_places(file, id)) changes_.add(file, place, name, ChangeKind::mention);
        changes_.add(file, id, std::move(name), ChangeKind::mention);
    }

    /// Puts the text around a mention into quotes: those that fall on an end of the mention become part of the new
    /// name.
    void quote(const workspace::File& file, Range mention, std::string& name) {
        const auto text = bare_text(file, mention);
        if (!text) return;
        if (text->begin == mention.begin) {
            name.insert(0, 1, '"');
        } else {
            changes_.add(file, {text->begin, text->begin}, "\"", ChangeKind::mention);
        }
        if (text->end == mention.end) {
            name += '"';
        } else {
            changes_.add(file, {text->end, text->end}, "\"", ChangeKind::mention);
        }
    }

    /// `[Queue]` is text and label in one: where it changes, its definition and whoever else uses the label do.
    void write_labels(const workspace::File& file, const std::vector<Range>& written) {
        std::set<std::string> labels;
        const auto label_of = [&](const spec::Link& link) {
            return markdown::normalized_label(file.source->slice(link.label));
        };
        for (const spec::Link& link : file.facts->links) {
            if (link.form != spec::LinkForm::reference || link.label.empty() || !link.label.overlaps(link.text))
                continue;
            const auto at = std::ranges::lower_bound(written, link.text.begin, {}, &Range::begin);
            if (at != written.end() && at->begin < link.text.end) labels.insert(label_of(link));
        }
        if (labels.empty()) return;
        for (const spec::Link& link : file.facts->links) {
            const bool apart = link.form == spec::LinkForm::definition ||
                               (link.form == spec::LinkForm::reference && !link.label.overlaps(link.text));
            if (!apart || link.label.empty() || !labels.contains(label_of(link))) continue;
            for (const Mention& mention : root_.names().mentions_in(*file.source, link.label)) put(file, mention);
        }
    }

    /// `Dependencies: Network, Compute` name layers without the word.
    void write_layer_entries(std::uint32_t index, const workspace::File& file) {
        for (const workspace::ShortLayerEntry& entry : workspace::short_layer_entries(root_, index)) {
            if (std::ranges::find(renamed_.entities, entry.layer) == renamed_.entities.end()) continue;
            const auto text = renamed_.names.find(root_.names().find(root_.layer(entry.layer).name.norm));
            if (text == renamed_.names.end()) continue;
            const std::string from(without_suffix(text->second.from, EntityKind::layer));
            const std::string to(without_suffix(text->second.to, EntityKind::layer));
            const auto other = respell(spelling_at(file, entry.range, false), from, to);
            if (other) changes_.add(file, entry.range, *other, ChangeKind::mention);
        }
    }

    const Root& root_;
    const Renamed& renamed_;
    Changes& changes_;
};

/// Whether what was renamed is still there, under its new name, when its file is read again.
bool survives(const Root& root, const Renamed& renamed, const Changes& changes) {
    std::set<std::uint32_t> files;
    for (const EntityRef entity : renamed.entities) files.insert(entity.file);
    for (const std::uint32_t index : files) {
        const workspace::File& file = root.file(index);
        const auto edits = changes.edits(file.path);
        if (edits.empty()) continue;
        const auto after = workspace::with_text(file, text::apply(file.source->bytes(), edits));
        const auto norms = [](const auto& entities) {
            std::vector<std::string> result;
            for (const auto& entity : entities) result.push_back(entity.name.norm);
            return result;
        };
        const auto is = [&](const auto& before_all, const auto& after_all, std::uint32_t i, NameId id) {
            const auto text = renamed.names.find(id);
            return before_all.size() == after_all.size() && text != renamed.names.end() &&
                   norms(after_all)[i] == spec::norm(text->second.to);
        };
        for (const EntityRef entity : renamed.entities) {
            if (entity.file != index) continue;
            const NameId id = root.names().find(root.name(entity).norm);
            const auto& before = *file.facts;
            const bool there = entity.kind == EntityKind::term ? is(before.terms, after->facts->terms, entity.index, id)
                               : entity.kind == EntityKind::component
                                   ? is(before.components, after->facts->components, entity.index, id)
                                   : is(before.layers, after->facts->layers, entity.index, id);
            if (!there) return false;
        }
    }
    return true;
}

/// The same names as another root sees them that extends this one; only those that mean nothing else there.
Renamed seen_from(const Root& other, const Root& root, const Renamed& renamed) {
    std::vector<EntityRef> entities;
    for (const EntityRef entity : renamed.entities) {
        const std::string& path = root.file(entity.file).path;
        for (std::size_t file = other.own_count(); file < other.files().size(); ++file) {
            if (other.files()[file]->path != path) continue;
            entities.push_back({entity.kind, static_cast<std::uint32_t>(file), entity.index});
        }
    }
    Renamed seen;
    if (entities.empty()) return seen;
    for (const auto& [id, text] : renamed.names) {
        const NameId there = other.names().find(root.names()[id].norm);
        if (there == workspace::no_name) continue;
        const bool same = std::ranges::all_of(other.names()[there].definitions, [&](const auto& definition) {
            return std::ranges::find(entities, definition.entity) != entities.end();
        });
        if (same) seen.names.emplace(there, text);
    }
    return seen;
}

}  // namespace

Spelling spelling_at(const workspace::File& file, Range range, bool verbatim) {
    Spelling spelling{file.source->slice(range), {}, verbatim};
    const bool drawn =
        std::ranges::any_of(file.facts->drawn, [&](const spec::ProseRun& run) { return run.range.overlaps(range); });
    const auto& prose = drawn ? file.facts->drawn : file.facts->prose;
    auto run =
        std::ranges::lower_bound(prose, range.begin, {}, [](const spec::ProseRun& each) { return each.range.end; });
    for (; run != prose.end() && run->range.begin < range.end; ++run) {
        const Range inside{std::max(run->range.begin, range.begin), std::min(run->range.end, range.end)};
        if (inside.begin < inside.end)
            spelling.pieces.push_back({inside.begin - range.begin, inside.end - range.begin});
    }
    if (spelling.pieces.empty()) spelling.pieces.push_back({0, range.size()});
    return spelling;
}

std::string rename_name(const Context& context, const RenameSubject& subject, const std::string& name,
                        Changes& changes) {
    if (auto fault = fault_of_name(name); !fault.empty()) return fault;
    const Root& root = context.root;
    Renamed renamed;
    if (subject.kind == RenameSubject::Kind::alias) {
        renamed.names[subject.name] = {subject.placeholder, name};
    } else {
        renamed = bearers_of(root, subject.name);
        set_texts(root, subject.placeholder, name, renamed);
    }
    if (auto fault = fault_of(root, renamed); !fault.empty()) return fault;
    for (std::uint32_t file = 0; file < root.own_count(); ++file) Writer(root, renamed, changes).write(file);
    if (!survives(root, renamed, changes)) return quoted(name) + " would not be read as a name where it is defined";
    for (const workspace::RootPtr& other : context.snapshot.roots) {
        if (other.get() == &root) continue;
        const Renamed seen = seen_from(*other, root, renamed);
        if (seen.names.empty()) continue;
        if (auto fault = fault_of(*other, seen); !fault.empty()) return other->folder() + ": " + fault;
        for (std::uint32_t file = 0; file < other->own_count(); ++file) Writer(*other, seen, changes).write(file);
    }
    return {};
}

}  // namespace infraspec::features
