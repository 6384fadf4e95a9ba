// Diagnostics, pushed and pulled (LSP 3.17: publishDiagnostics, textDocument/diagnostic, workspace/diagnostic).
// Plain values.
#pragma once

#include "protocol/base.h"

namespace infraspec::lsp {

enum class DiagnosticSeverity : std::uint32_t { error = 1, warning = 2, information = 3, hint = 4 };
enum class DiagnosticTag : std::uint32_t { unnecessary = 1, deprecated = 2 };

struct DiagnosticRelatedInformation {
    Location location;
    std::string message;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("location", &DiagnosticRelatedInformation::location),
                     field("message", &DiagnosticRelatedInformation::message));
    }
    friend bool operator==(const DiagnosticRelatedInformation&, const DiagnosticRelatedInformation&) = default;
};

struct CodeDescription {
    std::string href;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("href", &CodeDescription::href));
    }
    friend bool operator==(const CodeDescription&, const CodeDescription&) = default;
};

/// `code` is an integer in the diagnostics of some other servers, which clients hand us in a CodeActionContext.
struct Diagnostic {
    Range range;
    std::optional<DiagnosticSeverity> severity = std::nullopt;
    std::optional<Id> code = std::nullopt;
    std::optional<CodeDescription> codeDescription = std::nullopt;
    std::optional<std::string> source = std::nullopt;
    std::string message;
    std::vector<DiagnosticTag> tags = {};
    std::vector<DiagnosticRelatedInformation> relatedInformation = {};
    Json data = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("range", &Diagnostic::range), field("severity", &Diagnostic::severity),
                     field("code", &Diagnostic::code), field("codeDescription", &Diagnostic::codeDescription),
                     field("source", &Diagnostic::source), field("message", &Diagnostic::message),
                     defaulted("tags", &Diagnostic::tags),
                     defaulted("relatedInformation", &Diagnostic::relatedInformation),
                     field("data", &Diagnostic::data));
    }
    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

struct PublishDiagnosticsParams {
    DocumentUri uri;
    std::optional<std::int32_t> version = std::nullopt;
    std::vector<Diagnostic> diagnostics;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("uri", &PublishDiagnosticsParams::uri), field("version", &PublishDiagnosticsParams::version),
                     field("diagnostics", &PublishDiagnosticsParams::diagnostics));
    }
};

struct PublishDiagnostics {
    static constexpr std::string_view method = "textDocument/publishDiagnostics";
    using Params = PublishDiagnosticsParams;
};

enum class DiagnosticReportKind : std::uint8_t { full, unchanged };
constexpr std::array<std::string_view, 2> wire_names(DiagnosticReportKind) {
    return {"full", "unchanged"};
}

/// A full report has `items`, even when there are none; an unchanged one has a `resultId` alone.
struct DiagnosticReport {
    DiagnosticReportKind kind = DiagnosticReportKind::full;
    std::optional<std::string> resultId = std::nullopt;
    std::optional<std::vector<Diagnostic>> items = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("kind", &DiagnosticReport::kind), field("resultId", &DiagnosticReport::resultId),
                     field("items", &DiagnosticReport::items));
    }
    friend bool operator==(const DiagnosticReport&, const DiagnosticReport&) = default;
};

struct DocumentDiagnosticParams {
    TextDocumentIdentifier textDocument;
    std::optional<std::string> identifier = std::nullopt;
    std::optional<std::string> previousResultId = std::nullopt;
    std::optional<ProgressToken> workDoneToken = std::nullopt;
    std::optional<ProgressToken> partialResultToken = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("textDocument", &DocumentDiagnosticParams::textDocument),
                     field("identifier", &DocumentDiagnosticParams::identifier),
                     field("previousResultId", &DocumentDiagnosticParams::previousResultId),
                     field("workDoneToken", &DocumentDiagnosticParams::workDoneToken),
                     field("partialResultToken", &DocumentDiagnosticParams::partialResultToken));
    }
};

/// A DiagnosticReport, and those of other documents that it depends on, where the client can take them.
struct RelatedDiagnosticReport {
    DiagnosticReportKind kind = DiagnosticReportKind::full;
    std::optional<std::string> resultId = std::nullopt;
    std::optional<std::vector<Diagnostic>> items = std::nullopt;
    std::map<DocumentUri, DiagnosticReport> relatedDocuments = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("kind", &RelatedDiagnosticReport::kind),
                     field("resultId", &RelatedDiagnosticReport::resultId),
                     field("items", &RelatedDiagnosticReport::items),
                     defaulted("relatedDocuments", &RelatedDiagnosticReport::relatedDocuments));
    }
};

struct DocumentDiagnosticRequest {
    static constexpr std::string_view method = "textDocument/diagnostic";
    using Params = DocumentDiagnosticParams;
    using Result = RelatedDiagnosticReport;
};

struct PreviousResultId {
    DocumentUri uri;
    std::string value;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("uri", &PreviousResultId::uri), field("value", &PreviousResultId::value));
    }
};

struct WorkspaceDiagnosticParams {
    std::optional<std::string> identifier = std::nullopt;
    std::vector<PreviousResultId> previousResultIds;
    std::optional<ProgressToken> workDoneToken = std::nullopt;
    std::optional<ProgressToken> partialResultToken = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("identifier", &WorkspaceDiagnosticParams::identifier),
                     field("previousResultIds", &WorkspaceDiagnosticParams::previousResultIds),
                     field("workDoneToken", &WorkspaceDiagnosticParams::workDoneToken),
                     field("partialResultToken", &WorkspaceDiagnosticParams::partialResultToken));
    }
};

struct WorkspaceDocumentDiagnosticReport {
    DocumentUri uri;
    Nullable<std::int32_t> version = std::nullopt;
    DiagnosticReportKind kind = DiagnosticReportKind::full;
    std::optional<std::string> resultId = std::nullopt;
    std::optional<std::vector<Diagnostic>> items = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("uri", &WorkspaceDocumentDiagnosticReport::uri),
                     field("version", &WorkspaceDocumentDiagnosticReport::version),
                     field("kind", &WorkspaceDocumentDiagnosticReport::kind),
                     field("resultId", &WorkspaceDocumentDiagnosticReport::resultId),
                     field("items", &WorkspaceDocumentDiagnosticReport::items));
    }
};

/// Also the shape of its partial results.
struct WorkspaceDiagnosticReport {
    std::vector<WorkspaceDocumentDiagnosticReport> items;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("items", &WorkspaceDiagnosticReport::items));
    }
};

struct WorkspaceDiagnosticRequest {
    static constexpr std::string_view method = "workspace/diagnostic";
    using Params = WorkspaceDiagnosticParams;
    using Result = WorkspaceDiagnosticReport;
};

/// The `data` of the error with which a pull is cancelled by the server (ErrorCode::server_cancelled).
struct DiagnosticServerCancellationData {
    bool retriggerRequest = true;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("retriggerRequest", &DiagnosticServerCancellationData::retriggerRequest));
    }
};

struct DiagnosticRefreshRequest {
    static constexpr std::string_view method = "workspace/diagnostic/refresh";
    using Params = Nothing;
    using Result = Nothing;
};

}  // namespace infraspec::lsp
