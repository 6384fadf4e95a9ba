// Whole entities to begin with: a component, an assertion, a term, a layer, each where its kind of document holds them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "features/completion.h"
#include "features/completion/line.h"

namespace infraspec::features {

/// Offered at the begin of a line that holds nothing but a begun word or heading.
void add_templates(const Context& context, const TypedLine& line, const CompletionOptions& options,
                   std::vector<Candidate>& out);

/// Snippet syntax (LSP 3.17, "Snippet Syntax") without its stops: `${1:text}` becomes text, `$0` nothing.
std::string plain_of_snippet(std::string_view snippet);

}  // namespace infraspec::features
