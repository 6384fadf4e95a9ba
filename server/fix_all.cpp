#include "server/fix_all.h"

#include <algorithm>

namespace infraspec::server {

namespace {

bool is_alone(const rules::Fix& fix, const std::string& path) {
    return std::all_of(fix.edits.begin(), fix.edits.end(),
                       [&](const auto& edit) { return edit.path == path && !edit.create; });
}

struct Taken {
    std::string_view rule;
    text::TextEdit edit;
};

/// What one rule adds at one place, items of a list say, stands there in the order of its findings. Any other two edits
/// that touch would leave to chance which of them comes first; and a rule may offer the same edit for all its findings.
bool collide(const Taken& a, const Taken& b) {
    const auto& left = a.edit;
    const auto& right = b.edit;
    const bool both_add = left.range.empty() && right.range.empty() && left.range.begin == right.range.begin;
    if (both_add && a.rule == b.rule) return left.replacement == right.replacement;
    return left.range.overlaps(right.range) || left.range.touches(right.range.begin) ||
           right.range.touches(left.range.begin);
}

}  // namespace

std::vector<text::TextEdit> safe_edits(const text::Source& source, const std::string& path,
                                       const std::vector<rules::Finding>& findings) {
    std::vector<Taken> taken;
    for (const auto& finding : findings) {
        const auto fix = std::find_if(finding.fixes.begin(), finding.fixes.end(), [&](const auto& candidate) {
            return candidate.safe && !candidate.edits.empty() && is_alone(candidate, path);
        });
        if (fix == finding.fixes.end()) continue;
        std::vector<Taken> edits;
        for (const auto& file : fix->edits) {
            for (const auto& edit : file.edits) edits.push_back({finding.rule, edit});
        }
        const bool fits = std::all_of(edits.begin(), edits.end(), [&](const Taken& each) {
            return each.edit.range.end <= source.size() &&
                   std::none_of(taken.begin(), taken.end(), [&](const Taken& other) { return collide(each, other); });
        });
        if (fits) taken.insert(taken.end(), edits.begin(), edits.end());
    }
    std::vector<text::TextEdit> edits;
    for (auto& each : taken) edits.push_back(std::move(each.edit));
    return edits;
}

}  // namespace infraspec::server
