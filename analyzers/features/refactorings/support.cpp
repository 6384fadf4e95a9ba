#include "features/refactorings/support.h"

#include <algorithm>

#include "features/line_ends.h"
#include "markdown/characters.h"

namespace infraspec::features {

using text::Offset;
using text::TextEdit;

Refactoring ready(std::string title, std::string kind, RefactoredFiles edits) {
    return {std::move(title), std::move(kind), [edits = std::move(edits)] { return edits; }};
}

Refactoring disabled(std::string title, std::string kind, std::string reason) {
    return {std::move(title), std::move(kind), [] { return RefactoredFiles(); }, false, std::move(reason)};
}

std::optional<std::uint32_t> document_of_kind(const workspace::Root& root, spec::DocumentKind kind) {
    std::optional<std::uint32_t> best;
    const auto depth = [&](std::uint32_t file) {
        return std::count(root.file(file).name.begin(), root.file(file).name.end(), '/');
    };
    for (std::uint32_t file = 0; file < root.own_count(); ++file) {
        if (root.file(file).facts->kind == kind && (!best || depth(file) < depth(*best))) best = file;
    }
    return best;
}

Offset written_end(const text::Source& source, Offset limit) {
    limit = std::min(limit, source.size());
    while (limit > source.content_begin() && markdown::is_space(source.bytes()[limit - 1])) --limit;
    return limit;
}

TextEdit appended(const text::Source& source, std::string_view block) {
    const Offset end = written_end(source, source.size());
    std::string text = end == source.content_begin() ? std::string(block) : "\n\n" + std::string(block);
    const std::string_view rest = source.slice({end, source.size()});
    if (rest.find_first_of("\r\n") == std::string_view::npos) text += "\n";
    return {{end, end}, with_line_ends(text, source.line_end())};
}

}  // namespace infraspec::features
