#include "text/edit.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace infraspec::text {
namespace {

/// The edits that have been accepted so far: no two of them touch the same byte.
class Accepted {
  public:
    /// False when `range` touches what is accepted already; else it is accepted now.
    bool add(Range range) {
        if (range.empty()) {
            if (inside_replacement(range.begin)) return false;
            insertions_.insert(range.begin);
            return true;
        }
        const auto next = replacements_.lower_bound(range.begin);
        if (next != replacements_.end() && next->first < range.end) return false;
        if (next != replacements_.begin() && std::prev(next)->second > range.begin) return false;
        const auto inner = insertions_.upper_bound(range.begin);
        if (inner != insertions_.end() && *inner < range.end) return false;
        replacements_.emplace(range.begin, range.end);
        return true;
    }

  private:
    bool inside_replacement(Offset offset) const {
        const auto next = replacements_.lower_bound(offset);
        return next != replacements_.begin() && std::prev(next)->second > offset;
    }

    std::map<Offset, Offset> replacements_;  // begin → end
    std::set<Offset> insertions_;
};

/// By position; an insertion comes before a replacement that begins at the same byte.
bool before(const TextEdit& a, const TextEdit& b) {
    if (a.range.begin != b.range.begin) return a.range.begin < b.range.begin;
    return a.range.empty() && !b.range.empty();
}

}  // namespace

bool disjoint(const std::vector<TextEdit>& edits) {
    Accepted accepted;
    return std::all_of(edits.begin(), edits.end(), [&](const TextEdit& edit) { return accepted.add(edit.range); });
}

std::string apply(std::string_view text, std::vector<TextEdit> edits) {
    const auto size = static_cast<Offset>(text.size());
    for (TextEdit& edit : edits) {
        edit.range.begin = std::min(edit.range.begin, size);
        edit.range.end = std::clamp(edit.range.end, edit.range.begin, size);
    }
    Accepted accepted;
    std::erase_if(edits, [&](const TextEdit& edit) { return !accepted.add(edit.range); });
    std::stable_sort(edits.begin(), edits.end(), before);
    std::string result;
    result.reserve(text.size());
    Offset at = 0;
    for (const TextEdit& edit : edits) {
        result.append(slice(text, {at, edit.range.begin}));
        result.append(edit.replacement);
        at = edit.range.end;
    }
    result.append(text.substr(at));
    return result;
}

}  // namespace infraspec::text
