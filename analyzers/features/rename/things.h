// Renaming an environment, a decision or an option: its heading and every mention of it. Pure functions.
#pragma once

#include <string>

#include "features/rename/changes.h"
#include "features/rename/subject.h"

namespace infraspec::features {

/// Adds the changes of text; anchors and links to them follow from these. Returns why not, empty when it can be done.
std::string rename_thing(const Context& context, const RenameSubject& subject, const std::string& name,
                         Changes& changes);

}  // namespace infraspec::features
