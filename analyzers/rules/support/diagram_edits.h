// What fixes write into diagrams, and because of them: a chart made from the dependencies, an edge more, a dependency
// more. Pure functions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/rule.h"
#include "workspace/diagrams.h"

namespace infraspec::rules {

/// A fence with a flowchart of all components, those of a layer in a subgraph, and of their dependencies; empty without
/// components.
std::string chart_of_dependencies(const workspace::Root& root);

/// A line with an edge between two nodes of the chart, below its last line.
text::TextEdit edge_added(const text::Source& source, const spec::Fence& fence, const spec::Diagram& diagram,
                          std::uint32_t from, std::uint32_t to);

/// The name as one more item of the component's Dependencies, in the place of "None" where that is all they say.
/// Nothing for a component without a section that could be written like.
std::optional<text::TextEdit> dependency_added(const text::Source& source, const spec::Component& component,
                                               const std::string& name);

}  // namespace infraspec::rules
