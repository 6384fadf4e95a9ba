#include "features/subject.h"

#include <algorithm>

#include "markdown/characters.h"

namespace infraspec::features {
namespace {

using text::Offset;
using text::Range;

bool is_token_byte(char c) {
    return markdown::is_alnum(c) || c == '-' || c == '_' || c == '.';
}

/// The run of id characters around `offset`.
Range id_token(std::string_view bytes, Offset offset) {
    Range token{offset, offset};
    while (token.begin > 0 && is_token_byte(bytes[token.begin - 1])) --token.begin;
    while (token.end < bytes.size() && is_token_byte(bytes[token.end])) ++token.end;
    while (!token.empty() && bytes[token.end - 1] == '.') --token.end;  // the full stop of a sentence
    return token;
}

/// The id of a node stands for what the node's text names first.
std::optional<workspace::Occurrence> at_node_id(const Context& context, Offset offset) {
    if (context.index >= context.root.own_count()) return std::nullopt;
    for (const spec::Diagram& diagram : context.facts().diagrams) {
        if (!context.facts().fences[diagram.fence].body.touches(offset)) continue;
        const embedded::Flowchart& chart = *diagram.chart;
        const auto place = std::ranges::find_if(
            chart.places, [&](const auto& each) { return diagram.place(each.id).touches(offset); });
        if (place == chart.places.end()) return std::nullopt;
        const Range label = diagram.place(chart.shown(chart.nodes[place->node]));
        if (label.empty()) return std::nullopt;
        auto found = workspace::occurrence_at(context.snapshot, context.root, context.index, label.begin);
        if (found) found->range = diagram.place(place->id);
        return found;
    }
    return std::nullopt;
}

}  // namespace

std::optional<LinkUnderCursor> link_at(const Context& context, Offset offset) {
    const auto& links = context.facts().links;
    const spec::Link* found = nullptr;
    for (const spec::Link& link : links) {
        if (!link.range.touches(offset)) continue;
        if (found == nullptr || link.range.size() <= found->range.size()) found = &link;
    }
    if (found == nullptr) return std::nullopt;

    LinkUnderCursor result{found, found, LinkPart::text, found->range};
    if (found->form == spec::LinkForm::reference) {
        result.leads = found->definition < links.size() ? &links[found->definition] : nullptr;
    }
    if (found->form == spec::LinkForm::wiki) {
        result.leads = nullptr;
        result.range = found->text;
    } else if (!found->destination.empty() && found->destination.touches(offset)) {
        const bool fragment = found->has_fragment && (offset > found->path.end || found->path.empty());
        result.part = fragment ? LinkPart::fragment : LinkPart::path;
        result.range = fragment ? found->fragment : found->path;
        if (result.range.empty()) result.range = found->destination;
    } else if (!found->label.empty() && found->label.touches(offset)) {
        result.part = LinkPart::label;
        result.range = found->label;
    }
    return result;
}

LinkUnderCursor whole_destination(LinkUnderCursor under) {
    if (under.part != LinkPart::path || under.leads == nullptr || !under.leads->has_fragment) return under;
    under.part = LinkPart::fragment;
    under.range = under.link->destination;
    return under;
}

workspace::LinkTarget target_of(const Context& context, const LinkUnderCursor& under) {
    spec::Link link = *under.leads;
    if (under.part == LinkPart::path) {
        link.has_fragment = false;
        link.anchor.clear();
        link.fragment = {};
    }
    return workspace::resolve_link(context.snapshot, context.root, context.index, link);
}

std::uint32_t heading_at(const Context& context, Offset offset) {
    const auto& headings = context.facts().headings;
    for (std::uint32_t index = 0; index < headings.size(); ++index) {
        if (headings[index].range.touches(offset)) return index;
    }
    return spec::no_index;
}

const spec::Anchor* anchor_at(const Context& context, Offset offset) {
    const auto& anchors = context.facts().anchors;
    const auto found = std::find_if(anchors.begin(), anchors.end(),
                                    [&](const spec::Anchor& anchor) { return anchor.range.touches(offset); });
    return found == anchors.end() ? nullptr : &*found;
}

std::optional<workspace::Occurrence> name_at(const Context& context, Offset offset) {
    if (auto found = workspace::occurrence_at(context.snapshot, context.root, context.index, offset)) return found;
    return at_node_id(context, offset);
}

std::optional<AssertionRef> assertion_at(const Context& context, Offset offset) {
    const auto& own = context.facts().assertions;
    for (std::uint32_t index = 0; index < own.size(); ++index) {
        const Range range = full_range(own[index]);
        if (!range.empty() && range.touches(offset)) return AssertionRef{context.index, index, range};
    }
    const std::string_view bytes = context.source().bytes();
    const Range token = id_token(bytes, std::min<Offset>(offset, context.source().size()));
    const std::string_view word = text::slice(bytes, token);
    if (word.find_first_of("0123456789") == std::string_view::npos) return std::nullopt;
    for (std::uint32_t file = 0; file < context.root.files().size(); ++file) {
        const auto& assertions = context.root.file(file).facts->assertions;
        for (std::uint32_t index = 0; index < assertions.size(); ++index) {
            if (!assertions[index].numbered && assertions[index].id == word) return AssertionRef{file, index, token};
        }
    }
    return std::nullopt;
}

std::optional<Explanation> explanation_of(const workspace::Root& root, std::string_view name) {
    const std::string norm = spec::norm(name.substr(0, name.find_first_of("|#")));
    if (!root.names().is_explained(norm)) return std::nullopt;
    for (std::uint32_t file = 0; file < root.files().size(); ++file) {
        const text::Source& source = *root.file(file).source;
        for (const spec::Name& entry : root.file(file).facts->glossary) {
            if (entry.norm != norm) continue;
            Range text{entry.range.end, source.line(source.line_of(entry.range.begin)).end};
            const auto is_any = [&](Offset at, std::string_view bytes) {
                return bytes.find(source.bytes()[at]) != std::string_view::npos;
            };
            while (!text.empty() && is_any(text.begin, "*_`:|-]) \t")) ++text.begin;
            while (!text.empty() && is_any(text.end - 1, "| \t\r\n")) --text.end;
            return Explanation{file, entry.range, text};
        }
    }
    return std::nullopt;
}

std::string full_title(const spec::Assertion& assertion) {
    if (assertion.id.empty() || assertion.numbered) return assertion.title.text;
    return assertion.title.text.empty() ? assertion.id : assertion.id + ": " + assertion.title.text;
}

Range full_range(const spec::Assertion& assertion) {
    if (assertion.id_range.empty()) return assertion.title.range;
    if (assertion.title.range.empty()) return assertion.id_range;
    return {std::min(assertion.id_range.begin, assertion.title.range.begin),
            std::max(assertion.id_range.end, assertion.title.range.end)};
}

}  // namespace infraspec::features
