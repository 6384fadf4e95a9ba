// Who depends on whom, step by step: the components of a root as callers and callees. Pure functions.
#pragma once

#include <vector>

#include "features/feature.h"

namespace infraspec::features {

/// The components that the cursor stands on, by a mention or a definition; of several with one name the first.
std::vector<workspace::EntityRef> hierarchy_at(const Context& context, text::Offset offset);

struct HierarchyCall {
    workspace::EntityRef component;   ///< at the other end
    std::vector<text::Range> places;  ///< the entries of Dependencies that say so
};

/// Components that depend on this one, in document order. Places are in the other one's file.
std::vector<HierarchyCall> dependents_of(const workspace::Root& root, workspace::EntityRef component);
/// What this one depends on, in the order of its entries. Places are in its own file.
std::vector<HierarchyCall> dependencies_of(const workspace::Root& root, workspace::EntityRef component);

}  // namespace infraspec::features
