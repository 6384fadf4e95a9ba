#include "server/fix_all.h"

#include <algorithm>

namespace infraspec::server {

namespace {

bool is_alone(const rules::Fix& fix, const std::string& path) {
    return std::all_of(fix.edits.begin(), fix.edits.end(),
                       [&](const auto& edit) { return edit.path == path && !edit.create; });
}

/// Two edits at one place would leave to chance which of them comes first.
bool collide(const text::TextEdit& a, const text::TextEdit& b) {
    return a.range.overlaps(b.range) || a.range.touches(b.range.begin) || b.range.touches(a.range.begin);
}

}  // namespace

std::vector<text::TextEdit> safe_edits(const text::Source& source, const std::string& path,
                                       const std::vector<rules::Finding>& findings) {
    std::vector<text::TextEdit> taken;
    for (const auto& finding : findings) {
        const auto fix = std::find_if(finding.fixes.begin(), finding.fixes.end(), [&](const auto& candidate) {
            return candidate.safe && !candidate.edits.empty() && is_alone(candidate, path);
        });
        if (fix == finding.fixes.end()) continue;
        std::vector<text::TextEdit> edits;
        for (const auto& file : fix->edits) edits.insert(edits.end(), file.edits.begin(), file.edits.end());
        const bool fits = std::all_of(edits.begin(), edits.end(), [&](const auto& edit) {
            return edit.range.end <= source.size() &&
                   std::none_of(taken.begin(), taken.end(), [&](const auto& other) { return collide(edit, other); });
        });
        if (fits) taken.insert(taken.end(), edits.begin(), edits.end());
    }
    return taken;
}

}  // namespace infraspec::server
