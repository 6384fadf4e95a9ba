#include <algorithm>

#include "features/refactorings.h"
#include "rules/rule.h"
#include "server/configuration_findings.h"
#include "server/fix_all.h"
#include "server/from_lsp.h"
#include "server/handlers/handlers.h"
#include "server/to_lsp.h"

namespace infraspec::server::handlers {

namespace {

constexpr std::string_view fix_all_kind = "source.fixAll.infraspec";

/// Kinds are dotted: asking for `refactor` asks for `refactor.extract` as well (LSP 3.17, CodeActionKind).
bool is_wanted(const lsp::CodeActionContext& context, std::string_view kind) {
    if (!context.only) return kind != fix_all_kind;
    return std::any_of(context.only->begin(), context.only->end(), [&](std::string_view wanted) {
        return wanted.empty() || kind == wanted || (kind.starts_with(wanted) && kind[wanted.size()] == '.');
    });
}

/// The client's own diagnostic for a finding, so that it knows what the action repairs.
std::vector<lsp::Diagnostic> echoed(const lsp::CodeActionContext& context, const lsp::Diagnostic& ours) {
    std::vector<lsp::Diagnostic> result;
    for (const auto& theirs : context.diagnostics) {
        if (theirs.code == ours.code && theirs.range == ours.range && theirs.message == ours.message) {
            result.push_back(theirs);
        }
    }
    if (result.empty()) result.push_back(ours);
    return result;
}

void add_quick_fixes(const View& view, const text::Source& source, const std::vector<rules::Finding>& findings,
                     text::Range range, const lsp::CodeActionContext& context, std::vector<lsp::CodeAction>& into) {
    for (const auto& finding : findings) {
        if (!finding.range.overlaps(range) && !finding.range.touches(range.begin)) continue;
        const auto diagnostics = echoed(context, to_lsp(view, source, finding));
        for (const auto& fix : finding.fixes) {
            auto edit = to_lsp(view, fix.edits);
            if (!edit) continue;
            lsp::CodeAction action;
            action.title = fix.title;
            action.kind = "quickfix";
            action.diagnostics = diagnostics;
            action.isPreferred = fix.preferred && view.client->capabilities.textDocument.codeAction.isPreferredSupport;
            action.edit = std::move(edit);
            into.push_back(std::move(action));
        }
    }
}

void add_fix_all(const View& view, const text::Source& source, const std::string& path,
                 const std::vector<rules::Finding>& findings, std::vector<lsp::CodeAction>& into) {
    const auto edits = safe_edits(source, path, findings);
    if (edits.empty()) return;
    lsp::CodeAction action;
    action.title = "Fix everything that is safe to fix";
    action.kind = std::string(fix_all_kind);
    action.edit = to_lsp(view, std::vector<rules::FileEdit>{{path, edits}});
    if (action.edit) into.push_back(std::move(action));
}

void add_refactorings(const View& view, const features::Context& context, text::Range range,
                      const lsp::CodeActionContext& wanted, std::vector<lsp::CodeAction>& into) {
    for (auto& refactoring : features::refactorings(context, range)) {
        if (!is_wanted(wanted, refactoring.kind)) continue;
        std::vector<rules::FileEdit> edits;
        for (auto& [path, changes] : refactoring.edits) edits.push_back({path, std::move(changes)});
        lsp::CodeAction action;
        action.title = std::move(refactoring.title);
        action.kind = std::move(refactoring.kind);
        action.edit = to_lsp(view, edits);
        if (action.edit) into.push_back(std::move(action));
    }
}

/// A configuration file is in no root; its findings follow from its text alone.
std::vector<lsp::CodeAction> for_configuration(const View& view, const lsp::CodeActionParams& params) {
    std::vector<lsp::CodeAction> actions;
    const auto path = path_of_uri(params.textDocument.uri);
    const auto source = source_at(view, path);
    if (source == nullptr || !path.ends_with("/infraspec.toml") || !is_wanted(params.context, "quickfix"))
        return actions;
    const auto findings = configuration_findings(path, read_configuration_text(source));
    add_quick_fixes(view, *source, findings, from_lsp(view, *source, params.range), params.context, actions);
    return actions;
}

}  // namespace

std::vector<lsp::CodeAction> code_actions(const View& view, const lsp::CodeActionParams& params) {
    const auto context = context_of(view, params.textDocument.uri);
    if (!context) return for_configuration(view, params);
    const auto& source = context->source();
    const auto range = from_lsp(view, source, params.range);
    std::vector<lsp::CodeAction> actions;
    const bool quick_fixes = is_wanted(params.context, "quickfix");
    const bool fix_all = is_wanted(params.context, fix_all_kind);
    const bool is_loose = view.snapshot->root_of(context->file().path) != &context->root;
    if ((quick_fixes || fix_all) && !is_loose) {
        const auto findings = rules::check(context->snapshot, context->root, context->index);
        if (quick_fixes) add_quick_fixes(view, source, findings, range, params.context, actions);
        if (fix_all) add_fix_all(view, source, context->file().path, findings, actions);
    }
    if (!is_loose) add_refactorings(view, *context, range, params.context, actions);
    return actions;
}

}  // namespace infraspec::server::handlers
