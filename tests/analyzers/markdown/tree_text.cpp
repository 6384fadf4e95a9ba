#include "tree_text.h"

#include <array>

#include "markdown/parse.h"
#include "random_documents.h"

namespace infraspec::markdown {
namespace {

constexpr std::array<std::string_view, 29> names = {
    "document",   "front_matter", "heading",    "paragraph",  "block_quote", "list",       "item",     "code_block",
    "html_block", "thematic",     "table",      "row",        "cell",        "definition", "footnote", "text",
    "escape",     "entity",       "soft_break", "hard_break", "code",        "emphasis",   "strong",   "strike",
    "link",       "image",        "autolink",   "wiki_link",  "html",
};

std::string quoted(std::string_view text) {
    return "\"" + escaped(text) + "\"";
}

bool shows_content(Kind kind) {
    return kind == Kind::heading || kind == Kind::item || kind == Kind::code_block || kind == Kind::front_matter ||
           kind == Kind::code || kind == Kind::wiki_link || kind == Kind::footnote_definition;
}

std::string flags(const Node& node) {
    std::string result;
    if (node.kind == Kind::heading) result += " h" + std::to_string(node.level);
    if (node.kind == Kind::item && node.ordered) result += " #" + std::to_string(node.number);
    if (node.has_checkbox) result += " checkbox";
    if (node.kind == Kind::list) result += node.tight ? " tight" : " loose";
    return result;
}

}  // namespace

std::string tree_text(const Document& document) {
    std::string result;
    std::vector<std::size_t> depths(document.nodes().size(), 0);
    for (NodeId id = 1; id < document.nodes().size(); ++id) {
        const Node& node = document[id];
        if (node.parent != Document::root()) depths[id] = depths[node.parent] + 1;
        result.append(depths[id] * 2, ' ');
        result += std::string(names[static_cast<std::size_t>(node.kind)]) + flags(node);
        if (!(node.kind == Kind::list || node.kind == Kind::table)) result += " " + quoted(document.slice(node.range));
        const auto part = [&](std::string_view name, Range range) {
            result += " " + std::string(name) + "=" + quoted(document.slice(range));
        };
        if (shows_content(node.kind)) part("content", node.content);
        if (!node.info.empty() && node.kind != Kind::autolink) part("info", node.info);
        if (!node.label.empty()) part("label", node.label);
        if (!node.title.empty()) part("title", node.title);
        result += "\n";
    }
    return result;
}

std::string tree_of(std::string_view text) {
    if (text.starts_with('\n')) text.remove_prefix(1);
    return "\n" + tree_text(parse(std::make_shared<text::Source>(std::string(text))));
}

}  // namespace infraspec::markdown
