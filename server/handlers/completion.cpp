#include "features/completion.h"

#include "server/from_lsp.h"
#include "server/handlers/handlers.h"
#include "server/to_lsp.h"

namespace infraspec::server::handlers {

namespace {

lsp::CompletionItemKind kind(features::CandidateKind kind) {
    switch (kind) {
        case features::CandidateKind::term:
            return lsp::CompletionItemKind::reference;
        case features::CandidateKind::component:
            return lsp::CompletionItemKind::class_;
        case features::CandidateKind::layer:
            return lsp::CompletionItemKind::module;
        case features::CandidateKind::key:
            return lsp::CompletionItemKind::property;
        case features::CandidateKind::step:
            return lsp::CompletionItemKind::keyword;
        case features::CandidateKind::file:
            return lsp::CompletionItemKind::file;
        case features::CandidateKind::folder:
            return lsp::CompletionItemKind::folder;
        case features::CandidateKind::anchor:
            return lsp::CompletionItemKind::constant;
        case features::CandidateKind::snippet:
            break;
    }
    return lsp::CompletionItemKind::snippet;
}

/// A space calls for names after the marker of a list item; anywhere else it only ends a word.
bool begins_item(const text::Source& source, text::Offset offset) {
    const auto begin = source.line_start(source.line_of(offset));
    auto before = source.slice({begin, offset});
    while (before.starts_with(' ') || before.starts_with('\t')) before.remove_prefix(1);
    return before == "- " || before == "* " || before == "+ " || before.ends_with(": ");
}

/// Clients sort by text: the order of the candidates, as digits.
std::string sort_text(std::size_t position) {
    const auto digits = std::to_string(position);
    return std::string(digits.size() < 5 ? 5 - digits.size() : 0, '0') + digits;
}

}  // namespace

lsp::CompletionList completion(const View& view, const lsp::CompletionParams& params) {
    lsp::CompletionList list;
    const auto context = context_of(view, params.textDocument.uri);
    if (!context) return list;
    const auto& can = view.client->capabilities.textDocument.completion.completionItem;
    const auto offset = from_lsp(view, context->source(), params.position);
    if (params.context && params.context->triggerCharacter == " " && !begins_item(context->source(), offset))
        return list;
    for (auto& candidate : features::complete(*context, offset, {can.snippetSupport})) {
        lsp::CompletionItem item;
        item.label = std::move(candidate.label);
        item.kind = kind(candidate.kind);
        if (!candidate.detail.empty()) item.detail = std::move(candidate.detail);
        if (!candidate.documentation.empty()) {
            const auto& formats = can.documentationFormat;
            const bool markdown = !formats.empty() && view.client->prefers_markdown(formats);
            item.documentation = lsp::MarkupContent{markdown ? lsp::MarkupKind::markdown : lsp::MarkupKind::plaintext,
                                                    std::move(candidate.documentation)};
        }
        if (!candidate.filter.empty()) item.filterText = std::move(candidate.filter);
        item.sortText = sort_text(list.items.size());
        if (candidate.snippet) item.insertTextFormat = lsp::InsertTextFormat::snippet;
        item.textEdit = lsp::CompletionEdit{to_lsp(view, context->source(), candidate.edit.range),
                                            std::move(candidate.edit.replacement)};
        list.items.push_back(std::move(item));
    }
    return list;
}

}  // namespace infraspec::server::handlers
