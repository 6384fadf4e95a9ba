// What is known about the client since `initialize`: what it can do and which unit its columns have. An immutable
// value, shared with every request.
#pragma once

#include "protocol/client_capabilities.h"
#include "text/line_index.h"

namespace infraspec::server {

struct Client {
    lsp::ClientCapabilities capabilities;
    text::Encoding encoding = text::Encoding::utf16;

    bool can_create_files() const;
    /// The client asks for diagnostics; nothing is pushed to it then.
    bool pulls() const { return capabilities.textDocument.diagnostic.has_value(); }
    /// The client asks for the documentation of a completion item when it shows it.
    bool resolves_documentation() const;
    /// The client asks for the edit of a code action when it is chosen.
    bool resolves_edits() const;
    /// What diagnostics may hold, pushed or pulled.
    lsp::PublishDiagnosticsClientCapabilities diagnostics() const;
    /// The command of the client that shows a list of places, as its `experimental.commands` names it; empty: none.
    std::string shows_references() const;
    /// Markdown is what a client reads that says nothing: LSP's oldest hovers were markdown.
    bool prefers_markdown(const std::vector<lsp::MarkupKind>& formats) const;
};

/// The encoding to use: the first one that the client offers, in its order of preference; UTF-16 when it offers none.
lsp::PositionEncodingKind choose_encoding(const lsp::ClientCapabilities& capabilities);
text::Encoding encoding_of(lsp::PositionEncodingKind kind);

}  // namespace infraspec::server
