// What becomes of the anchors of headings when text is edited, and of the links to them. Pure functions.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "features/rename/changes.h"

namespace infraspec::features {

/// Old anchors to new ones, by the absolute path of their file.
using MovedAnchors = std::map<std::string, std::map<std::string, std::string, std::less<>>>;

/// Adds the anchors that the edits of this file change. False when the edits would make or undo headings.
bool add_moved_anchors(const workspace::File& file, const std::vector<text::TextEdit>& edits, MovedAnchors& moved);

/// Lets every link of every root that leads to one of the anchors follow it.
void follow_anchors(const Context& context, const MovedAnchors& moved, Changes& changes);

}  // namespace infraspec::features
