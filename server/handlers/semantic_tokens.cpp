#include "features/semantic_tokens.h"

#include <algorithm>

#include "protocol/json_fields.h"
#include "server/diagnostics_of.h"
#include "server/from_lsp.h"
#include "server/handlers/handlers.h"
#include "server/session.h"
#include "server/to_lsp.h"

namespace infraspec::server::handlers {

namespace {

using Numbers = std::vector<std::uint32_t>;

/// In the order of features::TokenKind; names that LSP knows, so that every colour theme has them.
constexpr std::array<const char*, 12> type_names{"type",   "class",   "namespace", "enumMember",
                                                 "event",  "keyword", "property",  "variable",
                                                 "number", "macro",   "operator",  "comment"};

/// `data` of LSP: each token relative to the one before it.
Numbers numbers(const View& view, const text::Source& source, const std::vector<features::Token>& tokens) {
    Numbers data;
    lsp::Position last;
    for (const auto& token : tokens) {
        const auto range = to_lsp(view, source, token.range);
        const auto line = range.start.line - last.line;
        data.push_back(line);
        data.push_back(line == 0 ? range.start.character - last.character : range.start.character);
        data.push_back(range.end.character - range.start.character);
        data.push_back(static_cast<std::uint32_t>(token.kind));
        data.push_back((token.definition ? 1U : 0U) | (token.deprecated ? 2U : 0U));
        last = range.start;
    }
    return data;
}

/// All tokens of a document, which the session remembers for the next request for what has changed.
std::shared_ptr<const SentTokens> tokens_of(const View& view, const std::string& uri) {
    const auto context = context_of(view, uri);
    if (!context) return nullptr;
    auto sent = std::make_shared<SentTokens>();
    sent->data = numbers(view, context->source(), features::semantic_tokens(*context));
    sent->id = result_id(lsp::encode(sent->data));
    if (view.tell_session) {
        view.tell_session([path = path_of_uri(uri), sent](Session& session) { session.tokens_sent(path, sent); });
    }
    return sent;
}

/// One edit, from the first number that differs to the last one.
std::vector<lsp::SemanticTokensEdit> difference(const Numbers& before, const Numbers& after) {
    if (before == after) return {};
    const auto [first, there] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto rest = std::min(before.end() - first, after.end() - there);
    const auto last = std::mismatch(before.rbegin(), before.rbegin() + rest, after.rbegin()).first.base();
    const auto tail = before.end() - last;
    return {{static_cast<std::uint32_t>(first - before.begin()), static_cast<std::uint32_t>(last - first),
             Numbers(there, after.end() - tail)}};
}

}  // namespace

lsp::SemanticTokensLegend token_legend() {
    return {{type_names.begin(), type_names.end()}, {"definition", "deprecated"}};
}

std::optional<lsp::SemanticTokens> semantic_tokens(const View& view, const lsp::TextDocumentParams& params) {
    const auto sent = tokens_of(view, params.textDocument.uri);
    if (sent == nullptr) return std::nullopt;
    return lsp::SemanticTokens{sent->id, sent->data};
}

std::optional<lsp::SemanticTokensDelta> semantic_tokens_delta(const View& view,
                                                              const lsp::SemanticTokensDeltaParams& params) {
    const auto before = view.sent_tokens->find(path_of_uri(params.textDocument.uri));
    const auto sent = tokens_of(view, params.textDocument.uri);
    if (sent == nullptr) return std::nullopt;
    if (before == view.sent_tokens->end() || before->second->id != params.previousResultId) {
        return lsp::SemanticTokensDelta{sent->id, sent->data, std::nullopt};
    }
    return lsp::SemanticTokensDelta{sent->id, std::nullopt, difference(before->second->data, sent->data)};
}

std::optional<lsp::SemanticTokens> semantic_tokens_range(const View& view,
                                                         const lsp::SemanticTokensRangeParams& params) {
    const auto context = context_of(view, params.textDocument.uri);
    if (!context) return std::nullopt;
    const auto range = from_lsp(view, context->source(), params.range);
    auto tokens = features::semantic_tokens(*context);
    std::erase_if(tokens, [&](const features::Token& token) { return !token.range.overlaps(range); });
    return lsp::SemanticTokens{std::nullopt, numbers(view, context->source(), tokens)};
}

}  // namespace infraspec::server::handlers
