#include "features/call_hierarchy.h"

#include "protocol/json_fields.h"
#include "server/from_lsp.h"
#include "server/handlers/handlers.h"
#include "server/to_lsp.h"

namespace infraspec::server::handlers {

namespace {

/// What an item is told by when it comes back: the specification that it was asked about in, and the component's name.
struct ItemData {
    std::string root;
    std::string name;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(lsp::field("root", &ItemData::root), lsp::field("name", &ItemData::name));
    }
};

lsp::CallHierarchyItem item_of(const View& view, const workspace::Root& root, workspace::EntityRef component) {
    const auto& file = root.file(component.file);
    const auto& name = root.name(component);
    lsp::CallHierarchyItem item;
    item.name = name.text;
    item.kind = lsp::SymbolKind::class_;
    item.detail = file.name;
    item.uri = uri_of_path(view, file.path);
    item.range = to_lsp(view, *file.source, root.extent(component));
    item.selectionRange = to_lsp(view, *file.source, name.range);
    item.data = lsp::json_of(ItemData{root.folder(), name.norm});
    return item;
}

struct Found {
    workspace::RootPtr root;
    workspace::EntityRef component;
};

std::optional<Found> find(const View& view, const lsp::CallHierarchyItem& item) {
    if (item.data.is_null()) return std::nullopt;
    const auto data = lsp::decode<ItemData>(item.data, "data");
    const auto root = view.snapshot->root_at(data.root);
    if (root == nullptr) return std::nullopt;
    const auto id = root->names().find(data.name);
    if (id == workspace::no_name) return std::nullopt;
    for (const auto& definition : root->names()[id].definitions) {
        if (definition.entity.kind == workspace::EntityKind::component) return Found{root, definition.entity};
    }
    return std::nullopt;
}

std::vector<lsp::Range> ranges(const View& view, const workspace::File& file, const std::vector<text::Range>& places) {
    std::vector<lsp::Range> result;
    for (const auto place : places) result.push_back(to_lsp(view, *file.source, place));
    return result;
}

}  // namespace

std::optional<std::vector<lsp::CallHierarchyItem>> prepare_call_hierarchy(
    const View& view, const lsp::TextDocumentPositionParams& params) {
    const auto context = context_of(view, params.textDocument.uri);
    if (!context) return std::nullopt;
    std::vector<lsp::CallHierarchyItem> items;
    const auto offset = from_lsp(view, context->source(), params.position);
    for (const auto component : features::hierarchy_at(*context, offset))
        items.push_back(item_of(view, context->root, component));
    if (items.empty()) return std::nullopt;
    return items;
}

std::vector<lsp::CallHierarchyIncomingCall> incoming_calls(const View& view,
                                                           const lsp::CallHierarchyCallsParams& params) {
    std::vector<lsp::CallHierarchyIncomingCall> calls;
    const auto found = find(view, params.item);
    if (!found) return calls;
    for (const auto& call : features::dependents_of(*found->root, found->component)) {
        const auto& file = found->root->file(call.component.file);
        calls.push_back({item_of(view, *found->root, call.component), ranges(view, file, call.places)});
    }
    return calls;
}

std::vector<lsp::CallHierarchyOutgoingCall> outgoing_calls(const View& view,
                                                           const lsp::CallHierarchyCallsParams& params) {
    std::vector<lsp::CallHierarchyOutgoingCall> calls;
    const auto found = find(view, params.item);
    if (!found) return calls;
    const auto& file = found->root->file(found->component.file);
    for (const auto& call : features::dependencies_of(*found->root, found->component))
        calls.push_back({item_of(view, *found->root, call.component), ranges(view, file, call.places)});
    return calls;
}

}  // namespace infraspec::server::handlers
