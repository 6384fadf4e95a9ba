#include "features/hover.h"

#include <algorithm>

#include "features/plain_page.h"
#include "features/value_cards.h"
#include "rules/pages.h"
#include "server/configured_names.h"
#include "server/from_lsp.h"
#include "server/handlers/handlers.h"
#include "server/to_lsp.h"
#include "spec/suppressions.h"

namespace infraspec::server::handlers {

namespace {

/// The page of the rule whose name stands at `offset` in the text of a configuration.
std::optional<features::Hover> configured_rule(const text::Source& source, text::Offset offset) {
    const auto is_name = [&](text::Offset at) {
        const char c = source.bytes()[at];
        return (c >= 'a' && c <= 'z') || c == '-';
    };
    text::Range word{offset, offset};
    while (word.begin > 0 && is_name(word.begin - 1)) --word.begin;
    while (word.end < source.size() && is_name(word.end)) ++word.end;
    const rules::Rule* rule = rules::find_rule(source.slice(word));
    if (rule == nullptr) return std::nullopt;
    return features::Hover{word, rules::markdown_page(*rule)};
}

/// The page of the rule that a comment keeps silent.
std::optional<features::Hover> suppressed_rule(const features::Context& context, text::Offset offset) {
    for (const auto& suppression : spec::read_suppressions(context.source(), context.facts())) {
        for (const auto& named : suppression.rules) {
            const rules::Rule* rule = named.range.touches(offset) ? rules::find_rule(named.name) : nullptr;
            if (rule != nullptr) return features::Hover{named.range, rules::markdown_page(*rule)};
        }
    }
    return std::nullopt;
}

bool inside_comment(const features::Context& context, text::Offset offset) {
    const auto& html = context.facts().html;
    return std::any_of(html.begin(), html.end(), [&](text::Range range) { return range.touches(offset); });
}

}  // namespace

std::optional<lsp::Hover> hover(const View& view, const lsp::TextDocumentPositionParams& params) {
    const auto context = context_of(view, params.textDocument.uri);
    const auto source = context ? nullptr : source_at(view, path_of_uri(params.textDocument.uri));
    if (!context && (source == nullptr || !is_configuration(path_of_uri(params.textDocument.uri)))) return std::nullopt;
    const bool markdown = view.client->prefers_markdown(view.client->capabilities.textDocument.hover.contentFormat);
    const auto link = [&](const features::Location& location) {
        if (!markdown) return std::string();
        const auto place = to_lsp(view, location);
        return place.uri + "#L" + std::to_string(place.range.start.line + 1);
    };
    const text::Source& text = context ? context->source() : *source;
    const auto offset = from_lsp(view, text, params.position);
    std::optional<features::Hover> hover;
    if (!context) {
        hover = configured_rule(text, offset);
        const auto named = configured_environment_at(view, params.textDocument.uri, params.position);
        if (named)
            hover = features::Hover{named->name.range,
                                    features::environment_page(named->context(view), named->name.text, link)};
    } else if (inside_comment(*context, offset)) {
        hover = suppressed_rule(*context, offset);
    }
    if (!hover && context) hover = features::hover(*context, offset, link);
    if (!hover) return std::nullopt;
    lsp::MarkupContent content{lsp::MarkupKind::markdown, hover->markdown};
    if (!markdown) content = {lsp::MarkupKind::plaintext, features::plain_page(hover->markdown)};
    return lsp::Hover{std::move(content), to_lsp(view, text, hover->range)};
}

}  // namespace infraspec::server::handlers
