#include "features/formatting.h"

#include <algorithm>

#include "server/from_lsp.h"
#include "server/handlers/handlers.h"
#include "server/to_lsp.h"

namespace infraspec::server::handlers {

namespace {

std::vector<lsp::TextEdit> to_edits(const View& view, const features::Context& context,
                                    const std::vector<text::TextEdit>& edits) {
    std::vector<lsp::TextEdit> result;
    for (const auto& edit : edits) result.push_back({to_lsp(view, context.source(), edit.range), edit.replacement});
    return result;
}

}  // namespace

std::vector<lsp::TextEdit> formatting(const View& view, const lsp::DocumentFormattingParams& params) {
    const auto context = context_of(view, params.textDocument.uri);
    if (!context) return {};
    return to_edits(view, *context, features::format(*context));
}

std::vector<lsp::TextEdit> range_formatting(const View& view, const lsp::DocumentRangeFormattingParams& params) {
    const auto context = context_of(view, params.textDocument.uri);
    if (!context) return {};
    const auto range = from_lsp(view, context->source(), params.range);
    return to_edits(view, *context, features::format(*context, range));
}

/// Each range for itself; what two of them would change is changed once.
std::vector<lsp::TextEdit> ranges_formatting(const View& view, const lsp::DocumentRangesFormattingParams& params) {
    const auto context = context_of(view, params.textDocument.uri);
    if (!context) return {};
    std::vector<text::TextEdit> edits;
    for (const auto& range : params.ranges) {
        for (auto& edit : features::format(*context, from_lsp(view, context->source(), range))) {
            if (std::ranges::find(edits, edit) != edits.end()) continue;
            edits.push_back(std::move(edit));
            if (!text::disjoint(edits)) edits.pop_back();
        }
    }
    std::ranges::sort(edits, {}, [](const text::TextEdit& edit) { return edit.range.begin; });
    return to_edits(view, *context, edits);
}

std::vector<lsp::TextEdit> on_type_formatting(const View& view, const lsp::DocumentOnTypeFormattingParams& params) {
    const auto context = context_of(view, params.textDocument.uri);
    if (!context || params.ch != "\n") return {};
    const auto offset = from_lsp(view, context->source(), params.position);
    return to_edits(view, *context, features::format_after_line_end(*context, offset));
}

}  // namespace infraspec::server::handlers
