// The pages that a hover shows: one card of markdown for a term, a component, a layer, an assertion, a heading, a file.
// Pure functions.
#pragma once

#include <string>

#include "features/feature.h"
#include "features/subject.h"

namespace infraspec::features {

/// What bears a name: its definition, what belongs to it, where it is used.
std::string entity_card(const Context& context, workspace::EntityRef entity, const LinkWriter& link);

std::string assertion_card(const Context& context, const AssertionRef& assertion, const LinkWriter& link);

/// A heading of the context's file with its first paragraph.
std::string heading_card(const Context& context, std::uint32_t heading, const LinkWriter& link);

/// A document of the root: its title with its first paragraph.
std::string file_card(const Context& context, const LinkWriter& link);

/// "`vocabulary.md`, line 12" as a link.
std::string place_link(const Context& context, text::Range range, const LinkWriter& link);

}  // namespace infraspec::features
