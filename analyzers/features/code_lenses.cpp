#include "features/code_lenses.h"

#include <algorithm>

#include "features/call_hierarchy.h"
#include "features/entities.h"
#include "features/quote.h"
#include "features/subject.h"

namespace infraspec::features {
namespace {

using text::Range;
using workspace::EntityKind;
using workspace::EntityRef;

constexpr std::size_t most_named = 3;

std::string counted(std::size_t count, std::string_view one) {
    return std::to_string(count) + " " + std::string(one) + (count == 1 ? "" : "s");
}

Location name_of(const workspace::Root& root, EntityRef entity) {
    return {root.file(entity.file).path, root.name(entity).range};
}

Lens uses(const Context& context, std::uint32_t index) {
    const EntityRef term{EntityKind::term, context.index, index};
    Lens lens{context.root.name(term).range, {}, {}};
    for (const workspace::Place& place : workspace::references_to(context.snapshot, context.root, term))
        lens.places.push_back({context.root.file(place.file).path, place.range});
    lens.title = counted(lens.places.size(), "use");
    return lens;
}

Lens depends_on(const Context& context, EntityRef component) {
    Lens lens{context.root.name(component).range, {}, {}};
    for (const HierarchyCall& call : dependencies_of(context.root, component))
        lens.places.push_back(name_of(context.root, call.component));
    lens.title = "depends on " + std::to_string(lens.places.size());
    return lens;
}

Lens used_by(const Context& context, EntityRef component) {
    Lens lens{context.root.name(component).range, {}, {}};
    const auto calls = dependents_of(context.root, component);
    for (const HierarchyCall& call : calls) {
        for (const Range place : call.places)
            lens.places.push_back({context.root.file(call.component.file).path, place});
    }
    lens.title = "used by " + std::to_string(calls.size());
    return lens;
}

Lens assertions(const Context& context, EntityRef component) {
    Lens lens{context.root.name(component).range, {}, {}};
    for (const AssertionRef& assertion : assertions_about(context.root, component))
        lens.places.push_back({context.root.file(assertion.file).path, assertion.range});
    lens.title = counted(lens.places.size(), "assertion");
    return lens;
}

Lens covers(const Context& context, const spec::Assertion& assertion) {
    Lens lens{full_range(assertion), {}, {}};
    std::vector<EntityRef> covered;
    for (const workspace::Mention& mention : context.root.mentions(context.index)) {
        if (!assertion.extent.contains(mention.range)) continue;
        const auto& definitions = context.root.names()[mention.name].definitions;
        if (definitions.empty()) continue;
        const auto component = std::ranges::find_if(definitions, [](const workspace::Definition& definition) {
            return definition.entity.kind == EntityKind::component;
        });
        const EntityRef entity = (component == definitions.end() ? definitions.front() : *component).entity;
        if (std::ranges::find(covered, entity) == covered.end()) covered.push_back(entity);
    }
    // What an assertion is about are components and layers first, then the words that it uses.
    std::ranges::stable_partition(covered, [](const EntityRef& entity) { return entity.kind != EntityKind::term; });
    for (std::size_t i = 0; i < covered.size(); ++i) {
        if (i < most_named) lens.title += (i == 0 ? "covers " : ", ") + context.root.name(covered[i]).text;
        lens.places.push_back(name_of(context.root, covered[i]));
    }
    if (covered.size() > most_named) lens.title += " and " + std::to_string(covered.size() - most_named) + " more";
    if (covered.empty()) lens.title = "covers nothing that is defined";
    return lens;
}

Lens outcome(const Context& context, const spec::Decision& decision) {
    Lens lens{decision.name.range, "not decided", {}};
    const spec::Section* section = decision.section(spec::DecisionSection::decision);
    if (section == nullptr || section->empty) return lens;
    Range text = section->text;
    if (text.empty() && !section->items.empty()) text = section->items.front().text;
    const std::string said = summary(context, text);
    if (!said.empty()) lens.title = "decided: " + said;
    lens.places.push_back({context.file().path, text.empty() ? section->label : text});
    return lens;
}

}  // namespace

std::vector<LensPlace> lens_places(const Context& context) {
    std::vector<LensPlace> places;
    const spec::FileFacts& facts = context.facts();
    const auto add = [&](Range range, LensKind kind, std::size_t index) {
        if (!range.empty()) places.push_back({range, kind, static_cast<std::uint32_t>(index)});
    };
    for (std::size_t i = 0; i < facts.terms.size(); ++i) add(facts.terms[i].name.range, LensKind::uses, i);
    for (std::size_t i = 0; i < facts.components.size(); ++i) {
        for (const LensKind kind : {LensKind::depends_on, LensKind::used_by, LensKind::assertions})
            add(facts.components[i].name.range, kind, i);
    }
    for (std::size_t i = 0; i < facts.assertions.size(); ++i) add(full_range(facts.assertions[i]), LensKind::covers, i);
    for (std::size_t i = 0; i < facts.decisions.size(); ++i) add(facts.decisions[i].name.range, LensKind::outcome, i);
    std::ranges::stable_sort(places, {}, &LensPlace::range);
    return places;
}

std::optional<Lens> lens(const Context& context, LensKind kind, std::uint32_t index) {
    const spec::FileFacts& facts = context.facts();
    const EntityRef component{EntityKind::component, context.index, index};
    switch (kind) {
        case LensKind::uses:
            if (index < facts.terms.size()) return uses(context, index);
            break;
        case LensKind::depends_on:
            if (index < facts.components.size()) return depends_on(context, component);
            break;
        case LensKind::used_by:
            if (index < facts.components.size()) return used_by(context, component);
            break;
        case LensKind::assertions:
            if (index < facts.components.size()) return assertions(context, component);
            break;
        case LensKind::covers:
            if (index < facts.assertions.size()) return covers(context, facts.assertions[index]);
            break;
        case LensKind::outcome:
            if (index < facts.decisions.size()) return outcome(context, facts.decisions[index]);
            break;
    }
    return std::nullopt;
}

}  // namespace infraspec::features
