// Code actions that no finding asks for: what can be done with the text under the selection.
#pragma once

#include <string>
#include <vector>

#include "features/feature.h"
#include "text/edit.h"

namespace infraspec::features {

struct Refactoring {
    std::string title;
    std::string kind;                                                        ///< "refactor.extract", "refactor.rewrite"
    std::vector<std::pair<std::string, std::vector<text::TextEdit>>> edits;  ///< by absolute path
};

/// Add the selected words to the vocabulary, add a component from them, turn a mention into a link to its definition,
/// insert the missing sections of the component at the cursor.
std::vector<Refactoring> refactorings(const Context& context, text::Range selection);

}  // namespace infraspec::features
