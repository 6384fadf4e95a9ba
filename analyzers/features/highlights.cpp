#include "features/highlights.h"

#include <algorithm>

#include "features/references.h"

namespace infraspec::features {

std::vector<Highlight> highlights(const Context& context, text::Offset offset) {
    std::vector<Highlight> found;
    for (const Reference& reference : references_within(context, offset, {context.index, context.index + 1})) {
        if (reference.place.path == context.file().path)
            found.push_back({reference.place.range, reference.declaration});
    }
    // The start of a file is no text to highlight.
    std::erase_if(found, [](const Highlight& highlight) { return highlight.range.empty(); });
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace infraspec::features
