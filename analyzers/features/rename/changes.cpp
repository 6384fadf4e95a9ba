#include "features/rename/changes.h"

#include <algorithm>

namespace infraspec::features {

void Changes::add(const workspace::File& file, text::Range range, std::string text, ChangeKind kind) {
    if (file.source->slice(range) == text) return;
    auto& changes = by_path_[file.path];
    const auto at = std::ranges::lower_bound(changes, range.begin, {},
                                             [](const Change& change) { return change.edit.range.begin; });
    if (at != changes.end() && (at->edit.range.overlaps(range) || at->edit.range == range)) return;
    if (at != changes.begin() && (at - 1)->edit.range.overlaps(range)) return;
    changes.insert(at, {{range, std::move(text)}, kind});
}

std::vector<text::TextEdit> Changes::edits(const std::string& path) const {
    std::vector<text::TextEdit> edits;
    const auto found = by_path_.find(path);
    if (found == by_path_.end()) return edits;
    for (const Change& change : found->second) edits.push_back(change.edit);
    return edits;
}

std::vector<FileChanges> Changes::take() {
    std::vector<FileChanges> files;
    for (auto& [path, changes] : by_path_) {
        if (!changes.empty()) files.push_back({path, std::move(changes)});
    }
    by_path_.clear();
    return files;
}

}  // namespace infraspec::features
