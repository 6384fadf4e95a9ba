// Renaming what bears a name: its definitions and every mention. Pure functions.
#pragma once

#include <string>

#include "features/rename/changes.h"
#include "features/rename/respell.h"
#include "features/rename/subject.h"

namespace infraspec::features {

/// Adds the changes of text; anchors and links to them follow from these. Returns why not, empty when it can be done.
std::string rename_name(const Context& context, const RenameSubject& subject, const std::string& name,
                        Changes& changes);

/// The text at `range` with the markup inside it.
Spelling spelling_at(const workspace::File& file, text::Range range, bool verbatim);

}  // namespace infraspec::features
