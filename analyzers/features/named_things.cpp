#include "features/named_things.h"

#include <algorithm>

#include "markdown/characters.h"
#include "spec/options.h"
#include "workspace/environments.h"

namespace infraspec::features {
namespace {

using text::Range;

/// "Option A", "2", "Alternative B" say nothing outside of their decision.
bool only_counts(std::string_view norm) {
    const std::size_t space = norm.rfind(' ');
    const std::string_view last = space == std::string_view::npos ? norm : norm.substr(space + 1);
    const bool number = !last.empty() && last.find_first_not_of("0123456789") == std::string_view::npos;
    return last.size() <= 1 || number;
}

/// "PostgreSQL", "EKS": what nobody writes by accident.
bool is_proper(std::string_view name) {
    return spec::fold_case(name) != name && name.size() > 1;
}

bool has_several_words(std::string_view norm) {
    return norm.find(' ') != std::string_view::npos;
}

/// "non-production", "prod-api": the word is a part of another one.
bool is_part_of_word(std::string_view bytes, Range range) {
    const auto joins = [&](std::size_t at) {
        const char c = bytes[at];
        return c == '-' || c == '_' || c == '.' || c == '@';
    };
    const auto is_word = [&](std::size_t at) {
        return at < bytes.size() && (markdown::is_alnum(bytes[at]) || static_cast<unsigned char>(bytes[at]) >= 0x80);
    };
    if (range.begin >= 2 && joins(range.begin - 1) && is_word(range.begin - 2)) return true;
    return range.end < bytes.size() && joins(range.end) && is_word(range.end + 1);
}

/// The heading whose line holds the range.
std::uint32_t heading_of(const spec::FileFacts& facts, Range range) {
    for (std::uint32_t i = 0; i < facts.headings.size(); ++i) {
        if (facts.headings[i].range.contains(range)) return i;
    }
    return spec::no_index;
}

bool is_called(const spec::EnvironmentSection& section, std::string_view environment) {
    const auto is = [&](const spec::Name& name) { return workspace::environment_norm(name.text) == environment; };
    return is(section.name) || std::ranges::any_of(section.aliases, is);
}

std::vector<ThingPlace> environment_places(const workspace::Root& root, std::string_view environment) {
    std::vector<ThingPlace> places;
    for (std::uint32_t file = 0; file < root.files().size(); ++file) {
        const spec::FileFacts& facts = *root.file(file).facts;
        for (const spec::EnvironmentSection& section : facts.environments) {
            if (is_called(section, environment))
                places.push_back({file, section.name.range, facts.headings[section.heading].section, section.heading});
        }
    }
    if (!places.empty()) return places;
    for (std::uint32_t file = 0; file < root.files().size(); ++file) {
        for (const spec::Name& type : root.file(file).facts->environment_types) {
            if (workspace::environment_norm(type.text) == environment)
                places.push_back({file, type.range, type.range, spec::no_index});
        }
    }
    return places;
}

/// As its section writes it, which may begin with a capital where lists of environments do not.
std::string section_name(const workspace::Root& root, const workspace::DeclaredEnvironment& environment) {
    const std::string norm = spec::norm(environment.text);
    for (const ThingPlace& place : environment_places(root, environment.norm)) {
        for (const spec::EnvironmentSection& section : root.file(place.file).facts->environments) {
            if (section.name.norm == norm) return section.name.text;
        }
    }
    return environment.text;
}

}  // namespace

Thing environment_thing(std::string_view name) {
    return {ThingKind::environment, workspace::environment_norm(name), 0, 0, 0};
}

const spec::Decision& decision_of(const workspace::Root& root, const Thing& thing) {
    return root.file(thing.file).facts->decisions[thing.decision];
}

const spec::Option& option_of(const workspace::Root& root, const Thing& thing) {
    return decision_of(root, thing).options[thing.option];
}

std::vector<ThingPlace> definitions_of(const workspace::Root& root, const Thing& thing) {
    if (thing.kind == ThingKind::environment) return environment_places(root, thing.environment);
    const bool option = thing.kind == ThingKind::option;
    const spec::Decision& decision = decision_of(root, thing);
    const Range name = option ? option_of(root, thing).name.range : decision.name.range;
    const Range extent = option ? option_of(root, thing).extent : decision.extent;
    if (name.empty()) return {};
    return {{thing.file, name, extent.contains(name) ? extent : Range{name.begin, std::max(name.end, extent.end)},
             heading_of(*root.file(thing.file).facts, name)}};
}

NamedThings::NamedThings(const workspace::Root& root) : root_(root) {
    add_environments();
    for (std::uint32_t file = 0; file < root.own_count(); ++file) add_decisions(file);
    index_.emplace(phrases_);
}

void NamedThings::add(const std::string& norm, Naming naming) {
    if (norm.empty()) return;
    const auto [at, is_new] = by_norm_.try_emplace(norm, phrases_.size());
    if (is_new) {
        phrases_.push_back(norm);
        namings_.emplace_back();
    }
    namings_[at->second].push_back(std::move(naming));
}

void NamedThings::add_environments() {
    for (const workspace::DeclaredEnvironment& declared : workspace::declared_environments(root_)) {
        const Thing thing{ThingKind::environment, declared.norm, 0, 0, 0};
        const std::string name = spec::norm(declared.text);
        const std::string called = section_name(root_, declared);
        add(name, {thing, called, false, false, true, false});
        for (const std::string_view word : spec::usual_environment_words()) {
            if (word != name && workspace::environment_norm(word) == declared.norm)
                add(std::string(word), {thing, called, false, false, false, true});
        }
        if (declared.norm != name) add(declared.norm, {thing, called, false, false, false, true});
    }
}

void NamedThings::add_decisions(std::uint32_t file) {
    const auto& decisions = root_.file(file).facts->decisions;
    for (std::uint32_t i = 0; i < decisions.size(); ++i) {
        Thing thing{ThingKind::decision, {}, file, i, 0};
        const spec::Name& name = decisions[i].name;
        // A single word, "Database", means the thing itself elsewhere.
        if (has_several_words(name.norm)) add(name.norm, {thing, name.text, false, false, true, false});
        thing.kind = ThingKind::option;
        for (thing.option = 0; thing.option < decisions[i].options.size(); ++thing.option)
            add_option(thing, decisions[i].options[thing.option]);
    }
}

void NamedThings::add_option(const Thing& thing, const spec::Option& option) {
    const std::string_view name = option.name.text;
    add(option.name.norm, {thing, option.name.text, true, false, true, false});
    const auto parts = spec::option_name_parts(name);
    if (!parts) {
        if (is_proper(name) && !only_counts(option.name.norm))
            add(option.name.norm, {thing, option.name.text, false, true, true, false});
        return;
    }
    add(option.name.norm, {thing, option.name.text, false, false, true, false});
    for (const std::string_view part : {parts->first, parts->second}) {
        const std::string norm = spec::norm(part);
        add(norm, {thing, std::string(part), true, false, false, false});
        if (is_proper(part) && !only_counts(norm)) add(norm, {thing, std::string(part), false, true, false, false});
    }
}

/// Within its own decision an option is meant before anything else; what could mean several things means none.
const NamedThings::Naming* NamedThings::meant(std::uint32_t file, Range range, std::size_t phrase) const {
    const workspace::File& in = root_.file(file);
    const Naming* found = nullptr;
    for (const bool inside : {true, false}) {
        for (const Naming& naming : namings_[phrase]) {
            if (naming.inside != inside) continue;
            if (inside && (naming.thing.file != file || !decision_of(root_, naming.thing).extent.contains(range)))
                continue;
            if (naming.exact && in.source->slice(range) != naming.called) continue;
            if (found != nullptr && found->thing != naming.thing) return nullptr;
            if (found == nullptr) found = &naming;
        }
        if (found != nullptr) return found;
    }
    return found;
}

std::vector<ThingMention> NamedThings::definitions(std::uint32_t file) const {
    std::vector<ThingMention> found;
    const spec::FileFacts& facts = *root_.file(file).facts;
    const auto define = [&](const spec::Name& name, Thing thing) {
        if (!name.range.empty()) found.push_back({name.range, std::move(thing), name.text, true, false, false});
    };
    for (const spec::EnvironmentSection& section : facts.environments) {
        if (by_norm_.contains(spec::norm(section.name.text)))
            define(section.name, environment_thing(section.name.text));
    }
    for (std::uint32_t i = 0; i < facts.decisions.size(); ++i) {
        Thing thing{ThingKind::decision, {}, file, i, 0};
        define(facts.decisions[i].name, thing);
        thing.kind = ThingKind::option;
        for (thing.option = 0; thing.option < facts.decisions[i].options.size(); ++thing.option)
            define(facts.decisions[i].options[thing.option].name, thing);
    }
    std::ranges::sort(found, {}, [](const ThingMention& mention) { return mention.range.begin; });
    return found;
}

bool NamedThings::may_mention(std::uint32_t file, const Thing& thing) const {
    if (!root_.file(file).facts->drawn.empty()) return true;
    for (std::size_t phrase = 0; phrase < phrases_.size(); ++phrase) {
        const bool calls =
            std::ranges::any_of(namings_[phrase], [&](const Naming& naming) { return naming.thing == thing; });
        if (!calls) continue;
        const auto words = workspace::phrase_words(phrases_[phrase]);
        if (std::ranges::all_of(words, [&](std::uint64_t word) { return root_.words(file).may_hold(word); }))
            return true;
    }
    return thing.kind != ThingKind::environment && thing.file == file;
}

std::vector<ThingMention> NamedThings::mentions(std::uint32_t file) const {
    std::vector<ThingMention> found = definitions(file);
    if (phrases_.empty()) return found;
    std::vector<Range> defined;
    for (const ThingMention& definition : found) defined.push_back(definition.range);
    const workspace::File& in = root_.file(file);
    const auto overlaps_any = [](const std::vector<Range>& ranges, Range range) {
        const auto at = std::ranges::lower_bound(ranges, range.begin + 1, {}, &Range::end);
        return at != ranges.end() && at->overlaps(range);
    };
    const auto is_name = [&](Range range) {
        const auto mentions = root_.mentions(file);
        auto at =
            std::ranges::lower_bound(mentions, range.begin + 1, {}, [](const auto& each) { return each.range.end; });
        for (; at != mentions.end() && at->range.begin < range.end; ++at) {
            if (!range.contains(at->range) || range == at->range) return true;
        }
        return false;
    };
    const auto search = [&](const std::vector<spec::ProseRun>& runs, bool running_text) {
        for (const workspace::PhraseMatch& match : index_->search(in.source->bytes(), runs)) {
            if (is_name(match.range) || overlaps_any(defined, match.range)) continue;
            if (!match.whole && is_part_of_word(in.source->bytes(), match.range)) continue;
            const Naming* naming = meant(file, match.range, match.phrase);
            if (naming == nullptr) continue;
            const std::string_view words = in.source->slice(match.range);
            const bool environment = naming->thing.kind == ThingKind::environment;
            const bool doubtful =
                running_text && !match.whole && (environment ? spec::fold_case(words) == words : !naming->inside);
            found.push_back({match.range, naming->thing, naming->called, false, naming->short_form, doubtful});
        }
    };
    search(in.facts->prose, true);
    search(in.facts->drawn, false);
    std::ranges::sort(found, {}, [](const ThingMention& mention) { return mention.range.begin; });
    return found;
}

std::vector<std::pair<std::string_view, const Thing*>> NamedThings::whole_names() const {
    std::vector<std::pair<std::string_view, const Thing*>> names;
    for (const auto& namings : namings_) {
        for (const Naming& naming : namings) {
            const bool again =
                std::ranges::any_of(names, [&](const auto& name) { return *name.second == naming.thing; });
            if (naming.whole && !again) names.emplace_back(naming.called, &naming.thing);
        }
    }
    return names;
}

std::optional<ThingMention> thing_at(const Context& context, text::Offset offset) {
    if (context.index >= context.root.own_count()) return std::nullopt;
    std::optional<ThingMention> found;
    for (ThingMention& mention : NamedThings(context.root).mentions(context.index)) {
        const bool better = !found || mention.range.contains(offset);
        if (mention.range.touches(offset) && better) found = std::move(mention);
    }
    return found;
}

std::optional<ThingMention> thing_of_heading(const workspace::Root& root, std::uint32_t file, std::uint32_t heading) {
    if (file >= root.own_count() || heading >= root.file(file).facts->headings.size()) return std::nullopt;
    const Range line = root.file(file).facts->headings[heading].range;
    for (ThingMention& mention : NamedThings(root).mentions(file)) {
        if (mention.definition && line.contains(mention.range)) return std::move(mention);
    }
    return std::nullopt;
}

}  // namespace infraspec::features
