// Terms, components and layers as candidates: in prose behind a begun word or phrase, and between `[[` and `]]`.
#pragma once

#include <vector>

#include "features/completion.h"
#include "features/completion/line.h"

namespace infraspec::features {

/// Which kind of thing is wanted at a place; the others come after it.
enum class Wanted : unsigned char {
    term,
    component,
    layer,
    state,        ///< a step of an assertion: components first, then environments and what is promised of them
    environment,  ///< what is said for some environment: constraints, lifecycles
};

/// What stands between `open` (just behind `[[`) and the cursor is replaced, and what follows up to `]]`.
void add_wiki_names(const Context& context, const TypedLine& line, text::Offset open, std::vector<Candidate>& out);

/// The word or phrase before the cursor is replaced, with the rest of the word behind it. `structured` places take a
/// name without a begun word even while typing.
void add_prose_names(const Context& context, const TypedLine& line, Wanted wanted, bool structured, bool typed,
                     std::vector<Candidate>& out);

}  // namespace infraspec::features
