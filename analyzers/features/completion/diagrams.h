// What is offered inside a flowchart: names in texts of nodes, edges and subgraphs, ids of nodes elsewhere.
#pragma once

#include <vector>

#include "features/completion.h"
#include "features/completion/line.h"

namespace infraspec::features {

/// False where the cursor is in no flowchart.
bool add_diagram_names(const Context& context, const TypedLine& line, const CompletionOptions& options,
                       std::vector<Candidate>& out);

}  // namespace infraspec::features
