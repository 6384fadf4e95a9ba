// Questions about an entity that its own file does not answer: its names, who depends on it, what holds it, what is
// asserted of it. Pure functions over a root.
#pragma once

#include <vector>

#include "features/feature.h"
#include "features/subject.h"

namespace infraspec::features {

/// The entity that bears the alias or name first, in the words of a user: "term", "component", "layer".
std::string_view kind_word(workspace::EntityKind kind);

/// Every name id under which the entity is mentioned: its name, its short name, its aliases.
std::vector<workspace::NameId> names_of(const workspace::Root& root, workspace::EntityRef entity);

/// Components whose Dependencies lead to this one, each once, in document order; itself left out.
std::vector<workspace::EntityRef> dependents(const workspace::Root& root, workspace::EntityRef component);

/// Layers of the root whose Components mention this component.
std::vector<workspace::EntityRef> layers_of(const workspace::Root& root, workspace::EntityRef component);

/// Assertions of the root that mention the entity, in document order; their range is id and title.
std::vector<AssertionRef> assertions_about(const workspace::Root& root, workspace::EntityRef entity);

/// The heading that the entity's name stands in; spec::no_index for a term set in bold.
std::uint32_t heading_of(const workspace::Root& root, workspace::EntityRef entity);

}  // namespace infraspec::features
