// What the words of a document are: names by kind, step keywords, labels, metrics with their values, suppressions.
#pragma once

#include <vector>

#include "features/feature.h"

namespace infraspec::features {

enum class TokenKind : unsigned char {
    term,
    component,
    layer,  ///< ids of subgraphs too
    environment,
    assertion,
    step,  ///< keywords of diagrams too
    label,
    metric,  ///< ids of nodes in diagrams too
    value,
    suppression,
    link,  ///< an arrow in a diagram
    comment,
};

struct Token {
    text::Range range;  ///< on one line, never empty
    TokenKind kind = TokenKind::term;
    bool definition = false;  ///< here is the name defined
    bool deprecated = false;  ///< the vocabulary says to avoid it
};

/// In document order; none overlaps another.
std::vector<Token> semantic_tokens(const Context& context);

}  // namespace infraspec::features
