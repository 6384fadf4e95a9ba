// Which parts of a document an editor may fold away: sections, lists and items, fences, tables, front matter, comments.
#pragma once

#include <vector>

#include "features/feature.h"

namespace infraspec::features {

enum class FoldKind : unsigned char { section, block, comment };

struct Fold {
    FoldKind kind = FoldKind::section;
    text::Range range;  ///< from the line that stays visible to the last one that does not, trailing blank lines aside
};

/// Over two lines or more, outer ones before inner ones.
std::vector<Fold> folds(const Context& context);

}  // namespace infraspec::features
