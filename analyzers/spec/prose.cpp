// What people read as prose, and what is not prose: fences, HTML, anchors inside it.
#include <algorithm>

#include "spec/extractors.h"
#include "spec/inline_text.h"

namespace infraspec::spec {

using markdown::Document;
using markdown::Kind;
using markdown::Node;
using markdown::NodeId;

namespace {

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// The value of `id` or `name` in each `<a …>` of a piece of HTML.
void extract_anchors(const Document& document, Range html, std::vector<Anchor>& anchors) {
    const std::string_view bytes = document.source().bytes();
    for (Offset at = html.begin; at + 3 < html.end; ++at) {
        if (bytes[at] != '<' || lower(bytes[at + 1]) != 'a' || !is_space(bytes[at + 2])) continue;
        for (at += 2; at < html.end && bytes[at] != '>';) {
            while (at < html.end && (is_space(bytes[at]) || bytes[at] == '/')) ++at;
            const Offset key_begin = at;
            while (at < html.end && !is_space(bytes[at]) && bytes[at] != '=' && bytes[at] != '>') ++at;
            std::string key(document.slice({key_begin, at}));
            std::ranges::transform(key, key.begin(), lower);
            while (at < html.end && is_space(bytes[at])) ++at;
            if (at >= html.end || bytes[at] != '=') {
                if (at == key_begin) ++at;  // a stray character is no attribute
                continue;
            }
            for (++at; at < html.end && is_space(bytes[at]);) ++at;
            const char quote = at < html.end && (bytes[at] == '"' || bytes[at] == '\'') ? bytes[at++] : '\0';
            const Offset value_begin = at;
            const auto ends = [&](char c) { return quote ? c == quote : is_space(c) || c == '>'; };
            while (at < html.end && !ends(bytes[at])) ++at;
            const Range value{value_begin, at};
            if (quote && at < html.end) ++at;
            if ((key == "id" || key == "name") && !value.empty()) {
                anchors.push_back({std::string(document.slice(value)), value});
            }
        }
    }
}

Fence fence_of(const Document& document, const Node& node) {
    Fence fence{node.range, node.info, node.content, {}};
    for (const char c : document.slice(node.info)) {
        if (is_space(c) || c == '{' || c == ',') break;
        fence.language += lower(c);
    }
    return fence;
}

class ProseReader {
  public:
    ProseReader(const Document& document, FileFacts& facts) : document_(document), facts_(facts) {}

    void read() {
        const auto& nodes = document_.nodes();
        for (NodeId id = 0; id < nodes.size();) {
            const Node& node = nodes[id];
            NodeId next = id + 1;
            switch (node.kind) {
                case Kind::heading:
                case Kind::paragraph:
                case Kind::table_cell:
                    begins_block_ = true;
                    break;
                case Kind::link:
                    link_end_ = std::max(link_end_, node.end);
                    break;
                case Kind::text:
                    add(node.range, id, false);
                    break;
                case Kind::escape:
                    add(node.content, id, false);
                    break;
                case Kind::code:
                case Kind::wiki_link:
                    add(trimmed(document_.source().bytes(), node.content), id, true);
                    next = node.end;
                    break;
                case Kind::image:
                    next = node.end;  // alternative text names no thing of the specification
                    break;
                case Kind::html:
                case Kind::html_block:
                    facts_.html.push_back(node.range);
                    extract_anchors(document_, node.range, facts_.anchors);
                    break;
                case Kind::code_block:
                    if (node.fenced) facts_.fences.push_back(fence_of(document_, node));
                    break;
                default:
                    break;
            }
            id = next;
        }
    }

  private:
    void add(Range range, NodeId id, bool whole) {
        if (range.empty()) return;
        facts_.prose.push_back({range, begins_block_, whole, id < link_end_});
        begins_block_ = false;
    }

    const Document& document_;
    FileFacts& facts_;
    bool begins_block_ = true;
    NodeId link_end_ = 0;
};

}  // namespace

void extract_prose(const Document& document, FileFacts& facts) {
    ProseReader(document, facts).read();
}

}  // namespace infraspec::spec
