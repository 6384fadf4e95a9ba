// Where the thing under the cursor is mentioned.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "features/feature.h"

namespace infraspec::features {

struct Reference {
    Location place;
    bool declaration = false;
};

/// Some of a root's own files: those from `begin` to before `end`.
struct FileSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// The declarations wherever they are, then the mentions in these files by path and place.
std::vector<Reference> references_within(const Context& context, text::Offset offset, FileSpan files);

/// Of an environment that is named outside of every document.
std::vector<Reference> references_to_environment(const Context& context, std::string_view called);

/// The environment that the cursor is on, as its norm; empty when it is on none.
std::string environment_under(const Context& context, text::Offset offset);

/// Everywhere in the root. Declaration first when asked for, then by path and place.
std::vector<Location> references(const Context& context, text::Offset offset, bool include_declaration);

}  // namespace infraspec::features
