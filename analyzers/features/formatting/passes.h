// The steps of formatting: each says what it would change of a document. Pure functions; whether the change keeps the
// meaning is for the caller to see.
#pragma once

#include <vector>

#include "markdown/document.h"
#include "spec/facts.h"
#include "text/edit.h"
#include "workspace/configuration.h"

namespace infraspec::features::formatting {

struct Draft {
    const markdown::Document& document;
    const spec::FileFacts& facts;
    const workspace::FormatSettings& settings;

    const text::Source& source() const { return document.source(); }
};

using Edits = std::vector<text::TextEdit>;

/// Items below each other where their parent's text begins, one blank behind each marker, numbers that count.
Edits lists(const Draft& draft);
/// Cells padded to the width of their column.
Edits tables(const Draft& draft);
/// No blanks at the end of a line, one behind the marks of a heading.
Edits blanks(const Draft& draft);
/// One blank line around headings and lists, no more than one anywhere, one line end at the end.
Edits blank_lines(const Draft& draft);

/// True where markdown means something else by blanks and lines: quotes and footnotes have prefixes, which nothing here
/// touches.
bool is_prefixed(const markdown::Document& document, markdown::NodeId id);

/// Whether two texts say the same: one tree, but for blanks that mean nothing and numbers of items.
bool same_tree(const markdown::Document& before, const markdown::Document& after);

}  // namespace infraspec::features::formatting
