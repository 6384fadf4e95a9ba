#include "workspace/quantity_scope.h"

#include <algorithm>
#include <set>

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
    ScopeReader(ScopeFinder& finder, const spec::ScopeTexts& texts, std::initializer_list<Range> itself,
                std::span<const std::string_view> own_words)
        : finder_(finder), facts_(*finder.sources().file.facts), texts_(texts), itself_(itself), own_words_(own_words) {
        const auto owns = [&](const spec::Assertion& assertion) { return assertion.extent.contains(texts.sentence); };
        const auto assertion = std::ranges::find_if(facts_.assertions, owns);
        if (assertion != facts_.assertions.end()) assertion_ = &*assertion;
    }

    std::vector<Scope> read(bool refers_back) {
        const Named sentence = named_in(texts_.sentence);
        std::set<std::string> environments = sentence.environments;
        Scope scope;
        scope.explicit_ = !sentence.environments.empty() || !sentence.components.empty();
        scope.component = joined(sentence.components);
        if (environments.size() > 1 || sentence.components.size() > 1) {
            const Named segment = named_in(texts_.segment);
            if (environments.size() > 1) {
                if (segment.environments.empty() || !stand_together(texts_.segment)) return {};
                environments = segment.environments;
            }
            if (!segment.components.empty()) scope.component = joined(segment.components);
        }
        widen(scope, environments);
        if (doubtful_) return {};
        const bool named_near = !environments.empty() || !scope.component.empty();
        if (assertion_ != nullptr) take(scope, environments, named_in(assertion_->extent));
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
    bool is_itself(Range range) const {
        return std::ranges::any_of(itself_, [&](Range own) { return own.overlaps(range); });
    }

    Named named_in(Range range) {
        Named named;
        const ScopeFinder::Told& told = finder_.told_by(range);
        for (const auto& [place, component] : told.components) {
            if (!is_itself(place)) named.components.insert(*component);
        }
        for (const auto& found : told.environments) {
            if (!is_itself(found.range)) named.environments.insert(found.name);
        }
        return named;
    }

    /// "dev and staging", "dev/staging": what is said of one is said of the other.
    bool stand_together(Range range) {
        const auto& found = finder_.told_by(range).environments;
        for (std::size_t i = 0; i + 1 < found.size(); ++i) {
            const Range gap{found[i].range.end, found[i + 1].range.begin};
            const TokenText between(finder_.sources().file.source->slice(gap));
            for (std::size_t t = 0; t < between.size(); ++t) {
                const std::string_view word = between.word(t);
                const char sign = between.sign(t);
                const bool joins = word == "and" || word == "or" || word.starts_with("environment");
                if (!joins && (sign == 0 || std::string_view(",/&+").find(sign) == std::string_view::npos))
                    return false;
            }
        }
        return true;
    }

    static void take(Scope& scope, std::set<std::string>& environments, const Named& named) {
        if (environments.empty() && !named.environments.empty()) environments = {joined(named.environments)};
        if (scope.component.empty()) scope.component = joined(named.components);
    }

    /// The item, then what stands around it; each of these also says in other words what it is about.
    void widen(Scope& scope, std::set<std::string>& environments) {
        const Named item = named_in(texts_.item);
        if (environments.empty() && item.environments.size() > 1) doubtful_ = true;
        take(scope, environments, item);
        for (const Range range : texts_.subject) add_words(range, false);
        for (const Range range : texts_.around) {
            take(scope, environments, named_in(range));
            add_words(range, false);
        }
    }

    void widen_to_headings(Scope& scope, std::set<std::string>& environments, bool named_near) {
        for (std::uint32_t i = texts_.heading; i != spec::no_index; i = facts_.headings[i].parent) {
            const spec::Heading& heading = facts_.headings[i];
            take(scope, environments, named_in(heading.text));
            const bool title =
                heading.level == 1 || (assertion_ != nullptr && assertion_->extent.contains(heading.range));
            if (!title && (!named_near || heading.level > 2 || divides(heading.text))) add_words(heading.text, true);
            named_near = named_near || !environments.empty() || !scope.component.empty();
        }
        // Each module is a thing of its own.
        if (facts_.kind == spec::DocumentKind::module) words_.insert(finder_.sources().file.name);
    }

    bool divides(Range range) {
        const auto& words = finder_.told_by(range).words;
        return std::ranges::any_of(words, [](const auto& word) { return spec::is_dividing_word(word.word); });
    }

    void add_words(Range range, bool title) {
        for (const ScopeFinder::Told::Word& word : finder_.told_by(range).words) {
            const bool neutral = (title && word.topic) || std::ranges::find(own_words_, word.word) != own_words_.end();
            if (!neutral && !is_itself(word.range)) words_.insert(word.word);
        }
    }

    ScopeFinder& finder_;
    const spec::FileFacts& facts_;
    const spec::ScopeTexts& texts_;
    std::vector<Range> itself_;
    std::span<const std::string_view> own_words_;
    const spec::Assertion* assertion_ = nullptr;
    std::set<std::string> words_;
    bool doubtful_ = false;
};

const std::string* component_of(const ScopeSources& sources, const Mention& mention) {
    for (const Definition& definition : sources.names[mention.name].definitions) {
        if (definition.entity.kind != EntityKind::component) continue;
        return &sources.files[definition.entity.file]->facts->components[definition.entity.index].short_norm;
    }
    return nullptr;
}

/// Words that are no function words, no environment and no component.
std::vector<ScopeFinder::Told::Word> telling_words(const text::Source& source, Range range, const TokenText& text,
                                                   const ScopeFinder::Told& told) {
    std::vector<ScopeFinder::Told::Word> words;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool numbering = text.is_number(i) && i == 0;  // "3. Recovery"
        if (text[i].kind == spec::TokenKind::sign || numbering) continue;
        const Range place{range.begin + text[i].range.begin, range.begin + text[i].range.end};
        const std::string_view word = spec::without_plural(text.word(i));
        if (text.is_number(i)) {
            words.push_back({place, std::string(source.slice(place)), false});
        } else if (!spec::is_neutral_word(word) && !spec::is_neutral_word(text.word(i))) {
            words.push_back({place, std::string(word), spec::is_topic_word(word)});
        }
    }
    std::erase_if(words, [&](const ScopeFinder::Told::Word& word) {
        const auto covers = [&](Range other) { return other.overlaps(word.range); };
        return std::ranges::any_of(told.components, covers, &std::pair<Range, const std::string*>::first) ||
               std::ranges::any_of(told.environments, covers, &EnvironmentWords::Found::range);
    });
    return words;
}

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

std::vector<EnvironmentWords::Found> EnvironmentWords::find(const TokenText& text, text::Offset begin) const {
    std::vector<Found> found;
    const auto place = [&](std::size_t first, std::size_t end) {
        return Range{begin + text[first].range.begin, begin + text[end - 1].range.end};
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

const ScopeFinder::Told& ScopeFinder::told_by(Range range) {
    const auto [found, fresh] = told_.try_emplace(range);
    Told& told = found->second;
    if (!fresh || range.empty()) return told;
    auto mention =
        std::ranges::lower_bound(sources_.mentions, range.begin, {}, [](const Mention& m) { return m.range.begin; });
    for (; mention != sources_.mentions.end() && mention->range.end <= range.end; ++mention) {
        if (const std::string* component = component_of(sources_, *mention))
            told.components.emplace_back(mention->range, component);
    }
    const text::Source& source = *sources_.file.source;
    const TokenText text(source.slice(range));
    told.environments = sources_.environments.find(text, range.begin);
    told.words = telling_words(source, range, text, told);
    return told;
}

std::vector<Scope> ScopeFinder::scopes_of(const spec::ScopeTexts& texts, std::initializer_list<Range> itself,
                                          std::span<const std::string_view> own_words, bool refers_back) {
    return ScopeReader(*this, texts, itself, own_words).read(refers_back);
}

}  // namespace infraspec::workspace
