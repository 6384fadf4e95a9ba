#include "features/rename/anchors.h"

#include <algorithm>
#include <set>

#include "markdown/parse.h"
#include "spec/outline.h"

namespace infraspec::features {
namespace {

using text::Range;

/// An anchor as it is written in a link: escaped where the old one was.
std::string written(std::string_view anchor, std::string_view old) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    if (old.find('%') == std::string_view::npos) return std::string(anchor);
    std::string out;
    for (const char c : anchor) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            out += c;
        } else {
            out += {'%', digits[byte >> 4U], digits[byte & 0xFU]};
        }
    }
    return out;
}

bool touches_heading(const spec::FileFacts& facts, const std::vector<text::TextEdit>& edits) {
    return std::ranges::any_of(facts.headings, [&](const spec::Heading& heading) {
        return std::ranges::any_of(edits, [&](const text::TextEdit& edit) {
            return heading.range.begin <= edit.range.end && edit.range.begin <= heading.range.end;
        });
    });
}

void follow_in(const workspace::Snapshot& snapshot, const workspace::Root& root, const MovedAnchors& moved,
               const std::set<std::string_view>& old, Changes& changes) {
    for (std::uint32_t index = 0; index < root.own_count(); ++index) {
        const workspace::File& file = root.file(index);
        for (const spec::Link& link : file.facts->links) {
            if (!link.has_fragment || link.external || !old.contains(link.anchor)) continue;
            const auto path = workspace::target_path(snapshot, root, file, link);
            const auto anchors = path ? moved.find(*path) : moved.end();
            if (anchors == moved.end()) continue;
            const auto anchor = anchors->second.find(link.anchor);
            if (anchor == anchors->second.end()) continue;
            changes.add(file, link.fragment, written(anchor->second, file.source->slice(link.fragment)),
                        ChangeKind::link);
        }
    }
}

}  // namespace

bool add_moved_anchors(const workspace::File& file, const std::vector<text::TextEdit>& edits, MovedAnchors& moved) {
    if (!touches_heading(*file.facts, edits)) return true;
    const auto source = std::make_shared<const text::Source>(text::apply(file.source->bytes(), edits));
    const auto after = spec::outline(markdown::parse(source)).headings;
    const auto& before = file.facts->headings;
    if (before.size() != after.size()) return false;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (before[i].level != after[i].level) return false;
        if (before[i].slug != after[i].slug) moved[file.path].emplace(before[i].slug, after[i].slug);
    }
    return true;
}

void follow_anchors(const Context& context, const MovedAnchors& moved, Changes& changes) {
    std::set<std::string_view> old;
    for (const auto& [path, anchors] : moved) {
        for (const auto& [from, to] : anchors) old.insert(from);
    }
    if (old.empty()) return;
    bool seen = false;
    for (const workspace::RootPtr& root : context.snapshot.roots) {
        seen = seen || root.get() == &context.root;
        follow_in(context.snapshot, *root, moved, old, changes);
    }
    if (!seen) follow_in(context.snapshot, context.root, moved, old, changes);
}

}  // namespace infraspec::features
