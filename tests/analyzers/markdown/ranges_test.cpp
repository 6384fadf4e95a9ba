// On random documents, ill-formed ones too, every range cuts out of the source exactly what its node names, and no byte
// of a text is lost.
#include <doctest/doctest.h>

#include "markdown/parse.h"
#include "random_documents.h"

namespace infraspec::markdown {
namespace {

bool only(std::string_view text, std::string_view characters) {
    return text.find_first_not_of(characters) == std::string_view::npos;
}

/// Form feeds and vertical tabs may begin a text, but not end it.
bool is_trimmed(std::string_view text) {
    return text.empty() || (!only(text.substr(0, 1), " \t\r\n") && !only(text.substr(text.size() - 1), " \t\r\n\v\f"));
}

/// What is wrong with a document's nodes; empty when nothing is.
class Inspection {
  public:
    explicit Inspection(const Document& document) : document_(document) {
        require(0, document[0].kind == Kind::document, "no root");
        if (document[0].range != Range{0, document.source().size()}) fail(0, "the root is not the whole text");
        for (NodeId id = 0; id < document.nodes().size() && complaint_.empty(); ++id) {
            inspect_place(id);
            inspect_parts(id);
            inspect_text(id);
            if (holds_inlines(document[id].kind)) inspect_coverage(id);
        }
    }

    const std::string& complaint() const { return complaint_; }

  private:
    void fail(NodeId id, std::string_view what) {
        if (!complaint_.empty()) return;
        complaint_ = std::to_string(id) + " [" + std::to_string(document_[id].range.begin) + ", " +
                     std::to_string(document_[id].range.end) + ") kind " +
                     std::to_string(static_cast<int>(document_[id].kind)) + ": " + std::string(what);
    }
    void require(NodeId id, bool condition, std::string_view what) {
        if (!condition) fail(id, what);
    }

    /// Inside its parent, after its sibling before; `end` is the end of its subtree.
    void inspect_place(NodeId id) {
        const Node& node = document_[id];
        require(id, node.range.begin <= node.range.end && node.range.end <= document_.source().size(),
                "no range of the text");
        require(id, node.end > id && node.end <= document_.nodes().size(), "end out of the vector");
        if (id == 0) return;
        const Node& parent = document_[node.parent];
        require(id, node.parent < id && node.end <= parent.end, "not in the parent's subtree");
        require(id, parent.range.contains(node.range), "outside of the parent's range");
        require(id, is_block(node.kind) || parent.content.contains(node.range), "outside of the parent's content");
        NodeId covered = id + 1;
        Offset at = node.range.begin;
        for (const NodeId child : document_.children(id)) {
            require(child, child == covered, "not where its sibling ends");
            require(child, document_[child].parent == id, "another parent");
            require(child, document_[child].range.begin >= at, "overlaps its sibling");
            covered = document_[child].end;
            at = document_[child].range.end;
        }
        require(id, covered == node.end, "the children do not fill the subtree");
    }

    /// Content, marker, title lie in the node, in the order of their kind.
    void inspect_parts(NodeId id) {
        const Node& node = document_[id];
        for (const Range part : {node.content, node.marker, node.info, node.label, node.title}) {
            require(id, part == Range{} || (node.range.contains(part) && part.begin <= part.end), "a part outside");
        }
    }

    void inspect_text(NodeId id) {
        const Node& node = document_[id];
        const std::string_view text = document_.slice(node.range);
        const std::string_view content = document_.slice(node.content);
        const std::string_view marker = document_.slice(node.marker);
        const auto wrapped = [&](std::string_view open, std::string_view close) {
            require(id, text.starts_with(open) && text.ends_with(close) && text.size() >= open.size() + close.size(),
                    "not between its delimiters");
            require(id, content == text.substr(open.size(), text.size() - open.size() - close.size()), "content");
        };
        switch (node.kind) {
            case Kind::heading:
                require(id, is_trimmed(content), "heading not trimmed");
                if (node.setext) {
                    require(id, !marker.empty() && only(marker, marker[0] == '=' ? "=" : "-"), "setext underline");
                } else {
                    require(id, marker.size() == node.level && only(marker, "#") && text.starts_with(marker), "hashes");
                }
                break;
            case Kind::paragraph:
                require(id, !content.empty() && is_trimmed(content), "paragraph not trimmed");
                break;
            case Kind::block_quote:
                require(id, marker == ">" && text.starts_with(">"), "quote marker");
                break;
            case Kind::item:
                if (node.ordered) {
                    require(id, only(marker.substr(0, marker.size() - 1), "0123456789"), "number");
                    require(id, marker.ends_with('.') || marker.ends_with(')'), "number's end");
                } else {
                    require(id, marker == "-" || marker == "*" || marker == "+", "bullet");
                }
                break;
            case Kind::code_block:
                if (!node.fenced) break;
                require(id, marker.size() >= 3 && only(marker, marker[0] == '`' ? "`" : "~"), "fence");
                require(id, is_trimmed(document_.slice(node.info)), "info not trimmed");
                break;
            case Kind::html_block:
                require(id, text.starts_with('<'), "html block");
                break;
            case Kind::thematic_break:
                require(id, only(text, "*-_ \t"), "thematic break");
                break;
            case Kind::table_cell:
                require(id, is_trimmed(text) && text.find_first_of("\r\n") == text.npos, "cell");
                break;
            case Kind::link_definition:
                require(id, text.substr(1).starts_with(std::string(document_.slice(node.label)) + "]:"), "definition");
                break;
            case Kind::footnote_definition:
                require(id, text.starts_with("[^" + std::string(document_.slice(node.label)) + "]:"), "footnote");
                break;
            case Kind::text:
                require(id, !text.empty() && text.find_first_of("\r\n") == text.npos, "text");
                break;
            case Kind::escape:
                require(id, text.front() == '\\' && text.back() == content[0] && content.size() == 1, "escape");
                break;
            case Kind::entity:
                require(id, text.front() == '&' && text.back() == ';', "entity");
                break;
            case Kind::soft_break:
            case Kind::hard_break:
                require(id, text.ends_with('\n') || text.ends_with('\r'), "break");
                break;
            case Kind::code:
                require(id, text.size() > 2 && text.front() == '`' && text.back() == '`', "code");
                break;
            case Kind::emphasis:
                wrapped(text.substr(0, 1), text[0] == '*' ? "*" : "_");
                break;
            case Kind::strong:
                wrapped(text.substr(0, 2), text[0] == '*' ? "**" : "__");
                break;
            case Kind::strikethrough:
                wrapped(text.starts_with("~~") ? "~~" : "~", text.starts_with("~~") ? "~~" : "~");
                break;
            case Kind::link:
                require(id, text.starts_with('[') && (text.ends_with(')') || text.ends_with(']')), "link");
                require(id, text.substr(1).starts_with(content), "link text");
                break;
            case Kind::image:
                require(id, text.substr(2).starts_with(content) && text.starts_with("!["), "image");
                break;
            case Kind::autolink:
                require(id, text == content || text == "<" + std::string(content) + ">", "autolink");
                break;
            case Kind::wiki_link:
                require(id, text.starts_with("[[") && text.ends_with("]]") && is_trimmed(content), "wiki");
                break;
            case Kind::html:
                require(id, text.starts_with('<') && text.ends_with('>'), "html");
                break;
            default:
                break;
        }
    }

    static bool holds_inlines(Kind kind) {
        return kind == Kind::paragraph || kind == Kind::heading || kind == Kind::table_cell || kind == Kind::emphasis ||
               kind == Kind::strong || kind == Kind::strikethrough || kind == Kind::link || kind == Kind::image;
    }

    /// Between the inlines of a node lies nothing but the prefixes of its containers.
    void inspect_coverage(NodeId id) {
        Offset at = document_[id].content.begin;
        const auto cover = [&](Offset end) {
            require(id, at <= end && only(document_.slice({at, end}), " \t>"), "text lost");
            require(id, at == end || document_.source().line(document_.source().line_of(at)).begin == at,
                    "gap in a line");
        };
        for (const NodeId child : document_.children(id)) {
            cover(document_[child].range.begin);
            at = document_[child].range.end;
        }
        cover(document_[id].content.end);
    }

    const Document& document_;
    std::string complaint_;
};

std::string complaint(const std::string& text) {
    return Inspection(parse(std::make_shared<text::Source>(text))).complaint();
}

}  // namespace

TEST_CASE("every range of a random document cuts out what it names") {
    for (std::uint32_t seed = 1; seed <= 30'000; ++seed) {
        std::mt19937 random(seed);
        const std::string text = random_document(random, all_fragments());
        if (complaint(text).empty()) continue;
        const std::string least = shrunk(text, [](const std::string& t) { return !complaint(t).empty(); });
        FAIL_CHECK("seed " << seed << ": \"" << escaped(least) << "\"\n" << complaint(least));
        break;
    }
}

TEST_CASE("every range of random bytes cuts out what it names") {
    constexpr std::string_view bytes = "\n\n\r >-*+_`~#[]()!<>|\\&;:=\"'.1ax \t\0\xc3\xa9\xff\xf0\x9f\x98\x80";
    for (std::uint32_t seed = 1; seed <= 20'000; ++seed) {
        std::mt19937 random(seed);
        std::string text;
        for (std::size_t i = random() % 60; i > 0; --i) text += bytes[random() % bytes.size()];
        if (complaint(text).empty()) continue;
        const std::string least = shrunk(text, [](const std::string& t) { return !complaint(t).empty(); });
        FAIL_CHECK("seed " << seed << ": \"" << escaped(least) << "\"\n" << complaint(least));
        break;
    }
}

}  // namespace infraspec::markdown
