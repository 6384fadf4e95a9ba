#include "features/rename/things.h"

#include <algorithm>

#include "features/rename/names.h"
#include "features/rename/new_name.h"
#include "features/rename/respell.h"
#include "spec/options.h"
#include "workspace/environments.h"

namespace infraspec::features {
namespace {

using workspace::Root;

/// What a thing is called now and shall be: its whole name and, of "Option A: Redis", each part.
struct NewNames {
    std::string whole;
    std::vector<std::pair<std::string, std::string>> parts;

    const std::string& of(const std::string& called) const {
        const auto part = std::ranges::find(parts, called, &std::pair<std::string, std::string>::first);
        return part == parts.end() ? whole : part->second;
    }
};

/// The name under the cursor is the whole one, or a part of it.
NewNames new_names(const std::string& whole, const std::string& called, const std::string& typed) {
    NewNames names{typed, {}};
    const auto parts = spec::option_name_parts(whole);
    if (!parts) return names;
    const auto begin = [&](std::string_view part) { return static_cast<std::size_t>(part.data() - whole.data()); };
    for (const std::string_view part : {parts->first, parts->second}) {
        if (part != called || called == whole) continue;
        names.whole = whole;
        names.whole.replace(begin(part), part.size(), typed);
    }
    // "Option A" stays what it is called by where the new name has no such part.
    const auto now = spec::option_name_parts(names.whole);
    names.parts.emplace_back(parts->first, now ? now->first : std::string_view(names.whole));
    names.parts.emplace_back(parts->second, now ? now->second : std::string_view(names.whole));
    return names;
}

std::string taken_environment(const Root& root, const Thing& thing, const std::string& name) {
    const std::string norm = workspace::environment_norm(name);
    if (norm == thing.environment) return {};
    const auto declared = workspace::declared_environments(root);
    const auto other = std::ranges::find(declared, norm, &workspace::DeclaredEnvironment::norm);
    return other == declared.end() ? "" : "There is an environment called " + quoted(other->text) + " already";
}

std::string taken_option(const Root& root, const Thing& thing, const std::string& name) {
    const auto& options = decision_of(root, thing).options;
    for (std::uint32_t i = 0; i < options.size(); ++i) {
        if (i != thing.option && options[i].name.norm == spec::norm(name))
            return "There is an option called " + quoted(options[i].name.text) + " already";
    }
    return {};
}

std::string taken_decision(const Root& root, const Thing& thing, const std::string& name) {
    for (std::uint32_t file = 0; file < root.own_count(); ++file) {
        const auto& decisions = root.file(file).facts->decisions;
        for (std::uint32_t i = 0; i < decisions.size(); ++i) {
            if ((file != thing.file || i != thing.decision) && decisions[i].name.norm == spec::norm(name))
                return "There is a decision called " + quoted(decisions[i].name.text) +
                       " already: " + root.file(file).name;
        }
    }
    return {};
}

std::string fault_of(const Root& root, const Thing& thing, const NewNames& names) {
    if (auto fault = fault_of_name(names.whole); !fault.empty()) return fault;
    switch (thing.kind) {
        case ThingKind::environment:
            return taken_environment(root, thing, names.whole);
        case ThingKind::option:
            return taken_option(root, thing, names.whole);
        case ThingKind::decision:
            break;
    }
    return taken_decision(root, thing, names.whole);
}

/// Whether the thing is still there, under its new name, when the file that defines it is read again.
bool survives(const Root& root, const Thing& thing, const NewNames& names, const Changes& changes) {
    if (thing.kind == ThingKind::environment) return true;
    const workspace::File& file = root.file(thing.file);
    const auto after = workspace::with_text(file, text::apply(file.source->bytes(), changes.edits(file.path)));
    const auto& decisions = after->facts->decisions;
    if (decisions.size() != file.facts->decisions.size()) return false;
    const spec::Decision& decision = decisions[thing.decision];
    if (thing.kind == ThingKind::decision) return decision.name.norm == spec::norm(names.whole);
    return decision.options.size() == decision_of(root, thing).options.size() &&
           decision.options[thing.option].name.norm == spec::norm(names.whole);
}

}  // namespace

std::string rename_thing(const Context& context, const RenameSubject& subject, const std::string& name,
                         Changes& changes) {
    const Root& root = context.root;
    const Thing& thing = subject.thing->thing;
    const std::string whole = thing.kind == ThingKind::option     ? option_of(root, thing).name.text
                              : thing.kind == ThingKind::decision ? decision_of(root, thing).name.text
                                                                  : subject.placeholder;
    if (auto fault = fault_of_name(name); !fault.empty()) return fault;
    const NewNames names = new_names(whole, subject.placeholder, name);
    if (auto fault = fault_of(root, thing, names); !fault.empty()) return fault;
    const NamedThings things(root);
    for (std::uint32_t index = 0; index < root.own_count(); ++index) {
        if (!things.may_mention(index, thing)) continue;
        const workspace::File& file = root.file(index);
        for (const ThingMention& mention : things.mentions(index)) {
            if (mention.thing != thing || mention.short_form) continue;
            const auto other =
                respell(spelling_at(file, mention.range, false), mention.called, names.of(mention.called));
            const ChangeKind kind = mention.definition ? ChangeKind::definition
                                    : mention.doubtful ? ChangeKind::doubtful
                                                       : ChangeKind::mention;
            if (other) changes.add(file, mention.range, *other, kind);
        }
    }
    if (!survives(root, thing, names, changes))
        return quoted(names.whole) + " would not be read as a name where it is defined";
    return {};
}

}  // namespace infraspec::features
