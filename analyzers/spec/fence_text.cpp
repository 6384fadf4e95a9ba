#include "spec/fence_text.h"

#include <algorithm>

namespace infraspec::spec {

using markdown::Document;
using markdown::Kind;

namespace {

/// How many block quotes the fence that begins at `begin` lies in.
std::size_t quotes_around(const Document& document, Offset begin) {
    const auto& nodes = document.nodes();
    const auto fence = std::ranges::find_if(
        nodes, [&](const markdown::Node& node) { return node.kind == Kind::code_block && node.range.begin == begin; });
    std::size_t count = 0;
    if (fence == nodes.end()) return count;
    for (markdown::NodeId id = fence->parent; id != Document::root(); id = nodes[id].parent) {
        if (nodes[id].kind == Kind::block_quote) ++count;
    }
    return count;
}

}  // namespace

std::string text_of(const Document& document, const Fence& fence) {
    std::string text(document.slice(fence.body));
    const auto quotes = quotes_around(document, fence.range.begin);
    if (quotes == 0) return text;
    for (std::size_t line = 0; line < text.size();) {
        auto at = line;
        for (auto left = quotes; at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '>'); ++at) {
            if (text[at] != '>') continue;
            if (left-- == 0) break;
            text[at] = ' ';
        }
        line = std::min(text.find('\n', line), text.size() - 1) + 1;
    }
    return text;
}

}  // namespace infraspec::spec
