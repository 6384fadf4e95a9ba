#include "features/definition.h"

#include <algorithm>

#include "features/named_things.h"
#include "features/subject.h"

namespace infraspec::features {
namespace {

using text::Range;

std::vector<Target> entity_targets(const Context& context, const workspace::Occurrence& occurrence) {
    std::vector<Target> targets;
    for (const workspace::EntityRef entity : occurrence.entities) {
        targets.push_back({occurrence.range, context.root.file(entity.file).path, context.root.extent(entity),
                           context.root.name(entity).range});
    }
    return targets;
}

/// Where a link leads, as far as it leads to a file that is there.
std::optional<Target> link_target(const Context& context, const LinkUnderCursor& under) {
    if (under.leads == nullptr || under.leads->external) return std::nullopt;
    using Outcome = workspace::LinkTarget::Outcome;
    const workspace::LinkTarget target = target_of(context, under);
    // The file of an anchor that is missing is still the nearest place.
    if (target.path.empty() || target.outcome == Outcome::unknown || target.outcome == Outcome::file_missing)
        return std::nullopt;
    Target found{under.range, target.path, {}, {}};
    if (!target.file) return found;
    const spec::FileFacts& facts = *context.root.file(*target.file).facts;
    if (target.heading < facts.headings.size()) {
        found.extent = facts.headings[target.heading].section;
        found.name = facts.headings[target.heading].text;
        return found;
    }
    for (const spec::Anchor& anchor : facts.anchors) {
        if (under.part != LinkPart::path && under.leads->has_fragment && anchor.name == under.leads->anchor)
            found.extent = found.name = anchor.range;
    }
    return found;
}

}  // namespace

std::vector<Target> definition(const Context& context, text::Offset offset) {
    auto under = link_at(context, offset);
    if (under) under = whole_destination(*under);
    // A link says itself where it leads; its text may mention something else.
    if (under && under->leads != nullptr && (under->part != LinkPart::text || under->leads->has_fragment)) {
        if (const auto target = link_target(context, *under)) return {*target};
    }
    if (const auto occurrence = name_at(context, offset)) {
        auto targets = entity_targets(context, *occurrence);
        if (!targets.empty()) return targets;
    }
    if (const auto ref = assertion_at(context, offset)) {
        const spec::Assertion& assertion = ref->in(context.root);
        return {{ref->range, context.root.file(ref->file).path, assertion.extent, full_range(assertion)}};
    }
    if (under) {
        if (const auto target = link_target(context, *under)) return {*target};
        const bool wiki = under->link->form == spec::LinkForm::wiki;
        if (const auto entry = wiki ? explanation_of(context.root, under->link->target) : std::nullopt) {
            const Range extent{entry->name.begin, std::max(entry->name.end, entry->text.end)};
            return {{under->range, context.root.file(entry->file).path, extent, entry->name}};
        }
    }
    std::vector<Target> targets;
    if (const auto mention = thing_at(context, offset)) {
        for (const ThingPlace& place : definitions_of(context.root, mention->thing))
            targets.push_back({mention->range, context.root.file(place.file).path, place.extent, place.name});
    }
    return targets;
}

}  // namespace infraspec::features
