// What the entries of a component's Dependencies name. Pure; the graph is made of the results.
#pragma once

#include <span>
#include <vector>

#include "workspace/dependency_graph.h"

namespace infraspec::workspace {

/// One result an entry, or one a part of an inline list whose parts all name something. `mentions` are those of the
/// file. Order of outcomes: the format, "Dependency".
std::vector<ResolvedDependency> resolve_dependencies(std::span<const FilePtr> files, const NameTable& names,
                                                     std::span<const Mention> mentions, EntityRef component);

/// The layers that a comma-separated entry of text names: by full name, by short name when that is the whole entry,
/// "all other layers" as every layer. In document order of the text, each once.
std::vector<EntityRef> layers_named(std::span<const FilePtr> files, const NameTable& names,
                                    std::span<const Mention> mentions, const text::Source& source, text::Range range);

/// The mentions that lie inside `range`; `mentions` are in document order.
std::span<const Mention> mentions_within(std::span<const Mention> mentions, text::Range range);

}  // namespace infraspec::workspace
