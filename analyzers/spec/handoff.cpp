// The "Infrastructure Architecture Complete" summary and the files that it lists.
#include <algorithm>

#include "spec/extractors.h"
#include "spec/inline_text.h"
#include "spec/labels.h"

namespace infraspec::spec {

using markdown::Document;
using markdown::Kind;
using markdown::NodeId;

namespace {

/// `[Security](security.md): …` names the file by its link.
std::optional<Name> linked_file(const Document& document, NodeId paragraph) {
    const auto inlines = document.children(paragraph);
    if (inlines.empty()) return std::nullopt;
    NodeId link = *inlines.begin();
    if (document[link].kind == Kind::strong && link + 1 < document[link].end) ++link;
    if (document[link].kind != Kind::link) return std::nullopt;
    const Range destination = document[link].info;
    const std::string_view written = document.slice(destination);
    const std::string_view name = written.substr(written.starts_with("./") ? 2 : 0);
    if (!fold_case(name).ends_with(".md") || name.find(':') != std::string_view::npos) return std::nullopt;
    return Name{
        std::string(name), std::string(name), {destination.end - static_cast<Offset>(name.size()), destination.end}};
}

/// `overview.md: System context`, with or without code ticks or a link around the name.
std::optional<Name> listed_file(const Document& document, NodeId item) {
    const auto blocks = document.children(item);
    if (blocks.empty() || document[*blocks.begin()].kind != Kind::paragraph) return std::nullopt;
    const InlineText text = inline_text(document, *blocks.begin());
    const std::string_view plain = text.text();
    const std::size_t begin = plain.find_first_not_of(' ');
    const std::size_t end =
        std::min(plain.find_first_of(": ", begin == std::string_view::npos ? 0 : begin), plain.size());
    if (begin == std::string_view::npos || end <= begin) return std::nullopt;
    const std::string_view name = plain.substr(begin, end - begin);
    if (!fold_case(name).ends_with(".md")) return linked_file(document, *blocks.begin());
    return Name{std::string(name), std::string(name), text.source(begin, end)};
}

}  // namespace

void extract_handoff(const Document& document, const Outline& outline, FileFacts& facts) {
    for (const OutlineSection& section : outline.sections) {
        if (section.level == 0) continue;
        if (section.title.name.norm != "infrastructure architecture complete") continue;
        Handoff handoff;
        handoff.heading = section.index;
        for (NodeId block : section.blocks) {
            if (document[block].kind != Kind::list) continue;
            for (NodeId item : document.children(block)) {
                if (auto name = listed_file(document, item)) handoff.files.push_back(std::move(*name));
            }
        }
        facts.handoff = std::move(handoff);
        return;
    }
}

}  // namespace infraspec::spec
