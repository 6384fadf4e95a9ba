// What a decision lacks where the cursor stands: Pros and Cons of an option, the labels of the decision itself, and the
// options that its Decision may name.
#pragma once

#include <vector>

#include "features/completion.h"
#include "features/completion/line.h"

namespace infraspec::features {

void add_decision_labels(const Context& context, const TypedLine& line, std::vector<Candidate>& out);

/// Behind `**Decision:**` the names of the options. False anywhere else.
bool add_chosen_options(const Context& context, const TypedLine& line, std::vector<Candidate>& out);

}  // namespace infraspec::features
