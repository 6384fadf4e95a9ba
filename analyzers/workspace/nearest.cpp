#include "workspace/nearest.h"

#include <algorithm>
#include <array>

#include "spec/name.h"

namespace infraspec::workspace {

namespace {

/// One value a character; an ill-formed byte is a character of its own.
std::u32string code_points(std::string_view text) {
    std::u32string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t size = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t value = lead;
        for (std::size_t i = 1; i < size && at + i < text.size(); ++i) {
            value = (value << 8) | static_cast<unsigned char>(text[at + i]);  // distinct is all that is asked
        }
        result += value;
        at += size;
    }
    return result;
}

std::size_t distance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
    const std::size_t difference = a.size() < b.size() ? b.size() - a.size() : a.size() - b.size();
    if (difference > limit) return limit + 1;
    std::array<std::vector<std::size_t>, 3> rows;
    for (auto& row : rows) row.assign(b.size() + 1, 0);
    auto &before_last = rows[0], &last = rows[1], &row = rows[2];
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        std::size_t best = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
            row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
            best = std::min(best, row[j]);
        }
        // A swap looks back two rows, so one row past the limit does not end it yet.
        if (best > limit + 1) return limit + 1;
        std::swap(before_last, last);
        std::swap(last, row);
    }
    return std::min(last[b.size()], limit + 1);
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    return distance(code_points(a), code_points(b), limit);
}

std::vector<std::string> nearest(std::string_view wanted, const std::vector<std::string>& candidates,
                                 std::size_t count) {
    struct Ranked {
        std::size_t distance;
        std::size_t index;
    };
    const std::u32string sought = code_points(spec::fold_case(wanted));
    if (sought.empty()) return {};
    const std::size_t limit = sought.size() / 3;
    std::vector<Ranked> ranked;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const std::u32string candidate = code_points(spec::fold_case(candidates[i]));
        if (candidate.empty()) continue;
        const std::size_t edits = distance(sought, candidate, limit);
        if (edits <= limit) {
            ranked.push_back({edits, i});
        } else if (candidate.starts_with(sought) || sought.starts_with(candidate)) {
            const std::size_t longer = std::max(candidate.size(), sought.size());
            ranked.push_back({limit + longer - std::min(candidate.size(), sought.size()), i});
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const Ranked& a, const Ranked& b) { return a.distance < b.distance; });
    std::vector<std::string> result;
    for (const Ranked& each : ranked) {
        if (result.size() == count) break;
        if (std::find(result.begin(), result.end(), candidates[each.index]) == result.end()) {
            result.push_back(candidates[each.index]);
        }
    }
    return result;
}

}  // namespace infraspec::workspace
