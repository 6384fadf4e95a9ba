// What can be followed by a click in a document: links to files and headings, `[[Name]]`, the files of a handoff list.
#pragma once

#include <string>
#include <vector>

#include "features/feature.h"

namespace infraspec::features {

struct DocumentLink {
    text::Range range;
    Location target;
    std::string tooltip;  ///< what is there
    bool plain = false;   ///< a link of markdown itself, which any editor for markdown may follow
};

/// In document order. External links are left to the editor, links that lead nowhere to the findings.
std::vector<DocumentLink> document_links(const Context& context);

}  // namespace infraspec::features
