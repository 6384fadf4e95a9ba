// A fixture with a cursor as the features see it, and ways to write down what they answer. Plain values for tests;
// single-threaded.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "features/completion.h"
#include "features/feature.h"
#include "features/refactorings.h"
#include "tests/support/fixture.h"

namespace infraspec::testing {

/// The snapshot of a fixture and the place of its `$0`.
class Scene {
  public:
    explicit Scene(std::string_view text);

    features::Context context() const { return context(cursor_path_); }
    features::Context context(std::string_view path) const;
    text::Offset cursor() const { return cursor_; }
    const Fixture& fixture() const { return fixture_; }

    /// The only `«…»` of the file with the cursor; the cursor itself when there is none.
    text::Range selection() const;
    /// The bytes of a place named by its absolute path.
    std::string cut(const std::string& path, text::Range range) const;

    /// The files with marks at the places, without those that have none; what `expected_marks` is compared with.
    std::string marked(const std::vector<features::Location>& places) const;
    std::string expected_marks() const;

  private:
    Fixture fixture_;
    workspace::SnapshotPtr snapshot_;
    std::string cursor_path_;
    text::Offset cursor_ = 0;
};

/// Addresses as tests read them: `vocabulary.md:3` for the third line of a file of the root.
features::LinkWriter short_links(const Scene& scene);

/// The labels of the candidates, at most `count`, with ", " between.
std::string labels(const std::vector<features::Candidate>& candidates, std::size_t count = 100);
/// The candidate with this label; the test fails without one.
features::Candidate candidate(const std::vector<features::Candidate>& candidates, std::string_view label);
/// The line of the cursor after the candidate with this label was taken.
std::string line_with(const Scene& scene, std::string_view label, bool snippets = false);

/// The text of a file after a refactoring with this title was applied.
std::string after(const Scene& scene, const features::Refactoring& refactoring, std::string_view path);

}  // namespace infraspec::testing
