#include "features/seen_elsewhere.h"

#include <algorithm>
#include <string>

#include "workspace/exports.h"

namespace infraspec::features {
namespace {

using workspace::Root;

/// What the file says about things that others define: the names that it mentions, by assertion, the links that it has
/// and the dependencies of its components. Lenses elsewhere count these.
std::string remarks_of(const Root& root, std::uint32_t index) {
    const spec::FileFacts& facts = *root.file(index).facts;
    std::string remarks;
    const auto end = [&] { remarks += '\x1F'; };
    for (const workspace::Mention& mention : root.mentions(index)) {
        const auto holds = [&](const spec::Assertion& assertion) { return assertion.extent.contains(mention.range); };
        const auto assertion = std::ranges::find_if(facts.assertions, holds);
        remarks += root.names()[mention.name].norm;
        remarks += '\x1E' + std::to_string(assertion - facts.assertions.begin());
        end();
    }
    for (const spec::Link& link : facts.links) {
        if (link.external || !link.has_fragment) continue;
        remarks += link.target + '#' + link.anchor;
        end();
    }
    for (std::uint32_t i = 0; i < facts.components.size(); ++i) {
        for (const auto& dependency : root.dependencies().dependencies({workspace::EntityKind::component, index, i})) {
            for (const workspace::EntityRef target : dependency.targets) remarks += root.name(target).norm + '\x1E';
        }
        end();
    }
    return remarks;
}

}  // namespace

SeenElsewhere seen_elsewhere(const Root& before, const Root& after, std::string_view path) {
    const auto then = before.find_path(path);
    const auto now = after.find_path(path);
    if (!then || !now) return {true, true, true};
    SeenElsewhere seen;
    const workspace::File& old_file = before.file(*then);
    const workspace::File& new_file = after.file(*now);
    if (old_file.exports != new_file.exports) {
        const auto was = workspace::exports_of(*old_file.facts, old_file.source->bytes());
        const auto is = workspace::exports_of(*new_file.facts, new_file.source->bytes());
        seen.tokens = was.everywhere != is.everywhere;
        seen.hints = seen.tokens || was.layers != is.layers;
        seen.lenses = seen.tokens;
    }
    seen.lenses = seen.lenses || remarks_of(before, *then) != remarks_of(after, *now);
    return seen;
}

}  // namespace infraspec::features
