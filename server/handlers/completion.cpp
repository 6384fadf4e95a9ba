#include "features/completion.h"

#include <algorithm>

#include "features/completion/settings.h"
#include "features/plain_page.h"
#include "protocol/json_fields.h"
#include "rules/rule.h"
#include "server/client.h"
#include "server/disk.h"
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
        case features::CandidateKind::environment:
            return lsp::CompletionItemKind::value;
        case features::CandidateKind::decision:
            return lsp::CompletionItemKind::enum_;
        case features::CandidateKind::option:
            return lsp::CompletionItemKind::enum_member;
        case features::CandidateKind::assertion:
            return lsp::CompletionItemKind::event;
        case features::CandidateKind::metric:
            return lsp::CompletionItemKind::unit;
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

/// The same, or what stands in for it in a client that does not show it.
lsp::CompletionItemKind kind_for(const View& view, features::CandidateKind candidate) {
    const auto wanted = kind(candidate);
    if (shows_kind(view.client->capabilities.textDocument.completion.completionItemKind, wanted)) return wanted;
    switch (wanted) {
        case lsp::CompletionItemKind::folder:
            return lsp::CompletionItemKind::file;
        case lsp::CompletionItemKind::enum_member:
            return lsp::CompletionItemKind::value;
        case lsp::CompletionItemKind::event:
            return lsp::CompletionItemKind::method;
        case lsp::CompletionItemKind::constant:
            return lsp::CompletionItemKind::reference;
        default:
            return lsp::CompletionItemKind::text;
    }
}

/// A space calls for names after the marker of a list item; anywhere else it only ends a word.
bool begins_item(const text::Source& source, text::Offset offset) {
    const auto begin = source.line_start(source.line_of(offset));
    auto before = source.slice({begin, offset});
    while (before.starts_with(' ') || before.starts_with('\t')) before.remove_prefix(1);
    return before == "- " || before == "* " || before == "+ " || before.ends_with(": ");
}

std::vector<std::string_view> rule_names() {
    std::vector<std::string_view> names;
    for (const auto& rule : rules::all_rules()) names.push_back(rule.name);
    return names;
}

/// Clients sort by text: the order of the candidates, as digits.
std::string sort_text(std::size_t position) {
    const auto digits = std::to_string(position);
    return std::string(digits.size() < 5 ? 5 - digits.size() : 0, '0') + digits;
}

/// Where an item was offered, for the client to hand back when it wants to know more of it.
struct OfferedAt {
    lsp::DocumentUri uri;
    lsp::Position position;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(lsp::field("uri", &OfferedAt::uri), lsp::field("position", &OfferedAt::position));
    }
};

lsp::MarkupContent documentation(const View& view, std::string text) {
    const auto& formats = view.client->capabilities.textDocument.completion.completionItem.documentationFormat;
    if (view.client->prefers_markdown(formats)) return {lsp::MarkupKind::markdown, std::move(text)};
    return {lsp::MarkupKind::plaintext, features::plain_page(text)};
}

/// With `insertReplaceSupport`, whoever completes inside of a word chooses whether its rest goes.
lsp::CompletionEdit edit_of(const View& view, const text::Source& source, text::Offset cursor,
                            const features::Candidate& candidate) {
    const auto& can = view.client->capabilities.textDocument.completion.completionItem;
    const auto range = candidate.edit.range;
    lsp::CompletionEdit edit{to_lsp(view, source, range), candidate.edit.replacement};
    if (can.insertReplaceSupport && range.begin <= cursor && cursor < range.end) {
        edit.replace = edit.range;
        edit.range = to_lsp(view, source, {range.begin, cursor});
    }
    return edit;
}

lsp::CompletionItem item_of(const View& view, const text::Source& source, text::Offset cursor,
                            features::Candidate candidate) {
    const auto& can = view.client->capabilities.textDocument.completion.completionItem;
    lsp::CompletionItem item;
    item.label = candidate.label;
    item.kind = kind_for(view, candidate.kind);
    if (candidate.detail.empty() && candidate.kind == features::CandidateKind::key) {
        if (const auto* rule = rules::find_rule(candidate.label)) candidate.detail = rule->summary;
    }
    if (!candidate.detail.empty()) {
        item.detail = candidate.detail;
        if (can.labelDetailsSupport)
            item.labelDetails = lsp::CompletionItemLabelDetails{std::nullopt, candidate.detail};
    }
    if (!candidate.documentation.empty() && !view.client->resolves_documentation()) {
        item.documentation = documentation(view, std::move(candidate.documentation));
    }
    if (!candidate.filter.empty()) item.filterText = candidate.filter;
    if (candidate.snippet) item.insertTextFormat = lsp::InsertTextFormat::snippet;
    item.textEdit = edit_of(view, source, cursor, candidate);
    return item;
}

/// What all items share is said once, to a client that reads it there.
void share_defaults(const View& view, const OfferedAt& at, lsp::CompletionList& list) {
    const auto& known = view.client->capabilities.textDocument.completion.completionList.itemDefaults;
    const auto reads = [&](std::string_view name) {
        return std::find(known.begin(), known.end(), name) != known.end();
    };
    lsp::CompletionItemDefaults defaults;
    if (view.client->resolves_documentation()) {
        if (reads("data")) defaults.data = lsp::json_of(at);
        for (auto& item : list.items) {
            if (!reads("data")) item.data = lsp::json_of(at);
        }
    }
    const auto same = [&](const lsp::CompletionItem& item) {
        return !item.textEdit->replace && item.textEdit->range == list.items.front().textEdit->range;
    };
    if (reads("editRange") && std::all_of(list.items.begin(), list.items.end(), same)) {
        defaults.editRange = list.items.front().textEdit->range;
        for (auto& item : list.items) {
            item.textEditText = std::move(item.textEdit->newText);
            item.textEdit.reset();
        }
    }
    if (defaults.editRange || !defaults.data.is_null()) list.itemDefaults = std::move(defaults);
}

/// Folders of the disk, for links to images and the like.
std::function<std::vector<features::FolderEntry>(const std::string&)> lister(const View& view) {
    if (view.disk == nullptr) return {};
    return [disk = view.disk](const std::string& folder) {
        std::vector<features::FolderEntry> entries;
        for (const auto& entry : disk->list(folder)) {
            if (entry.kind != workspace::PathKind::missing)
                entries.push_back({entry.name, entry.kind == workspace::PathKind::directory});
        }
        return entries;
    };
}

/// In `infraspec.toml`: its keys, rules, severities.
lsp::CompletionList configuration_completion(const View& view, const lsp::CompletionParams& params) {
    lsp::CompletionList list;
    const auto path = path_of_uri(params.textDocument.uri);
    const auto source = is_configuration(path) ? source_at(view, path) : nullptr;
    if (source == nullptr) return list;
    const auto offset = from_lsp(view, *source, params.position);
    for (auto& candidate : features::complete_configuration(*source, offset, rule_names())) {
        list.items.push_back(item_of(view, *source, offset, std::move(candidate)));
        list.items.back().sortText = sort_text(list.items.size() - 1);
    }
    return list;
}

}  // namespace

/// A list made for a single character has no names yet, and one that is cut off lacks some: more are asked for as more
/// is typed.
lsp::CompletionList completion(const View& view, const lsp::CompletionParams& params) {
    lsp::CompletionList list;
    const auto context = context_of(view, params.textDocument.uri);
    if (!context) return configuration_completion(view, params);
    const auto& can = view.client->capabilities.textDocument.completion.completionItem;
    const auto& source = context->source();
    const auto offset = from_lsp(view, source, params.position);
    if (params.context && params.context->triggerCharacter == " " && !begins_item(source, offset)) return list;
    const auto rules = rule_names();
    const bool typed = params.context && params.context->triggerKind == lsp::CompletionTriggerKind::trigger_character;
    for (auto& candidate : features::complete(*context, offset, {can.snippetSupport, typed, rules, lister(view)})) {
        list.items.push_back(item_of(view, source, offset, std::move(candidate)));
        list.items.back().sortText = sort_text(list.items.size() - 1);
    }
    list.isIncomplete = typed || list.items.size() >= features::max_candidates;
    if (!list.items.empty()) share_defaults(view, {params.textDocument.uri, params.position}, list);
    return list;
}

/// The text may have changed since; an item that is not offered any more stays as it is.
lsp::CompletionItem completion_resolve(const View& view, const lsp::CompletionItem& params) {
    lsp::CompletionItem item = params;
    if (item.data.is_null()) return item;
    const auto at = lsp::decode<OfferedAt>(item.data);
    const auto context = context_of(view, at.uri);
    if (!context) return item;
    const auto& can = view.client->capabilities.textDocument.completion.completionItem;
    const auto offset = from_lsp(view, context->source(), at.position);
    const auto rules = rule_names();
    for (auto& candidate : features::complete(*context, offset, {can.snippetSupport, false, rules, lister(view)})) {
        if (candidate.label != item.label || kind_for(view, candidate.kind) != item.kind) continue;
        if (!candidate.documentation.empty()) {
            item.documentation = documentation(view, std::move(candidate.documentation));
        }
        break;
    }
    return item;
}

}  // namespace infraspec::server::handlers
