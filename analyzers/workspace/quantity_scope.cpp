#include "workspace/quantity_scope.h"

#include <algorithm>
#include <set>

#include "spec/quantities_tokens.h"

namespace infraspec::workspace {

using spec::TokenText;
using text::Range;

namespace {

/// The environments that headings of an environments document give, when nothing else declares any.
void add_headings(std::span<const FilePtr> own, std::vector<std::string>& names) {
    const auto confirmed = [&](const spec::EnvironmentSection& section) {
        return std::ranges::find(names, section.name.norm) != names.end() ||
               !spec::usual_environment(section.name.norm).empty();
    };
    std::vector<std::string> headings;
    for (const FilePtr& file : own) {
        for (const spec::EnvironmentSection& section : file->facts->environments) {
            if (confirmed(section)) return;
            headings.push_back(section.name.norm);
        }
    }
    names.insert(names.end(), headings.begin(), headings.end());
}

/// Environments and components that one text names.
struct Named {
    std::set<std::string> environments;
    std::set<std::string> components;
};

std::string joined(const std::set<std::string>& names) {
    std::string result;
    for (const std::string& name : names) {
        if (!result.empty()) result += '+';
        result += name;
    }
    return result;
}

class ScopeReader {
  public:
    ScopeReader(const ScopeSources& sources, const spec::ScopeTexts& texts, std::initializer_list<Range> itself,
                std::span<const std::string_view> own_words)
        : sources_(sources), texts_(texts), itself_(itself), own_words_(own_words) {}

    std::vector<Scope> read(bool refers_back) {
        const Named sentence = named_in(texts_.sentence);
        const Named segment = named_in(texts_.segment);
        std::set<std::string> environments = sentence.environments;
        if (environments.size() > 1) {
            if (segment.environments.empty() || !stand_together(texts_.segment)) return {};
            environments = segment.environments;
        }
        Scope scope;
        scope.explicit_ = !sentence.environments.empty() || !sentence.components.empty();
        const bool divided = sentence.components.size() > 1 && !segment.components.empty();
        scope.component = joined(divided ? segment.components : sentence.components);

        widen(scope, environments);
        if (doubtful_) return {};
        const bool named_near = !environments.empty() || !scope.component.empty();
        widen_to_assertion(scope, environments);
        widen_to_headings(scope, environments, named_near);
        if (refers_back && !scope.explicit_ && words_.empty()) return {};

        scope.qualifier = joined(words_);
        std::vector<Scope> scopes;
        for (const std::string& environment : environments) {
            scopes.push_back(scope);
            scopes.back().environment = environment;
        }
        if (scopes.empty()) scopes.push_back(std::move(scope));
        return scopes;
    }

  private:
    const std::string* component_at(const Mention& mention) const {
        for (const Definition& definition : sources_.names[mention.name].definitions) {
            if (definition.entity.kind != EntityKind::component) continue;
            return &sources_.files[definition.entity.file]->facts->components[definition.entity.index].short_norm;
        }
        return nullptr;
    }

    bool is_itself(Range range) const {
        return std::ranges::any_of(itself_, [&](Range own) { return own.overlaps(range); });
    }

    /// Calls `visit(mention, component)` for each component that is named in a range.
    template <class Visit>
    void for_components(Range range, Visit visit) const {
        auto mention = std::ranges::lower_bound(sources_.mentions, range.begin, {},
                                                [](const Mention& m) { return m.range.begin; });
        for (; mention != sources_.mentions.end() && mention->range.end <= range.end; ++mention) {
            if (is_itself(mention->range)) continue;
            if (const std::string* component = component_at(*mention)) visit(*mention, *component);
        }
    }

    Named named_in(Range range) const {
        Named named;
        for_components(range,
                       [&](const Mention&, const std::string& component) { named.components.insert(component); });
        for (auto& found : sources_.environments.find(*sources_.file.source, range)) {
            if (!is_itself(found.range)) named.environments.insert(std::move(found.name));
        }
        return named;
    }

    /// "dev and staging", "dev/staging": what is said of one is said of the other.
    bool stand_together(Range range) const {
        const auto found = sources_.environments.find(*sources_.file.source, range);
        for (std::size_t i = 0; i + 1 < found.size(); ++i) {
            const TokenText between(sources_.file.source->slice({found[i].range.end, found[i + 1].range.begin}));
            for (std::size_t t = 0; t < between.size(); ++t) {
                const std::string_view word = between.word(t);
                const bool joins = word == "and" || word == "or" || word.starts_with("environment");
                const bool sign =
                    between.sign(t) != 0 && std::string_view(",/&+").find(between.sign(t)) != std::string_view::npos;
                if (!joins && !sign) return false;
            }
        }
        return true;
    }

    void take(Scope& scope, std::set<std::string>& environments, const Named& named) {
        if (environments.empty() && !named.environments.empty()) environments = {joined(named.environments)};
        if (scope.component.empty()) scope.component = joined(named.components);
    }

    /// The item, then what stands around it; each of these also says in other words what it is about.
    void widen(Scope& scope, std::set<std::string>& environments) {
        const Named item = named_in(texts_.item);
        if (environments.empty() && item.environments.size() > 1) doubtful_ = true;
        take(scope, environments, item);
        for (const Range range : texts_.subject) add_words(range);
        for (const Range range : texts_.around) {
            take(scope, environments, named_in(range));
            add_words(range);
        }
    }

    const spec::Assertion* assertion() const {
        for (const spec::Assertion& assertion : sources_.file.facts->assertions) {
            if (assertion.extent.contains(texts_.sentence)) return &assertion;
        }
        return nullptr;
    }

    void widen_to_assertion(Scope& scope, std::set<std::string>& environments) {
        if (const spec::Assertion* owner = assertion()) take(scope, environments, named_in(owner->extent));
    }

    void widen_to_headings(Scope& scope, std::set<std::string>& environments, bool named_near) {
        const spec::FileFacts& facts = *sources_.file.facts;
        const spec::Assertion* owner = assertion();
        for (std::uint32_t i = texts_.heading; i != spec::no_index; i = facts.headings[i].parent) {
            const spec::Heading& heading = facts.headings[i];
            take(scope, environments, named_in(heading.text));
            const bool title = heading.level == 1 || (owner != nullptr && owner->extent.contains(heading.range));
            if (!title && (!named_near || heading.level > 2 || divides(heading.text))) add_words(heading.text, true);
            named_near = named_near || !environments.empty() || !scope.component.empty();
        }
        if (facts.kind == spec::DocumentKind::module) words_.insert(sources_.file.name);
    }

    bool divides(Range range) const {
        const TokenText text(sources_.file.source->slice(range));
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (spec::is_dividing_word(spec::without_plural(text.word(i)))) return true;
        }
        return false;
    }

    bool is_neutral(std::string_view word, bool title) const {
        return spec::is_neutral_word(word) || (title && spec::is_topic_word(word)) ||
               std::ranges::find(own_words_, word) != own_words_.end();
    }

    /// Words that are no function words, no topic, no environment and no component.
    void add_words(Range range, bool title = false) {
        std::vector<Range> known(itself_);
        for_components(range, [&](const Mention& mention, const std::string&) { known.push_back(mention.range); });
        for (const auto& found : sources_.environments.find(*sources_.file.source, range)) known.push_back(found.range);
        const TokenText text(sources_.file.source->slice(range));
        for (std::size_t i = 0; i < text.size(); ++i) {
            const Range place{range.begin + text[i].range.begin, range.begin + text[i].range.end};
            const bool listed = text.is_number(i) && i == 0;  // "3. Recovery"
            if (text[i].kind == spec::TokenKind::sign || listed) continue;
            if (std::ranges::any_of(known, [&](Range other) { return other.overlaps(place); })) continue;
            const std::string_view word = spec::without_plural(text.word(i));
            if (text.is_number(i)) {
                words_.insert(std::string(sources_.file.source->slice(place)));
            } else if (!is_neutral(word, title) && !is_neutral(text.word(i), title)) {
                words_.insert(std::string(word));
            }
        }
    }

    const ScopeSources& sources_;
    const spec::ScopeTexts& texts_;
    std::vector<Range> itself_;
    std::span<const std::string_view> own_words_;
    std::set<std::string> words_;
    bool doubtful_ = false;
};

}  // namespace

EnvironmentWords::EnvironmentWords(std::span<const FilePtr> own, const Configuration& configuration) {
    for (const std::string& name : configuration.environments) declared_.push_back(spec::norm(name));
    for (const FilePtr& file : own) {
        for (const spec::Name& name : file->facts->environment_types) declared_.push_back(name.norm);
    }
    add_headings(own, declared_);
    std::erase_if(declared_,
                  [](const std::string& name) { return name.empty() || !spec::usual_environment(name).empty(); });
    std::sort(declared_.begin(), declared_.end());
    declared_.erase(std::unique(declared_.begin(), declared_.end()), declared_.end());
}

std::vector<EnvironmentWords::Found> EnvironmentWords::find(const text::Source& source, Range range) const {
    std::vector<Found> found;
    if (range.empty()) return found;
    const TokenText text(source.slice(range));
    const auto place = [&](std::size_t first, std::size_t end) {
        return Range{range.begin + text[first].range.begin, range.begin + text[end - 1].range.end};
    };
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = 0;
        std::string name;
        const bool prefixed = text.word(i) == "non" || text.word(i) == "pre";
        const std::size_t behind = i + (text.sign(i + 1) == '-' ? 2 : 1);
        if (prefixed && spec::usual_environment(text.word(behind)) == "production") {
            name = std::string(text.word(i)) + "-production";
            end = behind + 1;
        } else if (const auto usual = spec::usual_environment(text.word(i)); !usual.empty()) {
            name = usual;
            end = i + 1;
        } else {
            for (const std::string& declared : declared_) {
                const std::size_t match = text.match(i, declared);
                if (match <= end) continue;
                name = declared;
                end = match;
            }
        }
        if (end > i) found.push_back({place(i, end), std::move(name)});
        i = std::max(end, i + 1);
    }
    return found;
}

std::vector<Scope> scopes_of(const ScopeSources& sources, const spec::ScopeTexts& texts,
                             std::initializer_list<Range> itself, std::span<const std::string_view> own_words,
                             bool refers_back) {
    return ScopeReader(sources, texts, itself, own_words).read(refers_back);
}

}  // namespace infraspec::workspace
