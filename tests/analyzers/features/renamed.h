// A document before a renaming, and every document after it, as one text.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "features/rename.h"
#include "tests/analyzers/features/scene.h"
#include "text/edit.h"

namespace infraspec::testing {

/// Every file after the renaming, or the reason why there is none.
inline std::string renamed(const Scene& scene, std::string_view name) {
    const features::Renaming renaming = features::rename(scene.context(), scene.cursor(), name);
    if (!renaming.refusal.empty()) return "refused: " + renaming.refusal;
    std::string out;
    for (const FixtureFile& file : scene.fixture().files) {
        std::vector<text::TextEdit> edits;
        for (const features::FileChanges& changes : renaming.files) {
            if (changes.path != absolute(file.path)) continue;
            for (const features::Change& change : changes.changes) edits.push_back(change.edit);
        }
        REQUIRE(text::disjoint(edits));
        out += "//- " + file.path + "\n" + text::apply(file.text, edits);
    }
    return out;
}

inline std::string renamed(std::string_view text, std::string_view name) {
    return renamed(Scene(text), name);
}

}  // namespace infraspec::testing
