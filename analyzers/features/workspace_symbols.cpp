#include "features/workspace_symbols.h"

#include <algorithm>

#include "features/matching.h"
#include "spec/inline_text.h"

namespace infraspec::features {
namespace {

/// A symbol and how well it fits, best first: fit, length of the name, then the order of the workspace.
struct Ranked {
    std::uint64_t rank = 0;
    std::uint32_t root = 0;
    std::uint32_t symbol = 0;

    friend auto operator<=>(const Ranked&, const Ranked&) = default;
};

std::uint64_t rank_of(Fit fit, std::string_view name) {
    return (static_cast<std::uint64_t>(fit) << 32U) | static_cast<std::uint64_t>(name.size());
}

/// Keeps the best ones only, so that a short query in a large workspace does not gather everything.
class Best {
  public:
    void add(const Ranked& ranked) {
        if (full_ && !(ranked < worst_)) return;
        all_.push_back(ranked);
        if (all_.size() >= 4 * max_symbols) shrink();
    }
    std::vector<Ranked> take() {
        std::ranges::sort(all_);
        if (all_.size() > max_symbols) all_.resize(max_symbols);
        return std::move(all_);
    }

  private:
    void shrink() {
        std::ranges::nth_element(all_, all_.begin() + max_symbols - 1);
        all_.resize(max_symbols);
        worst_ = all_.back();
        full_ = true;
    }

    std::vector<Ranked> all_;
    Ranked worst_;
    bool full_ = false;
};

}  // namespace

std::vector<FoundSymbol> workspace_symbols(const workspace::Snapshot& snapshot, std::string_view query) {
    const std::string typed = spec::fold_case(spec::trimmed(query));
    const std::uint64_t wanted = workspace::letters_of(typed);
    Best best;
    for (std::uint32_t index = 0; index < snapshot.roots.size(); ++index) {
        const workspace::SymbolTable& symbols = snapshot.roots[index]->symbols();
        for (std::uint32_t at = 0; at < symbols.size(); ++at) {
            if ((symbols.letters(at) & wanted) != wanted) continue;
            const std::string_view name = symbols.name(at);
            if (typed.empty()) {
                best.add({0, index, at});
            } else if (const auto how = fit(typed, name)) {
                best.add({rank_of(*how, name), index, at});
            }
        }
    }
    std::vector<FoundSymbol> found;
    for (const Ranked& ranked : best.take()) {
        const workspace::Root& root = *snapshot.roots[ranked.root];
        found.push_back({&root, root.symbols()[ranked.symbol]});
    }
    return found;
}

}  // namespace infraspec::features
