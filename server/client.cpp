#include "server/client.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace infraspec::server {

bool Client::can_create_files() const {
    const auto& edit = capabilities.workspace.workspaceEdit;
    return edit.documentChanges && std::find(edit.resourceOperations.begin(), edit.resourceOperations.end(),
                                             "create") != edit.resourceOperations.end();
}

bool Client::inserts_snippets() const {
    const auto& edit = capabilities.workspace.workspaceEdit;
    return edit.documentChanges && edit.snippetEditSupport;
}

bool Client::resolves_documentation() const {
    const auto& resolve = capabilities.textDocument.completion.completionItem.resolveSupport;
    return resolve && std::find(resolve->properties.begin(), resolve->properties.end(), "documentation") !=
                          resolve->properties.end();
}

bool Client::resolves_edits() const {
    const auto& can = capabilities.textDocument.codeAction;
    return can.dataSupport && can.resolveSupport &&
           std::find(can.resolveSupport->properties.begin(), can.resolveSupport->properties.end(), "edit") !=
               can.resolveSupport->properties.end();
}

lsp::PublishDiagnosticsClientCapabilities Client::diagnostics() const {
    auto can = capabilities.textDocument.publishDiagnostics;
    if (const auto& pulled = capabilities.textDocument.diagnostic) {
        can.relatedInformation |= pulled->relatedInformation;
        can.codeDescriptionSupport |= pulled->codeDescriptionSupport;
        if (pulled->tagSupport) can.tagSupport = pulled->tagSupport;
    }
    return can;
}

std::string Client::shows_references() const {
    if (!capabilities.experimental.value().is_object()) return {};
    const auto& experimental = capabilities.experimental.value();
    const auto commands = experimental.find("commands");
    if (commands == experimental.end() || !commands->is_array()) return {};
    for (const std::string_view known : {"infraspec.showReferences", "editor.action.showReferences"}) {
        if (std::find(commands->begin(), commands->end(), known) != commands->end()) return std::string(known);
    }
    return {};
}

bool Client::prefers_markdown(const std::vector<lsp::MarkupKind>& formats) const {
    return !formats.empty() && formats.front() == lsp::MarkupKind::markdown;
}

lsp::SymbolKind shown_kind(const std::optional<lsp::ValueSet>& shown, lsp::SymbolKind kind) {
    if (shows_kind(shown, kind)) return kind;
    return kind == lsp::SymbolKind::event ? lsp::SymbolKind::method : lsp::SymbolKind::field;
}

lsp::PositionEncodingKind choose_encoding(const lsp::ClientCapabilities& capabilities) {
    const auto& offered = capabilities.general.positionEncodings;
    return offered.empty() ? lsp::PositionEncodingKind::utf16 : offered.front();
}

text::Encoding encoding_of(lsp::PositionEncodingKind kind) {
    switch (kind) {
        case lsp::PositionEncodingKind::utf8:
            return text::Encoding::utf8;
        case lsp::PositionEncodingKind::utf32:
            return text::Encoding::utf32;
        case lsp::PositionEncodingKind::utf16:
            break;
    }
    return text::Encoding::utf16;
}

}  // namespace infraspec::server
