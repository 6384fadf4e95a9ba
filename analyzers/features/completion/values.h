// What prose calls by name besides terms, components and layers: environments, metrics with the values that the
// specification gives them, ids of assertions, options and decisions.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "features/completion.h"

namespace infraspec::features {

struct OtherName {
    CandidateKind kind = CandidateKind::environment;
    std::string text;
    std::string detail;
    std::string documentation;
    std::vector<std::string_view> also;  ///< other words that call for it: "recovery time objective"
};

/// In the order of the specification; each text once.
std::deque<OtherName> other_names(const Context& context);

/// What lists and tables of a vocabulary explain, unless it is a term all the same. They are among `other_names`.
std::deque<OtherName> explained_names(const Context& context);

/// Behind a metric's name, "the RTO is ": its values.
void add_metric_values(const Context& context, std::string_view before, text::Offset cursor,
                       std::vector<Candidate>& out);

}  // namespace infraspec::features
