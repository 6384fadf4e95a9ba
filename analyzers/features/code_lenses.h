// Lines above definitions that say what the definition itself does not: how often it is used, what depends on it, what
// is asserted of it. Found cheaply, told one by one when they come into view.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/feature.h"

namespace infraspec::features {

enum class LensKind : unsigned char { uses, depends_on, used_by, assertions, covers, outcome };

/// A place for a lens: on which fact of the file, and what it tells.
struct LensPlace {
    text::Range range;  ///< the name that it stands above
    LensKind kind = LensKind::uses;
    std::uint32_t index = 0;  ///< of the term, component, assertion or decision in the file's facts
};
std::vector<LensPlace> lens_places(const Context& context);

struct Lens {
    text::Range range;
    std::string title;
    std::vector<Location> places;  ///< what it counts; empty where there is nothing to go to
};
/// Nothing when the file has no such fact any more.
std::optional<Lens> lens(const Context& context, LensKind kind, std::uint32_t index);

}  // namespace infraspec::features
