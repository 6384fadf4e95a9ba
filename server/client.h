// What is known about the client since `initialize`: what it can do and which unit its columns have. An immutable
// value, shared with every request.
#pragma once

#include <algorithm>

#include "protocol/client_capabilities.h"
#include "protocol/symbols.h"
#include "text/line_index.h"

namespace infraspec::server {

struct Client {
    lsp::ClientCapabilities capabilities;
    text::Encoding encoding = text::Encoding::utf16;

    bool can_create_files() const;
    /// Edits may be snippets (LSP 3.18).
    bool inserts_snippets() const;
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
    /// A client that says nothing reads plain text.
    bool prefers_markdown(const std::vector<lsp::MarkupKind>& formats) const;
};

/// Whether a client shows this kind of symbol or completion item, of those that came after the first version of LSP.
template <class Kind>
bool shows_kind(const std::optional<lsp::ValueSet>& shown, Kind kind) {
    constexpr std::uint32_t last_of_first_version = 18;
    const auto number = static_cast<std::uint32_t>(kind);
    if (!shown || !shown->valueSet) return number <= last_of_first_version;
    return std::find(shown->valueSet->begin(), shown->valueSet->end(), number) != shown->valueSet->end();
}

/// The kind of symbol, or what stands in for it in a client that does not show it.
lsp::SymbolKind shown_kind(const std::optional<lsp::ValueSet>& shown, lsp::SymbolKind kind);

/// The encoding to use: the first one that the client offers, in its order of preference; UTF-16 when it offers none.
lsp::PositionEncodingKind choose_encoding(const lsp::ClientCapabilities& capabilities);
text::Encoding encoding_of(lsp::PositionEncodingKind kind);

}  // namespace infraspec::server
