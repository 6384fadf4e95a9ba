// A small workspace written as one text, and the snapshot that follows from it. Plain values for tests;
// single-threaded.
//
//     //- infra-specs/vocabulary.md
//     ### Queue
//     A «line» of jobs$0.
//     //- app/main.tf
//
// A line `//- path` begins a file, `$0` is the cursor, `«…»` mark ranges (nested ones too); the marks are taken out.
// Paths lie below /workspace. A file below a folder `infra-specs` or `docs/spec/infrastructure` belongs to the root
// there (format.md, "Spec root"); any other file only exists. A root's `infraspec.toml` is its configuration.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/range.h"
#include "workspace/snapshot.h"

namespace infraspec::testing {

inline constexpr std::string_view workspace_folder = "/workspace";

struct FixtureFile {
    std::string path;                    ///< as written, relative to the workspace folder
    std::string text;                    ///< without marks
    std::vector<text::Range> ranges;     ///< of `«…»`, by where they begin, an outer one before the inner one
    std::optional<text::Offset> cursor;  ///< of `$0`
};

struct Fixture {
    std::vector<FixtureFile> files;

    /// The file written `//- path`. Throws std::out_of_range when there is none: the test itself is wrong.
    const FixtureFile& file(std::string_view path) const;
    /// The one file that holds `$0`; throws std::out_of_range likewise.
    const FixtureFile& with_cursor() const;
};

/// Throws std::invalid_argument for a fixture that is wrong in itself: text before the first `//-`, an unpaired mark.
Fixture parse_fixture(std::string_view text);

/// The same with every line end made CRLF; marks keep their places.
std::string to_crlf(std::string_view text);

/// "/workspace/infra-specs/vocabulary.md" for "infra-specs/vocabulary.md".
std::string absolute(std::string_view path);

/// Reads the files as the server would: one root for each spec folder, every other file and every target of a link
/// looked up.
workspace::SnapshotPtr snapshot_of(const Fixture& fixture);

/// The only root of a snapshot, or the first one. Throws std::out_of_range when there is none.
const workspace::Root& only_root(const workspace::Snapshot& snapshot);

}  // namespace infraspec::testing
