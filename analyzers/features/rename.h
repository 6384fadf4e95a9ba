// Giving another name to what stands under the cursor: a term, a component, a layer, an alias, an environment, a
// decision, an option, a heading, an anchor, an assertion's id or title. Everything that calls it by its old name
// changes with it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/feature.h"
#include "text/edit.h"

namespace infraspec::features {

struct RenamePlace {
    text::Range range;        ///< what stands under the cursor
    std::string placeholder;  ///< the name as it is defined
};
/// Nothing where there is no name, or one that may not be changed from here.
std::optional<RenamePlace> prepare_rename(const Context& context, text::Offset offset);

enum class ChangeKind : unsigned char {
    definition,
    mention,
    doubtful,  ///< one small word in running text that may mean something else
    link,      ///< the anchor in a link
};

struct Change {
    text::TextEdit edit;
    ChangeKind kind = ChangeKind::mention;
};

struct FileChanges {
    std::string path;
    std::vector<Change> changes;  ///< disjoint, in document order
};

/// What a configuration that names the environment has to change as well.
struct RenamedEnvironment {
    std::string norm;  ///< of its name until now
    std::string from;
    std::string to;
};

struct Renaming {
    std::vector<FileChanges> files;  ///< by path
    std::string refusal;             ///< why not, for people; then there are no changes
    std::optional<RenamedEnvironment> environment = std::nullopt;
};
/// `name` as the user has typed it in place of the placeholder.
Renaming rename(const Context& context, text::Offset offset, std::string_view name);

/// The same for an environment that is named outside of every document, as `called`, in whichever file of the root.
Renaming rename_environment(const Context& context, std::string_view called, std::string_view name);

}  // namespace infraspec::features
