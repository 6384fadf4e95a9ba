#include "rules/support/anchors.h"

namespace infraspec::rules {

std::vector<BrokenAnchor> broken_anchors(const RuleContext& context) {
    std::vector<BrokenAnchor> broken;
    for (const auto& link : context.facts().links) {
        if (link.form != spec::LinkForm::inline_link && link.form != spec::LinkForm::definition) continue;
        if (link.external || link.fragment.empty()) continue;
        const auto target = resolve_link(context.snapshot, context.root, context.index, link);
        if (target.outcome != workspace::LinkTarget::Outcome::anchor_missing) continue;
        const bool in_vocabulary =
            target.file && context.root.file(*target.file).facts->kind == spec::DocumentKind::vocabulary;
        broken.push_back({&link, target.file, in_vocabulary});
    }
    return broken;
}

std::vector<std::string> anchors_of(const spec::FileFacts& facts) {
    std::vector<std::string> anchors;
    for (const auto& heading : facts.headings) anchors.push_back(heading.slug);
    for (const auto& anchor : facts.anchors) anchors.push_back(anchor.name);
    return anchors;
}

}  // namespace infraspec::rules
