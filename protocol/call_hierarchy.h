// Who depends on what: textDocument/prepareCallHierarchy, callHierarchy/incomingCalls and outgoingCalls (LSP 3.17).
// Plain values.
#pragma once

#include "protocol/symbols.h"

namespace infraspec::lsp {

struct CallHierarchyItem {
    std::string name;
    SymbolKind kind = SymbolKind::file;
    std::vector<SymbolTag> tags = {};
    std::optional<std::string> detail = std::nullopt;
    DocumentUri uri;
    Range range;
    Range selectionRange;
    Json data = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("name", &CallHierarchyItem::name), field("kind", &CallHierarchyItem::kind),
                     defaulted("tags", &CallHierarchyItem::tags), field("detail", &CallHierarchyItem::detail),
                     field("uri", &CallHierarchyItem::uri), field("range", &CallHierarchyItem::range),
                     field("selectionRange", &CallHierarchyItem::selectionRange),
                     field("data", &CallHierarchyItem::data));
    }
};

struct PrepareCallHierarchyRequest {
    static constexpr std::string_view method = "textDocument/prepareCallHierarchy";
    using Params = TextDocumentPositionParams;
    using Result = std::optional<std::vector<CallHierarchyItem>>;
};

/// Of both directions.
struct CallHierarchyCallsParams {
    CallHierarchyItem item;
    std::optional<ProgressToken> workDoneToken = std::nullopt;
    std::optional<ProgressToken> partialResultToken = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("item", &CallHierarchyCallsParams::item),
                     field("workDoneToken", &CallHierarchyCallsParams::workDoneToken),
                     field("partialResultToken", &CallHierarchyCallsParams::partialResultToken));
    }
};

/// `fromRanges` are places in the document of `from`.
struct CallHierarchyIncomingCall {
    CallHierarchyItem from;
    std::vector<Range> fromRanges;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("from", &CallHierarchyIncomingCall::from),
                     field("fromRanges", &CallHierarchyIncomingCall::fromRanges));
    }
};

struct IncomingCallsRequest {
    static constexpr std::string_view method = "callHierarchy/incomingCalls";
    using Params = CallHierarchyCallsParams;
    using Result = std::vector<CallHierarchyIncomingCall>;
};

/// `fromRanges` are places in the document of the item that was asked about, not of `to`.
struct CallHierarchyOutgoingCall {
    CallHierarchyItem to;
    std::vector<Range> fromRanges;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("to", &CallHierarchyOutgoingCall::to),
                     field("fromRanges", &CallHierarchyOutgoingCall::fromRanges));
    }
};

struct OutgoingCallsRequest {
    static constexpr std::string_view method = "callHierarchy/outgoingCalls";
    using Params = CallHierarchyCallsParams;
    using Result = std::vector<CallHierarchyOutgoingCall>;
};

}  // namespace infraspec::lsp
