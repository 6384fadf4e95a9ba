#include "spec/outline.h"

#include "spec/anchors.h"
#include "spec/inline_text.h"

namespace infraspec::spec {

using markdown::Document;
using markdown::Kind;
using markdown::Node;
using markdown::NodeId;

namespace {

/// The end of the document without the white space behind its last block.
Offset content_end(const Document& document) {
    return trimmed(document.source().bytes(), {0, document.source().size()}).end;
}

Heading heading_of(const Document& document, NodeId id, SlugCounter& slugs) {
    const Node& node = document[id];
    Heading heading;
    heading.level = node.level;
    heading.range = node.range;
    heading.text = without_comments(document.source().bytes(), node.content);
    heading.title = std::string(trimmed(inline_text(document, id).text()));
    heading.slug = slugs.unique(heading.title);
    heading.section = node.range;
    return heading;
}

/// "Component: Ledger", "Layer 2 – Data Layer" say what kind of thing they name first. The size of that prefix.
std::size_t kind_prefix_size(std::string_view title) {
    for (const std::string_view kind : {"component", "layer", "environment", "term"}) {
        if (fold_case(title.substr(0, kind.size())) != kind) continue;
        std::size_t at = title.find_first_not_of(' ', kind.size());
        at = title.find_first_not_of("0123456789", std::min(at, title.size()));
        if (at == std::string_view::npos) continue;
        const bool numbered = at > kind.size() + 1;
        for (const std::string_view mark : {":", " -", " \xE2\x80\x93", " \xE2\x80\x94"}) {
            if ((!numbered && mark != ":") || !title.substr(at).starts_with(std::string(mark) + " ")) continue;
            return title.find_first_not_of(' ', at + mark.size());
        }
    }
    return 0;
}

/// Ends the sections that a heading of this level closes.
void close_sections(Outline& outline, std::vector<std::uint32_t>& open, std::uint8_t level, Offset end) {
    while (open.size() > 1 && outline.sections[open.back()].level >= level) {
        outline.sections[open.back()].extent.end = end;
        open.pop_back();
    }
}

}  // namespace

bool is_comment(const Document& document, NodeId block) {
    const Node& node = document[block];
    if (node.kind != Kind::html_block) return false;
    const std::string_view text = trimmed(document.slice(node.range));
    return text.starts_with("<!--") && text.find("-->") + 3 == text.size();
}

Outline outline(const Document& document) {
    Outline result;
    SlugCounter slugs;
    std::vector<std::uint32_t> open{0};
    const Offset end = content_end(document);
    result.sections.push_back({});
    result.sections[0].extent = {document.source().content_begin(), end};

    for (NodeId block : document.children(Document::root())) {
        const Node& node = document[block];
        if (node.kind == Kind::heading) {
            close_sections(result, open, node.level, trimmed(document.source().bytes(), {0, node.range.begin}).end);
            OutlineSection section;
            section.heading = block;
            section.index = static_cast<std::uint32_t>(result.headings.size());
            section.level = node.level;
            section.title = title_name(document, block);
            section.parent = open.back();
            section.extent = {node.range.begin, end};
            const auto id = static_cast<std::uint32_t>(result.sections.size());
            result.sections[open.back()].children.push_back(id);
            result.sections.push_back(std::move(section));
            open.push_back(id);
            result.headings.push_back(heading_of(document, block, slugs));
            continue;
        }
        for (NodeId inner = block + 1; inner < node.end; ++inner) {
            if (document[inner].kind != Kind::heading) continue;
            result.headings.push_back(heading_of(document, inner, slugs));
            result.headings.back().nested = true;
        }
        const bool invisible = node.kind == Kind::link_definition || node.kind == Kind::front_matter;
        if (!invisible && !is_comment(document, block)) result.sections[open.back()].blocks.push_back(block);
    }
    for (const OutlineSection& section : result.sections) {
        if (section.index == no_index) continue;
        Heading& heading = result.headings[section.index];
        heading.section = section.extent;
        heading.has_content = !section.blocks.empty();
        heading.parent = result.sections[section.parent].index;
    }
    return result;
}

TitleName title_name(const Document& document, NodeId block) {
    const InlineText text = inline_text(document, block);
    const std::string& plain = text.text();
    std::string_view title = trimmed(std::string_view(plain).substr(decoration_size(plain)));
    title.remove_prefix(kind_prefix_size(title));
    title.remove_suffix(decoration_behind(title));
    while (title.ends_with(':')) title = trimmed(title.substr(0, title.size() - 1));
    const auto name_of = [&](std::string_view part) {
        const auto begin = static_cast<std::size_t>(part.data() - plain.data());
        return Name{std::string(part), norm(part), text.source(begin, begin + part.size())};
    };
    const auto [name, alias] = split_alias(title);
    TitleName result{name_of(name), std::nullopt};
    if (!alias.empty()) result.alias = name_of(alias);
    return result;
}

}  // namespace infraspec::spec
