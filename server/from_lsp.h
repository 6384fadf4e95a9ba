// From LSP positions to byte offsets. Free functions, safe on any thread; never fail for a position outside of the
// text.
#pragma once

#include "protocol/base.h"
#include "protocol/text_sync.h"
#include "server/view.h"

namespace infraspec::server {

text::Offset from_lsp(const View& view, const text::Source& source, lsp::Position position);
text::Range from_lsp(const View& view, const text::Source& source, lsp::Range range);

/// The text after the changes, each of which refers to what the one before it left.
text::SourcePtr apply_changes(text::SourcePtr source, const std::vector<lsp::TextDocumentContentChangeEvent>& changes,
                              text::Encoding encoding);

}  // namespace infraspec::server
