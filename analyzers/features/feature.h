// What every feature is given: a snapshot, a file of one of its roots, a place in it. A plain value that lives as long
// as the request.
#pragma once

#include <functional>
#include <string>

#include "workspace/snapshot.h"

namespace infraspec::features {

struct Context {
    const workspace::Snapshot& snapshot;
    const workspace::Root& root;
    std::uint32_t index;  ///< of the file in the root

    const workspace::File& file() const { return root.file(index); }
    const spec::FileFacts& facts() const { return *file().facts; }
    const text::Source& source() const { return *file().source; }
};

/// A place in a file, named by its absolute path.
struct Location {
    std::string path;
    text::Range range;
    friend auto operator<=>(const Location&, const Location&) = default;
};

/// Makes the address of a place for a link in markdown: a `file:` URI with a line. Features know no URIs.
using LinkWriter = std::function<std::string(const Location&)>;

}  // namespace infraspec::features
