#include <algorithm>
#include <tuple>

#include "rules/disable_fixes.h"
#include "rules/rule.h"
#include "spec/suppressions.h"
#include "workspace/configuration.h"

namespace infraspec::rules {

std::vector<Finding> check(const workspace::Snapshot& snapshot, const workspace::Root& root, std::uint32_t file) {
    const RuleContext context{snapshot, root, file};
    // Of a text that was not read in full anything could be missing, so nothing is reported on it.
    if (!context.facts().refusal.empty()) return {};

    const auto suppressions = spec::read_suppressions(context.source(), context.facts());
    std::vector<Finding> findings;
    for (const auto& rule : all_rules()) {
        const auto severity =
            workspace::severity_for(root.configuration(), rule.name, rule.severity, context.file().name);
        if (!severity) continue;
        for (auto& finding : rule.check(context)) {
            if (spec::suppressing(suppressions, rule.name, finding.range.begin)) continue;
            finding.rule = rule.name;
            finding.severity = *severity;
            for (auto& fix : disable_fixes(context.file(), suppressions, finding))
                finding.fixes.push_back(std::move(fix));
            findings.push_back(std::move(finding));
        }
    }
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.range.begin, a.range.end) < std::tie(b.range.begin, b.range.end);
    });
    return findings;
}

}  // namespace infraspec::rules
