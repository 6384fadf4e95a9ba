#include "workspace/phrase_index.h"

#include <algorithm>
#include <bit>

#include "workspace/word_scanner.h"

namespace infraspec::workspace {

namespace {

/// Never 0, which marks a free slot.
constexpr std::uint64_t key_of(std::uint32_t node, std::uint64_t word) {
    std::uint64_t key = (word ^ node * 0x9E3779B97F4A7C15ULL) * 0xD6E8FEB86659FD93ULL;
    key ^= key >> 32;
    return key | 1;
}

/// What stands between two runs of a block: markers of emphasis and the edges of links leave a word in one piece.
bool glues(std::string_view between) {
    return between.starts_with(']') || between.find_first_not_of("*_~[\\") == std::string_view::npos;
}

}  // namespace

struct PhraseIndex::Token {
    text::Range range;
    std::uint64_t exact = 0;  ///< 0: a word of no phrase, or a place that no phrase crosses
    std::uint64_t singular = 0;
    bool whole = false;
};

WordFilter::WordFilter(std::size_t text_bytes)
    : bits_(std::bit_ceil(std::clamp<std::size_t>(text_bytes / 128, 1, std::size_t{1} << 16))) {}

std::vector<std::uint64_t> phrase_words(std::string_view norm) {
    std::vector<std::uint64_t> words;
    std::uint64_t last = 0;
    bool says_something = false;
    scan_words(norm, {0, static_cast<text::Offset>(norm.size())}, [&](const ScannedWord& word) {
        words.push_back(word.exact);
        last = word.singular;
        says_something = says_something || !word.punctuation;
    });
    if (!says_something || words.size() > longest_phrase) return {};
    words.back() = last;
    return words;
}

PhraseIndex::PhraseIndex(std::span<const std::string> phrases) {
    std::vector<std::vector<std::uint64_t>> all;
    std::size_t count = 0;
    for (const std::string& phrase : phrases) {
        all.push_back(phrase_words(phrase));
        count += all.back().size();
    }
    slots_.resize(std::bit_ceil(2 * count + 2));
    known_ = WordFilter(count * 64);
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        std::uint32_t node = 0;
        for (std::size_t j = 0; j < all[i].size(); ++j) {
            known_.add(all[i][j]);
            Slot& at = slot(key_of(node, all[i][j]));
            if (j + 1 == all[i].size()) {
                if (at.phrase == 0) at.phrase = i + 1;
            } else {
                if (at.next == 0) at.next = nodes_++;
                node = at.next;
            }
        }
    }
}

PhraseIndex::Slot& PhraseIndex::slot(std::uint64_t key) {
    std::size_t at = (key >> 20) & (slots_.size() - 1);
    while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
    slots_[at].key = key;
    return slots_[at];
}

const PhraseIndex::Slot* PhraseIndex::find(std::uint32_t node, std::uint64_t word) const {
    const std::uint64_t key = key_of(node, word);
    for (std::size_t at = (key >> 20) & (slots_.size() - 1); slots_[at].key != 0; at = (at + 1) & (slots_.size() - 1)) {
        if (slots_[at].key == key) return &slots_[at];
    }
    return nullptr;
}

/// How many tokens the longest phrase from `first` takes; 0: none begins there.
std::size_t PhraseIndex::match(std::span<const Token> tokens, std::size_t first, std::uint32_t& phrase) const {
    std::size_t longest = 0;
    std::uint32_t node = 0;
    for (std::size_t at = first; at < tokens.size() && tokens[at].exact != 0; ++at) {
        const Slot* exact = find(node, tokens[at].exact);
        const Slot* last = tokens[at].singular == tokens[at].exact ? exact : find(node, tokens[at].singular);
        if (last != nullptr && last->phrase != 0) {
            longest = at + 1 - first;
            phrase = last->phrase - 1;
        }
        if (exact == nullptr || exact->next == 0) break;
        node = exact->next;
    }
    return longest;
}

/// One pass over the prose of a text.
class PhraseIndex::Search {
  public:
    Search(const PhraseIndex& index, std::string_view bytes, WordFilter* filter)
        : index_(index), bytes_(bytes), filter_(filter) {}

    void read(const spec::ProseRun& run) {
        if (run.begins_block) end_block();
        if (run.whole) {
            read_whole(run.range);
        } else {
            read_piece(run.range);
        }
        run_end_ = run.range.end;
    }

    std::vector<PhraseMatch> finish() {
        end_block();
        return std::move(matches_);
    }

  private:
    void end_block() {
        for (std::size_t at = 0; at < tokens_.size();) {
            std::uint32_t phrase = 0;
            const std::size_t count = index_.match(tokens_, at, phrase);
            if (count > 0) {
                const text::Range range{tokens_[at].range.begin, tokens_[at + count - 1].range.end};
                matches_.push_back({range, phrase, tokens_[at].whole});
            }
            at += std::max<std::size_t>(count, 1);
        }
        tokens_.clear();
        last_word_ = {};
    }

    void add_barrier() {
        if (!tokens_.empty() && tokens_.back().exact != 0) tokens_.emplace_back();
    }

    void add(const ScannedWord& word, bool whole) {
        if (filter_ != nullptr) {
            filter_->add(word.exact);
            filter_->add(word.singular);
        }
        if (index_.known_.may_hold(word.exact) || index_.known_.may_hold(word.singular)) {
            tokens_.push_back({word.range, word.exact, word.singular, whole});
        } else {
            add_barrier();
        }
    }

    /// A run that is all of a phrase, or nothing.
    void read_whole(text::Range run) {
        add_barrier();
        const std::size_t first = tokens_.size();
        std::size_t words = 0;
        scan_words(bytes_, run, [&](const ScannedWord& word) {
            add(word, true);
            ++words;
        });
        std::uint32_t phrase = 0;
        const std::span<const Token> inside = std::span(tokens_).subspan(first);
        if (inside.size() != words || index_.match(inside, 0, phrase) != words) tokens_.resize(first);
        add_barrier();
        last_word_ = {};
    }

    void read_piece(text::Range run) {
        const bool joined = !last_word_.empty() && last_word_.end == run_end_ && run_end_ <= run.begin &&
                            glues(text::slice(bytes_, {run_end_, run.begin}));
        last_word_ = {};
        scan_words(bytes_, run, [&](const ScannedWord& word) {
            if (!word.punctuation) last_word_ = word.range;
            if (!joined || word.punctuation || word.range.begin != run.begin) return add(word, false);
            // "**Queue**s" is a Queue still; any other word in two pieces is none that is known.
            const bool plural = text::slice(bytes_, word.range) == "s";
            if (!plural && !tokens_.empty()) tokens_.back() = {};
        });
    }

    const PhraseIndex& index_;
    std::string_view bytes_;
    WordFilter* filter_;
    std::vector<PhraseMatch> matches_;
    std::vector<Token> tokens_;  // of one block
    text::Range last_word_;      // of the run before in this block
    text::Offset run_end_ = 0;   // of the run before
};

std::vector<PhraseMatch> PhraseIndex::search(std::string_view bytes, std::span<const spec::ProseRun> prose,
                                             WordFilter* filter) const {
    Search search(*this, bytes, filter);
    for (const spec::ProseRun& run : prose) search.read(run);
    return search.finish();
}

}  // namespace infraspec::workspace
