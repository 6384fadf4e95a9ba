// Insertions that leave something to fill in, as snippets (LSP 3.18). A free function, safe on any thread.
#pragma once

#include <vector>

#include "protocol/workspace_edit.h"
#include "server/view.h"

namespace infraspec::server {

/// Makes the one insertion a snippet that leaves words to its author; several at once would send the cursor about, and
/// stay text, as does what goes into a file that is not open. For clients that insert snippets.
void make_snippet(const View& view, std::vector<lsp::DocumentChange>& changes);

}  // namespace infraspec::server
