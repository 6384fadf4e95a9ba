// Open documents and their edits (LSP 3.17, "Text Document Synchronization"). Plain values.
#pragma once

#include "protocol/base.h"

namespace infraspec::lsp {

struct TextDocumentItem {
    DocumentUri uri;
    std::string languageId;
    std::int32_t version = 0;
    std::string text;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("uri", &TextDocumentItem::uri), field("languageId", &TextDocumentItem::languageId),
                     field("version", &TextDocumentItem::version), field("text", &TextDocumentItem::text));
    }
};

struct DidOpenTextDocumentParams {
    TextDocumentItem textDocument;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("textDocument", &DidOpenTextDocumentParams::textDocument));
    }
};

struct DidOpen {
    static constexpr std::string_view method = "textDocument/didOpen";
    using Params = DidOpenTextDocumentParams;
};

/// Without a range the text is the whole document. Each change refers to the document as the one before it left it.
/// `rangeLength` is deprecated and never needed.
struct TextDocumentContentChangeEvent {
    std::optional<Range> range = std::nullopt;
    std::optional<std::uint32_t> rangeLength = std::nullopt;
    std::string text;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("range", &TextDocumentContentChangeEvent::range),
                     field("rangeLength", &TextDocumentContentChangeEvent::rangeLength),
                     field("text", &TextDocumentContentChangeEvent::text));
    }
};

struct DidChangeTextDocumentParams {
    VersionedTextDocumentIdentifier textDocument;
    std::vector<TextDocumentContentChangeEvent> contentChanges;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("textDocument", &DidChangeTextDocumentParams::textDocument),
                     field("contentChanges", &DidChangeTextDocumentParams::contentChanges));
    }
};

struct DidChange {
    static constexpr std::string_view method = "textDocument/didChange";
    using Params = DidChangeTextDocumentParams;
};

struct DidCloseTextDocumentParams {
    TextDocumentIdentifier textDocument;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("textDocument", &DidCloseTextDocumentParams::textDocument));
    }
};

struct DidClose {
    static constexpr std::string_view method = "textDocument/didClose";
    using Params = DidCloseTextDocumentParams;
};

struct DidSaveTextDocumentParams {
    TextDocumentIdentifier textDocument;
    std::optional<std::string> text = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("textDocument", &DidSaveTextDocumentParams::textDocument),
                     field("text", &DidSaveTextDocumentParams::text));
    }
};

struct DidSave {
    static constexpr std::string_view method = "textDocument/didSave";
    using Params = DidSaveTextDocumentParams;
};

}  // namespace infraspec::lsp
