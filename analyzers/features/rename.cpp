#include "features/rename.h"

#include <algorithm>

#include "features/assertion_ids.h"
#include "features/rename/anchors.h"
#include "features/rename/changes.h"
#include "features/rename/names.h"
#include "features/rename/new_name.h"
#include "features/rename/subject.h"
#include "features/rename/things.h"

namespace infraspec::features {
namespace {

using Kind = RenameSubject::Kind;

Renaming refused(std::string reason) {
    return {{}, std::move(reason)};
}

/// Another heading below the same one with this title.
bool has_sibling(const spec::FileFacts& facts, std::uint32_t heading, std::string_view title) {
    const std::string norm = spec::norm(title);
    for (std::uint32_t i = 0; i < facts.headings.size(); ++i) {
        if (i == heading || facts.headings[i].parent != facts.headings[heading].parent) continue;
        if (facts.headings[i].level == facts.headings[heading].level && spec::norm(facts.headings[i].title) == norm)
            return true;
    }
    return false;
}

std::string rename_heading(const workspace::File& file, std::uint32_t index, const std::string& text,
                           Changes& changes) {
    if (auto fault = fault_of_heading(text); !fault.empty()) return fault;
    if (has_sibling(*file.facts, index, text)) return "There is a heading " + quoted(text) + " beside this one already";
    changes.add(file, file.facts->headings[index].text, text, ChangeKind::definition);
    return {};
}

std::string rename_anchor(const workspace::File& file, const spec::Anchor& anchor, const std::string& name,
                          Changes& changes, MovedAnchors& moved) {
    if (auto fault = fault_of_anchor(name); !fault.empty()) return fault;
    const auto& headings = file.facts->headings;
    const bool taken = std::ranges::any_of(headings, [&](const auto& heading) { return heading.slug == name; }) ||
                       std::ranges::any_of(file.facts->anchors,
                                           [&](const auto& other) { return &other != &anchor && other.name == name; });
    if (taken) return "There is an anchor " + quoted(name) + " in this file already";
    // A heading of the same name has the links.
    if (std::ranges::none_of(headings, [&](const auto& heading) { return heading.slug == anchor.name; }))
        moved[file.path].emplace(anchor.name, name);
    changes.add(file, anchor.range, name, ChangeKind::definition);
    return {};
}

std::string rename_assertion_id(const Context& context, const RenameSubject& subject, const std::string& id,
                                Changes& changes) {
    if (id.empty()) return "The new name is empty";
    const auto is_id = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    if (!std::ranges::all_of(id, is_id)) return "An id is made of letters, digits and hyphens";
    for (std::uint32_t index = 0; index < context.root.own_count(); ++index) {
        const auto& assertions = context.root.file(index).facts->assertions;
        for (std::uint32_t i = 0; i < assertions.size(); ++i) {
            const bool itself = index == subject.file && i == subject.index;
            if (!itself && !assertions[i].numbered && assertions[i].id == id)
                return "There is an assertion " + quoted(id) + " already: " + context.root.file(index).name;
        }
    }
    const workspace::File& file = context.root.file(subject.file);
    const spec::Assertion& assertion = file.facts->assertions[subject.index];
    changes.add(file, assertion.id_range, id, ChangeKind::definition);
    const auto own_count = static_cast<std::uint32_t>(context.root.own_count());
    for (const workspace::Place& place : mentions_of_id(context.root, assertion.id, 0, own_count)) {
        changes.add(context.root.file(place.file), place.range, id, ChangeKind::mention);
    }
    const auto after = workspace::with_text(file, text::apply(file.source->bytes(), changes.edits(file.path)));
    const auto& assertions = after->facts->assertions;
    const bool survives = assertions.size() == file.facts->assertions.size() && assertions[subject.index].id == id &&
                          !assertions[subject.index].numbered;
    return survives ? std::string() : quoted(id) + " would not be read as an id: \"RCA-001\" would";
}

std::string rename_assertion_title(const workspace::File& file, const spec::Assertion& assertion,
                                   const std::string& title, Changes& changes) {
    if (auto fault = fault_of_heading(title); !fault.empty()) return fault;
    changes.add(file, assertion.title.range, title, ChangeKind::definition);
    return {};
}

Renaming rename_to(const Context& context, const std::optional<RenameSubject>& subject, std::string_view typed) {
    if (!subject) return refused("There is no name here that can be changed");
    if (!subject->refusal.empty()) return refused(subject->refusal);
    const std::string name = tidy_name(typed);
    if (name == subject->placeholder) return {};
    Changes changes;
    MovedAnchors moved;
    std::string fault;
    const bool named = subject->kind == Kind::name || subject->kind == Kind::alias || subject->kind == Kind::thing;
    const workspace::File& file = named ? context.file() : context.root.file(subject->file);
    switch (subject->kind) {
        case Kind::name:
        case Kind::alias:
            fault = rename_name(context, *subject, name, changes);
            break;
        case Kind::thing:
            fault = rename_thing(context, *subject, name, changes);
            break;
        case Kind::heading:
            fault = rename_heading(file, subject->index, name, changes);
            break;
        case Kind::anchor:
            fault = rename_anchor(file, file.facts->anchors[subject->index], name, changes, moved);
            break;
        case Kind::assertion_id:
            fault = rename_assertion_id(context, *subject, name, changes);
            break;
        case Kind::assertion_title:
            fault = rename_assertion_title(file, file.facts->assertions[subject->index], name, changes);
            break;
    }
    if (!fault.empty()) return refused(std::move(fault));
    for (const auto& [path, edits] : changes.by_path()) {
        const workspace::Root* root = context.snapshot.root_of(path);
        if (root == nullptr) root = &context.root;
        const auto index = root->find_path(path);
        if (index && !add_moved_anchors(root->file(*index), changes.edits(path), moved))
            return refused(quoted(name) + " would change the headings of " + root->file(*index).name);
    }
    follow_anchors(context, moved, changes);
    Renaming renaming{changes.take(), {}};
    if (subject->thing && subject->thing->thing.kind == ThingKind::environment)
        renaming.environment = {subject->thing->thing.environment, subject->placeholder, name};
    return renaming;
}

}  // namespace

std::optional<RenamePlace> prepare_rename(const Context& context, text::Offset offset) {
    auto subject = rename_subject(context, offset);
    if (!subject || !subject->refusal.empty()) return std::nullopt;
    return RenamePlace{subject->range, std::move(subject->placeholder)};
}

Renaming rename(const Context& context, text::Offset offset, std::string_view name) {
    return rename_to(context, rename_subject(context, offset), name);
}

Renaming rename_environment(const Context& context, std::string_view called, std::string_view name) {
    RenameSubject subject{Kind::thing, {}, std::string(called)};
    subject.thing = ThingMention{{}, environment_thing(called), std::string(called), false, false, false};
    return rename_to(context, subject, name);
}

}  // namespace infraspec::features
