#include "server/to_lsp.h"

#include <algorithm>

#include "rules/rule.h"
#include "server/snippet_edits.h"

namespace infraspec::server {

namespace {

lsp::Position position(const View& view, const text::Source& source, text::Offset offset) {
    const auto at = source.position(offset, view.client->encoding);
    return {at.line, at.column};
}

lsp::DiagnosticSeverity severity(workspace::Severity severity) {
    switch (severity) {
        case workspace::Severity::error:
            return lsp::DiagnosticSeverity::error;
        case workspace::Severity::warning:
            return lsp::DiagnosticSeverity::warning;
        case workspace::Severity::information:
            return lsp::DiagnosticSeverity::information;
        case workspace::Severity::hint:
            break;
    }
    return lsp::DiagnosticSeverity::hint;
}

std::vector<lsp::DiagnosticTag> tags(const View& view, const rules::Finding& finding) {
    const auto support = view.client->diagnostics().tagSupport;
    std::vector<lsp::DiagnosticTag> result;
    if (!support) return result;
    for (const auto tag : finding.tags) {
        const auto wanted =
            tag == rules::Tag::unnecessary ? lsp::DiagnosticTag::unnecessary : lsp::DiagnosticTag::deprecated;
        const auto& known = support->valueSet;
        if (std::find(known.begin(), known.end(), static_cast<std::uint32_t>(wanted)) != known.end()) {
            result.push_back(wanted);
        }
    }
    return result;
}

std::vector<lsp::TextEdit> text_edits(const View& view, const text::Source& source,
                                      const std::vector<text::TextEdit>& edits) {
    std::vector<lsp::TextEdit> result;
    for (const auto& edit : edits) result.push_back({to_lsp(view, source, edit.range), edit.replacement});
    return result;
}

std::vector<lsp::DocumentTextEdit> document_edits(std::vector<lsp::TextEdit> edits) {
    std::vector<lsp::DocumentTextEdit> result;
    for (auto& edit : edits) result.push_back({std::move(edit)});
    return result;
}

}  // namespace

lsp::Range to_lsp(const View& view, const text::Source& source, text::Range range) {
    return {position(view, source, range.begin), position(view, source, range.end)};
}

lsp::Location to_lsp(const View& view, const features::Location& location) {
    const auto source = source_at(view, location.path);
    return {uri_of_path(view, location.path), source == nullptr ? lsp::Range() : to_lsp(view, *source, location.range)};
}

lsp::Diagnostic to_lsp(const View& view, const text::Source& source, const rules::Finding& finding) {
    const auto can = view.client->diagnostics();
    lsp::Diagnostic diagnostic;
    diagnostic.range = to_lsp(view, source, finding.range);
    diagnostic.severity = severity(finding.severity);
    diagnostic.code = lsp::Id(std::string(finding.rule));
    if (can.codeDescriptionSupport) diagnostic.codeDescription = lsp::CodeDescription{rules::page_url(finding.rule)};
    diagnostic.source = "infraspec";
    diagnostic.message = finding.message;
    diagnostic.tags = tags(view, finding);
    if (can.relatedInformation) {
        for (const auto& related : finding.related) {
            diagnostic.relatedInformation.push_back({to_lsp(view, {related.path, related.range}), related.message});
        }
    }
    return diagnostic;
}

std::vector<lsp::Diagnostic> to_lsp(const View& view, const text::Source& source,
                                    const std::vector<rules::Finding>& findings) {
    std::vector<lsp::Diagnostic> diagnostics;
    for (const auto& finding : findings) diagnostics.push_back(to_lsp(view, source, finding));
    return diagnostics;
}

std::optional<lsp::WorkspaceEdit> to_lsp(const View& view, const std::vector<rules::FileEdit>& edits) {
    const bool versioned = view.client->capabilities.workspace.workspaceEdit.documentChanges;
    const text::Source empty("");
    lsp::WorkspaceEdit result;
    for (const auto& file : edits) {
        const auto uri = uri_of_path(view, file.path);
        const auto known = source_at(view, file.path);
        const bool create = file.create && known == nullptr;
        if (create && !view.client->can_create_files()) return std::nullopt;
        if (!create && known == nullptr) return std::nullopt;
        auto changes = text_edits(view, create ? empty : *known, file.edits);
        if (!versioned) {
            if (!result.changes) result.changes.emplace();
            auto& all = (*result.changes)[uri];
            all.insert(all.end(), changes.begin(), changes.end());
            continue;
        }
        if (!result.documentChanges) result.documentChanges.emplace();
        if (create) result.documentChanges->push_back({lsp::CreateFile{uri}});
        lsp::TextDocumentEdit change{{uri, std::nullopt}, document_edits(std::move(changes))};
        const auto open = view.documents->find(file.path);
        if (open != view.documents->end()) change.textDocument.version = open->second->version;
        result.documentChanges->push_back({std::move(change)});
    }
    if (result.documentChanges && view.client->inserts_snippets()) make_snippet(view, *result.documentChanges);
    return result;
}

void add_to(lsp::WorkspaceEdit& edit, const View& view, const std::vector<AnnotatedEdits>& files) {
    const bool versioned = view.client->capabilities.workspace.workspaceEdit.documentChanges;
    if (versioned && !edit.documentChanges) edit.documentChanges.emplace();
    if (!versioned && !edit.changes) edit.changes.emplace();
    for (const AnnotatedEdits& file : files) {
        const auto source = source_at(view, file.path);
        if (source == nullptr) continue;
        std::vector<lsp::TextEdit> edits;
        for (const auto& [change, annotation] : file.edits) {
            lsp::TextEdit one{to_lsp(view, *source, change.range), change.replacement};
            if (!annotation.empty()) one.annotationId = annotation;
            edits.push_back(std::move(one));
        }
        const auto uri = uri_of_path(view, file.path);
        if (!versioned) {
            auto& all = (*edit.changes)[uri];
            all.insert(all.end(), edits.begin(), edits.end());
            continue;
        }
        lsp::TextDocumentEdit change{{uri, std::nullopt}, document_edits(std::move(edits))};
        const auto open = view.documents->find(file.path);
        if (open != view.documents->end()) change.textDocument.version = open->second->version;
        edit.documentChanges->push_back({std::move(change)});
    }
}

}  // namespace infraspec::server
