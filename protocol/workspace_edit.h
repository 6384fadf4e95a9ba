// Changes to the files of a workspace (LSP 3.17, "WorkspaceEdit"). Plain values.
#pragma once

#include "protocol/base.h"

namespace infraspec::lsp {

/// With an `annotationId` it is LSP's AnnotatedTextEdit.
struct TextEdit {
    Range range;
    std::string newText;
    std::optional<std::string> annotationId = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("range", &TextEdit::range), field("newText", &TextEdit::newText),
                     field("annotationId", &TextEdit::annotationId));
    }
    friend bool operator==(const TextEdit&, const TextEdit&) = default;
};

struct StringValue {
    std::string value;
    std::string kind = "snippet";

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("kind", &StringValue::kind), field("value", &StringValue::value));
    }
    friend bool operator==(const StringValue&, const StringValue&) = default;
};

/// LSP 3.18: what a client with `snippetEditSupport` inserts with places to fill in.
struct SnippetTextEdit {
    Range range;
    StringValue snippet;
    std::optional<std::string> annotationId = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("range", &SnippetTextEdit::range), field("snippet", &SnippetTextEdit::snippet),
                     field("annotationId", &SnippetTextEdit::annotationId));
    }
    friend bool operator==(const SnippetTextEdit&, const SnippetTextEdit&) = default;
};

/// One edit of a document in `documentChanges`, told apart on the wire by `snippet`.
struct DocumentTextEdit {
    std::variant<TextEdit, SnippetTextEdit> edit;

    static DocumentTextEdit from_json(const nlohmann::json& value, const Path& path);
    void append_json(std::string& out) const;
    friend bool operator==(const DocumentTextEdit&, const DocumentTextEdit&) = default;
};

struct TextDocumentEdit {
    OptionalVersionedTextDocumentIdentifier textDocument;
    std::vector<DocumentTextEdit> edits;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("textDocument", &TextDocumentEdit::textDocument), field("edits", &TextDocumentEdit::edits));
    }
    friend bool operator==(const TextDocumentEdit&, const TextDocumentEdit&) = default;
};

/// Of creating and renaming; `overwrite` wins over `ignoreIfExists`.
struct CreateFileOptions {
    bool overwrite = false;
    bool ignoreIfExists = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("overwrite", &CreateFileOptions::overwrite),
                     defaulted("ignoreIfExists", &CreateFileOptions::ignoreIfExists));
    }
    friend bool operator==(const CreateFileOptions&, const CreateFileOptions&) = default;
};

struct DeleteFileOptions {
    bool recursive = false;
    bool ignoreIfNotExists = false;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("recursive", &DeleteFileOptions::recursive),
                     defaulted("ignoreIfNotExists", &DeleteFileOptions::ignoreIfNotExists));
    }
    friend bool operator==(const DeleteFileOptions&, const DeleteFileOptions&) = default;
};

struct CreateFile {
    DocumentUri uri;
    std::optional<CreateFileOptions> options = std::nullopt;
    std::optional<std::string> annotationId = std::nullopt;
    std::string kind = "create";

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("kind", &CreateFile::kind), field("uri", &CreateFile::uri),
                     field("options", &CreateFile::options), field("annotationId", &CreateFile::annotationId));
    }
    friend bool operator==(const CreateFile&, const CreateFile&) = default;
};

struct RenameFile {
    DocumentUri oldUri;
    DocumentUri newUri;
    std::optional<CreateFileOptions> options = std::nullopt;
    std::optional<std::string> annotationId = std::nullopt;
    std::string kind = "rename";

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("kind", &RenameFile::kind), field("oldUri", &RenameFile::oldUri),
                     field("newUri", &RenameFile::newUri), field("options", &RenameFile::options),
                     field("annotationId", &RenameFile::annotationId));
    }
    friend bool operator==(const RenameFile&, const RenameFile&) = default;
};

struct DeleteFile {
    DocumentUri uri;
    std::optional<DeleteFileOptions> options = std::nullopt;
    std::optional<std::string> annotationId = std::nullopt;
    std::string kind = "delete";

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("kind", &DeleteFile::kind), field("uri", &DeleteFile::uri),
                     field("options", &DeleteFile::options), field("annotationId", &DeleteFile::annotationId));
    }
    friend bool operator==(const DeleteFile&, const DeleteFile&) = default;
};

/// One step of `documentChanges`, told apart on the wire by `kind`, which edits of text do not have.
struct DocumentChange {
    std::variant<TextDocumentEdit, CreateFile, RenameFile, DeleteFile> step;

    static DocumentChange from_json(const nlohmann::json& value, const Path& path);
    void append_json(std::string& out) const;
    friend bool operator==(const DocumentChange&, const DocumentChange&) = default;
};

struct ChangeAnnotation {
    std::string label;
    bool needsConfirmation = false;
    std::optional<std::string> description = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("label", &ChangeAnnotation::label),
                     defaulted("needsConfirmation", &ChangeAnnotation::needsConfirmation),
                     field("description", &ChangeAnnotation::description));
    }
    friend bool operator==(const ChangeAnnotation&, const ChangeAnnotation&) = default;
};

/// Either `documentChanges`, where the client can, or `changes`.
struct WorkspaceEdit {
    std::optional<std::map<DocumentUri, std::vector<TextEdit>>> changes = std::nullopt;
    std::optional<std::vector<DocumentChange>> documentChanges = std::nullopt;
    std::map<std::string, ChangeAnnotation> changeAnnotations = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("changes", &WorkspaceEdit::changes),
                     field("documentChanges", &WorkspaceEdit::documentChanges),
                     defaulted("changeAnnotations", &WorkspaceEdit::changeAnnotations));
    }
    friend bool operator==(const WorkspaceEdit&, const WorkspaceEdit&) = default;
};

}  // namespace infraspec::lsp
