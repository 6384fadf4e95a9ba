// Which files to check again after an edit.
#include <algorithm>
#include <iterator>
#include <set>

#include "workspace/capital_words.h"
#include "workspace/dependency_resolution.h"
#include "workspace/exports.h"
#include "workspace/root.h"
#include "workspace/word_scanner.h"

namespace infraspec::workspace {

namespace {

bool same_files(const Root& a, const Root& b) {
    if (a.own_count() != b.own_count() || a.files().size() != b.files().size()) return false;
    for (std::size_t i = 0; i < a.files().size(); ++i) {
        if (i >= a.own_count() ? a.files()[i] != b.files()[i] : a.files()[i]->name != b.files()[i]->name) return false;
    }
    return true;
}

bool same_names(const NameTable& a, const NameTable& b) {
    if (&a == &b) return true;
    return std::ranges::equal(a.entries(), b.entries(), [](const NameEntry& left, const NameEntry& right) {
        return left.norm == right.norm &&
               std::ranges::equal(left.definitions, right.definitions, [](const Definition& x, const Definition& y) {
                   return x.entity == y.entity && x.alias == y.alias;
               });
    });
}

template <class Value>
std::set<Value> in_one_only(const std::set<Value>& a, const std::set<Value>& b) {
    std::set<Value> result;
    std::ranges::set_symmetric_difference(a, b, std::inserter(result, result.end()));
    return result;
}

std::string_view last_segment(std::string_view path) {
    return path.substr(path.rfind('/') + 1);
}

/// The file that a link names, as far as that can be told without resolving it; empty for the link's own file.
std::string_view file_named(const spec::Link& link) {
    const std::string_view path = std::string_view(link.target).substr(0, link.target.find('?'));
    return last_segment(path);
}

bool leads_to_a_file(const spec::Link& link) {
    return !link.external && (link.form == spec::LinkForm::inline_link || link.form == spec::LinkForm::definition);
}

/// Fragments are mentions of what their headings define.
std::set<std::string_view> files_with_named_fragments(const File& file, std::set<std::string>& fragments) {
    std::set<std::string_view> named;
    for (const spec::Link& link : file.facts->links) {
        if (!leads_to_a_file(link) || link.anchor.empty()) continue;
        named.insert(file_named(link));
        fragments.insert(link.target + "#" + link.anchor);
    }
    return named;
}

std::set<NameId> mentioned_in_assertions(const Root& root, std::uint32_t file) {
    std::set<NameId> names;
    for (const spec::Assertion& assertion : root.file(file).facts->assertions) {
        for (const Mention& mention : mentions_within(root.mentions(file), assertion.extent))
            names.insert(mention.name);
    }
    return names;
}

/// Hashes of what makes two assertions duplicates: id, title, steps. Equal ones give equal hashes.
void add_assertion_keys(const File& file, std::set<std::uint64_t>& keys) {
    for (const spec::Assertion& assertion : file.facts->assertions) {
        if (!assertion.id.empty()) keys.insert(hash_of(spec::fold_case(assertion.id), hash_of("id ")));
        if (!assertion.title.norm.empty()) keys.insert(hash_of(assertion.title.norm, hash_of("title ")));
        std::uint64_t steps = hash_of("steps ");
        for (const spec::Step& step : assertion.steps) {
            std::string plain;
            for (const char c : file.source->slice(step.text)) {
                if (c != '*' && c != '`') plain += c;
            }
            steps = hash_byte(steps, static_cast<char>(step.keyword));
            scan_words(plain, {0, static_cast<text::Offset>(plain.size())}, [&](const ScannedWord& word) {
                for (int shift = 0; shift < 64; shift += 8)
                    steps = hash_byte(steps, static_cast<char>(word.singular >> shift));
            });
        }
        keys.insert(steps);
    }
}

class Collector {
  public:
    Collector(const Root& before, const Root& after)
        : before_(before), after_(after), member_(after.own_count(), false) {}

    void add_edit(std::uint32_t changed) {
        add(changed);
        const File& was = before_.file(changed);
        const File& is = after_.file(changed);
        add_all(affected(before_.quantities(), after_.quantities(), after_.own_count(), changed));
        add_other_definers(is);
        add_targets_of_fragments(was, is);
        add_assertion_duplicates(was, is);
        add_capital_words(capital_words(was, before_.mentions(changed)), capital_words(is, after_.mentions(changed)));
        if (was.exports == is.exports) return;
        const Exports old = exports_of(*was.facts, was.source->bytes());
        const Exports now = exports_of(*is.facts, is.source->bytes());
        if (old.everywhere != now.everywhere) add_if([](const File&) { return true; });
        if (old.anchors != now.anchors) add_if([&](const File& file) { return links_to(file, is); });
        if (old.layers != now.layers) add_if(is_about_structure);
        if (old.assertions != now.assertions) {
            add_definers(
                in_one_only(mentioned_in_assertions(before_, changed), mentioned_in_assertions(after_, changed)));
            if (was.facts->assertions.empty() != is.facts->assertions.empty()) add_if(is_about_structure);
        }
    }

    void add_joins() {
        const DependencyGraph& was = before_.dependencies();
        const DependencyGraph& is = after_.dependencies();
        if (!std::ranges::equal(was.edges(), is.edges())) add_if(is_about_structure);
        std::set<NameId> recounted;
        for (NameId id = 0; id < after_.names().entries().size(); ++id) {
            if (before_.mention_count(id) != after_.mention_count(id)) recounted.insert(id);
        }
        add_definers(recounted);
    }

    std::vector<std::uint32_t> result() const {
        std::vector<std::uint32_t> files;
        for (std::uint32_t i = 0; i < member_.size(); ++i) {
            if (member_[i]) files.push_back(i);
        }
        return files;
    }

  private:
    void add(std::uint32_t file) {
        if (file < member_.size()) member_[file] = true;
    }
    void add_all(const std::vector<std::uint32_t>& files) {
        for (const std::uint32_t file : files) add(file);
    }
    template <class Predicate>
    void add_if(Predicate predicate) {
        for (std::uint32_t i = 0; i < member_.size(); ++i) {
            if (!member_[i] && predicate(after_.file(i))) member_[i] = true;
        }
    }
    void add_definers(const std::set<NameId>& names) {
        for (const NameId id : names) {
            for (const Definition& definition : after_.names()[id].definitions) add(definition.entity.file);
        }
    }

    static bool is_about_structure(const File& file) {
        return file.facts->kind == spec::DocumentKind::architecture || !file.facts->components.empty() ||
               !file.facts->layers.empty() || std::ranges::any_of(file.facts->fences, [](const spec::Fence& fence) {
                   return fence.language == "mermaid";
               });
    }

    static bool links_to(const File& file, const File& target) {
        return std::ranges::any_of(file.facts->links, [&](const spec::Link& link) {
            return leads_to_a_file(link) && file_named(link) == last_segment(target.name);
        });
    }

    /// They relate to the place of the first definition.
    void add_other_definers(const File& file) {
        for (const ExportedName& name : exported_names(*file.facts)) add_definers({after_.names().find(name.norm)});
    }

    void add_targets_of_fragments(const File& was, const File& is) {
        std::set<std::string> old_fragments, new_fragments;
        std::set<std::string_view> named = files_with_named_fragments(was, old_fragments);
        named.merge(files_with_named_fragments(is, new_fragments));
        if (old_fragments == new_fragments) return;
        add_if([&](const File& file) { return named.contains(last_segment(file.name)); });
    }

    /// A root reports an acronym once, and not at all where some file explains it.
    void add_capital_words(const std::set<CapitalWord>& was, const std::set<CapitalWord>& is) {
        for (const CapitalWord& changed : in_one_only(was, is)) {
            const std::string folded = spec::fold_case(changed.word);
            if (after_.names().find(spec::norm(folded)) != no_name) continue;
            for (std::uint32_t file = 0; file < member_.size(); ++file) {
                if (after_.words(file).may_hold(hash_of(folded))) add(file);
            }
        }
    }

    void add_assertion_duplicates(const File& was, const File& is) {
        std::set<std::uint64_t> keys;
        add_assertion_keys(was, keys);
        add_assertion_keys(is, keys);
        if (keys.empty()) return;
        add_if([&](const File& file) {
            std::set<std::uint64_t> others;
            add_assertion_keys(file, others);
            return std::ranges::any_of(others, [&](std::uint64_t key) { return keys.contains(key); });
        });
    }

    const Root& before_;
    const Root& after_;
    std::vector<bool> member_;
};

}  // namespace

std::vector<std::uint32_t> affected(const Root& before, const Root& after) {
    Collector collector(before, after);
    const bool comparable = before.folder() == after.folder() && before.configuration() == after.configuration() &&
                            same_files(before, after) && same_names(before.names(), after.names());
    std::vector<std::uint32_t> everything;
    for (std::uint32_t i = 0; i < after.own_count(); ++i) {
        if (!comparable) everything.push_back(i);
        if (comparable && before.files()[i] != after.files()[i]) collector.add_edit(i);
    }
    if (!comparable) return everything;
    collector.add_joins();
    return collector.result();
}

}  // namespace infraspec::workspace
