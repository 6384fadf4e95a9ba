// Code actions that no finding asks for: what can be done with the text under the selection.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "features/feature.h"
#include "text/edit.h"

namespace infraspec::features {

/// Edits of one file, by absolute path. A file that does not exist yet is created with the edits' text.
struct RefactoredFile {
    std::string path;
    std::vector<text::TextEdit> edits;
    bool create = false;
};
using RefactoredFiles = std::vector<RefactoredFile>;

struct Refactoring {
    std::string title;
    std::string kind;                        ///< "refactor.extract", "refactor.rewrite", "refactor.move"
    std::function<RefactoredFiles()> edits;  ///< made when they are asked for; lives no longer than the request
    bool creates = false;                    ///< a file is created
    std::string disabled = {};               ///< why it cannot be done here, for people; then there are no edits
};

/// Add the selected words to the vocabulary, add a component from them, turn a mention into a link to its definition,
/// insert the missing sections of the component at the cursor, renumber the assertions of the document, move the
/// section at the cursor to the document for its kind.
std::vector<Refactoring> refactorings(const Context& context, text::Range selection);

}  // namespace infraspec::features
