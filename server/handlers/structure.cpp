// What to fold and what a selection grows to.
#include <algorithm>

#include "features/folding.h"
#include "features/selection.h"
#include "server/from_lsp.h"
#include "server/handlers/handlers.h"
#include "server/to_lsp.h"

namespace infraspec::server::handlers {

namespace {

/// The largest ones, when the client does not want them all.
void keep_largest(std::vector<features::Fold>& folds, std::size_t limit) {
    if (folds.size() <= limit) return;
    std::stable_sort(folds.begin(), folds.end(),
                     [](const auto& a, const auto& b) { return a.range.size() > b.range.size(); });
    folds.resize(limit);
    std::stable_sort(folds.begin(), folds.end(),
                     [](const auto& a, const auto& b) { return a.range.begin < b.range.begin; });
}

}  // namespace

std::vector<lsp::FoldingRange> folding_ranges(const View& view, const lsp::TextDocumentParams& params) {
    std::vector<lsp::FoldingRange> result;
    const auto context = context_of(view, params.textDocument.uri);
    if (!context) return result;
    const auto& can = view.client->capabilities.textDocument.foldingRange;
    auto folds = features::folds(*context);
    keep_largest(folds, can.rangeLimit.value_or(folds.size()));
    const auto& source = context->source();
    for (const auto& fold : folds) {
        const auto first = source.line(source.line_of(fold.range.begin));
        const auto range = to_lsp(view, source, {first.end, fold.range.end});
        lsp::FoldingRange item;
        item.startLine = range.start.line;
        item.endLine = range.end.line;
        if (!can.lineFoldingOnly) {
            item.startCharacter = range.start.character;
            item.endCharacter = range.end.character;
        }
        if (fold.kind == features::FoldKind::comment) item.kind = "comment";
        result.push_back(std::move(item));
    }
    return result;
}

/// One chain a position, also where nothing is known of the document.
std::vector<lsp::SelectionRange> selection_ranges(const View& view, const lsp::SelectionRangeParams& params) {
    std::vector<lsp::SelectionRange> result;
    const auto context = context_of(view, params.textDocument.uri);
    for (const auto position : params.positions) {
        lsp::SelectionRange chain;
        if (context) {
            const auto& source = context->source();
            for (const auto range : features::selections(*context, from_lsp(view, source, position))) {
                chain.ranges.push_back(to_lsp(view, source, range));
            }
        } else {
            chain.ranges.push_back({position, position});
        }
        result.push_back(std::move(chain));
    }
    return result;
}

}  // namespace infraspec::server::handlers
