#include <algorithm>
#include <optional>
#include <tuple>

#include "rules/catalogue.h"
#include "rules/disable_fixes.h"
#include "rules/rule.h"
#include "rules/unused_suppressions.h"
#include "spec/suppressions.h"
#include "workspace/configuration.h"

namespace infraspec::rules {

namespace {

/// Puts what a rule found into its final form.
void finish(const RuleContext& context, const SuppressionRecord& record, std::string_view rule,
            workspace::Severity severity, Finding& finding) {
    finding.rule = rule;
    finding.severity = severity;
    for (auto& fix : disable_fixes(context.file(), record.suppressions(), finding))
        finding.fixes.push_back(std::move(fix));
}

}  // namespace

std::vector<Finding> check(const workspace::Snapshot& snapshot, const workspace::Root& root, std::uint32_t file) {
    const RuleContext context{snapshot, root, file};
    // Of a text that was not read in full anything could be missing, so nothing is reported on it.
    if (!context.facts().refusal.empty()) return {};

    SuppressionRecord record(spec::read_suppressions(context.source(), context.facts()));
    std::vector<Finding> findings;
    std::vector<std::string_view> off;
    std::optional<workspace::Severity> unused;
    for (const auto& rule : all_rules()) {
        const auto severity =
            workspace::severity_for(root.configuration(), rule.name, rule.severity, context.file().name);
        if (rule.name == suppression_unused.name) unused = severity;
        if (!severity) {
            off.push_back(rule.name);
            continue;
        }
        for (auto& finding : rule.check(context)) {
            if (record.suppresses(rule.name, finding.range.begin)) continue;
            finish(context, record, rule.name, *severity, finding);
            findings.push_back(std::move(finding));
        }
    }
    if (unused) {
        for (auto& finding : record.unused(context.file(), off)) {
            finish(context, record, suppression_unused.name, *unused, finding);
            findings.push_back(std::move(finding));
        }
    }
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.range.begin, a.range.end) < std::tie(b.range.begin, b.range.end);
    });
    return findings;
}

}  // namespace infraspec::rules
