#include "server/snippet_edits.h"

#include <algorithm>
#include <array>

#include "rules/support/wording.h"

namespace infraspec::server {

namespace {

constexpr std::array<std::string_view, 2> left_open{rules::to_fill_in, "TODO"};

bool leaves_words(const lsp::TextEdit& edit) {
    return std::ranges::any_of(left_open,
                               [&](std::string_view words) { return edit.newText.find(words) != std::string::npos; });
}

/// The text with places to fill in where only the author knows the words.
std::string snippet_of(std::string_view text) {
    std::string result;
    int places = 0;
    while (!text.empty()) {
        const auto words = std::ranges::find_if(left_open, [&](auto open) { return text.starts_with(open); });
        if (words != left_open.end()) {
            result += "${" + std::to_string(++places) + ":" + std::string(*words) + "}";
            text.remove_prefix(words->size());
            continue;
        }
        if (text.front() == '$' || text.front() == '}' || text.front() == '\\') result += '\\';
        result += text.front();
        text.remove_prefix(1);
    }
    return result;
}

/// Editors indent all lines of a snippet like the line where it begins, and have no place for one in a file that they
/// do not show.
bool takes_snippet(const View& view, const std::string& uri, const lsp::TextEdit& edit) {
    const auto document = view.documents->find(path_of_uri(uri));
    if (document == view.documents->end()) return false;
    if (edit.newText.find('\n') == std::string::npos) return true;
    const auto& source = document->second->source;
    const auto line = source->slice(source->line(edit.range.start.line));
    return !line.starts_with(' ') && !line.starts_with('\t');
}

}  // namespace

void make_snippet(const View& view, std::vector<lsp::DocumentChange>& changes) {
    lsp::DocumentTextEdit* open = nullptr;
    for (auto& change : changes) {
        auto* document = std::get_if<lsp::TextDocumentEdit>(&change.step);
        if (document == nullptr) continue;
        for (auto& one : document->edits) {
            const auto* plain = std::get_if<lsp::TextEdit>(&one.edit);
            if (plain == nullptr || !leaves_words(*plain)) continue;
            if (open != nullptr || !takes_snippet(view, document->textDocument.uri, *plain)) return;
            open = &one;
        }
    }
    if (open == nullptr) return;
    const auto plain = std::get<lsp::TextEdit>(open->edit);
    open->edit = lsp::SnippetTextEdit{plain.range, {snippet_of(plain.newText)}};
}

}  // namespace infraspec::server
