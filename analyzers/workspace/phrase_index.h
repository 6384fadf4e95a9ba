// A set of phrases, and the search for them in prose: whole words, leftmost first, longest first. Immutable; safe to
// read from any thread. Time is linear in the prose.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "spec/facts.h"
#include "text/range.h"

namespace infraspec::workspace {

/// Which words a text holds, as a bit set over hashes: a word that is not in it is not in the text.
class WordFilter {
  public:
    /// `text_bytes` is how much prose will go in.
    explicit WordFilter(std::size_t text_bytes = 0);
    void add(std::uint64_t hash) { bits_[slot(hash)] |= bit(hash); }
    bool may_hold(std::uint64_t hash) const { return (bits_[slot(hash)] & bit(hash)) != 0; }

  private:
    std::size_t slot(std::uint64_t hash) const { return (mixed(hash) >> 6) & (bits_.size() - 1); }
    static std::uint64_t bit(std::uint64_t hash) { return std::uint64_t{1} << (mixed(hash) & 63); }
    static std::uint64_t mixed(std::uint64_t hash) { return hash ^ (hash >> 29); }

    std::vector<std::uint64_t> bits_;  // a power of two
};

struct PhraseMatch {
    text::Range range;         ///< from the first word to the last, as they stand
    std::uint32_t phrase = 0;  ///< index in what the index was made of
    bool whole = false;        ///< found in a `ProseRun::whole`
};

/// Longer phrases are not found in prose; it bounds the work at each word.
inline constexpr std::size_t longest_phrase = 24;

/// The words of a phrase as they are searched for; the last one is singular.
std::vector<std::uint64_t> phrase_words(std::string_view norm);

class PhraseIndex {
  public:
    /// Phrases in normal form. Of two with the same words the first one counts.
    explicit PhraseIndex(std::span<const std::string> phrases);

    /// Phrases may reach from run to run of one block. The words of the prose go into `filter` when there is one.
    std::vector<PhraseMatch> search(std::string_view bytes, std::span<const spec::ProseRun> prose,
                                    WordFilter* filter = nullptr) const;

  private:
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t next = 0;    ///< node behind this word; 0: none
        std::uint32_t phrase = 0;  ///< one more than the phrase that ends with this word; 0: none
    };
    struct Token;
    class Search;

    Slot& slot(std::uint64_t key);
    const Slot* find(std::uint32_t node, std::uint64_t word) const;
    std::size_t match(std::span<const Token> tokens, std::size_t first, std::uint32_t& phrase) const;

    std::vector<Slot> slots_;  // open addressing; a power of two
    std::uint32_t nodes_ = 1;
    WordFilter known_;  // words that occur in some phrase
};

}  // namespace infraspec::workspace
