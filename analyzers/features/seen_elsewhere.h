// What other documents show anew because one was edited. A pure function of two versions of a root.
#pragma once

#include <string_view>

#include "workspace/root.h"

namespace infraspec::features {

struct SeenElsewhere {
    bool tokens = false;
    bool lenses = false;
    bool hints = false;

    bool any() const { return tokens || lenses || hints; }
    void add(const SeenElsewhere& more) {
        tokens = tokens || more.tokens;
        lenses = lenses || more.lenses;
        hints = hints || more.hints;
    }
};

/// `path` is that of the edited file, absolute. Costs in proportion to this file. When in doubt, something is shown
/// anew.
SeenElsewhere seen_elsewhere(const workspace::Root& before, const workspace::Root& after, std::string_view path);

}  // namespace infraspec::features
