#include <algorithm>

#include "features/refactorings.h"
#include "protocol/json_fields.h"
#include "rules/rule.h"
#include "server/configuration_findings.h"
#include "server/fix_all.h"
#include "server/from_lsp.h"
#include "server/handlers/handlers.h"
#include "server/routes.h"
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

/// An action, and what it does: made when the client asks for it, or at once for one that cannot.
struct Offer {
    lsp::CodeAction action;
    std::function<std::optional<lsp::WorkspaceEdit>()> edit;
};
using Offers = std::vector<Offer>;

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
                     text::Range range, const lsp::CodeActionContext& context, Offers& into) {
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
            into.push_back({std::move(action), [edit = std::move(edit)] { return edit; }});
        }
    }
}

void add_fix_all(const View& view, const text::Source& source, const std::string& path,
                 const std::vector<rules::Finding>& findings, Offers& into) {
    const auto edits = safe_edits(source, path, findings);
    if (edits.empty()) return;
    lsp::CodeAction action;
    action.title = "Fix everything that is safe to fix";
    action.kind = std::string(fix_all_kind);
    auto edit = to_lsp(view, std::vector<rules::FileEdit>{{path, edits}});
    if (edit) into.push_back({std::move(action), [edit = std::move(edit)] { return edit; }});
}

void add_refactorings(const View& view, const features::Context& context, text::Range range,
                      const lsp::CodeActionContext& wanted, Offers& into) {
    const bool shows_disabled = view.client->capabilities.textDocument.codeAction.disabledSupport;
    for (auto& refactoring : features::refactorings(context, range)) {
        if (!is_wanted(wanted, refactoring.kind)) continue;
        if (!refactoring.disabled.empty() && !shows_disabled) continue;
        if (refactoring.creates && !view.client->can_create_files()) continue;
        lsp::CodeAction action;
        action.title = std::move(refactoring.title);
        action.kind = std::move(refactoring.kind);
        if (!refactoring.disabled.empty()) action.disabled = lsp::CodeActionDisabled{std::move(refactoring.disabled)};
        into.push_back({std::move(action), [&view, make = std::move(refactoring.edits)] {
                            std::vector<rules::FileEdit> edits;
                            for (auto& file : make())
                                edits.push_back({std::move(file.path), std::move(file.edits), file.create});
                            return to_lsp(view, edits);
                        }});
    }
}

/// A configuration file is in no root; its findings follow from its text alone.
Offers for_configuration(const View& view, const lsp::CodeActionParams& params) {
    Offers offers;
    const auto path = path_of_uri(params.textDocument.uri);
    const auto source = source_at(view, path);
    if (source == nullptr || !path.ends_with("/infraspec.toml") || !is_wanted(params.context, "quickfix"))
        return offers;
    const auto findings = configuration_findings(path, read_configuration_text(view.disk.get(), path, source));
    add_quick_fixes(view, *source, findings, from_lsp(view, *source, params.range), params.context, offers);
    return offers;
}

Offers offers_for(const View& view, const lsp::CodeActionParams& params) {
    const auto context = context_of(view, params.textDocument.uri);
    if (!context) return for_configuration(view, params);
    const auto& source = context->source();
    const auto range = from_lsp(view, source, params.range);
    Offers offers;
    const bool quick_fixes = is_wanted(params.context, "quickfix");
    const bool fix_all = is_wanted(params.context, fix_all_kind);
    const bool is_loose = view.snapshot->root_of(context->file().path) != &context->root;
    if ((quick_fixes || fix_all) && !is_loose) {
        const auto findings = rules::check(context->snapshot, context->root, context->index);
        if (quick_fixes) add_quick_fixes(view, source, findings, range, params.context, offers);
        if (fix_all) add_fix_all(view, source, context->file().path, findings, offers);
    }
    if (!is_loose) add_refactorings(view, *context, range, params.context, offers);
    return offers;
}

/// Where an action was offered, for the client to hand back when it wants to know what it does.
struct OfferedAt {
    lsp::DocumentUri uri;
    lsp::Range range;
    std::optional<std::int32_t> version = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(lsp::field("uri", &OfferedAt::uri), lsp::field("range", &OfferedAt::range),
                     lsp::field("version", &OfferedAt::version));
    }
};

std::optional<std::int32_t> version_of(const View& view, const std::string& uri) {
    const auto document = view.documents->find(path_of_uri(uri));
    if (document == view.documents->end()) return std::nullopt;
    return document->second->version;
}

bool same_place(const lsp::CodeAction& a, const lsp::CodeAction& b) {
    if (a.diagnostics.empty() || b.diagnostics.empty()) return a.diagnostics.empty() == b.diagnostics.empty();
    return a.diagnostics.front().code == b.diagnostics.front().code &&
           a.diagnostics.front().range == b.diagnostics.front().range;
}

}  // namespace

/// A client without literals knows commands only; none of ours does what an action does.
std::vector<lsp::CodeAction> code_actions(const View& view, const lsp::CodeActionParams& params) {
    std::vector<lsp::CodeAction> actions;
    if (!view.client->capabilities.textDocument.codeAction.codeActionLiteralSupport) return actions;
    const bool lazy = view.client->resolves_edits();
    const auto data =
        lsp::json_of(OfferedAt{params.textDocument.uri, params.range, version_of(view, params.textDocument.uri)});
    for (auto& offer : offers_for(view, params)) {
        if (offer.action.disabled) {
            // there is nothing to do
        } else if (lazy) {
            offer.action.data = data;
        } else {
            offer.action.edit = offer.edit();
            if (!offer.action.edit) continue;
        }
        actions.push_back(std::move(offer.action));
    }
    return actions;
}

/// An edit for a text that has changed since would change something else.
lsp::CodeAction resolve_code_action(const View& view, const lsp::CodeAction& action) {
    lsp::CodeAction resolved = action;
    if (resolved.data.is_null() || resolved.edit || resolved.disabled) return resolved;
    const auto at = lsp::decode<OfferedAt>(resolved.data);
    const RequestError changed(lsp::ErrorCode::content_modified, "the document has changed since this was offered");
    if (version_of(view, at.uri) != at.version) throw changed;
    lsp::CodeActionParams params{{at.uri}, at.range, {}};
    params.context.diagnostics = action.diagnostics;
    if (action.kind) params.context.only = {*action.kind};
    for (const auto& offer : offers_for(view, params)) {
        if (offer.action.title != action.title || offer.action.kind != action.kind || !same_place(offer.action, action))
            continue;
        resolved.edit = offer.edit();
        if (resolved.edit) return resolved;
    }
    throw changed;
}

}  // namespace infraspec::server::handlers
