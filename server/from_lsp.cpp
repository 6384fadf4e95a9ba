#include "server/from_lsp.h"

#include <utility>

namespace infraspec::server {

namespace {

text::Range range_of(const text::Source& source, lsp::Range range, text::Encoding encoding) {
    const auto offset = [&](lsp::Position at) { return source.offset({at.line, at.character}, encoding); };
    text::Range result{offset(range.start), offset(range.end)};
    if (result.end < result.begin) std::swap(result.begin, result.end);
    return result;
}

}  // namespace

text::Offset from_lsp(const View& view, const text::Source& source, lsp::Position position) {
    return source.offset({position.line, position.character}, view.client->encoding);
}

text::Range from_lsp(const View& view, const text::Source& source, lsp::Range range) {
    return range_of(source, range, view.client->encoding);
}

text::SourcePtr apply_changes(text::SourcePtr source, const std::vector<lsp::TextDocumentContentChangeEvent>& changes,
                              text::Encoding encoding) {
    for (const auto& change : changes) {
        std::string text = change.text;
        if (change.range) {
            const auto range = range_of(*source, *change.range, encoding);
            text = source->bytes();
            text.replace(range.begin, range.size(), change.text);
        }
        source = std::make_shared<const text::Source>(std::move(text));
    }
    return source;
}

}  // namespace infraspec::server
