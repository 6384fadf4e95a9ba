#include "features/rename.h"

#include "features/rename/respell.h"
#include "server/configured_names.h"
#include "server/from_lsp.h"
#include "server/handlers/handlers.h"
#include "server/routes.h"
#include "server/to_lsp.h"

namespace infraspec::server::handlers {

namespace {

/// Under which heading a client with change annotations shows a change, and whether it asks first.
struct Annotation {
    std::string_view id;
    std::string_view label;
    bool asks = false;
};

Annotation annotation(features::ChangeKind kind) {
    switch (kind) {
        case features::ChangeKind::definition:
            return {"definition", "Where the name is defined"};
        case features::ChangeKind::doubtful:
            return {"doubtful", "Words in running text that may mean something else", true};
        case features::ChangeKind::link:
            return {"link", "Links to the heading"};
        case features::ChangeKind::mention:
            break;
    }
    return {"mention", "Mentions"};
}

bool annotates(const View& view) {
    const auto& can = view.client->capabilities;
    return can.textDocument.rename.honorsChangeAnnotations && can.workspace.workspaceEdit.documentChanges &&
           can.workspace.workspaceEdit.changeAnnotationSupport.has_value();
}

/// `[environments] names` follow.
void add_configuration(const View& view, const workspace::Root& root, const features::RenamedEnvironment& renamed,
                       std::vector<features::FileChanges>& files) {
    for (const ConfiguredName& place : configured_environment(view, root, renamed.norm)) {
        const auto bytes = place.source->slice(place.name.range);
        if (spec::norm(bytes) != spec::norm(renamed.from)) continue;  // a short form stays
        const auto text = features::respell({bytes, {{0, place.name.range.size()}}, false}, renamed.from, renamed.to);
        if (!text || text->find_first_of("\"'\\") != std::string::npos) continue;
        if (files.empty() || files.back().path != place.path) files.push_back({place.path, {}});
        files.back().changes.push_back({{place.name.range, *text}, features::ChangeKind::definition});
    }
}

}  // namespace

std::optional<lsp::PrepareRenameResult> prepare_rename(const View& view,
                                                       const lsp::TextDocumentPositionParams& params) {
    const auto context = context_of(view, params.textDocument.uri);
    if (!context) {
        const auto configured = configured_environment_at(view, params.textDocument.uri, params.position);
        if (!configured) return std::nullopt;
        return lsp::PrepareRenameResult{to_lsp(view, *configured->source, configured->name.range),
                                        configured->name.text};
    }
    const auto place = features::prepare_rename(*context, from_lsp(view, context->source(), params.position));
    if (!place) return std::nullopt;
    return lsp::PrepareRenameResult{to_lsp(view, context->source(), place->range), place->placeholder};
}

std::optional<lsp::WorkspaceEdit> rename(const View& view, const lsp::RenameParams& params) {
    auto context = context_of(view, params.textDocument.uri);
    const auto configured =
        context ? std::nullopt : configured_environment_at(view, params.textDocument.uri, params.position);
    if (!context && !configured) return std::nullopt;
    if (configured) context.emplace(configured->context(view));
    auto renaming =
        configured ? features::rename_environment(*context, configured->name.text, params.newName)
                   : features::rename(*context, from_lsp(view, context->source(), params.position), params.newName);
    if (!renaming.refusal.empty()) throw RequestError(lsp::ErrorCode::request_failed, renaming.refusal);
    if (renaming.environment) add_configuration(view, context->root, *renaming.environment, renaming.files);
    lsp::WorkspaceEdit edit;
    const bool annotated = annotates(view);
    std::vector<AnnotatedEdits> files;
    for (const auto& file : renaming.files) {
        AnnotatedEdits& into = files.emplace_back(AnnotatedEdits{file.path, {}});
        for (const auto& change : file.changes) {
            const Annotation of = annotation(change.kind);
            into.edits.push_back({change.edit, annotated ? std::string(of.id) : std::string()});
            if (annotated) edit.changeAnnotations[std::string(of.id)] = {std::string(of.label), of.asks, std::nullopt};
        }
    }
    add_to(edit, view, files);
    return edit;
}

}  // namespace infraspec::server::handlers
