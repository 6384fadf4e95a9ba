// tree-sitter behind values: trees that free themselves, parsing with a bound, and the place where a text first goes
// wrong. A parser lives as long as one call; trees are immutable and may be read from any thread.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/range.h"

typedef struct TSLanguage TSLanguage;
typedef struct TSTree TSTree;

namespace infraspec::embedded {

/// Owns a tree.
struct SyntaxTree {
    explicit SyntaxTree(TSTree* owned) : tree(owned) {}
    ~SyntaxTree();
    SyntaxTree(const SyntaxTree&) = delete;
    SyntaxTree& operator=(const SyntaxTree&) = delete;

    TSTree* const tree;
};
using SyntaxTreePtr = std::shared_ptr<const SyntaxTree>;

/// Longer texts are not parsed; neither does Mermaid read them.
inline constexpr std::size_t longest_text = 50'000;

struct Parse {
    SyntaxTreePtr tree;  ///< of a text without errors; else null
    /// Just behind the last token before the first one that does not fit. Nothing in a text that is too long, either.
    std::optional<text::Offset> error;
};

struct Grammar {
    const TSLanguage* language = nullptr;
    bool gives_up = false;  ///< passes over everything behind an error in one piece, so that errors cost nothing
};

/// Goes no further than the first error: in a hopeless text tree-sitter would look for a way out for too long. `old` is
/// the tree of `old_text`: what did not change since is not read again.
Parse parse_syntax(const Grammar& grammar, std::string_view text, const SyntaxTree* old = nullptr,
                   std::string_view old_text = {});

struct SyntaxToken {
    std::string symbol;
    text::Range range;
};

/// The tokens up to the first error, or to the end.
std::vector<SyntaxToken> tokens_of(const Grammar& grammar, std::string_view text);

/// The tree as an S-expression.
std::string to_text(const SyntaxTree& tree);

}  // namespace infraspec::embedded
