// What a cursor means when something is to be renamed. A plain value that lives as long as the request.
#pragma once

#include <optional>
#include <string>

#include "features/feature.h"
#include "features/named_things.h"

namespace infraspec::features {

struct RenameSubject {
    enum class Kind : unsigned char { name, alias, heading, anchor, assertion_id, assertion_title, thing };
    Kind kind = Kind::name;
    text::Range range;        ///< under the cursor
    std::string placeholder;  ///< what it is called where it is defined

    workspace::NameId name = workspace::no_name;  ///< of a name or alias
    std::uint32_t file = 0;                       ///< that holds the heading, anchor or assertion; an own one
    std::uint32_t index = 0;                      ///< of the heading, anchor or assertion in the facts of that file
    std::optional<ThingMention> thing = {};       ///< an environment, a decision or an option
    std::string refusal = {};                     ///< why it cannot be renamed from here; empty: it can
};

std::optional<RenameSubject> rename_subject(const Context& context, text::Offset offset);

/// A component's name without Infrastructure or Component, a layer's without Layer, as it is written.
std::string_view without_suffix(std::string_view name, workspace::EntityKind kind);

/// How the name with this id is written where it is defined.
std::string defined_text(const workspace::Root& root, workspace::NameId id);

}  // namespace infraspec::features
