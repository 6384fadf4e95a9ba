// Which files to check again after an edit.
#include <algorithm>

#include "workspace/exports.h"
#include "workspace/root.h"

namespace infraspec::workspace {

namespace {

bool same_files(const Root& a, const Root& b) {
    if (a.own_count() != b.own_count() || a.files().size() != b.files().size()) return false;
    for (std::size_t i = 0; i < a.files().size(); ++i) {
        if (i >= a.own_count() ? a.files()[i] != b.files()[i] : a.files()[i]->name != b.files()[i]->name) return false;
    }
    return true;
}

bool same_names(const NameTable& a, const NameTable& b) {
    if (&a == &b) return true;
    return std::ranges::equal(a.entries(), b.entries(), [](const NameEntry& left, const NameEntry& right) {
        return left.norm == right.norm &&
               std::ranges::equal(left.definitions, right.definitions, [](const Definition& x, const Definition& y) {
                   return x.entity == y.entity && x.alias == y.alias;
               });
    });
}

}  // namespace

std::vector<std::uint32_t> affected(const Root& before, const Root& after) {
    std::vector<std::uint32_t> changed;
    bool everything = before.folder() != after.folder() || !(before.configuration() == after.configuration()) ||
                      !same_files(before, after) || !same_names(before.names(), after.names());
    for (std::uint32_t i = 0; !everything && i < after.own_count(); ++i) {
        if (before.files()[i] == after.files()[i]) continue;
        changed.push_back(i);
        everything = before.file(i).exports != after.file(i).exports;
    }
    if (everything) {
        changed.resize(after.own_count());
        for (std::uint32_t i = 0; i < after.own_count(); ++i) changed[i] = i;
        return changed;
    }
    const std::vector<std::uint32_t> edited = changed;
    for (const std::uint32_t file : edited) {
        const auto others = affected(before.quantities(), after.quantities(), after.own_count(), file);
        changed.insert(changed.end(), others.begin(), others.end());
    }
    // Who defines a name can tell how often it is mentioned.
    for (NameId id = 0; id < after.names().entries().size(); ++id) {
        if (before.mention_count(id) == after.mention_count(id)) continue;
        for (const Definition& definition : after.names()[id].definitions) {
            if (definition.entity.file < after.own_count()) changed.push_back(definition.entity.file);
        }
    }
    std::sort(changed.begin(), changed.end());
    changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
    return changed;
}

}  // namespace infraspec::workspace
