// From byte ranges and paths to what LSP calls them. With from_lsp.h the only place where the two meet. Free functions,
// safe on any thread.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "features/feature.h"
#include "protocol/diagnostics.h"
#include "protocol/workspace_edit.h"
#include "rules/finding.h"
#include "server/view.h"

namespace infraspec::server {

lsp::Range to_lsp(const View& view, const text::Source& source, text::Range range);
/// The start of the file when its text is not known.
lsp::Location to_lsp(const View& view, const features::Location& location);

lsp::Diagnostic to_lsp(const View& view, const text::Source& source, const rules::Finding& finding);
std::vector<lsp::Diagnostic> to_lsp(const View& view, const text::Source& source,
                                    const std::vector<rules::Finding>& findings);

/// Versioned changes where the client can. Nothing when the client cannot do what the edits need, or when a text is
/// unknown.
std::optional<lsp::WorkspaceEdit> to_lsp(const View& view, const std::vector<rules::FileEdit>& edits);

/// Edits of texts that are known, each with the id of its change annotation or none.
struct AnnotatedEdits {
    std::string path;
    std::vector<std::pair<text::TextEdit, std::string>> edits;
};
/// Adds them, versioned where the client can; annotations must be announced by whoever uses them.
void add_to(lsp::WorkspaceEdit& edit, const View& view, const std::vector<AnnotatedEdits>& files);

}  // namespace infraspec::server
