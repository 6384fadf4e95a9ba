// The "Infrastructure Architecture Complete" summary: what whoever builds the infrastructure is told to read. Pure
// functions of a root to markdown.
#pragma once

#include <optional>
#include <string>

#include "text/edit.h"
#include "workspace/root.h"

namespace infraspec::reports {

/// The heading, every document with its first sentence, the decisions, the layers; line ends are LF. A document that
/// does not say yet what it is about is told by its kind.
std::string handoff(const workspace::Root& root, std::string_view heading_marker = "##");

/// What puts the summary into README.md: in the place of the one that is there, else at the end.
struct HandoffEdit {
    std::string path;  ///< absolute
    text::TextEdit edit;
    bool create = false;  ///< there is no README.md yet: the edit holds its whole text
};
/// None when the README says the same already.
std::optional<HandoffEdit> handoff_edit(const workspace::Root& root);

}  // namespace infraspec::reports
