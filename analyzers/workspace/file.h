// One file of a specification: where it lies, its text, its facts. Immutable and shared between versions of its root.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "markdown/parse.h"
#include "spec/facts.h"
#include "text/source.h"

namespace infraspec::workspace {

struct File {
    std::string path;  ///< absolute, with `/`
    std::string name;  ///< relative to its root
    text::SourcePtr source;
    std::shared_ptr<const spec::FileFacts> facts;
    /// Hash of everything that other files can see of this one: names, anchors, layers, assertions; no positions. What
    /// it mentions and depends on is seen in the joins of the root.
    std::uint64_t exports = 0;
};
using FilePtr = std::shared_ptr<const File>;

/// Parses and extracts: the whole cost of reading a file but for the disk. `before` is an older version of the file, if
/// there is one: what is costly to read and did not change is taken from it.
FilePtr make_file(std::string path, std::string name, spec::DocumentKind kind, text::SourcePtr source,
                  const markdown::ParseLimits& limits = {}, const File* before = nullptr);

/// The same document with another text, as somebody tries who wants to know what an edit would make of it.
FilePtr with_text(const File& file, std::string text);

}  // namespace infraspec::workspace
