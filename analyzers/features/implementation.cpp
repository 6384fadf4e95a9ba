#include "features/implementation.h"

#include <algorithm>

#include "features/entities.h"
#include "features/subject.h"
#include "spec/inline_text.h"

namespace infraspec::features {
namespace {

using text::Range;
using workspace::EntityKind;
using workspace::EntityRef;
using workspace::NameId;
using workspace::Root;

bool mentions_in(const Root& root, std::uint32_t file, Range range, const std::vector<NameId>& names) {
    return std::ranges::any_of(root.mentions(file), [&](const workspace::Mention& mention) {
        return range.contains(mention.range) && std::ranges::find(names, mention.name) != names.end();
    });
}

/// `modules/api-gateway.md`, `modules/api-gateway-module.md`, `modules/api-gateway/README.md`.
bool is_called_like(const Root& root, const workspace::File& file, const std::vector<NameId>& names) {
    std::string_view name = file.name;
    name.remove_suffix(name.ends_with(".md") ? 3 : 0);
    for (int step = 0; step < 2 && !name.empty(); ++step) {
        const std::size_t slash = name.rfind('/');
        const std::string norm = spec::norm(name.substr(slash == std::string_view::npos ? 0 : slash + 1));
        std::string_view bare = norm;
        for (const std::string_view word : {" module", " infrastructure", " component"}) {
            if (bare.ends_with(word)) bare.remove_suffix(word.size());
        }
        for (const std::string_view each : {std::string_view(norm), bare}) {
            const NameId id = root.names().find(each);
            if (id != workspace::no_name && std::ranges::find(names, id) != names.end()) return true;
        }
        name = slash == std::string_view::npos ? std::string_view() : name.substr(0, slash);
    }
    return false;
}

/// `**Implements:** X`, `- Component: X`.
bool says_so(const Root& root, std::uint32_t index, const std::vector<NameId>& names) {
    const text::Source& source = *root.file(index).source;
    for (const workspace::Mention& mention : root.mentions(index)) {
        if (std::ranges::find(names, mention.name) == names.end()) continue;
        const Range line = source.line(source.line_of(mention.range.begin));
        std::string_view before = source.slice({line.begin, std::max(line.begin, mention.range.begin)});
        before.remove_prefix(std::min(before.find_first_not_of(" \t-*+_>"), before.size()));
        const std::string folded = spec::fold_case(before);
        for (const std::string_view label : {"implement", "component"}) {
            if (folded.starts_with(label) && folded.find(':') != std::string::npos) return true;
        }
    }
    return false;
}

bool in_some_heading(const Root& root, std::uint32_t file, const std::vector<NameId>& names) {
    return std::ranges::any_of(root.file(file).facts->headings, [&](const spec::Heading& heading) {
        return mentions_in(root, file, heading.range, names);
    });
}

}  // namespace

std::vector<Target> implementation(const Context& context, text::Offset offset) {
    const auto occurrence = name_at(context, offset);
    if (!occurrence) return {};
    const Root& root = context.root;
    std::vector<NameId> names;
    for (const EntityRef entity : occurrence->entities) {
        if (entity.kind != EntityKind::component) continue;
        const auto more = names_of(root, entity);
        names.insert(names.end(), more.begin(), more.end());
    }
    if (names.empty()) return {};
    std::vector<std::uint32_t> sure;
    std::vector<std::uint32_t> perhaps;
    for (std::uint32_t file = 0; file < root.own_count(); ++file) {
        const spec::FileFacts& facts = *root.file(file).facts;
        if (facts.kind != spec::DocumentKind::module) continue;
        const bool in_title = !facts.headings.empty() && mentions_in(root, file, facts.headings[0].range, names);
        if (in_title || is_called_like(root, root.file(file), names) || says_so(root, file, names)) {
            sure.push_back(file);
        } else if (in_some_heading(root, file, names)) {
            perhaps.push_back(file);
        }
    }
    std::vector<Target> targets;
    for (const std::uint32_t file : sure.empty() ? perhaps : sure) {
        const workspace::File& module = root.file(file);
        Target target{occurrence->range, module.path, {0, module.source->size()}, {}};
        if (!module.facts->headings.empty()) target.name = module.facts->headings[0].text;
        targets.push_back(std::move(target));
    }
    return targets;
}

}  // namespace infraspec::features
